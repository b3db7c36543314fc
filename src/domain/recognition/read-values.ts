import type { Field, FieldAbsence, FieldName } from '../document.ts';
import { isContradicted } from './contradicted-name.ts';
import type { LabelledValue } from './find-labelled-values.ts';
import { datesAreSure, isSure } from './is-sure.ts';
import { type Cell, partOf } from './lay-out-cells.ts';
import { officeName } from './office-name.ts';
import { endsLikeOrganisation, isMisspeltOffice, isProvinceKnown } from './organisation-names.ts';
import { findDates, readValidity } from './read-dates.ts';
import { readHolder } from './read-holder.ts';

/** A field, or why there is none. */
export type Outcome = Field | FieldAbsence;

/** A value read from a cell; `certainty` 0–1 lowers the reader's confidence. */
export const toField = (value: string, cell: Cell, certainty = 1): Field => ({
  value,
  confidence: Math.round(cell.confidence * certainty * 100) / 100,
  evidence: { page: cell.page, box: cell.box, text: cell.text },
});

/** Covered on purpose: stars, crosses, blocks in place of characters. */
const isMasked = (text: string): boolean => /[*＊×✕■█▇●]{2,}|[xX×]{3,}|某某|(?:^|[^\d])[xX]{2,}/u.test(text);

const ON_ANNEX = /见\s*(?:附\s*页|附\s*件|附\s*表|副\s*本|背\s*面|附\s*后|续\s*页)/u;

/** What a label and its value come to: one field, or for a row of validity two. */
export function outcomesOf(entry: LabelledValue, cells: readonly Cell[]): readonly (readonly [FieldName, Outcome])[] {
  const { field, value } = entry;
  if (field === 'validity') return value === undefined ? [['validTo', 'blank']] : validityOutcomes(entry, value);
  if (value === undefined) return [[field, 'blank']];
  if (field !== 'scope' && isMasked(value.text)) return [[field, 'masked']];
  const outcome = READERS[field]?.(value, cells);
  return outcome === undefined ? [] : [[field, outcome]];
}

/** Stars after the last line only close the paragraph. */
function scopeOutcome(value: Cell): Outcome {
  // 参 for 叁: no 级 and no sum of money is written with it
  const text = value.text.replace(/[*＊]+$/u, '').replace(/参(?=[级拾佰仟万])/gu, '叁');
  if (ON_ANNEX.test(text.slice(0, 14))) return 'on-annex';
  if (isMasked(text)) return 'masked';
  return text.length < 2 || value.confidence < 0.5 ? 'illegible' : toField(text, value);
}

/** The first day in the value. */
export function dateOutcome(value: Cell, cells: readonly Cell[] = []): Outcome {
  const dates = findDates(value.text);
  const [first] = dates;
  return first === undefined || !datesAreSure(value, cells) ? 'illegible' : toField(first.iso, value);
}

function numberOutcome(value: Cell): Outcome {
  const text = value.text.replace(/^[:：]/u, '');
  return /\d/.test(text) && text.length >= 4 && text.length <= 40 && value.confidence >= 0.6
    ? toField(text, value)
    : 'illegible';
}

function validityOutcomes(entry: LabelledValue, value: Cell): readonly (readonly [FieldName, Outcome])[] {
  if (isMasked(value.text)) return [['validTo', 'masked']];
  if (!datesAreSure(value)) return [['validTo', 'illegible']];
  const validity = readValidity(value.text, entry.label);
  const outcomes: (readonly [FieldName, Outcome])[] = [];
  if (validity.validFrom !== undefined) outcomes.push(['validFrom', toField(validity.validFrom, value)]);
  if (validity.validTo !== undefined) outcomes.push(['validTo', toField(validity.validTo, value)]);
  else outcomes.push(['validTo', validity.durationMonths !== undefined ? 'duration-only' : 'illegible']);
  return outcomes;
}

const SHORTEST_ISSUER = 4;

/** An office that every place has is right where its place was read surely; one that comes near to such a name is none. */
function issuerOutcome(value: Cell, cells: readonly Cell[]): Outcome {
  const office = officeName(value.text, value.sureness);
  const name = office.kind === 'known' ? { ...value, text: office.text } : value;
  if (office.kind === 'garbled' || !isIssuer(name.text) || isContradicted(name, cells)) return 'illegible';
  const doubted = office.kind === 'known' ? partOf(name, 0, office.doubtedLength) : name;
  return isSure(doubted, cells) ? toField(name.text, value) : 'illegible';
}

const isIssuer = (text: string): boolean =>
  text.length >= SHORTEST_ISSUER &&
  (endsLikeOrganisation(text) || /会$/u.test(text)) &&
  isProvinceKnown(text) &&
  !isMisspeltOffice(text);

/** The credit code is looked for by its check digit, wherever it stands. */
const READERS: Readonly<Partial<Record<FieldName, (value: Cell, cells: readonly Cell[]) => Outcome>>> = {
  holder: readHolder,
  scope: scopeOutcome,
  issuedOn: dateOutcome,
  number: numberOutcome,
  issuer: issuerOutcome,
};
