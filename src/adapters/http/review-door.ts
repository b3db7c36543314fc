import type { ReviewLinks } from '../../application/reviews/review-links.ts';
import type { Reviews } from '../../application/reviews/reviews.ts';
import type { Turns } from '../../application/reviews/take-turns.ts';
import type { IdempotencyStore } from '../../application/stores/idempotency-store.ts';
import type { PagePicture, QuarterTurn } from '../../domain/page.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import type { RuleBook } from '../../domain/rules/rule-book.ts';
import type { UploadRoom } from './upload-room.ts';

/** Everything the review routes need. */
export interface ReviewDoor {
  readonly reviews: Reviews;
  readonly idempotency: IdempotencyStore;
  readonly links: ReviewLinks;
  readonly ruleBook: RuleBook;
  readonly uploads: UploadRoom;
  /** Turns a page upright and writes it as PNG. */
  readonly renderPage: (picture: PagePicture, turn: QuarterTurn) => Promise<Result<Uint8Array, Problem>>;
  /** Lets few pages be drawn at once: each holds a whole picture in memory. */
  readonly pageTurns: Turns;
  /** How long a caller who found the queue full should wait. */
  readonly retryAfterSeconds: (waiting: number) => number;
  readonly now: () => number;
  /** Largest body of one upload, in bytes. */
  readonly uploadBytes: number;
  /** Where the service is seen from outside; absent: as the request names it. */
  readonly publicUrl?: string;
  /** Aborted when the service stops: event streams then end, and clients come back with `Last-Event-ID`. */
  readonly closing: AbortSignal;
}
