import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { RuleBook } from '../../domain/rules/rule-book.ts';
import { keepFile } from '../keep-file.ts';
import type { NamedFile } from '../read-document.ts';
import { sniffMediaType } from '../sniff-media-type.ts';
import type { Clock, NewId, Stores } from '../store-ports.ts';
import type { BlobStore } from '../stores/blob-store.ts';
import type { QueueLimits } from '../stores/job-queue.ts';
import type { NewFile, ReviewRecord } from '../stores/review-store.ts';
import type { Bells } from './bells.ts';
import type { Meter } from './meter.ts';
import { checkFiles, type OrderLimits, type ReviewOrder, settleRequest } from './review-order.ts';

export interface StartDependencies {
  readonly stores: Pick<Stores, 'reviews' | 'files'>;
  readonly blobs: BlobStore;
  readonly ruleBook: RuleBook;
  readonly bells: Bells;
  readonly meter: Meter;
  readonly now: Clock;
  readonly newId: NewId;
  /** The day in China, ISO. */
  readonly today: () => string;
  readonly limits: OrderLimits;
  readonly queue: QueueLimits;
  readonly retention: { readonly filesMs: number; readonly reviewsMs: number };
}

/**
 * Stores the files and queues the review.
 * @returns besides the faults of the order `queue-full`, `store-unavailable`; nothing is kept then
 */
export const startReview = async (
  dependencies: StartDependencies,
  order: ReviewOrder,
): Promise<Result<ReviewRecord, Problem>> => {
  const { stores, bells, meter, now, newId, retention } = dependencies;
  const request = settleRequest(dependencies.ruleBook, order, dependencies.today());
  if (!request.ok) return request;
  const checked = checkFiles(order.files, dependencies.limits);
  if (!checked.ok) return checked;
  const files = await keepFiles(dependencies, order.files);
  if (!files.ok) return files;
  const at = now();
  const made = await stores.reviews.create(
    {
      id: order.id ?? newId('rev'),
      ownerId: order.ownerId,
      request: request.value,
      files: files.value,
      filesExpireAt: at + Math.min(retention.filesMs, retention.reviewsMs),
      expiresAt: at + retention.reviewsMs,
    },
    dependencies.queue,
  );
  if (!made.ok || !made.value.created) await letGo(dependencies, files.value);
  if (!made.ok) return made;
  if (made.value.created) meter.count('reviews_started_total');
  bells.ring('jobs');
  return ok(made.value.review);
};

/**
 * Adds files to a review, which is then judged again; its verdict stays until the new one is there.
 * @returns `not-found`, `file-gone` once its files' time is over, `too-many-files`, `upload-too-large`, `queue-full`
 */
export const addFiles = async (
  dependencies: StartDependencies,
  reviewId: string,
  files: readonly NamedFile[],
): Promise<Result<ReviewRecord, Problem>> => {
  const { stores, bells, now } = dependencies;
  const review = await stores.reviews.get(reviewId);
  if (!review.ok) return review;
  const checked = checkFiles(files, dependencies.limits, review.value.progress.total);
  if (!checked.ok) return checked;
  if (review.value.filesExpireAt <= now()) {
    return failed(problem('file-gone', '这次审查的文件已过保留期限，请新建审查'));
  }
  const kept = await keepFiles(dependencies, files);
  if (!kept.ok) return kept;
  const added = await stores.reviews.addFiles(reviewId, kept.value, dependencies.queue);
  if (!added.ok) await letGo(dependencies, kept.value);
  bells.ring('jobs');
  bells.ring(`review ${reviewId}`);
  return added;
};

const keepFiles = async (
  dependencies: StartDependencies,
  files: readonly NamedFile[],
): Promise<Result<readonly NewFile[], Problem>> => {
  const kept: NewFile[] = [];
  for (const { name, bytes } of files) {
    const file = await keepFile({ blobs: dependencies.blobs, files: dependencies.stores.files }, bytes);
    if (!file.ok) {
      await letGo(dependencies, kept);
      return file;
    }
    kept.push({ ...file.value, name, mediaType: sniffMediaType(bytes) ?? 'application/octet-stream' });
  }
  return ok(kept);
};

/** What nothing holds is removed by the sweeper. */
const letGo = async ({ stores }: StartDependencies, files: readonly NewFile[]): Promise<void> => {
  for (const { pin } of files) await stores.files.unpin(pin);
};
