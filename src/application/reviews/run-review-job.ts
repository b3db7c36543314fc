import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { ClaimedJob } from '../stores/job-queue.ts';
import type { ReviewEnding, ReviewRecord } from '../stores/review-store.ts';
import { explainReview } from './explain-review.ts';
import { judgeReview } from './judge-review.ts';
import { readWaiting } from './read-waiting.ts';
import { type JobInHand, type ReviewWork, say } from './review-work.ts';

/**
 * One job from its beginning to its end: read what waits → judge → explain → end. May begin anew after any crash: what was
 * settled before stays, and nothing is said twice.
 *
 * @param signal ends the work soon, with `cancelled`
 * @returns `cancelled` when interrupted, or when the job went to another or its review was deleted; our own outage
 *   (`ocr-unavailable`, `store-unavailable`): the job is to be put back
 */
export const runReviewJob = async (
  work: ReviewWork,
  job: ClaimedJob,
  signal: AbortSignal,
): Promise<Result<{ readonly final: boolean }, Problem>> => {
  const review = await work.stores.reviews.get(job.lease.reviewId);
  if (!review.ok) return review;
  const hand: JobInHand = { job, review: review.value, signal };
  const begun = await say(work, hand, 'reading', []);
  if (!begun.ok) return begun;
  const documents = await readWaiting(work, hand);
  if (!documents.ok) return documents;
  const verdicts = judgeReview(work.reading.ruleBook, review.value.request, documents.value);
  if (!verdicts.ok) return end(work, hand, { status: 'failed', problem: verdicts.error });
  const judged = await tellVerdicts(work, hand, verdicts.value);
  if (!judged.ok) return judged;
  const explanation = await explainReview(work, hand, verdicts.value);
  if (!explanation.ok) return explanation;
  return end(work, hand, {
    status: 'done',
    verdicts: verdicts.value,
    ...(explanation.value && { explanation: explanation.value }),
  });
};

const tellVerdicts = async (
  { stores, bells }: ReviewWork,
  { job, review }: JobInHand,
  verdicts: readonly Verdict[],
): Promise<Result<void, Problem>> => {
  const events = verdicts.map((verdict, index) => ({
    type: 'verdict',
    data: verdict,
    once: `verdict ${job.lease.jobId} ${index}`,
  }));
  const saved = await stores.reviews.save(job.lease, { stage: 'explaining', verdicts, events });
  bells.ring(`review ${review.id}`);
  return saved;
};

const end = async (
  { stores, bells, meter, journal, now }: ReviewWork,
  { job, review }: JobInHand,
  ending: Pick<ReviewEnding, 'status' | 'verdicts' | 'explanation' | 'problem'>,
): Promise<Result<{ readonly final: boolean }, Problem>> => {
  const { status, problem } = ending;
  const finished = await stores.reviews.finish(job.lease, {
    ...ending,
    events: [...(problem ? [{ type: 'error', data: { problem } }] : []), { type: 'done', data: { status } }],
    announcement: {
      type: status === 'done' ? 'review.completed' : 'review.failed',
      payload: announce(review, ending),
    },
  });
  bells.ring(`review ${review.id}`);
  if (!finished.ok || !finished.value.final) {
    bells.ring('jobs');
    return finished;
  }
  bells.ring('deliveries');
  const decision = ending.verdicts?.[0]?.decision ?? 'none';
  meter.count('reviews_finished_total', { outcome: status, decision });
  meter.observe('review_seconds', (now() - job.createdAt) / 1000);
  journal('info', 'review-finished', {
    reviewId: review.id,
    status,
    decision,
    attempts: job.attempts,
    ms: now() - job.createdAt,
  });
  return finished;
};

/** What a webhook is told: ids and decisions, nothing that was read. */
const announce = (
  review: ReviewRecord,
  { status, verdicts = [], problem }: Pick<ReviewEnding, 'status' | 'verdicts' | 'problem'>,
) => ({
  id: review.id,
  status,
  verdicts: verdicts.map(({ category, decision, gaps, digest }) => ({
    category,
    decision,
    gaps: gaps.length,
    digest,
  })),
  ...(problem && { problem: { code: problem.code, detail: problem.detail } }),
});
