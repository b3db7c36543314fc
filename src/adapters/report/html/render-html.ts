import { html, raw } from 'hono/html';
import type { Report, VerdictPart } from '../../../application/report/report.ts';
import type { ReportPictures } from '../take-pictures.ts';
import { documentsSection } from './documents-section.ts';
import { chip, type Markup, nothing } from './markup.ts';
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
${documentsSection(report, pictures)}
${sourcesSection(report)}
</main>
</body>
</html>
`;
  return page.toString();
}

const masthead = (report: Report): Markup => html`<header class="masthead">
<p class="brand"><b>资审</b><span>${report.title}</span></p>
<h1>${report.subject}</h1>
<dl class="facts">${report.facts.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>
${report.verdicts.length > 1 ? overview(report.verdicts) : nothing}
${report.overrideCount === 0 ? nothing : html`<p class="override"><b>人工复核</b> 本报告含 ${report.overrideCount} 条复核意见，列在机器判定的旁边；机器判定保持原样。</p>`}
</header>`;

const overview = (verdicts: readonly VerdictPart[]): Markup => html`<table class="overview">
<thead><tr><th>类目</th><th>结论</th><th>接入方案</th><th>资质</th></tr></thead>
<tbody>${verdicts.map(
  ({ categoryId, category, decision, scheme, tally }) =>
    html`<tr><td><a href="#category-${categoryId}">${category}</a></td><td>${chip(decision)}</td><td>${scheme}</td><td>${tally}</td></tr>`,
)}</tbody></table>`;

const explanationSection = ({ explanation }: Report): Markup =>
  explanation === undefined
    ? nothing
    : html`<section><h2>讲解</h2><p class="quiet explained">${explanation.source}</p><div class="explanation">${explanation.text}</div></section>`;

const sourcesSection = ({ citations, verdicts }: Report): Markup => html`<section class="sources"><h2>出处</h2>
<ol>${citations.map(
  ({ number, source, section, updated, url, quote }) =>
    html`<li id="source-${number}"><span class="number">〔${number}〕</span><div><p>《${source}》${section}，${updated} 更新</p>
<p><q>${quote}</q></p>${url === undefined ? nothing : html`<p><a href="${url}" rel="noreferrer noopener">${url}</a></p>`}</div></li>`,
)}</ol>
<footer><p>判定由规则逐条算出：同样的文件、规则版本和日期，得出同样的摘要。讲解文字不影响判定。</p>
${verdicts.map(({ category, digest }) => html`<p class="digest">${category}　${digest}</p>`)}</footer></section>`;
