import { html } from 'hono/html';
import type { DocumentPart, PaperPart, Report } from '../../../application/report/report.ts';
import type { ReportPictures } from '../take-pictures.ts';
import { chip, type Markup, nothing, picture } from './markup.ts';

/** Every file: its first page, what it is, the values read from it, what to look out for; then those not read. */
export const documentsSection = (
  { documents, failures }: Report,
  pictures: ReportPictures,
): Markup => html`<section class="documents"><h2>文件</h2>
${documents.map((document) => documentBlock(document, pictures))}
${failures.map(
  ({ label, text }) =>
    html`<article class="document"><div class="thumb"></div><div><p class="title"><b>${label}</b>${chip({ word: '没有读成', tone: 'bad' })}</p><p>${text}</p></div></article>`,
)}</section>`;

function documentBlock(document: DocumentPart, { documents }: ReportPictures): Markup {
  const { id, name, kind, pages, sha256, papers, remarks, warnings } = document;
  const look = documents.get(id);
  return html`<article class="document"><div class="thumb">${look === undefined ? nothing : picture(look, `${name} 第 1 页`)}</div>
<div><p class="title"><b>${name}</b><span class="quiet">${kind}，${pages} 页</span></p>
${papers.map(paperBlock)}
${remarks.map((remark) => html`<p>${remark}</p>`)}
${warnings.map((warning) => html`<p class="warning">${chip({ word: '注意', tone: 'open' })}<span>${warning}</span></p>`)}
<p class="digest">sha256 ${sha256}</p></div></article>`;
}

const paperBlock = ({ title, fields }: PaperPart): Markup => html`<p class="paper">${title}</p>
<dl class="fields">${fields.map(({ label, text }) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>`;
