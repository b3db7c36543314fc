import type { Problem } from '../domain/problem.ts';
import { ok, type Result } from '../domain/result.ts';
import { deleteReview, removeDoomed } from './delete-review.ts';
import type { Clock, Stores } from './store-ports.ts';
import type { BlobStore } from './stores/blob-store.ts';

/** How long things are kept, in milliseconds. Files go early; what was read from them goes with the review. */
export const defaultRetention = {
  filesMs: 24 * 3_600_000,
  reviewsMs: 30 * 24 * 3_600_000,
  deliveriesMs: 7 * 24 * 3_600_000,
} as const;

export interface Sweep {
  readonly reviews: number;
  readonly documentsWithoutFile: number;
  readonly files: number;
  readonly bytes: number;
  readonly pendingFiles: number;
  readonly pageTexts: number;
  readonly chats: number;
  readonly idempotencyRecords: number;
  readonly dedupeKeys: number;
  readonly deliveries: number;
}

/**
 * Deletes what has outlived its time, at most `limit` of each kind; call it every few minutes. Also removes what
 * crashes and abandoned uploads left behind. @returns the first fault; what was deleted before it stays deleted
 */
export const sweepExpired = async ({
  stores,
  blobs,
  now,
  limit = 200,
}: {
  stores: Stores;
  blobs: BlobStore;
  now: Clock;
  limit?: number;
}): Promise<Result<Sweep, Problem>> => {
  const reviews = await sweepReviews(stores, blobs, limit);
  if (!reviews.ok) return reviews;
  const files = await sweepFiles(stores, blobs, limit);
  if (!files.ok) return files;
  const rest = await sweepRest(stores, now, limit);
  if (!rest.ok) return rest;
  const compacted = await stores.compact();
  if (!compacted.ok) return compacted;
  return ok({
    ...rest.value,
    ...files.value,
    reviews: reviews.value.reviews,
    files: reviews.value.files + files.value.files,
    bytes: reviews.value.bytes + files.value.bytes,
  });
};

const sweepReviews = async (
  stores: Stores,
  blobs: BlobStore,
  limit: number,
): Promise<Result<{ reviews: number; files: number; bytes: number }, Problem>> => {
  const expired = await stores.reviews.expired(limit);
  if (!expired.ok) return expired;
  const swept = { reviews: 0, files: 0, bytes: 0 };
  for (const reviewId of expired.value) {
    const deletion = await deleteReview({ reviews: stores.reviews, files: stores.files, blobs }, reviewId);
    if (deletion.ok) {
      swept.reviews += 1;
      swept.files += deletion.value.files;
      swept.bytes += deletion.value.bytes;
    } else if (deletion.error.code !== 'not-found') return deletion; // its owner deleted it first
  }
  return ok(swept);
};

const abandonedWriteMs = 3_600_000;

const sweepFiles = async (stores: Stores, blobs: BlobStore, limit: number) => {
  const expired = await stores.files.expire(limit);
  if (!expired.ok) return expired;
  const doomed = await stores.files.doomed(limit);
  if (!doomed.ok) return doomed;
  const removal = await removeDoomed({ files: stores.files, blobs }, doomed.value);
  const tidied = await blobs.tidy(abandonedWriteMs);
  return tidied.ok ? ok({ documentsWithoutFile: expired.value, ...removal }) : tidied;
};

const sweepRest = async (stores: Stores, now: Clock, limit: number) => {
  const pageTexts = await stores.pages.sweep();
  if (!pageTexts.ok) return pageTexts;
  const chats = await stores.chats.sweep(limit);
  if (!chats.ok) return chats;
  const idempotencyRecords = await stores.idempotency.sweep();
  if (!idempotencyRecords.ok) return idempotencyRecords;
  const dedupeKeys = await stores.dedupe.sweep();
  if (!dedupeKeys.ok) return dedupeKeys;
  const deliveries = await stores.webhooks.sweep(now() - defaultRetention.deliveriesMs);
  if (!deliveries.ok) return deliveries;
  const turns = await stores.jobs.sweep();
  if (!turns.ok) return turns;
  return ok({
    pageTexts: pageTexts.value,
    chats: chats.value,
    idempotencyRecords: idempotencyRecords.value,
    dedupeKeys: dedupeKeys.value,
    deliveries: deliveries.value,
  });
};
