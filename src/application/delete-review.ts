import type { Problem } from '../domain/problem.ts';
import { ok, type Result } from '../domain/result.ts';
import type { BlobStore } from './stores/blob-store.ts';
import type { FileLedger } from './stores/file-ledger.ts';
import type { DeletedRows, ReviewStore } from './stores/review-store.ts';

/** What was deleted. `pendingFiles` could not be removed just now; the sweeper does it. */
export interface Deletion extends Omit<DeletedRows, 'doomedFiles'> {
  readonly files: number;
  readonly bytes: number;
  readonly pendingFiles: number;
}

/** Deletes a review and the bytes of every file that no other review uses. @returns `not-found` */
export const deleteReview = async (
  { reviews, files, blobs }: { reviews: ReviewStore; files: FileLedger; blobs: BlobStore },
  reviewId: string,
): Promise<Result<Deletion, Problem>> => {
  const deleted = await reviews.delete(reviewId);
  if (!deleted.ok) return deleted;
  const { doomedFiles, ...rows } = deleted.value;
  const removal = await removeDoomed({ files, blobs }, doomedFiles);
  return ok({ ...rows, ...removal });
};

/** Removes the bytes first and forgets the file after, so that a crash between the two is found by the next sweep. */
export const removeDoomed = async (
  { files, blobs }: { files: FileLedger; blobs: BlobStore },
  doomed: readonly { readonly sha256: string; readonly size: number }[],
): Promise<{ files: number; bytes: number; pendingFiles: number }> => {
  const removal = { files: 0, bytes: 0, pendingFiles: 0 };
  for (const { sha256, size } of doomed) {
    const removed = await blobs.delete(sha256);
    const forgotten = removed.ok ? await files.forget(sha256) : removed;
    if (forgotten.ok) {
      removal.files += 1;
      removal.bytes += size;
    } else removal.pendingFiles += 1;
  }
  return removal;
};
