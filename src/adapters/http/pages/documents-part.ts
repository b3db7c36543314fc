import { html } from 'hono/html';
import { composeDocument } from '../../../application/report/compose-document.ts';
import { shownFileName, shownText } from '../../../application/report/shown-text.ts';
import type { ViewedDocument } from '../../../application/reviews/review-view.ts';
import { type Places, pageAnchor } from './collect-places.ts';
import { fieldRows } from './field-rows.ts';
import type { Markup } from './page-frame.ts';

interface Whose {
  readonly reviewId: string;
  /** Goes behind addresses of pictures, with the token in it. */
  readonly query: string;
}

/** Every file: what it is, and every value that was read, each leading to its place on the page. */
export const documentParts = (documents: readonly ViewedDocument[], places: Places, whose: Whose): Markup =>
  html`<section class="documents" aria-labelledby="documents">
    <h2 id="documents">文件与读出的内容 <small>${String(documents.length)} 份</small></h2>
    ${documents.map((document) => documentPart(document, places, whose))}
  </section>`;

function documentPart(viewed: ViewedDocument, places: Places, { reviewId, query }: Whose): Markup {
  const { id, name, state, document, problem, fileKept } = viewed;
  const original = fileKept
    ? html`<a class="quiet-link" href="/v1/reviews/${reviewId}/documents/${id}/file${query}">下载原件</a>`
    : html`<span class="hint">原件已过保留期删除</span>`;
  return html`<article class="card document" id="${id}" aria-label="${shownFileName(name, 80)}">
    <header>
      <h3>${shownFileName(name, 80)}</h3>
      ${original}
    </header>
    ${state === 'waiting' ? html`<p class="hint">还没有读</p>` : ''}
    ${state === 'failed' ? html`<p class="fault">没有读成：${shownText(problem?.detail ?? '')}</p>` : ''}
    ${document === undefined ? '' : readPart({ ...document, id }, places)}
  </article>`;
}

function readPart(document: NonNullable<ViewedDocument['document']>, places: Places): Markup {
  const { kind, pages, papers, warnings, remarks } = composeDocument(document);
  const titles = papers.map(({ title }) => title).join('、');
  return html`<p class="document-kind">${titles === '' ? kind : titles} <span class="hint">${kind} · ${String(pages)} 页</span></p>
    ${warnings.map((text) => html`<p class="warning">${text}</p>`)}
    ${fieldRows(document, places)}
    ${remarks.map((text) => html`<p class="hint">${text}</p>`)}`;
}

/** More pages than this are led to one by one. */
const mostPages = 12;

/** The pages' pictures with a box for every place that a row speaks of; to be called after the rows were set. */
export function pagePictures(documents: readonly ViewedDocument[], places: Places, whose: Whose): Markup {
  const shown = documents.filter(({ document, fileKept }) => document !== undefined && fileKept);
  return html`<aside class="pages" aria-label="原件" tabindex="0">
    ${shown.length === 0 ? html`<p class="empty">${sayNoPages(documents)}</p>` : ''}
    ${shown.map((document) => picturesOf(document, places, whose))}
  </aside>`;
}

function sayNoPages(documents: readonly ViewedDocument[]): string {
  if (documents.length === 0) return '没有文件';
  return documents.some(({ state }) => state === 'waiting') ? '读完以后，在这里对照原件' : '没有可以看的原件';
}

function picturesOf({ id, name, mediaType, document }: ViewedDocument, places: Places, whose: Whose): Markup {
  const count = document?.pages ?? 0;
  if (!hasPictures(mediaType)) return textFigure(id, name, count);
  const marked = new Set([1, ...places.pagesOf(id)]);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const pictured = numbers.filter((page) => count <= mostPages || marked.has(page));
  const others = numbers.length - pictured.length;
  return html`${pictured.map((page) => pageFigure({ id, name, page, count }, places, whose))}
  ${others > 0 ? html`<p class="hint">其余 ${String(others)} 页没有要看的内容，未列出。</p>` : ''}`;
}

const hasPictures = (mediaType: string): boolean => mediaType.startsWith('image/') || mediaType === 'application/pdf';

const textFigure = (id: string, name: string, count: number): Markup => html`<figure class="page">
  ${Array.from({ length: count }, (_, index) => html`<span id="${pageAnchor(id, index + 1)}"></span>`)}
  <figcaption><span>${shownFileName(name, 48)}</span></figcaption>
  <p class="no-picture">这种文件没有页面图片，请下载原件对照。</p>
</figure>`;

interface ShownPage {
  readonly id: string;
  readonly name: string;
  readonly page: number;
  readonly count: number;
}

function pageFigure({ id, name, page, count }: ShownPage, places: Places, { reviewId, query }: Whose): Markup {
  const file = shownFileName(name, 48);
  const source = `/v1/reviews/${reviewId}/documents/${id}/pages/${page}.png${query}`;
  return html`<figure class="page" id="${pageAnchor(id, page)}">
    <figcaption>
      <span>${file}</span><span class="hint">${count > 1 ? `第 ${page} / ${count} 页` : '单页'}</span>
    </figcaption>
    <div class="sheet">
      <img src="${source}" alt="${file} 第 ${String(page)} 页的图片" loading="lazy" decoding="async" />
      <svg class="boxes" aria-hidden="true" hidden preserveAspectRatio="none">
        ${places
          .on(id, page)
          .map(
            ({ number, box: [x, y, width, height], label }) =>
              html`<rect data-place="${String(number)}" x="${String(x)}" y="${String(y)}" width="${String(width)}" height="${String(height)}"><title>${label}</title></rect>`,
          )}
      </svg>
    </div>
  </figure>`;
}
