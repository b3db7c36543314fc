import type { Decision, Verdict } from '../../domain/verdict.ts';
import type { StoredExplanation } from '../stores/review-store.ts';

/**
 * Writes in plain Chinese what verdicts say and what to do. It is given verdicts and nothing that was read beside them.
 * @returns always something: where no model may or can answer in time, the template's words; never rejects
 */
export type ExplainVerdicts = (verdicts: readonly Verdict[], signal: AbortSignal) => Promise<StoredExplanation>;

/** The words of the verdicts themselves: what was decided, what is still needed, what else to know. */
export const explainPlainly: ExplainVerdicts = async (verdicts) => ({
  text: verdicts.map(tell).join('\n\n'),
  source: 'template',
});

const tell = ({ category, decision, gaps, notes }: Verdict): string =>
  [
    `「${category.name}」：${decisionWords[decision]}。`,
    ...gaps.map(({ text }, index) => `${index + 1}. ${text}`),
    ...notes.map(({ text }) => `另请注意：${text}`),
  ].join('\n');

const decisionWords: Readonly<Record<Decision, string>> = {
  pass: '提交的资质已满足要求，可以接入',
  supplement: '资质还不齐，需要补充下列各项',
  manual: '有些内容程序无法判定，请人工审核',
  reject: '按规则不能接入',
};
