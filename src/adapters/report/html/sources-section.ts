import { html } from 'hono/html';
import type { CitationPart, Report } from '../../../application/report/report.ts';
import { type Markup, nothing } from './markup.ts';

/** What the report rests on, by source document, word for word. */
export const sourcesSection = ({ citations, verdicts }: Report): Markup => html`<section class="sources"><h2>出处</h2>
<p class="quiet told">判定由规则逐条算出：同样的文件、规则版本和日期，得出同样的摘要。讲解与复核意见不改变摘要。</p>
${verdicts.map(({ category, digest }) => html`<p class="digest">${category}　${digest}</p>`)}
<table class="table"><thead><tr><th>编号</th><th>章节</th><th>原文</th></tr></thead>
${[...bySource(citations).values()].map(sourceGroup)}</table></section>`;

const bySource = (citations: readonly CitationPart[]): ReadonlyMap<string, readonly CitationPart[]> =>
  Map.groupBy(citations, ({ source, updated, url }) => JSON.stringify([source, updated, url]));

const sourceGroup = (group: readonly CitationPart[]): Markup => html`<tbody>${group
  .slice(0, 1)
  .map(
    ({ source, updated, url }) =>
      html`<tr class="group"><th colspan="3">《${source}》 <span class="quiet">${updated} 更新</span> ${url === undefined ? nothing : html`<a href="${url}" rel="noreferrer noopener">${url}</a>`}</th></tr>`,
  )}
${group.map(
  ({ number, section, quote }) =>
    html`<tr id="source-${number}"><td class="quiet">〔${number}〕</td><td>${section}</td><td><q>${quote}</q></td></tr>`,
)}</tbody>`;
