import { html, raw } from 'hono/html';
import type {
  CitationPart,
  Exhibit,
  OverridePart,
  PointPart,
  StatusPart,
  Tone,
} from '../../../application/report/report.ts';
import type { CutOut } from '../cut-out.ts';
import { toneMarks } from '../palette.ts';

/** What `html` gives: everything put into it was escaped. (Node runs TypeScript as it is, but no JSX.) */
export type Markup = ReturnType<typeof html>;

export const nothing: Markup = raw('');

export const chip = ({ word, tone }: Pick<StatusPart, 'word' | 'tone'>): Markup =>
  html`<span class="chip ${tone}">${mark(tone)}${word}</span>`;

export const mark = (tone: Tone): Markup => html`<span class="mark ${tone}">${toneMarks[tone]}</span>`;

/** Where the rule stands, with its sentence. */
export const citationLine = ({ number, source, section, updated, quote }: CitationPart): Markup =>
  html`<p class="citation"><span class="label">出处</span><a href="#source-${number}">〔${number}〕</a>《${source}》${section}（${updated} 更新）<q>${quote}</q></p>`;

export const exhibitLinks = (exhibits: readonly Exhibit[]): Markup =>
  html`${exhibits.map(({ number }) => html` <a class="exhibit" href="#exhibit-${number}">证 ${number}</a>`)}`;

export const overrideLine = (override: OverridePart | undefined): Markup =>
  override === undefined
    ? nothing
    : html`<p class="override"><b>人工复核</b> ${chip(override.ruling)} ${override.reason} <span class="quiet">${override.by}，${override.at}</span></p>`;

export const pointItem = ({ text, citation }: PointPart): Markup =>
  html`<li>${text}${citation === undefined ? nothing : html` <a class="cited" href="#source-${citation.number}">〔${citation.number}〕</a>`}</li>`;

export const picture = (cut: CutOut, alternative: string): Markup =>
  html`<img src="${dataUrl(cut)}" width="${cut.width}" height="${cut.height}" alt="${alternative}">`;

export const dataUrl = ({ bytes }: CutOut): string => `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
