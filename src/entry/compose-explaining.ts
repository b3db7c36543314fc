import { readFileSync } from 'node:fs';
import { createGapWriter } from '../adapters/llm/gap-writer.ts';
import { createParagraphMemory } from '../adapters/llm/paragraph-memory.ts';
import { createRestingWriter } from '../adapters/llm/resting-writer.ts';
import { createExplainVerdict, type ExplainVerdict } from '../application/explain-verdict.ts';
import type { Journal } from '../application/reviews/journal.ts';
import type { Meter } from '../application/reviews/meter.ts';
import type { Writing } from '../application/writing/write-paragraphs.ts';
import type { GapWriter, ObserveExplaining } from '../application/writing/writing-ports.ts';
import { parsePrompt } from '../domain/explain/prompt-template.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { RuleBook } from '../domain/rules/rule-book.ts';
import { profileOf } from './check-llm.ts';
import type { Config } from './config.ts';

export interface ExplainingParts {
  readonly config: Config;
  readonly ruleBook: RuleBook;
  readonly observe: ObserveExplaining;
}

/** With a model where one is configured, from templates otherwise. @returns faults of the prompt file */
export function composeExplaining({
  config,
  ruleBook,
  observe,
}: ExplainingParts): Result<ExplainVerdict, readonly string[]> {
  const writer = composeWriter(config);
  if (writer === undefined) return ok(createExplainVerdict({ ruleBook }));
  const prompt = parsePrompt(readFileSync(new URL('../../prompts/explain-gaps.md', import.meta.url), 'utf8'));
  if (!prompt.ok) return failed(prompt.error.map((fault) => `prompts/explain-gaps.md：${fault}`));
  const writing: Writing = {
    writer,
    prompt: prompt.value,
    cache: createParagraphMemory(1000),
    budgetMs: config.LLM_TIMEOUT_SECONDS * 1000,
    newCanary: () => crypto.randomUUID().replaceAll('-', ''),
    observe,
    now: () => performance.now(),
  };
  return ok(createExplainVerdict({ ruleBook, writing }));
}

/** `undefined`: no model is configured. `readConfig` saw to it that what belongs together is there. */
function composeWriter(config: Config): GapWriter | undefined {
  const { LLM_MODEL: model, LLM_API_KEY: apiKey, LLM_BASE_URL: address } = config;
  const profile = profileOf(config);
  const baseUrl = address ?? profile.baseUrl;
  if (model === undefined || baseUrl === undefined) return undefined;
  const writer = createGapWriter({ profile, baseUrl, model, ...(apiKey !== undefined && { apiKey }) });
  const restMs = config.LLM_REST_SECONDS * 1000;
  return createRestingWriter(writer, { patience: 3, restMs, now: () => performance.now() });
}

/** Explaining in metrics and log: outcomes and reasons, never words. */
export const observeExplaining =
  (meter: Meter, journal: Journal): ObserveExplaining =>
  (event) => {
    if (event.kind === 'gap') return meter.count('explained_gaps_total', { source: event.source });
    if (event.kind !== 'call') return meter.count('llm_refused_total', { reason: event.reason });
    const { outcome, attempt, milliseconds, use, parameter } = event;
    meter.count('llm_calls_total', { outcome, attempt: String(attempt) });
    meter.observe('llm_call_seconds', milliseconds / 1000, { outcome });
    meter.count('llm_tokens_total', { kind: 'prompt' }, use?.prompt ?? 0);
    meter.count('llm_tokens_total', { kind: 'completion' }, use?.completion ?? 0);
    const isFine = outcome === 'ok' || outcome === 'cancelled';
    journal(isFine ? 'debug' : 'warn', 'llm-call', { outcome, attempt, parameter, ms: Math.round(milliseconds) });
  };
