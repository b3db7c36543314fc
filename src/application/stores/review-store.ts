import type { ReviewedDocument } from '../../domain/document.ts';
import type { Applicant } from '../../domain/paper.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import type { Decision, Verdict } from '../../domain/verdict.ts';
import type { Lease, QueueLimits } from './job-queue.ts';

/**
 * Reviews (审查), their documents and their events. Times are milliseconds since 1970; JSON comes back as it went in.
 * No function rejects: what cannot be stored or read is `store-unavailable`.
 */
export interface ReviewStore {
  /**
   * Stores the review, its files, one `progress` event with the stage `queued`, and its job, all or nothing, and consumes the files' pins.
   * An id that exists is left as it is and comes back with `created: false`, so a repeated call doubles nothing.
   * @returns `queue-full` when the owner or the whole queue is at its limit; nothing is stored then
   */
  create(
    review: NewReview,
    limits: QueueLimits,
  ): Promise<Result<{ readonly review: ReviewRecord; readonly created: boolean }, Problem>>;
  /**
   * Adds files after those that are there and queues the review again; its verdicts stay until new ones replace them.
   * Files that arrive while a job runs are judged by a job of their own; the running one is not disturbed.
   * @returns `not-found`, `queue-full`
   */
  addFiles(reviewId: string, files: readonly NewFile[], limits: QueueLimits): Promise<Result<ReviewRecord, Problem>>;
  /** @returns `not-found` */
  get(reviewId: string): Promise<Result<ReviewRecord, Problem>>;
  /** Newest first; `before` is the `createdAt` and `id` of the last one seen. */
  list(
    ownerId: string,
    page: { readonly limit: number; readonly before?: { readonly createdAt: number; readonly id: string } },
  ): Promise<Result<readonly ReviewRecord[], Problem>>;
  /** Reviews that fit all that is asked for, newest first. */
  search(wanted: ReviewSearch): Promise<Result<readonly FoundReview[], Problem>>;
  /** Papers whose validity ends within the days, the soonest first; at most `limit`. */
  expiring(wanted: ExpirySearch): Promise<Result<readonly ExpiringPaper[], Problem>>;
  /** In the order of upload; an unknown review has none. */
  documents(reviewId: string): Promise<Result<readonly DocumentRecord[], Problem>>;
  /** Events with a greater sequence than `after` (0: all), oldest first. Sequences only grow; they may leave gaps. */
  events(reviewId: string, after: number, limit: number): Promise<Result<readonly ReviewEvent[], Problem>>;

  /**
   * Writes of the one who holds the job. Each is one transaction with its events, and writes nothing at all and
   * answers `cancelled` once the lease has gone to another or the review was deleted: stop working then.
   */
  /** Changes what is named, leaves the rest. */
  save(lease: Lease, change: ReviewChange): Promise<Result<void, Problem>>;
  /** Settles one document; settling it again replaces the outcome. */
  saveDocument(
    lease: Lease,
    position: number,
    outcome: DocumentOutcome,
    events: readonly NewEvent[],
  ): Promise<Result<void, Problem>>;
  /**
   * Ends the job and the review, and sends the announcement to the owner's webhooks. When files were added meanwhile,
   * the verdict is kept, the review goes back to `queued`, events and announcement are left out, and `final` is false.
   */
  finish(lease: Lease, ending: ReviewEnding): Promise<Result<{ readonly final: boolean }, Problem>>;
  /**
   * Fails every review whose job was begun as often as it may and was never ended, with an `error` and a `done` event.
   * @returns the ids of the reviews failed by this call
   */
  failExhausted(problem: Problem): Promise<Result<readonly string[], Problem>>;

  /**
   * Deletes the review with its documents, events, jobs, overrides, webhook deliveries, and the page texts that no
   * other review used. Files that nothing else needs are doomed; `deleteReview` then removes their bytes.
   * @returns `not-found`
   */
  delete(reviewId: string): Promise<Result<DeletedRows, Problem>>;
  /** Ids of reviews whose `expiresAt` has come, oldest first. */
  expired(limit: number): Promise<Result<readonly string[], Problem>>;
}

