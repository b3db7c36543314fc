import { checkAssertions } from './check-assertions.ts';
import { checkAuthorities, checkOrganisations, checkPlaces } from './check-bodies.ts';
import { checkClaims } from './check-claims.ts';
import { checkCodes, checkForeignWords } from './check-codes.ts';
import { checkContact } from './check-contact.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkDates } from './check-dates.ts';
import { checkForbidden } from './check-forbidden.ts';
import { checkCanary, checkInvisible, checkLength, checkMarkup } from './check-look.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkPapers, checkTitles } from './check-papers.ts';
import { checkPolarity } from './check-polarity.ts';
import { checkQuotations } from './check-quotations.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import type { Grounds, GuardCheck } from './grounds.ts';
import { plainText } from './plain-text.ts';

/** Why a sentence was refused; ASCII, for counting. */
export const guardReasons = [
  'invisible',
  'length',
  'markup',
  'canary',
  'contact',
  'forbidden',
  'title',
  'paper',
  'quotation',
  'date',
  'code',
  'organisation',
  'authority',
  'place',
  'foreign-words',
  'number',
  'polarity',
  'claim',
  'coverage',
  'vocabulary',
  'assertion',
] as const;
export type GuardReason = (typeof guardReasons)[number];

export type GuardResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: GuardReason; readonly detail: string };

/**
 * Whether a sentence says no more than the facts of its gap. Deterministic; a doubt is a refusal, for the template's
 * sentence is always there.
 */
export function checkExplanation(raw: string, grounds: Grounds): GuardResult {
  const trimmed = raw.trim();
  const text = plainText(trimmed);
  const added = withoutOwnSentences(text, grounds);
  for (const reason of guardReasons) {
    const detail = checks[reason](OF_THE_WHOLE.has(reason) ? text : added, grounds, trimmed);
    if (detail !== undefined) return { ok: false, reason, detail };
  }
  return { ok: true, text: trimmed };
}

/** How a text looks, and whether it says what it has to, is a matter of all of it. */
const OF_THE_WHOLE: ReadonlySet<GuardReason> = new Set([
  'invisible',
  'length',
  'markup',
  'canary',
  'contact',
  'coverage',
]);

/** What the model added: whole sentences of ours, word for word, are true as they stand. */
function withoutOwnSentences(text: string, { facts }: Grounds): string {
  const ours = [facts.problem, facts.todo, facts.issuedBy, ...facts.expected]
    .flatMap((words) => plainText(words).split(/[。;]/u))
    .filter((sentence) => sentence.length >= SHORTEST)
    .sort((one, other) => other.length - one.length);
  return ours.reduce((rest, sentence) => withoutSentence(rest, sentence), text);
}

const SHORTEST = 6;

/** Only where it begins and ends as a sentence, or behind the paper's own name. */
function withoutSentence(text: string, sentence: string): string {
  const at = text.indexOf(sentence);
  if (at < 0) return text;
  const [before, after] = [text.slice(0, at), text.slice(at + sentence.length)];
  const isWhole = /(?:^|[,。;:》](?:的)?)\s*$/u.test(before) && /^\s*(?:$|[,。;])/u.test(after);
  return isWhole ? before + after : text;
}

const checks: Readonly<Record<GuardReason, GuardCheck>> = {
  invisible: checkInvisible,
  length: checkLength,
  markup: checkMarkup,
  canary: checkCanary,
  contact: checkContact,
  forbidden: checkForbidden,
  title: checkTitles,
  paper: checkPapers,
  quotation: checkQuotations,
  date: checkDates,
  code: checkCodes,
  organisation: checkOrganisations,
  authority: checkAuthorities,
  place: checkPlaces,
  'foreign-words': checkForeignWords,
  number: checkNumbers,
  polarity: checkPolarity,
  claim: checkClaims,
  coverage: checkCoverage,
  vocabulary: checkVocabulary,
  assertion: checkAssertions,
};
