import { html } from 'hono/html';
import type { Tone } from '../../../application/report/report.ts';
import { decisionWords } from '../../../application/report/say-report.ts';
import type { Decision } from '../../../domain/verdict.ts';
import type { Markup } from './page-frame.ts';

/** How something stands, by mark, word and colour, so that none of them has to be seen alone. */
export const chip = ({ word, tone }: { readonly word: string; readonly tone: Tone }): Markup =>
  html`<span class="chip ${tone}">${mark(tone)}${word}</span>`;

export const mark = (tone: Tone): Markup => html`<span class="mark ${tone}" aria-hidden="true">${marks[tone]}</span>`;

export const decisionChip = (decision: Decision): Markup => chip(decisionWords[decision]);

const marks: Readonly<Record<Tone, string>> = { good: '✓', bad: '×', open: '?', plain: '–' };
