import { html } from 'hono/html';
import type { Exhibit } from '../../../application/report/report.ts';
import { type Places, pageAnchor } from './collect-places.ts';
import type { Markup } from './page-frame.ts';

/** Where a finding was read: leads to the page, and lights up its box. */
export function placeLink({ place, text, spot }: Exhibit, places: Places): Markup {
  const said = html`<span class="place-where">${place}</span><q>${text}</q>`;
  if (spot === undefined) return html`<span class="place">${said}</span>`;
  const { documentId, page, box } = spot;
  const number = box === undefined ? '' : html` data-place="${String(places.mark(documentId, page, box, text))}"`;
  return html`<a class="place" href="#${pageAnchor(documentId, page)}"${number}>${said}</a>`;
}
