import { colours } from '../palette.ts';
import { body, heading } from './marks.ts';
import type { Pen } from './pen.ts';

/** Lines for the reviewer who decides on paper. */
export function signOff(pen: Pen): void {
  heading(pen, '审核意见', 110);
  const { x, width } = pen.full;
  const top = pen.y;
  pen.decorate(() => pen.document.lineWidth(0.6).rect(x, top, width, 96).stroke(colours.line));
  const written = [
    { text: '结论', boxes: ['同意上述判定', '改判为'], blank: true },
    { text: '理由', boxes: [], blank: true },
    { text: '审核人', boxes: [], blank: true },
  ];
  written.forEach(({ text, boxes, blank }, index) => {
    const y = top + 14 + index * 28;
    pen.label(text, body, x + 12, y);
    let left = x + 56;
    for (const choice of boxes) {
      const at = left;
      pen.decorate(() =>
        pen.document
          .lineWidth(0.7)
          .rect(at, y + 2.5, 8, 8)
          .stroke(colours.ink),
      );
      pen.label(choice, body, left + 13, y);
      left += pen.widthOf(choice, body) + 34;
    }
    if (blank) line(pen, left - (boxes.length > 0 ? 14 : 0), index === 2 ? x + width / 2 - 10 : x + width - 14, y + 13);
  });
  const last = top + 14 + 2 * 28;
  pen.label('日期', body, x + width / 2 + 8, last);
  line(pen, x + width / 2 + 44, x + width - 14, last + 13);
  pen.y = top + 100;
}

const line = (pen: Pen, from: number, to: number, y: number): void =>
  pen.decorate(() => pen.document.moveTo(from, y).lineTo(to, y).lineWidth(0.5).stroke(colours.quiet));
