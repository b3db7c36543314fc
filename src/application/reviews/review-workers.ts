import type { ClaimedJob } from '../stores/job-queue.ts';
import { traceOf } from './journal.ts';
import type { ReviewWork } from './review-work.ts';
import { runReviewJob } from './run-review-job.ts';

export interface WorkersOptions extends ReviewWork {
  /** Names this process to the queue; asked once, at the start. */
  readonly holder: () => Promise<string>;
  /** Reviews worked on at the same time. */
  readonly lanes: number;
  /** A process that dies loses its jobs after this many milliseconds. */
  readonly leaseMs: number;
  /** How long `stop` lets running jobs end before it puts them back. */
  readonly graceMs: number;
}

/** Takes jobs from the queue and works on them, until stopped. */
export interface ReviewWorkers {
  start(): Promise<void>;
  /** Takes no more jobs; lets those in hand end for a while, then puts them back, uncounted. */
  stop(): Promise<void>;
  /** Ends the work on a review that was deleted. */
  cancel(reviewId: string): void;
  /** How many seconds a caller who found the queue full should wait; at least 1. */
  retryAfterSeconds(waiting: number): number;
}

export const createReviewWorkers = (options: WorkersOptions): ReviewWorkers => {
  const stopping = new AbortController();
  const inHand = new Map<string, AbortController>();
  const pace = { seconds: 5 };
  let lanes: readonly Promise<void>[] = [];

  const lane = async (holder: string): Promise<void> => {
    const listener = options.bells.listen('jobs');
    while (!stopping.signal.aborted) {
      const job = await options.stores.jobs.claim(holder, options.leaseMs);
      if (job.ok && job.value !== undefined) await holdJob(options, job.value, inHand, pace);
      else await listener.next(lookAgainMs, stopping.signal);
    }
    listener.close();
  };

  return {
    async start() {
      const holder = await options.holder();
      lanes = Array.from({ length: options.lanes }, () => lane(holder));
    },
    async stop() {
      stopping.abort();
      const patience = setTimeout(() => {
        for (const controller of inHand.values()) controller.abort();
      }, options.graceMs);
      await Promise.all(lanes);
      clearTimeout(patience);
    },
    cancel: (reviewId) => inHand.get(reviewId)?.abort(),
    retryAfterSeconds: (waiting) => Math.min(600, Math.max(1, Math.ceil((waiting * pace.seconds) / options.lanes))),
  };
};

/** Another process may have made a job, or one has rested long enough. */
const lookAgainMs = 1000;

const holdJob = async (
  options: WorkersOptions,
  job: ClaimedJob,
  inHand: Map<string, AbortController>,
  pace: { seconds: number },
): Promise<void> => {
  const controller = new AbortController();
  const begun = performance.now();
  inHand.set(job.lease.reviewId, controller);
  options.meter.observe('queue_wait_seconds', (options.now() - job.createdAt) / 1000);
  const beat = setInterval(() => void prolong(options, job, controller), options.leaseMs / 3);
  await workSafely(options, job, controller.signal);
  clearInterval(beat);
  inHand.delete(job.lease.reviewId);
  pace.seconds = pace.seconds * 0.8 + ((performance.now() - begun) / 1000) * 0.2;
};

const prolong = async ({ stores, leaseMs }: WorkersOptions, { lease }: ClaimedJob, controller: AbortController) => {
  const extended = await stores.jobs.extend(lease, leaseMs);
  if (!extended.ok && extended.error.code === 'cancelled') controller.abort();
};

const workSafely = async (options: WorkersOptions, job: ClaimedJob, signal: AbortSignal): Promise<void> => {
  try {
    const ended = await runReviewJob(options, job, signal);
    if (!ended.ok) await putBack(options, job, ended.error.code);
  } catch (fault) {
    // a bug that one review brings to light must not stop the lane; the job is tried again, and failed in the end
    options.journal('error', 'job-fault', { reviewId: job.lease.reviewId, ...traceOf(fault) });
    await putBack(options, job, 'internal');
  }
};

/** Does nothing where the lease is gone. */
const putBack = async ({ stores, meter, journal }: WorkersOptions, job: ClaimedJob, reason: string): Promise<void> => {
  const counts = reason !== 'cancelled';
  meter.count('jobs_interrupted_total', { reason });
  journal(counts ? 'warn' : 'info', 'job-put-back', {
    reviewId: job.lease.reviewId,
    reason,
    attempts: job.attempts,
  });
  await stores.jobs.putBack(job.lease, { delayMs: counts ? 2000 * 2 ** job.attempts : 0, counts });
};
