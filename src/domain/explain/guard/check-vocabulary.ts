import { withoutNames } from './check-bodies.ts';
import { withoutCodes } from './check-codes.ts';
import { withoutDateParts } from './check-dates.ts';
import { withoutPapers } from './check-papers.ts';
import type { Grounds, GuardCheck } from './grounds.ts';
import { plainWords } from './plain-words.ts';

/**
 * Every word is one of the facts' own, or one that says nothing by itself: what a paper can lack and what one does about
 * it. A list of what may be said holds where a list of what may not has gaps.
 */
export const checkVocabulary: GuardCheck = (text, grounds) => {
  const bare = withoutCodes(withoutDateParts(withoutNames(withoutPapers(text, grounds), grounds)));
  for (const [clause] of bare.matchAll(/[\p{Script=Han}、]+/gu)) {
    const strange = firstStrange([...clause], grounds);
    if (strange !== undefined) return strange;
  }
  return undefined;
};

/** Where no way of cutting the clause into known words goes on. */
function firstStrange(clause: readonly string[], grounds: Grounds): string | undefined {
  const reached = new Set([0]);
  for (let start = 0; start < clause.length; start += 1) {
    if (!reached.has(start)) continue;
    for (let end = start + 1; end <= clause.length && end - start <= LONGEST_WORD; end += 1) {
      if (isKnown(clause.slice(start, end).join(''), grounds)) reached.add(end);
    }
  }
  if (reached.has(clause.length)) return undefined;
  const furthest = Math.max(...reached);
  return clause.slice(Math.max(0, furthest - 2), furthest + 4).join('');
}

const LONGEST_WORD = 16;

/** Two characters of the facts may meet by chance; of three or more that follow one another the facts are the source. */
const isKnown = (word: string, { corpus }: Grounds): boolean =>
  word === '、' || plainWords.has(word) || ([...word].length >= 2 && corpus.includes(word));
