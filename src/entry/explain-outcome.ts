import { createExplainVerdict } from '../application/explain-verdict.ts';
import type { Explanation } from '../domain/explain/explanation.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { RuleBook } from '../domain/rules/rule-book.ts';
import type { Verdict } from '../domain/verdict.ts';
import { composeExplaining } from './compose-explaining.ts';
import type { Config } from './config.ts';
import type { Terminal } from './terminal.ts';

export interface OutcomeToExplain {
  readonly verdict: Verdict;
  readonly ruleBook: RuleBook;
  readonly config: Config;
  /** Whether a model may write; without one that is configured the templates do. */
  readonly withModel: boolean;
}

/** The explanation of a terminal's review. @returns faults of the prompt file */
export async function explainOutcome(
  { verdict, ruleBook, config, withModel }: OutcomeToExplain,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Result<Explanation, readonly string[]>> {
  if (withModel && config.LLM_MODEL === undefined) terminal.tell('没有设置 LLM_MODEL，说明由模板写成');
  const explain = withModel
    ? composeExplaining({ config, ruleBook, observe: () => undefined })
    : ok(createExplainVerdict({ ruleBook }));
  if (!explain.ok) return explain;
  for await (const piece of explain.value(verdict, { signal })) {
    if (piece.kind === 'closing') return ok(piece.explanation);
  }
  return failed(['说明没有写成']);
}
