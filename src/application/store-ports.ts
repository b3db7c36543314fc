import type { Problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';
import type { ChatStore } from './stores/chat-store.ts';
import type { DedupeStore } from './stores/dedupe-store.ts';
import type { FileLedger } from './stores/file-ledger.ts';
import type { IdempotencyStore } from './stores/idempotency-store.ts';
import type { JobQueue } from './stores/job-queue.ts';
import type { KeyStore } from './stores/key-store.ts';
import type { OverrideStore } from './stores/override-store.ts';
import type { PageCache } from './stores/page-cache.ts';
import type { RecordStore } from './stores/record-store.ts';
import type { ReviewStore } from './stores/review-store.ts';
import type { WebhookStore } from './stores/webhook-store.ts';

/** Everything that is remembered, over one database. The promises of each part stand in its own file. */
export interface Stores {
  readonly reviews: ReviewStore;
  readonly jobs: JobQueue;
  readonly files: FileLedger;
  readonly pages: PageCache;
  readonly idempotency: IdempotencyStore;
  readonly keys: KeyStore;
  readonly webhooks: WebhookStore;
  readonly chats: ChatStore;
  readonly dedupe: DedupeStore;
  readonly overrides: OverrideStore;
  /** What message channels remember of their users and tasks. */
  readonly records: RecordStore;
  /** Whether the database answers; for `/readyz`. */
  ready(): Promise<Result<void, Problem>>;
  /** Overwrites on the disk what was deleted and still stands in the database's log. */
  compact(): Promise<Result<void, Problem>>;
  close(): Promise<void>;
}

/** Milliseconds since 1970. */
export type Clock = () => number;

/** A new id that nobody can guess: the prefix, `_`, and at least 120 random bits in letters and digits. */
export type NewId = (prefix: string) => string;
