import type { Field, FieldAbsence, FieldAbsences, FieldName, Fields } from '../document.ts';
import { withSemicolon } from './continue-value.ts';
import { findCreditCode } from './find-credit-code.ts';
import { findIssueDate, showsIssueDate } from './find-issue-date.ts';
import { findLabelledValues, type LabelledValue } from './find-labelled-values.ts';
import { findTerm } from './find-term.ts';
import { joinCells } from './join-cells.ts';
import type { Cell } from './lay-out-cells.ts';
import { readValidity } from './read-dates.ts';
import { findUnlabelledHolder } from './read-holder.ts';
import { dateOutcome, outcomesOf } from './read-values.ts';

/** What one page (or the part of a page that one certificate covers) prints. */
export interface FoundFields {
  readonly fields: Fields;
  readonly absences: FieldAbsences;
  /** A code that stands where a credit code stands and fails its check digit. */
  readonly failedCreditCode?: Field;
  /** Length of validity where only a span is printed. */
  readonly durationMonths?: number;
}

/** The fields of the given cells. A value that is masked, blank or does not look like its kind is absent, with the reason. */
export function findFields(cells: readonly Cell[]): FoundFields {
  const { labelled, others } = findLabelledValues(cells);
  const { fields, absences } = collectOutcomes(labelled, cells);
  const code = findCreditCode(cells, labelled);
  const term = fields.validTo ?? absences.validTo;
  const found: Partial<Record<FieldName, Field | undefined>> = {
    ...fields,
    ...(term === undefined && findTerm(cells, labelled)),
    uscc: code.valid,
    holder: fields.holder ?? (absences.holder === undefined ? findUnlabelledHolder(cells) : undefined),
    issuedOn:
      fields.issuedOn ??
      findIssueDate(cells, labelled, others) ??
      // 发证日期 that cannot be read is another day than 批准日期
      (absences.issuedOn === undefined && !showsIssueDate(cells, labelled, others)
        ? approvalDate(labelled)
        : undefined),
  };
  const durationMonths =
    fields.validTo === undefined && absences.validTo === 'duration-only' ? durationOf(labelled) : undefined;
  return {
    fields: present(found),
    absences: withoutFound(absences, found),
    ...present({ failedCreditCode: code.failed, durationMonths }),
  };
}

/** The first value of a field stands, unless a later one is read much more surely. */
function collectOutcomes(
  labelled: readonly LabelledValue[],
  cells: readonly Cell[],
): {
  readonly fields: Fields;
  readonly absences: FieldAbsences;
} {
  const fields: Partial<Record<FieldName, Field>> = {};
  const absences: Partial<Record<FieldName, FieldAbsence>> = {};
  const outcomes = tellingNumbers(joinScopes(labelled.filter(isOwnDate))).flatMap((entry) => outcomesOf(entry, cells));
  for (const [name, outcome] of outcomes) {
    if (typeof outcome === 'string') absences[name] ??= outcome;
    else if (outcome.confidence > (fields[name]?.confidence ?? -1) + 0.2) fields[name] = outcome;
  }
  return { fields, absences };
}

/**
 * A printer's 流水号 is a licence's number only where it has no other, and a patent is known by its 专利号, whatever number
 * its certificate bears.
 */
function tellingNumbers(labelled: readonly LabelledValue[]): readonly LabelledValue[] {
  const numbers = labelled.filter(({ field, value }) => field === 'number' && value !== undefined);
  const rank = ({ label }: LabelledValue): number => (label === '专利号' ? 2 : /流水号$/u.test(label) ? 0 : 1);
  const best = Math.max(...numbers.map(rank));
  return labelled.filter((entry) => !numbers.includes(entry) || rank(entry) === best);
}

/** A field that was found otherwise is not absent. */
export function withoutFound(
  absences: FieldAbsences,
  found: Readonly<Partial<Record<FieldName, Field | undefined>>>,
): FieldAbsences {
  return Object.fromEntries(Object.entries(absences).filter(([name]) => found[name as FieldName] === undefined));
}

/** Only the entries that have a value. */
function present<Value extends object>(values: { readonly [Name in keyof Value]: Value[Name] | undefined }): Value {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Value;
}

/** The fields of several pages of one paper; the first page that states a field wins. */
export function mergeFields(found: readonly FoundFields[]): FoundFields {
  const fields: Fields = Object.assign({}, ...found.map((each) => each.fields).reverse());
  const absences: FieldAbsences = Object.assign({}, ...found.map((each) => each.absences).reverse());
  const failedCreditCode = fields.uscc === undefined ? firstOf(found, 'failedCreditCode') : undefined;
  const durationMonths = fields.validTo === undefined ? firstOf(found, 'durationMonths') : undefined;
  return { fields, absences: withoutFound(absences, fields), ...present({ failedCreditCode, durationMonths }) };
}

const firstOf = <Name extends keyof FoundFields>(
  found: readonly FoundFields[],
  name: Name,
): FoundFields[Name] | undefined => found.find((each) => each[name] !== undefined)?.[name];

/** 批准日期 and its like are the day of issue only where no other is printed: licences print both. */
const APPROVAL = /^(?:批准|登记|核准)(?:日期|时间)$/u;

const isOwnDate = (entry: LabelledValue): boolean => entry.field !== 'issuedOn' || !APPROVAL.test(entry.label);

function approvalDate(labelled: readonly LabelledValue[]): Field | undefined {
  const outcomes = labelled.flatMap((entry) =>
    isOwnDate(entry) || entry.value === undefined ? [] : [dateOutcome(entry.value)],
  );
  return outcomes.find((outcome) => typeof outcome !== 'string');
}

/** An annex has a 业务种类 row for each service: rows under one and the same scope label are one scope. */
function joinScopes(labelled: readonly LabelledValue[]): readonly LabelledValue[] {
  const joined: LabelledValue[] = [];
  for (const entry of labelled) {
    const same = joined.findIndex((other) => entry.field === 'scope' && other.label === entry.label);
    const earlier = joined[same];
    if (earlier?.value === undefined || entry.value === undefined) joined.push(entry);
    else joined[same] = { ...earlier, value: joinCells(withSemicolon(earlier.value), entry.value) };
  }
  return joined;
}

/** 有效期：三年 → 36, where no end is printed. */
function durationOf(labelled: readonly LabelledValue[]): number | undefined {
  const spans = labelled.flatMap((entry) =>
    entry.field === 'validity' && entry.value !== undefined ? [readValidity(entry.value.text).durationMonths] : [],
  );
  return spans.find((months) => months !== undefined);
}
