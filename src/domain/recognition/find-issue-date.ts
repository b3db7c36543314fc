import { holdsMiddle } from '../box.ts';
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
  const pieces = loosePieces(cells, labelled, others);
  const whole = pieces.filter((cell) => findDates(cell.text).length === 1);
  // a seal's own number is no part of a date
  const rows = [
    ...whole,
    ...groupDateRows(pieces.filter((cell) => !whole.includes(cell) && !/^\d{5,}$/u.test(cell.text))),
  ];
  const found = rows.flatMap((row) => {
    const dates = findDates(row.text);
    const [date] = dates;
    return date !== undefined &&
      datesAreSure(row, cells) &&
      dates.length === 1 &&
      date.end - date.start >= row.text.length - 1
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

/** Whether a year or a month stands alone in the lower part: a day of issue that was perhaps not read whole. */
export const showsIssueDate = (
  cells: readonly Cell[],
  labelled: readonly LabelledValue[],
  others: readonly Cell[],
): boolean =>
  looseCells(cells, labelled, others).some(
    ({ text }) => text.length <= 16 && /[\d〇○零一二三四五六七八九十][年月]/u.test(text),
  );

/** What may be a date or a part of one in the lower part of the page, and is no label's value. */
const loosePieces = (
  cells: readonly Cell[],
  labelled: readonly LabelledValue[],
  others: readonly Cell[],
): readonly Cell[] =>
  looseCells(cells, labelled, others).filter((cell) =>
    /^[\d年月日〇○零OoＯ一二三四五六七八九十廿./-]+$/u.test(cell.text),
  );

/** What stands in the lower part of the page and is no label's value. */
function looseCells(
  cells: readonly Cell[],
  labelled: readonly LabelledValue[],
  others: readonly Cell[],
): readonly Cell[] {
  const top = Math.min(...cells.map((cell) => cell.box[1]));
  const height = Math.max(...cells.map((cell) => bottom(cell.box))) - top;
  // the date under 发证机关 is its neighbour, not its value
  const taken = [
    ...others,
    ...labelled
      .filter((entry) => entry.field !== 'issuer')
      .flatMap((entry) => (entry.value === undefined ? [entry.labelCell] : [entry.labelCell, entry.value])),
  ];
  return cells.filter(
    (cell) =>
      !taken.some((other) => holdsMiddle(other.box, cell.box)) &&
      cell.box[1] > top + 0.4 * height &&
      !isNamedOtherwise(cell, cells),
  );
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
  /[〇一二三四五六七八九十]$/u.test(row.text) || /^[〇一二三四五六七八九十]/u.test(piece.text)
    ? 0.7 * piece.box[3]
    : 3 * Math.max(row.box[3], piece.box[3]);

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
    else rows[index] = joinCells(withLostWord(row, piece), piece);
  }
  return rows;
}

/** A seal hides the printed 年 or 月 between digits that were typed far apart: 2021年06　　25日. */
function withLostWord(row: Cell, piece: Cell): Cell {
  const word = /^(?:19|20)\d{2}$/u.test(row.text) ? '年' : /^\d{4}年\d{2}$/u.test(row.text) ? '月' : undefined;
  const apart = word === '年' || piece.box[0] - right(row.box) > 0.5 * Math.min(row.box[3], piece.box[3]);
  // of one digit the other may be hidden as well
  if (word === undefined || !apart || !/^\d{2}(?!\d)/u.test(piece.text)) return row;
  return { ...row, text: row.text + word, sureness: [...row.sureness, 1] };
}
