import { html } from 'hono/html';
import type { DocumentPart, PaperLine, PaperPart, Report } from '../../../application/report/report.ts';
import type { PageView, ReportPictures } from '../take-pictures.ts';
import { chip, type Markup, nothing } from './markup.ts';
import { pageFigure } from './page-figure.ts';

/** All papers at a glance; then every file with its pages, what was read from it, what to look out for. */
export const documentsSection = (
  { papers, documents, failures }: Report,
  pictures: ReportPictures,
): Markup => html`${papers.length === 0 ? nothing : papersTable(papers)}
<section class="documents"><h2>文件</h2>
<p class="quiet told">页面上的蓝框和编号，是正文所引的证据所在的位置。</p>
${documents.map((document) => documentBlock(document, pictures.pages.get(document.id) ?? []))}
${failures.map(
  ({ label, text }) =>
    html`<article class="document"><div></div><div><p class="title"><b>${label}</b>${chip({ word: '没有读成', tone: 'bad' })}</p><p>${text}</p></div></article>`,
)}</section>`;

const papersTable = (papers: readonly PaperLine[]): Markup => html`<section><h2>证照一览</h2>
<div class="wide"><table class="table">
<thead><tr><th>证照</th><th>持证单位</th><th>编号</th><th>有效期</th><th>文件</th></tr></thead>
<tbody>${papers.map(
  ({ name, holder, number, validity, file }) =>
    html`<tr><td><b>${name}</b></td><td>${holder}</td><td>${number}</td><td class="tone ${warns(validity) ? validity.tone : ''}">${validity.word}</td><td class="quiet">${file}</td></tr>`,
)}</tbody></table></div></section>`;

const warns = ({ tone }: PaperLine['validity']): boolean => tone === 'bad' || tone === 'open';

function documentBlock(document: DocumentPart, [first, ...others]: readonly PageView[]): Markup {
  const { name, kind, pages, sha256, papers, remarks, warnings } = document;
  return html`<article class="document"><div>${first === undefined ? nothing : pageFigure(first, name)}</div>
<div><p class="title"><b>${name}</b><span class="quiet">${kind}，${pages} 页</span></p>
${papers.map(paperBlock)}
${remarks.map((remark) => html`<p>${remark}</p>`)}
${warnings.map(({ text, reviewer }) => html`<p class="warning">${chip({ word: '注意', tone: 'open' })}<span>${text} <span class="quiet">审核时：${reviewer}</span></span></p>`)}
<p class="digest">sha256 ${sha256}</p></div>
${others.length === 0 ? nothing : html`<div class="further">${others.map((view) => pageFigure(view, name))}</div>`}</article>`;
}

const paperBlock = ({ title, fields }: PaperPart): Markup => html`<p class="paper">${title}</p>
<dl class="fields">${fields.map(({ label, text }) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>`;
