import type { Report } from '../../../application/report/report.ts';
import { colours } from '../palette.ts';
import type { ReportPictures } from '../take-pictures.ts';
import { createPen } from './create-pen.ts';
import { documentPages } from './document-pages.ts';
import { body, heading, rule, small } from './marks.ts';
import { masthead } from './masthead.ts';
import type { Pen } from './pen.ts';
import { verdictPages } from './verdict-pages.ts';

/** The report on A4: tagged for screen readers, with bookmarks, its letters embedded, no browser involved. */
export async function renderPdf(report: Report, pictures: ReportPictures): Promise<Uint8Array> {
  const { title, subject, asOf, verdicts } = report;
  const pen = await createPen({ title: `${title} · ${subject}`, subject: title, day: asOf });
  const { outline } = pen.document;
  const shown = new Set<number>();
  masthead(pen, report);
  verdicts.forEach((verdict, index) => {
    if (index > 0) pen.turnPage();
    else pen.y += 16;
    outline.addItem(`${verdict.category}：${verdict.decision.word}`);
    verdictPages(pen, verdict, { pictures, shown });
  });
  explanationPages(pen, report);
  documentPages(pen, report, pictures);
  sourcePages(pen, report);
  return pen.finish(`资审 · ${title}`);
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
  heading(pen, '出处');
  const column = { x: pen.full.x + 30, width: pen.full.width - 30 };
  const words = { size: 7.8 };
  for (const { number, source, section, updated, url, quote } of citations) {
    pen.room(pen.heightOf(quote, words, column.width) + 34);
    rule(pen);
    pen.y += 4;
    pen.anchor(`source-${number}`);
    pen.label(`〔${number}〕`, small, pen.full.x, pen.y);
    pen.paragraph([{ text: `《${source}》${section}，${updated} 更新` }], words, column);
    pen.paragraph([{ text: `「${quote}」` }], words, column);
    if (url !== undefined) pen.paragraph([{ text: url, link: url, colour: colours.accent }], { size: 7.2 }, column);
    pen.y += 3;
  }
  rule(pen);
  pen.y += 8;
  const told = '判定由规则逐条算出：同样的文件、规则版本和日期，得出同样的摘要。讲解文字不影响判定。';
  pen.paragraph([{ text: told }], small);
  for (const { category, digest } of verdicts) {
    pen.paragraph([{ text: `${category}　${digest}` }], { size: 6.8, colour: colours.quiet });
  }
}
