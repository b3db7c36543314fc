import { normalizeName } from '../../src/domain/names/normalize-name.ts';
import type { Gap, Verdict } from '../../src/domain/verdict.ts';
import type { MatchExpected } from './case.ts';

/** Where a verdict departs from what was expected, one sentence each; empty when it does not. */
export function differences(verdict: Verdict, expected: MatchExpected): readonly string[] {
  return checks.flatMap((check) => check(verdict, expected));
}

type Check = (verdict: Verdict, expected: MatchExpected) => readonly string[];

const decision: Check = (verdict, expected) => differs('decision', verdict.decision, [expected.decision].flat());

const scheme: Check = (verdict, expected) =>
  expected.scheme === undefined ? [] : differs('scheme', verdict.scheme, [expected.scheme]);

const categoryName: Check = (verdict, { categoryMentions }) =>
  categoryMentions === undefined || mentions(verdict.category.name, categoryMentions)
    ? []
    : [`category ${verdict.category.name}, expected ${categoryMentions}`];

const statuses: Check = (verdict, expected) =>
  Object.entries(expected.statuses ?? {}).flatMap(([name, wanted]) => {
    const shown = verdict.options
      .flatMap(({ requirements }) => requirements)
      .filter(({ certificate }) => isNamed(certificate.name, name))
      .map(({ status }) => status);
    return shown.some((status) => [wanted].flat().includes(status))
      ? []
      : [`${name} is ${shown.join('/') || 'in no option'}, expected ${[wanted].flat().join('/')}`];
  });

const gaps: Check = (verdict, expected) => {
  if (expected.gaps === undefined) return [];
  const wanted = expected.gaps;
  const unnamed = wanted.filter((name) => !verdict.gaps.some((gap) => isNamed(gap.certificate.name, name)));
  const extra = wanting(verdict).filter((gap) => !wanted.some((name) => isNamed(gap.certificate.name, name)));
  return [
    ...unnamed.map((name) => `gap not named: ${name}`),
    ...extra.map((gap) => `gap not expected: ${gap.certificate.name} (${gap.status})`),
  ];
};

const oneGap: Check = (verdict, { oneGapOf }) => {
  if (oneGapOf === undefined) return [];
  const found = wanting(verdict).map((gap) => gap.certificate.name);
  const [only = ''] = found;
  return found.length === 1 && oneGapOf.some((name) => isNamed(only, name))
    ? []
    : [`gaps ${found.join('、') || 'none'}, expected one of ${oneGapOf.join('、')}`];
};

const notes: Check = (verdict, expected) => {
  const texts = verdict.notes.map(({ text }) => text).join('\n');
  return [
    ...(expected.noteMentions ?? [])
      .filter((words) => !mentions(texts, words))
      .map((words) => `no note mentions ${words}`),
    ...(expected.noteSilentOn ?? [])
      .filter((words) => mentions(texts, words))
      .map((words) => `a note mentions ${words}`),
  ];
};

const gapTexts: Check = (verdict, expected) => {
  const texts = verdict.gaps.map((gap) => `${gap.certificate.name} ${gap.text} ${gap.citation.quote}`).join('\n');
  return (expected.gapMentions ?? [])
    .filter((words) => !mentions(texts, words))
    .map((words) => `no gap mentions ${words}`);
};

const paperNotes: Check = (verdict, expected) =>
  Object.entries(expected.paperNotes ?? {}).flatMap(([name, words]) => {
    const texts = verdict.options
      .flatMap(({ requirements }) => requirements)
      .filter(({ certificate }) => isNamed(certificate.name, name))
      .map(({ note }) => note ?? '')
      .join('\n');
    return words.filter((each) => !mentions(texts, each)).map((each) => `the note of ${name} does not mention ${each}`);
  });

const checks: readonly Check[] = [decision, scheme, categoryName, statuses, gaps, oneGap, notes, gapTexts, paperNotes];

const differs = (what: string, is: string, allowed: readonly string[]): readonly string[] =>
  allowed.includes(is) ? [] : [`${what} ${is}, expected ${allowed.join(' or ')}`];

/** Papers that are missing or do not serve; a paper that only waits for a person is neither. */
const wanting = (verdict: Verdict): readonly Gap[] => verdict.gaps.filter(({ status }) => status !== 'unsure');

/** `~` stands for any name that contains the rest. */
const isNamed = (name: string, wanted: string): boolean =>
  wanted.startsWith('~') ? mentions(name, wanted.slice(1)) : normalizeName(name) === normalizeName(wanted);

/** Whether a text holds words, however either is spaced, bracketed or cased. */
export const mentions = (text: string, words: string): boolean => normalizeName(text).includes(normalizeName(words));
