import type { Citation, Evidence } from '../domain/verdict.ts';

const longestQuote = 60;

/** Where something was read, with the words that stand there. */
export function sayEvidence({ file, page, text }: Evidence): string {
  const letters = [...text];
  const quote = letters.length > longestQuote ? `${letters.slice(0, longestQuote).join('')}…` : text;
  const place = [file, page === undefined ? undefined : `第 ${page} 页`].filter((part) => part !== undefined).join(' ');
  return place === '' ? `申请人陈述「${quote}」` : `${place}「${quote}」`;
}

/** Where a rule stands, with its sentence. */
export const sayCitation = ({ source, section, updated, quote }: Citation): string =>
  `出处：《${source}》${section}（${updated.slice(0, 10)} 更新）「${quote}」`;
