import { templateExplanation } from '../domain/explain/explain-with-templates.ts';
import type { ExplainedGap, Explanation, Language } from '../domain/explain/explanation.ts';
import { closingText, gapText } from '../domain/explain/explanation-text.ts';
import type { RuleBook } from '../domain/rules/rule-book.ts';
import { rulesOn } from '../domain/rules/rules-on.ts';
import type { Verdict } from '../domain/verdict.ts';

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

export const createExplainVerdict = ({ ruleBook }: { readonly ruleBook: RuleBook }): ExplainVerdict =>
  async function* explainVerdict(verdict, { language = 'zh' } = {}) {
    const explanation = templateExplanation(verdict, rulesOn(ruleBook, verdict.asOf), language);
    yield { kind: 'headline', text: explanation.headline };
    for (const [index, gap] of explanation.gaps.entries()) {
      yield { kind: 'gap', text: gapText(gap, index + 1, language), gap };
    }
    yield { kind: 'closing', text: closingText(explanation), explanation };
  };
