import type { SKRSContext2D } from '@napi-rs/canvas';

/** What setting text needs of a canvas's or a PDF page's context. */
export type Pen = Pick<
  SKRSContext2D,
  'font' | 'fillText' | 'letterSpacing' | 'measureText' | 'restore' | 'save' | 'textAlign'
>;

/** Draws the characters evenly over a width, as printed labels are (名　　称). */
export function drawSpread(context: Pen, text: string, x: number, y: number, width: number): void {
  const characters = [...text];
  const last = characters.at(-1);
  if (characters.length < 2 || last === undefined) {
    context.fillText(text, x, y);
    return;
  }
  const room = width - context.measureText(last).width;
  characters.forEach((character, at) => {
    context.fillText(character, x + (room * at) / (characters.length - 1), y);
  });
}

/** Breaks a text into lines that fit; a full stop or comma never begins a line. */
export function wrapText(context: Pen, text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(context, paragraph, width));
}

function wrapParagraph(context: Pen, paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of paragraph.match(/[（《“]?(?:[A-Za-z0-9.\-/:]+|.)/gu) ?? []) {
    const full = context.measureText(line + piece).width > width;
    if (full && line !== '' && !'，。、；：）》”'.includes(piece)) {
      lines.push(line);
      line = piece;
    } else line += piece;
  }
  return line === '' ? lines : [...lines, line];
}

/** Text centred on x with so much air between the characters. */
export function drawCentred(context: Pen, text: string, x: number, y: number, spacing = 0): void {
  context.save();
  context.textAlign = 'left';
  context.letterSpacing = `${spacing}px`;
  const width = context.measureText(text).width - spacing;
  context.fillText(text, x - width / 2, y);
  context.restore();
}
