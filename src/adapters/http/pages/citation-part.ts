import { html } from 'hono/html';
import type { CitationPart } from '../../../application/report/report.ts';
import type { Markup } from './page-frame.ts';

/** Where a rule stands, its sentence word for word once opened. */
export const citationPart = ({ source, section, updated, url, quote }: CitationPart): Markup => html`<details
  class="citation"
>
  <summary>出处</summary>
  <blockquote>${quote}</blockquote>
  <p>${source} › ${section}（${updated} 更新）${url === undefined ? '' : html` <a href="${url}" rel="noopener noreferrer" target="_blank">打开原文</a>`}</p>
</details>`;
