import type { CitationPart, Report } from '../../../application/report/report.ts';
import { colours } from '../palette.ts';
import type { ReportPictures } from '../take-pictures.ts';
import { createPen } from './create-pen.ts';
import { documentPages } from './document-pages.ts';
import { body, heading, small } from './marks.ts';
import { masthead } from './masthead.ts';
import type { Pen } from './pen.ts';
import { signOff } from './sign-off.ts';
import { type TableRow, table } from './table.ts';
import { verdictPages } from './verdict-pages.ts';

/** The report on A4: tagged for screen readers, with bookmarks, its letters embedded, no browser involved. */
export async function renderPdf(report: Report, pictures: ReportPictures): Promise<Uint8Array<ArrayBuffer>> {
  const { title, subject, asOf, verdicts, foot } = report;
  const pen = await createPen({ title: `${title} · ${subject}`, subject: title, day: asOf });
  const shown = new Set<number>();
  masthead(pen, report);
  verdicts.forEach((verdict, index) => {
    if (index > 0) pen.turnPage();
    else pen.y += 16;
    verdictPages(pen, verdict, { pictures, shown });
  });
  explanationPages(pen, report);
  signOff(pen);
  documentPages(pen, report, pictures);
  sourcePages(pen, report);
  return pen.finish(foot);
}

function explanationPages(pen: Pen, { explanation }: Report): void {
  if (explanation === undefined) return;
  heading(pen, '讲解');
  pen.paragraph([{ text: explanation.source }], small);
  pen.y += 3;
  for (const line of explanation.text.split('\n')) {
    if (line.trim() === '') pen.y += 5;
    else pen.paragraph([{ text: line }], body);
  }
}

function sourcePages(pen: Pen, { citations, verdicts }: Report): void {
  heading(pen, '出处', 120);
  const told = '判定由规则逐条算出：同样的文件、规则版本和日期，得出同样的摘要。讲解与复核意见不改变摘要。';
  pen.paragraph([{ text: told }], small);
  for (const { category, digest } of verdicts) {
    pen.paragraph([{ text: `${category}　${digest}` }], { size: 6.8, colour: colours.quiet });
  }
  pen.y += 6;
  const columns = [
    { title: '编号', share: 0.08 },
    { title: '章节', share: 0.27 },
    { title: '原文', share: 0.65 },
  ];
  table(pen, columns, sourceRows(citations));
}

function sourceRows(citations: readonly CitationPart[]): readonly TableRow[] {
  const sources = Map.groupBy(citations, ({ source, updated, url }) => JSON.stringify([source, updated, url]));
  return [...sources.values()].flatMap((group) => [...group.slice(0, 1).map(sourceHead), ...group.map(sourceRow)]);
}

const sourceHead = ({ source, updated, url }: CitationPart): TableRow => ({
  spans: true,
  cells: [
    [
      { text: `《${source}》`, weight: 'bold' },
      { text: `　${updated} 更新　`, colour: colours.quiet },
      ...(url === undefined ? [] : [{ text: url, link: url, colour: colours.accent }]),
    ],
  ],
});

const sourceRow = ({ number, section, quote }: CitationPart): TableRow => ({
  anchor: `source-${number}`,
  cells: [[{ text: `〔${number}〕`, colour: colours.quiet }], [{ text: section }], [{ text: `「${quote}」` }]],
});
