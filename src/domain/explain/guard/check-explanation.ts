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
  for (const reason of guardReasons) {
    const detail = checks[reason](text, grounds, trimmed);
    if (detail !== undefined) return { ok: false, reason, detail };
  }
  return { ok: true, text: trimmed };
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
