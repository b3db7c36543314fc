import { PDFDocument } from '@napi-rs/canvas';
import { font, registerFonts } from '../fonts.ts';
import type { LetterSpec } from '../layout/letter-spec.ts';
import { specimenWords } from '../layout/specimen-line.ts';
import { drawCentred, type Pen, wrapText } from '../layout/text.ts';

const width = 595;
const height = 842;
const left = 72;

/** The letter as a PDF with a text layer, over as many pages as it takes. */
export function letterAsPdf(letter: LetterSpec): Uint8Array {
  registerFonts();
  const document = new PDFDocument({ title: letter.title });
  let page = document.beginPage(width, height);
  page.font = font('Song Heavy', 20);
  drawCentred(page, letter.title, width / 2, 96);
  let y = 140;
  for (const line of allLines(page, letter)) {
    if (y > height - 80) {
      document.endPage();
      page = document.beginPage(width, height);
      y = 80;
    }
    page.font = font('Song', 11.5);
    page.fillText(line, left, y);
    y += 21;
  }
  document.endPage();
  return document.close();
}

function allLines(context: Pen, letter: LetterSpec): readonly string[] {
  context.font = font('Song', 11.5);
  return [
    ...letter.paragraphs.flatMap((paragraph) => wrapText(context, `　　${paragraph}`, width - 2 * left)),
    ...letter.signatures.flatMap(({ role, name, date }) => [
      '',
      `${role === undefined ? '' : `${role}：`}${name}`,
      date ?? '',
    ]),
    '',
    specimenWords,
  ];
}
