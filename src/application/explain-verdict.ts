import { templateExplanation } from '../domain/explain/explain-with-templates.ts';
import type { ExplainedGap, Explanation, Language } from '../domain/explain/explanation.ts';
import { closingText, explanationText, gapText } from '../domain/explain/explanation-text.ts';
import { gapCases } from '../domain/explain/gap-cases.ts';
import type { RuleBook } from '../domain/rules/rule-book.ts';
import { rulesOn } from '../domain/rules/rules-on.ts';
import type { Verdict } from '../domain/verdict.ts';
import { type Writing, writeParagraphs } from './writing/write-paragraphs.ts';

/**
 * ⑤ The explanation of a verdict, part by part in the verdict's order, for every door. It is given the verdict and nothing
 * that was read beside it, and the verdict is only read. Never rejects; always gives every part, whatever fails.
 */
export type ExplainVerdict = (
  verdict: Verdict,
  options?: ExplainOptions,
) => AsyncGenerator<ExplanationPiece, void, undefined>;

export interface ExplainOptions {
  /** `en` is always from templates. */
  readonly language?: Language;
  /** Ends the writing; what is not written by then is the template's. */
  readonly signal?: AbortSignal;
}

/** A part of the explanation that may be shown; the parts together, with blank lines between, are its `text`. */
export type ExplanationPiece =
  | { readonly kind: 'headline'; readonly text: string }
  | { readonly kind: 'gap'; readonly text: string; readonly gap: ExplainedGap }
  /** What follows the gaps (`text` may be empty), and the whole. */
  | { readonly kind: 'closing'; readonly text: string; readonly explanation: Explanation };

export interface ExplainDependencies {
  readonly ruleBook: RuleBook;
  /** Absent: no model is configured and every word is the templates'. */
  readonly writing?: Writing;
}

/** With a model a gap comes as soon as its paragraph passed the guard, or its template took the paragraph's place. */
export const createExplainVerdict = ({ ruleBook, writing }: ExplainDependencies): ExplainVerdict =>
  async function* explainVerdict(verdict, { language = 'zh', signal } = {}) {
    const rules = rulesOn(ruleBook, verdict.asOf);
    const template = templateExplanation(verdict, rules, language);
    yield { kind: 'headline', text: template.headline };
    if (writing === undefined || language !== 'zh') {
      yield* tellGaps(template, []);
      return;
    }
    const left = new AbortController();
    const paragraphs = writeParagraphs(gapCases(verdict, rules), rules, writing, anyOf(left.signal, signal));
    let isTold = false;
    try {
      yield* tellGaps(template, paragraphs, writing.writer.model);
      isTold = true;
    } finally {
      // a reader who leaves early needs no more words; a call that has told all may end by itself, and be counted
      if (!isTold) left.abort();
    }
  };

async function* tellGaps(
  template: Explanation,
  paragraphs: readonly Promise<string | undefined>[],
  model?: string,
): AsyncGenerator<ExplanationPiece, void, undefined> {
  const gaps: ExplainedGap[] = [];
  for (const [index, gap] of template.gaps.entries()) {
    const paragraph = await paragraphs[index];
    const explained = paragraph === undefined ? gap : { ...gap, summary: paragraph, source: 'llm' as const };
    gaps.push(explained);
    yield { kind: 'gap', text: gapText(gaps, index, template.language), gap: explained };
  }
  yield closing({ ...template, gaps }, model);
}

const anyOf = (own: AbortSignal, given: AbortSignal | undefined): AbortSignal =>
  given === undefined ? own : AbortSignal.any([own, given]);

function closing(told: Explanation, model: string | undefined): ExplanationPiece {
  const isWritten = model !== undefined && told.gaps.some(({ source }) => source === 'llm');
  const explanation: Explanation = isWritten ? { ...told, source: 'llm', model } : told;
  const text = explanationText(explanation);
  return { kind: 'closing', text: closingText(explanation), explanation: { ...explanation, text } };
}
