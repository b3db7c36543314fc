import type { FieldName } from '../document.ts';
import { labelWords } from './label-words.ts';

/** What a label introduces: a field, a row of validity (start and end), or (`null`) something no field comes from. */
export type Labelled = FieldName | 'validity' | null;

const LABELS: ReadonlyMap<string, Labelled> = new Map(
  (Object.keys(labelWords) as (keyof typeof labelWords)[]).flatMap((group) =>
    labelWords[group]
      .trim()
      .split(/\s+/u)
      .map((label) => [label, group === 'other' ? null : group] as const),
  ),
);

/** A label of the dictionary as `leadingLabel` finds it. */
export interface FoundLabel {
  readonly field: Labelled;
  readonly label: string;
}

const BY_LENGTH = [...LABELS.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** The longest label that `text` (as `foldLabelText` gives it) starts with. */
export function leadingLabel(text: string): FoundLabel | undefined {
  const found = BY_LENGTH.find((candidate) => text.startsWith(candidate));
  return found === undefined ? undefined : { label: found, field: LABELS.get(found) ?? null };
}

export const isLabel = (text: string): boolean => LABELS.has(text);

/** Whether some label begins with `text` and is longer: 名 for 名称. */
export function isLabelBeginning(text: string): boolean {
  return BY_LENGTH.some((candidate) => candidate.length > text.length && candidate.startsWith(text));
}

/** Sub-headings inside a scope paragraph, which are labels of their own on other papers. */
export const SCOPE_HEADING = /^(?:许可项目|一般项目|许可经营项目|一般经营项目|前置许可|后置许可|经营项目)/u;

/** Where inside `text`, at or after `from`, a label with a colon begins; sub-headings of a scope paragraph do not count. */
export function innerLabel(text: string, from: number): number | undefined {
  for (let index = from; index < text.length; index += 1) {
    const rest = text.slice(index);
    const found = leadingLabel(rest);
    if (found !== undefined && rest[found.label.length] === ':' && !SCOPE_HEADING.test(rest)) return index;
  }
  return undefined;
}
