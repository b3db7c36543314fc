import type { PaperTruth } from '../../samples/generator/papers/paper.ts';
import type { ReviewedDocument } from '../../src/domain/document.ts';
import { normalizeName } from '../../src/domain/names/normalize-name.ts';

/** What is counted of a drawn paper: its title, then the values that it prints. */
export const drawnFields = ['title', 'holder', 'uscc', 'number', 'validTo', 'issuedOn', 'issuer'] as const;
type DrawnField = (typeof drawnFields)[number];

interface Count {
  right: number;
  absent: number;
  wrong: number;
}

export type DrawnMarks = Map<DrawnField, Count>;

/** Adds one document to the marks; answers with what was read wrongly, in words. A drawn paper is nobody's: names may be told. */
export function scoreDrawn(truth: PaperTruth, document: ReviewedDocument, marks: DrawnMarks): readonly string[] {
  const scores = drawnFields.flatMap((field) => scoreField(field, truth, document));
  for (const { field, mark } of scores) {
    const count = marks.get(field) ?? { right: 0, absent: 0, wrong: 0 };
    count[mark] += 1;
    marks.set(field, count);
  }
  return scores.filter(({ mark }) => mark === 'wrong').map(({ field, words }) => `${field} ${words}`);
}

interface Scored {
  readonly field: DrawnField;
  readonly mark: keyof Count;
  readonly words: string;
}

/** Nothing is scored where the paper prints nothing. */
function scoreField(field: DrawnField, truth: PaperTruth, document: ReviewedDocument): readonly Scored[] {
  const names = document.certificates.map(({ name }) => name);
  if (field === 'title') return [{ field, mark: titleMark(truth, names, document), words: names.join('、') }];
  const printed = truth[field];
  if (printed === null) return [];
  const read = { ...document.fields, ...document.certificates[0]?.fields }[field]?.value;
  if (read === undefined) return [{ field, mark: 'absent', words: '' }];
  const mark = normalizeName(read) === normalizeName(printed) ? 'right' : 'wrong';
  return [{ field, mark, words: `${read}，应为 ${printed}` }];
}

/** A paper of the table must be it or be doubted; an annex may be doubted; anything else must not be one of the table's. */
function titleMark(truth: PaperTruth, names: readonly string[], { candidates }: ReviewedDocument): keyof Count {
  if (truth.certificate === null) return names.every((name) => name === truth.title) ? 'right' : 'wrong';
  if (names.length === 0) {
    const isAnnex = candidates.some(({ annex, name }) => annex === true && name === truth.certificate);
    return isAnnex ? 'right' : 'absent';
  }
  return names.every((name) => name === truth.certificate || name === truth.title) ? 'right' : 'wrong';
}
