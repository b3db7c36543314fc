import type { RuleBook } from './rule-book.ts';
import type {
  CategoryRule,
  CertificateRule,
  DomainRules,
  GeneralStatement,
  IssuerRule,
  PermitRule,
  ProcedureRule,
  RuleSource,
  ScenarioRule,
  SchemeRule,
} from './schema.ts';

/**
 * A rule as of a day. `outOfPeriod`: no version of it is in force that day and this is the nearest one; the day lies
 * `before` its start or `after` its end. A verdict that rests on such a rule is for a person.
 */
export type InForce<Rule> = Rule & { readonly outOfPeriod?: 'before' | 'after' };

/**
 * One version of every rule: the one in force on `asOf`, else the nearest. Every id of the book is there. The lists are
 * typed as the book's own, so that this serves wherever a part of the book does.
 */
export interface RulesInForce {
  readonly version: string;
  readonly asOf: string;
  readonly sources: RuleSource[];
  readonly certificates: InForce<CertificateRule>[];
  readonly categories: InForce<CategoryRule>[];
  readonly scenarios: InForce<ScenarioRule>[];
  readonly schemes: InForce<SchemeRule>[];
  readonly issuers: InForce<IssuerRule>[];
  readonly procedures: InForce<ProcedureRule>[];
  /** One set of domain rules. */
  readonly domains: InForce<DomainRules>[];
  readonly permits: InForce<PermitRule>[];
  readonly general: InForce<GeneralStatement>[];
}

/** @param asOf ISO date */
export function rulesOn(book: RuleBook, asOf: string): RulesInForce {
  const byId = <Rule extends Dated & { readonly id: string }>(rules: readonly Rule[]) =>
    versionsOn(rules, (rule) => rule.id, asOf);
  return {
    version: book.version,
    asOf,
    sources: book.sources,
    certificates: byId(book.certificates),
    categories: byId(book.categories),
    scenarios: byId(book.scenarios),
    schemes: byId(book.schemes),
    issuers: byId(book.issuers),
    procedures: byId(book.procedures),
    domains: versionsOn(book.domains, () => 'domains', asOf),
    permits: byId(book.permits),
    general: byId(book.general),
  };
}

interface Dated {
  readonly from: string;
  readonly until?: string | undefined;
}

function versionsOn<Rule extends Dated>(
  rules: readonly Rule[],
  idOf: (rule: Rule) => string,
  asOf: string,
): InForce<Rule>[] {
  const versions = new Map<string, readonly Rule[]>();
  for (const rule of rules) versions.set(idOf(rule), [...(versions.get(idOf(rule)) ?? []), rule]);
  return [...versions.values()].flatMap((list) => {
    const [nearest] = [...list].sort(
      (one, other) => daysOff(one, asOf) - daysOff(other, asOf) || (one.from < other.from ? -1 : 1),
    );
    if (nearest === undefined) return [];
    if (daysOff(nearest, asOf) === 0) return [nearest];
    return [{ ...nearest, outOfPeriod: asOf < nearest.from ? ('before' as const) : ('after' as const) }];
  });
}

/** Days from `asOf` to the nearest day on which the rule is in force; 0 when it is. */
function daysOff(rule: Dated, asOf: string): number {
  if (asOf < rule.from) return daysBetween(asOf, rule.from);
  return rule.until !== undefined && asOf > rule.until ? daysBetween(rule.until, asOf) : 0;
}

const daysBetween = (earlier: string, later: string): number => (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
