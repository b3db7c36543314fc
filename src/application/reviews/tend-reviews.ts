import { problem } from '../../domain/problem.ts';
import type { Clock, Stores } from '../store-ports.ts';
import type { BlobStore } from '../stores/blob-store.ts';
import { type Sweep, sweepExpired } from '../sweep-expired.ts';
import type { Bells } from './bells.ts';
import { type Journal, traceOf } from './journal.ts';
import type { Meter } from './meter.ts';

export interface TendDependencies {
  readonly stores: Stores;
  readonly blobs: BlobStore;
  readonly bells: Bells;
  readonly meter: Meter;
  readonly journal: Journal;
  readonly now: Clock;
}

/** Deletes what has outlived its time, and fails reviews whose work kept dying; at once and then every so often. */
export const startTending = (dependencies: TendDependencies, everyMs: number): { stop(): Promise<void> } => {
  let last: Promise<void> = tend(dependencies);
  const timer = setInterval(() => {
    last = last.then(() => tend(dependencies));
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
};

const tend = async (dependencies: TendDependencies): Promise<void> => {
  try {
    await failExhausted(dependencies);
    await sweep(dependencies);
  } catch (fault) {
    // the next round must come, whatever a bug did to this one
    dependencies.journal('error', 'tending-fault', traceOf(fault));
  }
};

const failExhausted = async ({ stores, bells, meter, journal }: TendDependencies): Promise<void> => {
  const cause = problem('internal', '这次审查多次中断，没有做成；请重新提交，若反复出现请联系维护者');
  const exhausted = await stores.reviews.failExhausted(cause);
  if (!exhausted.ok) return;
  for (const reviewId of exhausted.value) {
    const review = await stores.reviews.get(reviewId);
    if (!review.ok) continue;
    await stores.webhooks.announce({
      ownerId: review.value.ownerId,
      messageId: `msg_failed_${reviewId}`,
      reviewId,
      type: 'review.failed',
      payload: { id: reviewId, status: 'failed', verdicts: [], problem: cause },
    });
    meter.count('reviews_finished_total', { outcome: 'exhausted', decision: 'none' });
    journal('error', 'review-exhausted', { reviewId });
    bells.ring(`review ${reviewId}`);
    bells.ring('deliveries');
  }
};

const sweep = async ({ stores, blobs, now, meter, journal }: TendDependencies): Promise<void> => {
  const swept = await sweepExpired({ stores, blobs, now });
  if (!swept.ok) {
    journal('warn', 'sweep-failed', { code: swept.error.code });
    return;
  }
  meter.count('deletions_total', { reason: 'expired' }, swept.value.reviews);
  meter.count('deleted_files_total', {}, swept.value.files);
  if (didSomething(swept.value)) journal('info', 'swept', { ...swept.value });
};

const didSomething = (swept: Sweep): boolean => Object.values(swept).some((count) => count > 0);
