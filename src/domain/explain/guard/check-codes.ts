import { withoutDates } from './check-dates.ts';
import type { GuardCheck } from './grounds.ts';

/** A run of letters and digits of 5 or more with a digit in it stands in the facts to the character. */
export const checkCodes: GuardCheck = (text, { corpus }) => {
  const known = new Set(codesIn(corpus));
  return codesIn(withoutDates(text)).find((code) => !known.has(code));
};

const codesIn = (text: string): readonly string[] => (text.match(RUNS) ?? []).filter(isCode);

/** What is left of numbers is no part of a code. */
export const withoutCodes = (text: string): string => text.replace(RUNS, (run) => (isCode(run) ? ' ' : run));

const RUNS = /[A-Za-z0-9][A-Za-z0-9*._/-]*[A-Za-z0-9]/gu;

const isCode = (run: string): boolean => run.length >= 5 && /\d/u.test(run);

/** Chinese explanations are written in Chinese: another script or a Latin word is in the facts or names a file format. */
export const checkForeignWords: GuardCheck = (text, { corpus, papers }) => {
  const strange = STRANGE.exec(text)?.[0];
  if (strange !== undefined) return strange;
  const known = new Set(`${[corpus, ...papers].join('\n')}`.toLowerCase().match(/[a-z]+/gu));
  return text
    .toLowerCase()
    .match(/[a-z]+/gu)
    ?.find((word) => !FORMATS.has(word) && !known.has(word));
};

const STRANGE = /[^\p{Script=Han}\x20-\x7e、。“”‘’《》〈〉「」『』…—·〔〕【】〇○￥→]/u;

const FORMATS: ReadonlySet<string> = new Set(['pdf', 'jpg', 'jpeg', 'png', 'word', 'docx']);
