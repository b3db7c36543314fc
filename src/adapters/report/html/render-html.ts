import { html, raw } from 'hono/html';
import type { Report } from '../../../application/report/report.ts';
import type { ReportPictures } from '../take-pictures.ts';
import { documentsSection } from './documents-section.ts';
import { type Markup, nothing } from './markup.ts';
import { masthead } from './masthead.ts';
import { signOff } from './sign-off.ts';
import { sourcesSection } from './sources-section.ts';
import { styleSheet } from './style-sheet.ts';
import { verdictSection } from './verdict-section.ts';

/** The report as one page without scripts; its policy lets nothing be loaded, whatever stands in it. */
export async function renderHtml(report: Report, pictures: ReportPictures): Promise<string> {
  const evidence = { pictures, shown: new Set<number>() };
  const page = await html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${report.title} · ${report.subject}</title>
<style>${raw(styleSheet)}</style>
</head>
<body>
<main>
${masthead(report)}
${report.verdicts.map((verdict) => verdictSection(verdict, evidence))}
${explanationSection(report)}
${signOff}
${documentsSection(report, pictures)}
${sourcesSection(report)}
</main>
</body>
</html>
`;
  return page.toString();
}

const explanationSection = ({ explanation }: Report): Markup =>
  explanation === undefined
    ? nothing
    : html`<section><h2>讲解</h2><p class="quiet told">${explanation.source}</p><div class="explanation">${explanation.text}</div></section>`;
