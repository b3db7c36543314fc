import type { Field, FieldAbsence, FieldAbsences, FieldName, Fields } from '../document.ts';
import { creditCodeIsValid } from '../names/credit-code.ts';
import { type Cell, layOutCells } from './lay-out-cells.ts';
import { endsLikeOrganisation, findLabelledValues, joinCells, type LabelledValue } from './find-labelled-values.ts';
import type { ReadPage } from '../page.ts';
import { findUnlabelledHolder, readHolder } from './read-holder.ts';
import { findIssueDate } from './find-issue-date.ts';
import { findDates, readValidity } from './read-dates.ts';

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
  const labelled = findLabelledValues(cells);
  const fields: Partial<Record<FieldName, Field>> = {};
  const absences: Partial<Record<FieldName, FieldAbsence>> = {};
  const put = (name: FieldName, outcome: Outcome): void => {
    if (typeof outcome === 'string') absences[name] ??= outcome;
    else if (fields[name] === undefined || outcome.confidence > fields[name].confidence + 0.2) fields[name] = outcome;
  };
  for (const entry of joinScopes(labelled.filter(isOwnDate))) for (const [name, outcome] of outcomesOf(entry)) put(name, outcome);
  const code = findCreditCode(cells, labelled);
  if (code.valid !== undefined) put('uscc', code.valid);
  const holder = fields.holder === undefined && absences.holder === undefined ? findUnlabelledHolder(cells) : undefined;
  if (holder !== undefined) put('holder', holder);
  const issuedOn = fields.issuedOn ?? findIssueDate(cells, labelled) ?? approvalDate(labelled);
  if (issuedOn !== undefined) fields.issuedOn = issuedOn;
  for (const name of Object.keys(fields) as FieldName[]) delete absences[name];
  const durationMonths = absences.validTo === 'duration-only' ? durationOf(labelled) : undefined;
  return {
    fields,
    absences,
    ...(code.failed === undefined ? {} : { failedCreditCode: code.failed }),
    ...(durationMonths === undefined ? {} : { durationMonths }),
  };
}

/** The fields of whole pages; the first page that states a field wins. */
export function findFieldsOfPages(pages: readonly ReadPage[]): FoundFields {
  return mergeFields(pages.map((page) => findFields(layOutCells(page))));
}

export function mergeFields(found: readonly FoundFields[]): FoundFields {
  const fields = Object.assign({}, ...found.map((each) => each.fields).reverse()) as Fields;
  const absences = Object.fromEntries(
    Object.entries(Object.assign({}, ...found.map((each) => each.absences).reverse()) as FieldAbsences).filter(([name]) => fields[name as FieldName] === undefined),
  );
  const failed = found.find((each) => each.failedCreditCode !== undefined)?.failedCreditCode;
  const durationMonths = fields.validTo === undefined ? found.find((each) => each.durationMonths !== undefined)?.durationMonths : undefined;
  return {
    fields,
    absences,
    ...(failed === undefined || fields.uscc !== undefined ? {} : { failedCreditCode: failed }),
    ...(durationMonths === undefined ? {} : { durationMonths }),
  };
}

type Outcome = Field | FieldAbsence;

export const toField = (value: string, cell: Cell, certainty = 1): Field => ({
  value,
  confidence: Math.round(cell.confidence * certainty * 100) / 100,
  evidence: { page: cell.page, box: cell.box, text: cell.text },
});

/** Covered on purpose: stars, crosses, blocks in place of characters. */
export const isMasked = (text: string): boolean => /[*＊×✕■█▇●]{2,}|[xX×]{3,}|某某|(?:^|[^\d])[xX]{2,}/u.test(text);

const ON_ANNEX = /见\s*(?:附\s*页|附\s*件|附\s*表|副\s*本|背\s*面|附\s*后|续\s*页)/u;

function outcomesOf(entry: LabelledValue): readonly (readonly [FieldName, Outcome])[] {
  const { field, value } = entry;
  if (field === 'validity') return value === undefined ? [['validTo', 'blank']] : validityOutcomes(entry, value);
  if (value === undefined) return [[field, 'blank']];
  if (field === 'scope') return [[field, scopeOutcome(value)]];
  if (isMasked(value.text)) return [[field, 'masked']];
  if (field === 'holder') return [[field, readHolder(value)]];
  if (field === 'issuedOn') return [[field, dateOutcome(value)]];
  if (field === 'number') return [[field, numberOutcome(value)]];
  if (field === 'issuer') return [[field, endsLikeOrganisation(value.text) || /(?:会|厅|署|部)$/u.test(value.text) ? toField(value.text, value) : 'illegible']];
  return [];
}

