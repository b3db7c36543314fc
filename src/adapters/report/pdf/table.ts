import { colours } from '../palette.ts';
import { rule } from './marks.ts';
import type { Column, Pen, Run, TextStyle } from './pen.ts';

export interface TableColumn {
  readonly title: string;
  /** Of the whole breadth; all shares together make 1. */
  readonly share: number;
}

/** Cells by column; or one text over the whole breadth, which stays with the row below it. */
export interface TableRow {
  readonly cells: readonly (readonly Run[])[];
  readonly spans?: true;
  /** Names the row's place for `goTo`. */
  readonly anchor?: string;
}

/** A table that goes on over pages: a row is never torn, and the head stands on every page. */
export function table(pen: Pen, columns: readonly TableColumn[], rows: readonly TableRow[]): void {
  const places = placeColumns(pen.full, columns);
  const head = { cells: columns.map(({ title }) => [{ text: title }]) };
  const first = rows[0] === undefined ? 0 : heightOf(pen, rows[0], places, words);
  pen.room(heightOf(pen, head, places, headStyle) + first + 24);
  drawHead(pen, head, places);
  const heights = rows.map((row) => heightOf(pen, row, places, words));
  for (const [index, row] of rows.entries()) {
    // neither a heading nor the last row stands alone
    const staysWithNext = row.spans === true || index === rows.length - 2;
    const kept = staysWithNext ? (heights[index + 1] ?? 0) : 0;
    if (!pen.fits((heights[index] ?? 0) + kept)) {
      pen.turnPage();
      drawHead(pen, head, places);
    }
    drawRow(pen, row, places, words);
  }
}

const words: TextStyle = { size: 8.4 };
const headStyle: TextStyle = { size: 7.5, colour: colours.quiet };
const gutter = 10;
const padding = 4;

function placeColumns({ x, width }: Column, columns: readonly TableColumn[]): readonly Column[] {
  let left = x;
  return columns.map(({ share }, index) => {
    const column = { x: left, width: width * share - (index === columns.length - 1 ? 0 : gutter) };
    left += width * share;
    return column;
  });
}

function heightOf(pen: Pen, { cells, spans }: TableRow, places: readonly Column[], style: TextStyle): number {
  const heights = cells.map((runs, index) => {
    const width = spans === true ? pen.full.width : (places[index]?.width ?? 0);
    return pen.heightOf(runs.map(({ text }) => text).join(''), style, width);
  });
  return Math.max(0, ...heights) + padding * 2;
}

function drawHead(pen: Pen, head: TableRow, places: readonly Column[]): void {
  drawRow(pen, head, places, headStyle);
  rule(pen, colours.ink, 0.8);
}

function drawRow(pen: Pen, row: TableRow, places: readonly Column[], style: TextStyle): void {
  const top = pen.y + padding;
  const bottom = pen.y + heightOf(pen, row, places, style);
  if (row.anchor !== undefined) pen.anchor(row.anchor);
  row.cells.forEach((runs, index) => {
    pen.y = top;
    if (runs.some(({ text }) => text !== '')) pen.paragraph(runs, style, row.spans === true ? pen.full : places[index]);
  });
  pen.y = bottom;
  if (style === words) rule(pen);
}
