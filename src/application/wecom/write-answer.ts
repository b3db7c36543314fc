import type { Verdict } from '../../domain/verdict.ts';
import type { Heard } from './hear.ts';
import type { SeenCitation, SeenDocument } from './ports.ts';
import { decisionWords } from './say-decision.ts';
import { words } from './words.ts';

/** Where a browser shows more. */
export interface Addresses {
  /** The review's own page. */
  readonly review?: string;
  /** The page that goes on with the conversation. */
  readonly chat?: string;
}

/** What is known while the work goes on: how far each file is, or the answer as far as it is written; empty: nothing yet. */
export function writeProgress({ status, progress, documents, text }: Heard): string {
  if (text !== '') return text;
  const read = new Set(documents.map(({ name }) => name));
  const running = Object.entries(progress).filter(([name, percent]) => !read.has(name) && percent < 100);
  const files = [...documents.map(sayDocument), ...running.map(sayRunning)].join('\n');
  return joinParts([status ?? (files === '' ? '' : words.working), files]);
}

/**
 * The whole answer in the Markdown that WeCom's oldest clients show too.
 *
 * @param failures files that did not arrive, in words
 */
export function writeAnswer(heard: Heard, failures: string, addresses: Addresses): string {
  const { verdict, text, documents, citations, quickReplies, problem } = heard;
  return joinParts([
    verdict === undefined ? '' : sayHead(verdict),
    documents
      .filter(({ name }) => !text.includes(name)) // the answer may list them itself
      .map(sayDocument)
      .join('\n'),
    text.trim() === '' && verdict !== undefined ? sayGaps(verdict) : text.trim(),
    problem?.detail ?? '',
    failures,
    sayCitations(citations),
    sayReplies(quickReplies.map(({ value }) => value)),
    verdict === undefined ? '' : sayAddresses('在网页查看依据与报告', addresses),
  ]);
}

/** A verdict with all its gaps in a line each, for channels whose messages are short; the review's page has the rest. */
export function writeBrief(
  heard: Heard & { readonly verdict: Verdict },
  failures: string,
  addresses: Addresses,
): string {
  return joinParts([
    sayHead(heard.verdict),
    heard.documents.map(sayDocument).join('\n'),
    sayGaps({ ...heard.verdict, notes: [] }),
    failures,
    sayAddresses('依据、办理说明与接下来的步骤见网页', addresses),
  ]);
}

const sayAddresses = (reviewLabel: string, { review, chat }: Addresses): string =>
  [
    ...(review === undefined ? [] : [`[${reviewLabel}](${review})`]),
    ...(chat === undefined ? [] : [`[在网页继续](${chat})`]),
  ].join('\n');

const joinParts = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

const sayHead = ({ decision, category }: Verdict): string =>
  `**审核结果：${decisionWords[decision]}**（${category.name}）`;

function sayDocument({ name, document, problem }: SeenDocument): string {
  if (document === undefined) return `> ${name}：${problem?.detail ?? '没有读出来'}`;
  const { kind, certificates, warnings } = document;
  const names = [...new Set(certificates.map((certificate) => certificate.name))].join('、');
  const is = names || (kind === 'console-screenshot' ? '后台截图' : '没有认出资质');
  const warned = warnings.map(({ text }) => text).join('；');
  return `> ${name}：${is}${warned === '' ? '' : `（${warned}）`}`;
}

const sayRunning = ([name, percent]: readonly [string, number]): string => `> ${name}：识别中 ${Math.round(percent)}%`;

function sayGaps({ gaps, notes }: Verdict): string {
  const lines = gaps.map(({ text }, index) => `${index + 1}. ${text}`);
  return [...lines, ...notes.map(({ text }) => `说明：${text}`)].join('\n');
}

function sayCitations(citations: readonly SeenCitation[]): string {
  const places = [...new Set(citations.map(({ source, section, updated }) => `${source}·${section}（${updated}）`))];
  return places.length === 0 ? '' : `依据：${places.slice(0, 5).join('；')}`;
}

const sayReplies = (values: readonly string[]): string =>
  values.length === 0 ? '' : `可以回复：${values.slice(0, 8).join(' ｜ ')}`;