/** Stars after the last line only close the paragraph. */
function scopeOutcome(value: Cell): Outcome {
  const text = value.text.replace(/[*＊]+$/u, '');
  if (ON_ANNEX.test(text.slice(0, 14))) return 'on-annex';
  if (isMasked(text)) return 'masked';
  return text.length < 2 || value.confidence < 0.5 ? 'illegible' : toField(text, value);
}

function dateOutcome(value: Cell): Outcome {
  const dates = findDates(value.text);
  const [first] = dates;
  return first === undefined ? 'illegible' : toField(first.iso, value);
}

function numberOutcome(value: Cell): Outcome {
  const text = value.text.replace(/^[:：]/u, '').replace(/^(?:第(?=.*号$))/u, '第');
  return /\d/.test(text) && text.length >= 4 && text.length <= 40 && value.confidence >= 0.6 ? toField(text, value) : 'illegible';
}

function validityOutcomes(entry: LabelledValue, value: Cell): readonly (readonly [FieldName, Outcome])[] {
  if (isMasked(value.text)) return [['validTo', 'masked']];
  const validity = readValidity(value.text, entry.label);
  const outcomes: (readonly [FieldName, Outcome])[] = [];
  if (validity.validFrom !== undefined) outcomes.push(['validFrom', toField(validity.validFrom, value)]);
  if (validity.validTo !== undefined) outcomes.push(['validTo', toField(validity.validTo, value)]);
  else outcomes.push(['validTo', validity.durationMonths !== undefined ? 'duration-only' : 'illegible']);
  return outcomes;
}

/** 批准日期 and its like are the day of issue only where no other is printed: licences print both. */
const APPROVAL = /^(?:批准|登记|核准)(?:日期|时间)$/u;

const isOwnDate = (entry: LabelledValue): boolean => entry.field !== 'issuedOn' || !APPROVAL.test(entry.label);

function approvalDate(labelled: readonly LabelledValue[]): Field | undefined {
  const outcomes = labelled.flatMap((entry) => (isOwnDate(entry) || entry.value === undefined ? [] : [dateOutcome(entry.value)]));
  return outcomes.find((outcome) => typeof outcome !== 'string');
}

/** An annex has a 业务种类 row for each service: rows under one and the same scope label are one scope. */
function joinScopes(labelled: readonly LabelledValue[]): readonly LabelledValue[] {
  const joined: LabelledValue[] = [];
  for (const entry of labelled) {
    const same = joined.findIndex((other) => entry.field === 'scope' && other.label === entry.label);
    const earlier = joined[same];
    if (earlier?.value === undefined || entry.value === undefined) joined.push(entry);
    else joined[same] = { ...earlier, value: joinCells({ ...earlier.value, text: `${earlier.value.text};` }, entry.value) };
  }
  return joined;
}

/** 有效期：三年 → 36, where no end is printed. */
function durationOf(labelled: readonly LabelledValue[]): number | undefined {
  const spans = labelled.flatMap((entry) => (entry.field === 'validity' && entry.value !== undefined ? [readValidity(entry.value.text).durationMonths] : []));
  return spans.find((months) => months !== undefined);
}

const CODE = /[0-9A-Z]{18}|(?<![0-9A-Z])\d{15}(?![0-9A-Z])/gu;

/** The credit code by its check digit, wherever it stands; one that fails only where a label says that it is one. */
function findCreditCode(cells: readonly Cell[], labelled: readonly LabelledValue[]): { readonly valid?: Field; readonly failed?: Field } {
  const beside = labelled.filter((entry) => entry.field === 'uscc').flatMap((entry) => (entry.value === undefined ? [] : [entry.value]));
  const valid = [...beside, ...cells].flatMap((cell) => codesIn(cell).filter(({ value }) => creditCodeIsValid(value) && (value.length === 18 || beside.includes(cell))));
  const distinct = new Set(valid.map(({ value }) => value));
  const [first] = valid;
  // two different valid codes and no label to tell them apart: a partner's page or a list
  if (first !== undefined && (distinct.size === 1 || beside.length > 0)) return { valid: first };
  const failed = beside.flatMap(codesIn)[0];
  return failed === undefined ? {} : { failed };
}

function codesIn(cell: Cell): readonly Field[] {
  const text = cell.text.toUpperCase();
  return [...text.matchAll(CODE)].map((match) => toField(match[0].length === 18 ? mendCode(match[0]) : match[0], cell));
}

/** Letters that the code's alphabet leaves out are misread digits. */
const mendCode = (code: string): string => code.replace(/[IOSVZ]/gu, (letter) => ({ I: '1', O: '0', S: '5', V: 'U', Z: '2' })[letter] ?? letter);
