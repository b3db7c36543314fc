import type { Exhibit, FindingPart } from '../../../application/report/report.ts';
import type { CutOut } from '../cut-out.ts';
import { colours } from '../palette.ts';
import { type Evidence, takeFresh } from '../take-fresh.ts';
import type { Column, Pen } from './pen.ts';

/** The cut-outs that the findings rest on, three in a row; one that stands further up is not set again. */
export function exhibitGrid(pen: Pen, findings: readonly FindingPart[], evidence: Evidence, column: Column): void {
  const exhibits = takeFresh(findings, evidence);
  const width = cellWidth(column);
  if (exhibits.length > 0) pen.y += 5;
  for (let first = 0; first < exhibits.length; first += across) {
    const row = exhibits.slice(first, first + across).map((exhibit) => measure(pen, exhibit, evidence, width));
    const height = rowHeight(row);
    pen.room(height + 4);
    const top = pen.y;
    row.forEach((cell, index) => {
      pen.y = top;
      drawCell(pen, cell, { x: column.x + index * (width + gutter), width });
    });
    pen.y = top + height + 4;
  }
}

/** Height that the first row will take. */
export function firstRowHeight(
  pen: Pen,
  findings: readonly FindingPart[],
  { pictures, shown }: Evidence,
  column: Column,
): number {
  const first = takeFresh(findings, { pictures, shown: new Set(shown) }).slice(0, across);
  return rowHeight(first.map((exhibit) => measure(pen, exhibit, { pictures, shown }, cellWidth(column))));
}

const cellWidth = ({ width }: Column): number => (width - gutter * (across - 1)) / across;

const rowHeight = (row: readonly Cell[]): number =>
  Math.max(0, ...row.map((cell) => cell.pictureHeight + cell.captionHeight + 2));

const across = 3;
const gutter = 9;
/** A cut-out is as wide as its column, but no higher than this. */
const tallest = 120;
const captionStyle = { size: 7.2, colour: colours.quiet } as const;

interface Cell {
  readonly exhibit: Exhibit;
  readonly cut: CutOut | undefined;
  readonly scale: number;
  readonly pictureHeight: number;
  readonly caption: string;
  readonly captionHeight: number;
}

function measure(pen: Pen, exhibit: Exhibit, { pictures }: Evidence, width: number): Cell {
  const cut = pictures.exhibits.get(exhibit.number);
  const scale = cut === undefined ? 0 : Math.min(width / cut.width, tallest / cut.height);
  const caption = `证 ${exhibit.number}　${exhibit.place}「${exhibit.text}」`;
  return {
    exhibit,
    cut,
    scale,
    pictureHeight: cut === undefined ? 0 : cut.height * scale,
    caption,
    captionHeight: pen.heightOf(caption, captionStyle, width),
  };
}

function drawCell(pen: Pen, { exhibit, cut, scale, pictureHeight, caption }: Cell, { x, width }: Column): void {
  const top = pen.y;
  pen.anchor(`exhibit-${exhibit.number}`);
  if (cut !== undefined) {
    pen.figure(`${exhibit.place}：${exhibit.text}`, () => {
      pen.document.image(Buffer.from(cut.bytes), x, top, { width: cut.width * scale, height: pictureHeight });
    });
    pen.decorate(() =>
      pen.document
        .lineWidth(0.5)
        .rect(x, top, cut.width * scale, pictureHeight)
        .stroke(colours.line),
    );
  }
  pen.y = top + pictureHeight + 2;
  pen.paragraph([{ text: caption }], captionStyle, { x, width }, 'Caption');
}
