import type { DocumentPart, LabelledText, PaperPart, Report } from '../../../application/report/report.ts';
import type { CutOut } from '../cut-out.ts';
import { colours } from '../palette.ts';
import type { ReportPictures } from '../take-pictures.ts';
import { body, heading, marked, rule, small, titleLine } from './marks.ts';
import type { Column, Pen } from './pen.ts';

/** Every file: its first page, what it is, the values read from it, what to look out for; then those not read. */
export function documentPages(pen: Pen, { documents, failures }: Report, pictures: ReportPictures): void {
  heading(pen, '文件', 112);
  for (const document of documents) documentBlock(pen, document, pictures.documents.get(document.id));
  for (const failure of failures) failureBlock(pen, failure);
}

const lookWidth = 62;
const lookHeight = 92;

function documentBlock(pen: Pen, document: DocumentPart, look: CutOut | undefined): void {
  const { name, kind, pages, sha256, papers, remarks, warnings } = document;
  pen.room(112);
  rule(pen);
  pen.y += 8;
  const start = { page: pen.page(), y: pen.y };
  const bottom = start.y + (look === undefined ? 0 : drawLook(pen, look, `${name} 第 1 页`));
  const column = { x: pen.full.x + lookWidth + 16, width: pen.full.width - lookWidth - 16 };
  pen.paragraph(
    [
      { text: name, weight: 'bold' },
      { text: `　${kind}，${pages} 页`, colour: colours.quiet },
    ],
    { size: 9.6 },
    column,
    'H3',
  );
  for (const paper of papers) paperBlock(pen, paper, column);
  for (const remark of remarks) pen.paragraph([{ text: remark }], body, column);
  for (const warning of warnings) marked(pen, 'open', [{ text: warning }], column);
  pen.y += 2;
  pen.paragraph([{ text: `sha256 ${sha256}` }], { size: 6.4, colour: colours.quiet }, column);
  if (pen.page() === start.page) pen.y = Math.max(pen.y, bottom);
  pen.y += 8;
}

/** @returns its height */
function drawLook(pen: Pen, { bytes, width, height }: CutOut, alternative: string): number {
  const scale = Math.min(lookWidth / width, lookHeight / height);
  const [x, y] = [pen.full.x, pen.y];
  pen.figure(alternative, () => {
    pen.document.image(Buffer.from(bytes), x, y, { width: width * scale, height: height * scale });
  });
  pen.decorate(() =>
    pen.document
      .lineWidth(0.5)
      .rect(x, y, width * scale, height * scale)
      .stroke(colours.line),
  );
  return height * scale;
}

function paperBlock(pen: Pen, { title, fields }: PaperPart, column: Column): void {
  pen.y += 2;
  pen.room(30);
  pen.paragraph([{ text: title }], { ...body, weight: 'bold', colour: colours.accent }, column);
  for (const { label, text } of fields) {
    pen.room(14);
    pen.label(label, { ...body, colour: colours.quiet }, column.x, pen.y);
    pen.paragraph([{ text }], body, { x: column.x + 84, width: column.width - 84 });
  }
}

function failureBlock(pen: Pen, { label, text }: LabelledText): void {
  pen.room(48);
  rule(pen);
  pen.y += 8;
  titleLine(pen, [{ text: label }], { word: '没有读成', tone: 'bad' });
  pen.paragraph([{ text }], small);
  pen.y += 6;
}
