import type { ExplainRules, GapCase } from '../../domain/explain/gap-cases.ts';
import { checkExplanation } from '../../domain/explain/guard/check-explanation.ts';
import { type Grounds, groundsOf } from '../../domain/explain/guard/grounds.ts';
import { type PaperNames, paperNames } from '../../domain/explain/guard/paper-names.ts';
import type { PromptTemplate } from '../../domain/explain/prompt-template.ts';
import { canonicalJson } from '../../domain/judge/canonical-json.ts';
import { sha256 } from '../../domain/judge/sha256.ts';
import { type OpenGap, writeBatch } from './write-batch.ts';
import type { GapWriter, ObserveExplaining, ParagraphCache } from './writing-ports.ts';

/** All that it takes to have paragraphs written. */
export interface Writing {
  readonly writer: GapWriter;
  readonly prompt: PromptTemplate;
  readonly cache: ParagraphCache;
  /** For all calls of one explanation together; what is not written by then is the template's. */
  readonly budgetMs: number;
  /** A random word of at least 64 bits for the system prompt; an answer that holds it is refused. */
  readonly newCanary: () => string;
  readonly observe: ObserveExplaining;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
}

/** More gaps than this go into several calls. */
export const GAPS_PER_CALL = 10;

/**
 * One promise for each gap, in order: its paragraph once the guard passed it, or `undefined` where the template's stands.
 * None rejects, and all are settled when the budget is spent.
 */
export function writeParagraphs(
  cases: readonly GapCase[],
  rules: ExplainRules,
  writing: Writing,
  signal: AbortSignal,
): readonly Promise<string | undefined>[] {
  if (cases.length === 0) return [];
  const canary = writing.newCanary();
  const catalogue = catalogueOf(rules);
  const gaps = cases.map((gap) => openGap(groundsOf(gap, catalogue, canary), writing));
  void writeAll(gaps, canary, writing, AbortSignal.any([signal, AbortSignal.timeout(writing.budgetMs)]));
  return gaps.map(({ settled }) => settled);
}

async function writeAll(
  gaps: readonly OpenGap[],
  canary: string,
  writing: Writing,
  signal: AbortSignal,
): Promise<void> {
  await Promise.all(gaps.map((gap) => takeFromCache(gap, writing)));
  const open = gaps.filter((gap) => !gap.isSettled());
  const batches = Array.from({ length: Math.ceil(open.length / GAPS_PER_CALL) }, (_, index) =>
    open.slice(index * GAPS_PER_CALL, (index + 1) * GAPS_PER_CALL),
  );
  await Promise.all(batches.map((batch) => writeBatch(batch, canary, writing, signal)));
}

async function takeFromCache(gap: OpenGap, { cache }: Writing): Promise<void> {
  const known = await cache.get(gap.key);
  if (known === undefined) return;
  const checked = checkExplanation(known, gap.grounds);
  if (checked.ok) gap.settle(checked.text, 'cache');
}

function openGap(grounds: Grounds, writing: Writing): OpenGap {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  let isSettled = false;
  return {
    grounds,
    key: keyOf(grounds, writing),
    settled: promise,
    isSettled: () => isSettled,
    settle: (paragraph, source) => {
      if (isSettled) return;
      isSettled = true;
      writing.observe({ kind: 'gap', source });
      resolve(paragraph);
    },
  };
}

/** All that the paragraph depends on; the gap's number in its verdict is no part of it. */
function keyOf({ facts: { id: _, ...facts } }: Grounds, { prompt, writer }: Writing): string {
  return sha256(canonicalJson({ facts, prompt: prompt.text, model: writer.model }));
}

const catalogues = new WeakMap<object, PaperNames>();

function catalogueOf({ certificates }: ExplainRules): PaperNames {
  const known = catalogues.get(certificates) ?? paperNames(certificates);
  catalogues.set(certificates, known);
  return known;
}
