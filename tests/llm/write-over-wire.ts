import { readFileSync } from 'node:fs';
import { createGapWriter } from '../../src/adapters/llm/gap-writer.ts';
import { createParagraphMemory } from '../../src/adapters/llm/paragraph-memory.ts';
import { type LlmPreset, llmProfiles } from '../../src/adapters/llm/presets.ts';
import { createExplainVerdict } from '../../src/application/explain-verdict.ts';
import type { Writing } from '../../src/application/writing/write-paragraphs.ts';
import type { ExplainEvent, GapWriter } from '../../src/application/writing/writing-ports.ts';
import type { Explanation } from '../../src/domain/explain/explanation.ts';
import { parsePrompt } from '../../src/domain/explain/prompt-template.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import { book } from '../explain/gap-fixtures.ts';

const prompt = parsePrompt(readFileSync('prompts/explain-gaps.md', 'utf8'));
if (!prompt.ok) throw new Error(prompt.error.join('\n'));

export const CANARY = 'c0ffee5eed0123456789';

export interface WritingSketch {
  readonly budgetMs?: number;
  readonly cache?: Writing['cache'];
}

export const writingWith = (
  writer: GapWriter,
  events: ExplainEvent[] = [],
  { budgetMs = 5000, cache = createParagraphMemory(100) }: WritingSketch = {},
): Writing => ({
  writer,
  prompt: prompt.value,
  cache,
  budgetMs,
  newCanary: () => CANARY,
  observe: (event) => events.push(event),
  now: () => performance.now(),
});

export const writerAt = (baseUrl: string, preset: LlmPreset = 'custom', apiKey = 'sk-test'): GapWriter =>
  createGapWriter({ profile: llmProfiles[preset], baseUrl, apiKey, model: 'some-model' });

/** The whole explanation of a verdict with this model. */
export async function explainWith(verdict: Verdict, writing?: Writing, signal?: AbortSignal): Promise<Explanation> {
  const explain = createExplainVerdict({ ruleBook: book, ...(writing && { writing }) });
  let whole: Explanation | undefined;
  for await (const piece of explain(verdict, signal === undefined ? {} : { signal })) {
    if (piece.kind === 'closing') whole = piece.explanation;
  }
  if (whole === undefined) throw new Error('no closing piece');
  return whole;
}

export const outcomesOf = (events: readonly ExplainEvent[]): readonly string[] =>
  events.flatMap((event) => (event.kind === 'call' ? [event.outcome] : []));

export const answerOf = (...items: readonly { readonly id: string; readonly explain: string }[]): string =>
  JSON.stringify({ items });
