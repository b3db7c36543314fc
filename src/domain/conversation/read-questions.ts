import { findPhrases } from './phrase-book.ts';
import { type Question, questions } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is asked, the weightiest first. @param without what cannot be meant here */
export function readQuestions(
  text: string,
  vocabulary: Vocabulary,
  without: ReadonlySet<Question> = new Set(),
): readonly Question[] {
  const weights = new Map<Question, number>();
  for (const { meaning } of findPhrases(text, vocabulary.questions)) {
    // a question after one statement is meant, whatever business is named beside it
    if ((without.has(meaning.question) && meaning.focus === undefined) || meaning.weight === 0) continue;
    weights.set(meaning.question, Math.max(weights.get(meaning.question) ?? 0, meaning.weight));
  }
  const heaviest = Math.max(0, ...weights.values());
  return [...weights]
    .filter(([question, weight]) => weight >= heaviest - 1 && !isImplied(question, weights))
    .sort(([one, heavy], [other, light]) => light - heavy || questions.indexOf(one) - questions.indexOf(other))
    .map(([question]) => question);
}

/** Which statements of the rules the questions are after, by their codes: 能删 of a domain is about what cannot be undone. */
export const readFocus = (text: string, vocabulary: Vocabulary, asked: readonly Question[]): readonly string[] => [
  ...new Set(
    findPhrases(text, vocabulary.questions).flatMap(({ meaning }) =>
      meaning.focus !== undefined && asked.includes(meaning.question) ? [meaning.focus] : [],
    ),
  ),
];

/** A word that belongs to a weightier question asks nothing of its own: 域名 in 域名 CNAME, 购买 in 续费. */
const implied: Readonly<Partial<Record<Question, readonly Question[]>>> = {
  domains: ['cname'],
  buy: ['renew'],
  'which-papers': ['where-to-apply', 'why', 'personal', 'government', 'screenshots', 'permits'],
  'which-scheme': ['government'],
  why: ['domains', 'cname', 'states', 'screenshots', 'web-app', 'buy', 'renew'],
  states: ['review-time'],
};

const isImplied = (question: Question, weights: ReadonlyMap<Question, number>): boolean =>
  (implied[question] ?? []).some((other) => (weights.get(other) ?? 0) > (weights.get(question) ?? 0));
