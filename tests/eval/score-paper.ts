import type { PaperTruth } from '../../samples/generator/papers/paper.ts';
import type { Fields, ReviewedDocument } from '../../src/domain/document.ts';
import { normalizeName } from '../../src/domain/names/normalize-name.ts';
import type { Mark, Marks } from './benchmark-case.ts';

/** What is counted of a drawn paper besides its title: the values that it prints. */
const fields = ['holder', 'uscc', 'number', 'validFrom', 'validTo', 'issuedOn', 'issuer'] as const;

export function scorePaper(truth: PaperTruth, document: ReviewedDocument): Marks {
  const read = { ...document.fields, ...document.certificates[0]?.fields };
  const scored = fields.flatMap((field) => {
    const printed = truth[field];
    const value = read[field]?.value ?? oldNumber(field, truth, read) ?? partyA(field, truth, document);
    return printed === null ? [] : [{ field, printed, value, mark: compare(value, printed) }];
  });
  const strangers = document.certificates.filter(({ name }) => !isOwnName(name, truth)).map(({ name }) => name);
  return {
    marks: Object.fromEntries([
      ['title', titleMark(truth, document, strangers.length)],
      ...scored.map(({ field, mark }) => [field, mark]),
    ]),
    falseAccepts: strangers,
    faults: [
      ...strangers.map((name) => `title ${name}`),
      ...scored
        .filter(({ mark }) => mark === 'wrong')
        .map(({ field, printed, value }) => `${field} ${value}，应为 ${printed}`),
    ],
  };
}

/** An agreement has no holder but parties. */
function partyA(field: string, truth: PaperTruth, { certificates }: ReviewedDocument): string | undefined {
  const parties = certificates[0]?.parties ?? [];
  return field === 'holder'
    ? parties.find(({ value }) => compare(value, truth.holder ?? '') === 'right')?.value
    : undefined;
}

/** The 15 digits of a licence from before 2015 stand where the credit code stands today, and are read as it. */
const oldNumber = (field: string, truth: PaperTruth, read: Fields): string | undefined =>
  field === 'number' && truth.uscc === null ? read.uscc?.value : undefined;

const compare = (value: string | undefined, printed: string): Mark => {
  if (value === undefined) return 'absent';
  return normalizeName(value) === normalizeName(printed) ? 'right' : 'wrong';
};

/** Titles of papers that the table does not name, and the name under which the catalogue knows the same paper. */
const otherNames: Readonly<Record<string, string>> = { 行政许可申请受理通知书: '行政许可受理通知书' };

/** Papers that the table does not name are known by their own title, with or without the country in front. */
function isOwnName(name: string, { certificate, title }: PaperTruth): boolean {
  if (certificate !== null) return name === certificate || name === title;
  const [one, other] = [normalizeName(name), normalizeName(title ?? '')];
  return one.endsWith(other) || other.endsWith(one) || otherNames[title ?? ''] === name;
}

/** A paper of the table must be it; an annex may be doubted; anything else must not be one of the table's. */
function titleMark(
  { certificate }: PaperTruth,
  { certificates, candidates }: ReviewedDocument,
  strangers: number,
): Mark {
  if (strangers > 0) return 'wrong';
  if (certificate === null || certificates.length > 0) return 'right';
  return candidates.some(({ annex, name }) => annex === true && name === certificate) ? 'right' : 'absent';
}
