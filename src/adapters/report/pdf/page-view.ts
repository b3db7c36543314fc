import { colours } from '../palette.ts';
import type { PageView } from '../take-pictures.ts';
import type { Column, Pen } from './pen.ts';

/** Height that the page takes with the line below it. */
export const pageViewHeight = (view: PageView, width: number, tallest: number): number =>
  view.height * scaleOf(view, width, tallest) + captionRoom;

/** A page with the places on it framed and numbered. @returns where it ends */
export function drawPageView(pen: Pen, view: PageView, { x, width }: Column, tallest: number): number {
  const scale = scaleOf(view, width, tallest);
  const top = pen.y;
  const size = { width: view.width * scale, height: view.height * scale };
  const caption = `第 ${view.page} 页`;
  pen.figure(`${caption}，框出 ${view.marks.length} 处证据`, () => {
    pen.document.image(Buffer.from(view.bytes), x, top, size);
  });
  pen.decorate(() => {
    pen.document.lineWidth(0.5).rect(x, top, size.width, size.height).stroke(colours.line);
    for (const mark of view.marks) drawMark(pen, mark, { x, y: top, scale });
  });
  pen.label(caption, { size: 7.2, colour: colours.quiet }, x, top + size.height + 2);
  return top + size.height + captionRoom;
}

const captionRoom = 14;

const scaleOf = (view: PageView, width: number, tallest: number): number =>
  Math.min(width / view.width, tallest / view.height);

const digits = { size: 5, weight: 'bold' } as const;

function drawMark(
  pen: Pen,
  { number, box: [x, y, width, height] }: PageView['marks'][number],
  at: { readonly x: number; readonly y: number; readonly scale: number },
): void {
  const [left, top] = [at.x + x * at.scale - 1, at.y + y * at.scale - 1];
  pen.document
    .lineWidth(0.7)
    .rect(left, top, width * at.scale + 2, height * at.scale + 2)
    .stroke(colours.mark);
  const text = `${number}`;
  const wide = pen.widthOf(text, digits) + 3;
  pen.document.rect(left - wide, top, wide, 7).fill(colours.mark);
  pen.document
    .font('bold')
    .fontSize(digits.size)
    .fillColor('#ffffff')
    .text(text, left - wide + 1.5, top, { lineBreak: false });
}
