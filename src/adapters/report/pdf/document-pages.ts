import type { DocumentPart, LabelledText, PaperLine, PaperPart, Report } from '../../../application/report/report.ts';
import { colours, toneColours } from '../palette.ts';
import type { PageView, ReportPictures } from '../take-pictures.ts';
import { body, heading, marked, rule, small, titleLine } from './marks.ts';
import { drawPageView, pageViewHeight } from './page-view.ts';
import type { Column, Pen } from './pen.ts';
import { table } from './table.ts';

/** All papers at a glance; then every file with its pages, what was read from it, what to look out for. */
export function documentPages(pen: Pen, { papers, documents, failures }: Report, pictures: ReportPictures): void {
  if (papers.length > 0) {
    heading(pen, '证照一览', 80);
    paperTable(pen, papers);
  }
  heading(pen, '文件', 200);
  pen.paragraph([{ text: '页面上的蓝框和编号，是正文所引的证据所在的位置。' }], small);
  pen.y += 4;
  for (const document of documents) documentBlock(pen, document, pictures.pages.get(document.id) ?? []);
  for (const failure of failures) failureBlock(pen, failure);
}

const paperTable = (pen: Pen, papers: readonly PaperLine[]): void =>
  table(
    pen,
    [
      { title: '证照', share: 0.22 },
      { title: '持证单位', share: 0.26 },
      { title: '编号', share: 0.21 },
      { title: '有效期', share: 0.14 },
      { title: '文件', share: 0.17 },
    ],
    papers.map(({ name, holder, number, validity, file }) => ({
      cells: [
        [{ text: name, weight: 'bold' }],
        [{ text: holder }],
        [{ text: number }],
        [{ text: validity.word, ...(warns(validity) && { colour: toneColours[validity.tone].strong }) }],
        [{ text: file, colour: colours.quiet }],
      ],
    })),
  );

const warns = ({ tone }: PaperLine['validity']): boolean => tone === 'bad' || tone === 'open';

const lookWidth = 150;
const lookHeight = 200;

function documentBlock(pen: Pen, document: DocumentPart, [first, ...others]: readonly PageView[]): void {
  const { name, kind, pages, sha256, papers, remarks, warnings } = document;
  pen.room((first === undefined ? 90 : pageViewHeight(first, lookWidth, lookHeight)) + 24);
  rule(pen);
  pen.y += 8;
  const start = { page: pen.page(), y: pen.y };
  const bottom =
    first === undefined ? start.y : drawPageView(pen, first, { ...pen.full, width: lookWidth }, lookHeight);
  pen.y = start.y;
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
  for (const { text, reviewer } of warnings) {
    marked(pen, 'open', [{ text: `${text}　` }, { text: `审核时：${reviewer}`, colour: colours.quiet }], column);
  }
  pen.y += 2;
  pen.paragraph([{ text: `sha256 ${sha256}` }], { size: 6.4, colour: colours.quiet }, column);
  if (pen.page() === start.page) pen.y = Math.max(pen.y, bottom);
  pen.y += 8;
  furtherPages(pen, others);
}

const across = 3;
const gutter = 12;

function furtherPages(pen: Pen, views: readonly PageView[]): void {
  const width = (pen.full.width - gutter * (across - 1)) / across;
  for (let first = 0; first < views.length; first += across) {
    const row = views.slice(first, first + across);
    const height = Math.max(...row.map((view) => pageViewHeight(view, width, lookHeight)));
    pen.room(height + 8);
    const top = pen.y;
    row.forEach((view, index) => {
      pen.y = top;
      drawPageView(pen, view, { x: pen.full.x + index * (width + gutter), width }, lookHeight);
    });
    pen.y = top + height + 8;
  }
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
