import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';

/**
 * Reviews that wait to be worked on. A job is made by `ReviewStore.create` and `addFiles` and ended by `finish`; here it
 * is handed out. Two holders never hold one job, nor two jobs of one review. A holder that dies loses its lease when it
 * runs out, and the job is handed out again. No function rejects.
 */
export interface JobQueue {
  /**
   * The next job, turn by turn between owners (the one served longest ago first), oldest first within an owner.
   * @param holder names the process; see `releaseHeldBy`
   * @returns undefined when nothing is ready
   */
  claim(holder: string, leaseMs: number): Promise<Result<ClaimedJob | undefined, Problem>>;
  /** Prolongs the lease from now. @returns `cancelled` when it has gone to another or the review was deleted */
  extend(lease: Lease, leaseMs: number): Promise<Result<void, Problem>>;
  /**
   * Gives a job back unfinished.
   * @param delayMs how long it then rests
   * @param counts false when the work was interrupted (shutdown), not at fault: the attempt is not counted
   * @returns `cancelled` as above
   */
  putBack(lease: Lease, terms: { readonly delayMs: number; readonly counts: boolean }): Promise<Result<void, Problem>>;
  /** Ends the leases of a process known to be dead, at start, instead of waiting for them. @returns how many */
  releaseHeldBy(holder: string): Promise<Result<number, Problem>>;
  /** Forgets the turns of owners who have nothing queued. @returns how many */
  sweep(): Promise<Result<number, Problem>>;
  /** @param ownerId counts only this owner's */
  counts(ownerId?: string): Promise<Result<QueueCounts, Problem>>;
}

/** Most unfinished jobs of one owner and in all; `maxAttempts` is how often a job may be begun. */
export interface QueueLimits {
  readonly perOwner: number;
  readonly inAll: number;
  readonly maxAttempts: number;
}

/** Proof of holding a job; every write of the work shows it. */
export interface Lease {
  readonly jobId: string;
  readonly reviewId: string;
  readonly token: string;
}

export interface ClaimedJob {
  readonly lease: Lease;
  readonly ownerId: string;
  /** Counts this one. */
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly leaseUntil: number;
  readonly createdAt: number;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly running: number;
  /** When the oldest waiting job was made. */
  readonly oldestWaiting?: number;
}
