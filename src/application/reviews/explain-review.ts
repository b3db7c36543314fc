import type { Explanation } from '../../domain/explain/explanation.ts';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { ExplanationPiece } from '../explain-verdict.ts';
import type { StoredExplanation } from '../stores/review-store.ts';
import { type JobInHand, type ReviewWork, say } from './review-work.ts';

/**
 * Tells the verdicts one after the other, each part as soon as it is there, as `token` events.
 * @returns all of it together; nothing where the review asked for none; the store's outage, `cancelled`
 */
export const explainReview = async (
  work: ReviewWork,
  hand: JobInHand,
  verdicts: readonly Verdict[],
): Promise<Result<StoredExplanation | undefined, Problem>> => {
  if (!hand.review.request.explain) return ok(undefined);
  const begun = performance.now();
  const explanations: Explanation[] = [];
  let told = 0;
  for await (const piece of piecesOf(work, verdicts, hand.signal)) {
    if (piece.kind === 'closing') explanations.push(piece.explanation);
    if (piece.text === '') continue;
    const said = await tell(work, hand, piece.text, told++);
    if (!said.ok) return said;
  }
  const stored = store(explanations);
  work.meter.observe('stage_seconds', (performance.now() - begun) / 1000, { stage: 'explain', engine: stored.source });
  return ok(stored);
};

async function* piecesOf(
  { explain }: ReviewWork,
  verdicts: readonly Verdict[],
  signal: AbortSignal,
): AsyncGenerator<ExplanationPiece, void> {
  for (const verdict of verdicts) yield* explain(verdict, { signal });
}

/** A part stands alone, so a job that begins anew may go on with another telling of the same verdict. */
const tell = (work: ReviewWork, hand: JobInHand, text: string, index: number): Promise<Result<void, Problem>> =>
  say(work, hand, 'explaining', [
    {
      type: 'token',
      data: { text: index === 0 ? text : `\n\n${text}` },
      once: `token ${hand.job.lease.jobId} ${index}`,
    },
  ]);

const store = (explanations: readonly Explanation[]): StoredExplanation => {
  const model = explanations.find(({ source }) => source === 'llm')?.model;
  return {
    text: explanations.map(({ text }) => text).join('\n\n'),
    source: model === undefined ? 'template' : 'llm',
    ...(model !== undefined && { model }),
  };
};
