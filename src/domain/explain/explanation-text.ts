import type { Citation } from '../verdict.ts';
import type { ExplainedGap, ExplainedPoint, Explanation } from './explanation.ts';
import type { ListLabel, Wording } from './wording.ts';
import { wordingEn } from './wording-en.ts';
import { wordingZh } from './wording-zh.ts';

/** The explanation as one text; that a model wrote part of it is said at the end. */
export function explanationText(explanation: Omit<Explanation, 'text'>): string {
  const { headline, gaps, language } = explanation;
  return [headline, ...gaps.map((_, index) => gapText(gaps, index, language)), closingText(explanation)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** One of the gaps with its number: what to do, reason, issuer, how to submit, what to mind. Later gaps are not looked at. */
export function gapText(gaps: readonly ExplainedGap[], index: number, language: Explanation['language']): string {
  const gap = gaps[index];
  if (gap === undefined) return '';
  const same = gaps.findIndex(({ why }) => why === gap.why);
  return wordings[language].gapText(gap, index + 1, same < index ? same + 1 : undefined);
}

/** What follows the gaps: other ways, notes, the application's state, next steps, the AI notice; '' where there is none of them. */
export function closingText(explanation: Omit<Explanation, 'text'>): string {
  const words = wordings[explanation.language];
  const plain = (text: string): ExplainedPoint => ({ text });
  return [
    ...list(words, 'alternatives', explanation.alternatives.map(plain)),
    ...list(words, 'notes', explanation.notes),
    ...list(words, 'application', explanation.application.map(plain)),
    ...list(words, 'nextSteps', explanation.nextSteps),
    ...(explanation.source === 'llm' ? [words.aiNotice] : []),
  ].join('\n\n');
}

const wordings: Readonly<Record<Explanation['language'], Wording>> = { zh: wordingZh, en: wordingEn };

/** A page that all points rest on is named once. */
function list(words: Wording, label: ListLabel, points: readonly ExplainedPoint[]): readonly string[] {
  if (points.length === 0) return [];
  const shared = sharedPage(points);
  const lines = points.map(({ text, citation }, index) => {
    const mark = label === 'nextSteps' ? `${index + 1}) ` : '- ';
    return mark + (citation === undefined || shared !== undefined ? text : words.pointText(text, citation));
  });
  return [[words.listTitle(label, shared), ...lines].join('\n')];
}

function sharedPage(points: readonly ExplainedPoint[]): Citation | undefined {
  const first = points[0]?.citation;
  const isShared = points.every(
    ({ citation }) => citation?.source === first?.source && citation?.updated === first?.updated,
  );
  return isShared ? first : undefined;
}
