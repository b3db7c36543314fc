import type { Field } from '../document.ts';
import type { LabelledValue } from './find-labelled-values.ts';
import { datesAreSure } from './is-sure.ts';
import { joinCells } from './join-cells.ts';
import { bottom, type Cell, onOneRow, right } from './lay-out-cells.ts';
import { findDates } from './read-dates.ts';

/**
 * The day of issue where no label introduces it: a date that stands alone in the lower part, under the issuer or its
 * seal, its parts (2019 年 03 月 19 日) often read one by one. Two different ones: none.
 */
export function findIssueDate(
  cells: readonly Cell[],
  labelled: readonly LabelledValue[],
  others: readonly Cell[],
): Field | undefined {
  const top = Math.min(...cells.map((cell) => cell.box[1]));
  const height = Math.max(...cells.map((cell) => bottom(cell.box))) - top;
  // the date under 发证机关 is its neighbour, not its value
  const taken = new Set([
    ...others,
    ...labelled
      .filter((entry) => entry.field !== 'issuer')
      .flatMap((entry) => (entry.value === undefined ? [entry.labelCell] : [entry.labelCell, entry.value])),
  ]);
  const lower = cells.filter(
    (cell) => !taken.has(cell) && cell.box[1] > top + 0.4 * height && !isNamedOtherwise(cell, cells),
  );
  const pieces = lower.filter((cell) => /^[\d年月日〇○零OoＯ一二三四五六七八九十廿./-]+$/u.test(cell.text));
  const whole = pieces.filter((cell) => findDates(cell.text).length === 1);
  // a seal's own number is no part of a date
  const rows = [
    ...whole,
    ...groupDateRows(pieces.filter((cell) => !whole.includes(cell) && !/^\d{5,}$/u.test(cell.text))),
  ];
  const found = rows.flatMap((row) => {
    const dates = findDates(row.text);
    const [date] = dates;
    return date !== undefined && datesAreSure(row) && dates.length === 1 && date.end - date.start >= row.text.length - 1
      ? [{ row, iso: date.iso }]
      : [];
  });
  const [first] = found;
  if (first === undefined || new Set(found.map(({ iso }) => iso)).size > 1 || first.row.confidence < 0.8)
    return undefined;
  return {
    value: first.iso,
    confidence: Math.round(first.row.confidence * 90) / 100,
    evidence: { page: first.row.page, box: first.row.box, text: first.row.text },
  };
}

/** Beside words that say what day it is, though they are no label that is known: 批准设立时间. */
const isNamedOtherwise = (date: Cell, cells: readonly Cell[]): boolean =>
  cells.some(
    ({ text, box }) =>
      /^\p{Script=Han}{2,12}(?:日期|时间)[:：]?$/u.test(text) &&
      onOneRow(box, date.box) &&
      box[0] < date.box[0] &&
      date.box[0] - right(box) < 8 * date.box[3],
  );

/** Typed digits stand far from the printed 年月日; Chinese numerals stand close, and a gap hides some of them. */
const reach = (row: Cell, piece: Cell): number =>
  (/[〇一二三四五六七八九十]$/u.test(row.text) || /^[〇一二三四五六七八九十]/u.test(piece.text) ? 0.7 : 3) *
  piece.box[3];

/** Pieces of a date that stand side by side, joined left to right; a row is as high as its digits vary under a stamp. */
function groupDateRows(pieces: readonly Cell[]): readonly Cell[] {
  const sorted = [...pieces].sort((a, b) => a.box[0] - b.box[0]);
  const rows: Cell[] = [];
  for (const piece of sorted) {
    const index = rows.findIndex(
      (row) =>
        Math.abs(row.box[1] + row.box[3] / 2 - piece.box[1] - piece.box[3] / 2) <
          0.9 * Math.max(row.box[3], piece.box[3]) && piece.box[0] - (row.box[0] + row.box[2]) < reach(row, piece),
    );
    const row = rows[index];
    if (row === undefined) rows.push(piece);
    else rows[index] = joinCells(row, piece);
  }
  return rows;
}
