import { html } from 'hono/html';
import { colours } from '../palette.ts';
import type { PageView } from '../take-pictures.ts';
import { dataUrl, type Markup } from './markup.ts';

/** A page with the places on it framed and numbered; the frames are drawn over the picture and stay sharp in print. */
export const pageFigure = (view: PageView, name: string): Markup => {
  const { page, width, height, marks } = view;
  const said = `${name} 第 ${page} 页，框出 ${marks.length} 处证据`;
  return html`<figure class="page"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${said}">
<image href="${dataUrl(view)}" width="${width}" height="${height}"/>${marks.map(drawMark)}</svg><figcaption>第 ${page} 页</figcaption></figure>`;
};

function drawMark({ number, box: [x, y, width, height] }: PageView['marks'][number]): Markup {
  const label = `${number}`.length * 11 + 8;
  const left = Math.max(0, x - 3 - label);
  return html`<rect x="${x - 3}" y="${y - 3}" width="${width + 6}" height="${height + 6}" fill="none" stroke="${colours.mark}" stroke-width="2.5"/>
<rect x="${left}" y="${y - 4}" width="${label}" height="24" fill="${colours.mark}"/><text x="${left + label / 2}" y="${y + 14}" font-size="18" font-weight="700" text-anchor="middle" fill="#fff">${number}</text>`;
}
