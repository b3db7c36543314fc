import type { RuleFault, RuleFaultCode } from './rule-fault.ts';
import type { RuleBookData } from './schema.ts';

/** A rule of any kind, as far as the checks need it: its id, its period, its file. */
export interface LocatedRule {
  readonly kind: RuleKind;
  readonly id: string;
  readonly from: string;
  readonly until?: string | undefined;
  readonly file: string;
  readonly rule: object;
}

export type RuleKind = Exclude<keyof RuleBookData, 'sources'>;

/** Which file each rule came from, list by list in the book's order. */
export type RuleFiles = Readonly<Record<keyof RuleBookData, readonly string[]>>;

const kinds = [
  'certificates',
  'categories',
  'scenarios',
  'schemes',
  'issuers',
  'procedures',
  'domains',
  'permits',
  'general',
] as const satisfies readonly RuleKind[];

/** Every dated rule of the book with its file. */
export function locateRules(book: RuleBookData, files: RuleFiles): readonly LocatedRule[] {
  return kinds.flatMap((kind) =>
    book[kind].map((rule, index) => ({
      kind,
      id: 'id' in rule ? rule.id : kind,
      from: rule.from,
      until: rule.until,
      file: files[kind][index] ?? kind,
      rule,
    })),
  );
}

/** A fault of this rule. */
export const faultOf = (
  rule: Pick<LocatedRule, 'file' | 'id'>,
  code: RuleFaultCode,
  detail: string,
  path = '',
): RuleFault => ({
  code,
  file: rule.file,
  id: rule.id,
  path,
  detail,
});

/** Whether both are in force on at least one day. */
export const periodsOverlap = (
  one: Pick<LocatedRule, 'from' | 'until'>,
  other: Pick<LocatedRule, 'from' | 'until'>,
): boolean =>
  (one.until === undefined || other.from <= one.until) && (other.until === undefined || one.from <= other.until);
