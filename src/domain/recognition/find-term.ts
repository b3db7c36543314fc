import type { Field } from '../document.ts';
import type { LabelledValue } from './find-labelled-values.ts';
import { datesAreSure } from './is-sure.ts';
import { type Cell, onOneRow } from './lay-out-cells.ts';
import { findDates, readValidity } from './read-dates.ts';
import { toField } from './read-values.ts';

/**
 * The validity whose label was read in part, 有效 for 有效期限: a cell beside it that is nothing but 自 one day 至 a later
 * one. More than one such cell, or one that another label introduces: none.
 */
export function findTerm(
  cells: readonly Cell[],
  labelled: readonly LabelledValue[],
): { readonly validFrom?: Field; readonly validTo?: Field } {
  const taken = new Set(
    labelled.flatMap(({ value, labelCell }) => (value === undefined ? [labelCell] : [labelCell, value])),
  );
  const [term, other] = cells.filter((cell) => !taken.has(cell) && isTerm(cell) && hasLabelRest(cell, cells));
  if (term === undefined || other !== undefined) return {};
  const { validFrom, validTo } = readValidity(term.text);
  if (validFrom === undefined || validTo === undefined) return {};
  return { validFrom: toField(validFrom, term, 0.9), validTo: toField(validTo, term, 0.9) };
}

function isTerm(cell: Cell): boolean {
  const [from, to, more] = findDates(cell.text);
  if (from === undefined || to === undefined || more !== undefined || !datesAreSure(cell)) return false;
  const rest = `${cell.text.slice(0, from.start)}|${cell.text.slice(from.end, to.start)}|${cell.text.slice(to.end)}`;
  return /^[:：]?自?\|[起始]?[至到]\|[止。.]*$/u.test(rest);
}

const hasLabelRest = (term: Cell, cells: readonly Cell[]): boolean =>
  cells.some(({ text, box }) => /^有效/u.test(text) && box[0] < term.box[0] && onOneRow(box, term.box));
