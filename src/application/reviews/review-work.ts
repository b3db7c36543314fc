import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import type { ExplainVerdict } from '../explain-verdict.ts';
import type { ReviewDependencies } from '../review-documents.ts';
import type { Clock, Stores } from '../store-ports.ts';
import type { BlobStore } from '../stores/blob-store.ts';
import type { ClaimedJob } from '../stores/job-queue.ts';
import type { NewEvent, ReviewRecord } from '../stores/review-store.ts';
import type { Bells } from './bells.ts';
import type { Journal } from './journal.ts';
import type { Meter } from './meter.ts';

/** What working on reviews needs. */
export interface ReviewWork {
  readonly stores: Pick<Stores, 'reviews' | 'jobs' | 'pages'>;
  readonly blobs: BlobStore;
  readonly reading: ReviewDependencies;
  readonly explain: ExplainVerdict;
  readonly bells: Bells;
  readonly meter: Meter;
  readonly journal: Journal;
  readonly now: Clock;
  /** Milliseconds that one file may take in all, waiting for the reader included. */
  readonly fileTimeoutMs: number;
}

/** One job in hand. */
export interface JobInHand {
  readonly job: ClaimedJob;
  readonly review: ReviewRecord;
  readonly signal: AbortSignal;
}

/** Writes events of the work; writing them again after a crash says nothing twice. @returns `cancelled` when the job is lost */
export const say = async (
  { stores, bells }: ReviewWork,
  { job }: JobInHand,
  stage: string,
  events: readonly NewEvent[],
): Promise<Result<void, Problem>> => {
  const saved = await stores.reviews.save(job.lease, { stage, events });
  bells.ring(`review ${job.lease.reviewId}`);
  return saved;
};