export interface ReviewSearch {
  /** Absent: everybody's. */
  readonly ownerId?: string;
  readonly decision?: Decision;
  /** A category id. */
  readonly category?: string;
  /** In the subject's name, a file's name or a holder that was read; or a whole review id. */
  readonly words?: string;
  /** Only those that the program left to a person, and that no person has ruled on. */
  readonly waiting?: boolean;
  readonly limit: number;
  readonly before?: { readonly createdAt: number; readonly id: string };
}

export interface FoundReview extends ReviewRecord {
  /** How often a person ruled on it. */
  readonly rulings: number;
  /** The first holder that was read from its papers. */
  readonly holder?: string;
}

export interface ExpirySearch {
  readonly ownerId?: string;
  /** ISO days, both included. */
  readonly from: string;
  readonly to: string;
  readonly limit: number;
}

/** A paper (证照) in a review, with the day on which its validity ends. */
export interface ExpiringPaper {
  readonly reviewId: string;
  readonly file: string;
  readonly certificate: string;
  readonly holder?: string;
  readonly subject?: string;
  /** ISO day. */
  readonly validTo: string;
}

export const reviewStatuses = ['queued', 'running', 'done', 'failed'] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];

/** What was asked for; never changes. */
export interface ReviewRequest {
  /** Category ids. */
  readonly categories: readonly string[];
  readonly applicant: Applicant;
  /** ISO date that the review is judged as of; fixed when it is made, so that it can be replayed. */
  readonly asOf: string;
  readonly explain: boolean;
}

/** The text of an explanation and who wrote it. */
export interface StoredExplanation {
  readonly text: string;
  readonly source: 'llm' | 'template';
  readonly model?: string;
}

export interface NewReview {
  readonly id: string;
  /** Whose it is: an API key's id or the name of an anonymous caller. */
  readonly ownerId: string;
  readonly request: ReviewRequest;
  readonly files: readonly NewFile[];
  readonly filesExpireAt: number;
  readonly expiresAt: number;
}

/** A file as `keepFile` returned it, with the name the uploader gave it (shown, never used as a path). */
export interface NewFile {
  readonly sha256: string;
  readonly size: number;
  readonly pin: string;
  readonly name: string;
  readonly mediaType: string;
}

export interface ReviewRecord {
  readonly id: string;
  readonly ownerId: string;
  readonly request: ReviewRequest;
  readonly status: ReviewStatus;
  /** `done` of `total` documents are settled; `stage` is what the last save said. */
  readonly progress: { readonly done: number; readonly total: number; readonly stage: string };
  readonly verdicts: readonly Verdict[];
  readonly explanation?: StoredExplanation;
  /** Why a failed review failed. */
  readonly problem?: Problem;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly startedAt?: number;
  readonly finishedAt?: number;
  readonly filesExpireAt: number;
  readonly expiresAt: number;
}

export interface DocumentRecord {
  /** From 1, in the order of upload. The same file uploaded twice has two positions. */
  readonly position: number;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
  /** False once retention has removed the bytes; what was read stays until the review goes. */
  readonly fileKept: boolean;
  readonly state: 'waiting' | 'read' | 'failed';
  readonly document?: ReviewedDocument;
  readonly problem?: Problem;
}

export type DocumentOutcome =
  | { readonly state: 'read'; readonly document: ReviewedDocument }
  | { readonly state: 'failed'; readonly problem: Problem };

export interface NewEvent {
  readonly type: string;
  readonly data: unknown;
  /** Of the events of one review with the same `once`, only the first is stored: work done again says it once. */
  readonly once?: string;
}

export interface ReviewEvent {
  readonly sequence: number;
  readonly type: string;
  readonly data: unknown;
  readonly createdAt: number;
}

export interface ReviewChange {
  readonly stage?: string;
  readonly verdicts?: readonly Verdict[];
  readonly explanation?: StoredExplanation;
  readonly events?: readonly NewEvent[];
}

export interface ReviewEnding extends ReviewChange {
  readonly status: 'done' | 'failed';
  readonly problem?: Problem;
  readonly announcement?: Announcement;
}

/** Something that subscribers of the owner hear of. */
export interface Announcement {
  readonly type: string;
  readonly payload: unknown;
}

export interface DeletedRows {
  readonly reviewId: string;
  readonly documents: number;
  readonly events: number;
  readonly jobs: number;
  readonly overrides: number;
  readonly deliveries: number;
  readonly pageTexts: number;
  readonly doomedFiles: readonly { readonly sha256: string; readonly size: number }[];
}
