import type { ExplainedGap, ExplainedPoint, Explanation } from './explanation.ts';
import type { Wording } from './wording.ts';
import { wordingEn } from './wording-en.ts';
import { wordingZh } from './wording-zh.ts';

/** The explanation as one text; that a model wrote part of it is said at the end. */
export function explanationText(explanation: Omit<Explanation, 'text'>): string {
  return [
    explanation.headline,
    ...explanation.gaps.map((gap, index) => gapText(gap, index + 1, explanation.language)),
    closingText(explanation),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** One gap with its number, title, what to do, reason, issuer, how to submit, what to mind. */
export const gapText = (gap: ExplainedGap, number: number, language: Explanation['language']): string =>
  wordingOf({ language }).gapText(gap, number);

/** What follows the gaps: other ways, notes, the application's state, next steps, the AI notice; '' where there is none of them. */
export function closingText(explanation: Omit<Explanation, 'text'>): string {
  const words = wordingOf(explanation);
  const told = ({ text, citation }: ExplainedPoint): string => words.pointText(text, citation);
  return [
    ...list(words.labels.alternatives, explanation.alternatives, () => '- '),
    ...list(words.labels.notes, explanation.notes.map(told), () => '- '),
    ...list(words.labels.application, explanation.application.map(told), () => '- '),
    ...list(words.labels.nextSteps, explanation.nextSteps.map(told), (index) => `${index + 1}) `),
    ...(explanation.source === 'llm' ? [words.labels.aiNotice] : []),
  ].join('\n\n');
}

const list = (label: string, lines: readonly string[], mark: (index: number) => string): readonly string[] =>
  lines.length === 0 ? [] : [[label, ...lines.map((line, index) => mark(index) + line)].join('\n')];

const wordingOf = ({ language }: Pick<Explanation, 'language'>): Wording => (language === 'zh' ? wordingZh : wordingEn);
