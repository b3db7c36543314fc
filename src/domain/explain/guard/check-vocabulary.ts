import { withoutNames } from './check-bodies.ts';
import { withoutCodes } from './check-codes.ts';
import { withoutDateParts } from './check-dates.ts';
import { withoutPapers } from './check-papers.ts';
import type { GuardCheck } from './grounds.ts';
import { plainWords } from './plain-words.ts';

/**
 * Every word is one of the facts' own, or one that says nothing by itself: what a paper can lack and what one does about
 * it. A list of what may be said holds where a list of what may not has gaps.
 */
export const checkVocabulary: GuardCheck = (text, grounds) => {
  const facts = withoutDenials(grounds.corpus);
  const isKnown = (word: string): boolean =>
    word === '、' ||
    plainWords.has(word) ||
    ([...word].length >= 2 && facts.includes(word)) ||
    (word.startsWith('不是') && grounds.corpus.includes(word));
  const bare = withoutCodes(withoutDateParts(withoutNames(withoutPapers(text, grounds), grounds)));
  for (const [clause] of bare.matchAll(/[\p{Script=Han}、]+/gu)) {
    const strange = firstStrange([...clause], isKnown);
    if (strange !== undefined) return strange;
  }
  return undefined;
};

/** 不是申请人自己的 does not bear out 申请人自己的. */
const withoutDenials = (corpus: string): string => corpus.replace(/不是[^,。;\n]*/gu, '\n');

/** Where no way of cutting the clause into known words goes on. */
function firstStrange(clause: readonly string[], isKnown: (word: string) => boolean): string | undefined {
  let furthest = 0;
  const reached = new Set([0]);
  for (const start of clause.keys()) {
    if (!reached.has(start)) continue;
    furthest = start;
    for (const end of wordsFrom(clause, start, isKnown)) reached.add(end);
  }
  if (reached.has(clause.length)) return undefined;
  return clause.slice(Math.max(0, furthest - 2), furthest + 4).join('');
}

/** The places where a known word that begins here ends. */
function wordsFrom(clause: readonly string[], start: number, isKnown: (word: string) => boolean): readonly number[] {
  const longest = Math.min(LONGEST_WORD, clause.length - start);
  const ends = Array.from({ length: longest }, (_, index) => start + index + 1);
  return ends.filter((end) => isKnown(clause.slice(start, end).join('')));
}

const LONGEST_WORD = 16;
