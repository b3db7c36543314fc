import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { type Deletion, deleteReview } from '../delete-review.ts';
import type { NamedFile } from '../read-document.ts';
import type { RenderReport, ReportForm } from '../report/report-input.ts';
import type { Stores } from '../store-ports.ts';
import type { QueueCounts } from '../stores/job-queue.ts';
import type { NewOverride, Override } from '../stores/override-store.ts';
import type { ReviewRecord } from '../stores/review-store.ts';
import { type FollowedEvent, followReview, settledReview } from './follow-review.ts';
import type { Journal } from './journal.ts';
import { looksOfFiles } from './looks-of-files.ts';
import { type LookDependencies, lookAtPage, type PageLook } from './page-look.ts';
import { type ReviewReport, reportReview } from './report-review.ts';
import type { ReviewOrder } from './review-order.ts';
import { type ReviewView, type ViewedDocument, viewDocuments, viewReview } from './review-view.ts';
import { ruleOnFinding } from './rule-on-finding.ts';
import { addFiles, type StartDependencies, startReview } from './start-review.ts';
import type { Turns } from './take-turns.ts';

/**
 * Reviews for every door: HTTP, chat, WeCom. No door may see another's reviews: it compares `ownerId` itself. Nothing
 * rejects; a review that is not there is `not-found`.
 */
export interface Reviews {
  /** @see startReview */
  start(order: ReviewOrder): Promise<Result<ReviewRecord, Problem>>;
  /** @see addFiles */
  addFiles(reviewId: string, files: readonly NamedFile[]): Promise<Result<ReviewRecord, Problem>>;
  get(reviewId: string): Promise<Result<ReviewRecord, Problem>>;
  /** With its documents, as they stand. */
  view(reviewId: string): Promise<Result<ReviewView, Problem>>;
  /** Newest first. */
  list: Stores['reviews']['list'];
  /** @see followReview */
  follow(reviewId: string, after: number, signal: AbortSignal): AsyncGenerator<Result<FollowedEvent, Problem>, void>;
  /** @see settledReview */
  settled(reviewId: string, withinMs: number, signal: AbortSignal): Promise<Result<ReviewRecord, Problem>>;
  /** Deletes it with its files, texts and events, and ends the work on it. */
  remove(reviewId: string): Promise<Result<Deletion, Problem>>;
  /** The original. @returns `file-gone` once its time was over */
  file(reviewId: string, documentId: string): Promise<Result<KeptOriginal, Problem>>;
  /** @see lookAtPage */
  page(
    reviewId: string,
    place: { readonly documentId: string; readonly page: number },
    signal: AbortSignal,
  ): Promise<Result<PageLook, Problem>>;
  /** @see reportReview */
  report(reviewId: string, form: ReportForm, signal: AbortSignal): Promise<Result<ReviewReport, Problem>>;
  /** @see ruleOnFinding */
  rule(ruling: NewOverride): Promise<Result<Override, Problem>>;
  /** Oldest first. */
  rulings(reviewId: string): Promise<Result<readonly Override[], Problem>>;
  /** For reviewers. */
  search: Stores['reviews']['search'];
  /** For reviewers. */
  expiring: Stores['reviews']['expiring'];
  queue(ownerId?: string): Promise<Result<QueueCounts, Problem>>;
}

export interface KeptOriginal {
  readonly document: ViewedDocument;
  readonly bytes: Uint8Array;
}

export interface ReviewsDependencies extends Omit<StartDependencies, 'stores'> {
  readonly stores: Stores;
  readonly reading: LookDependencies['reading'];
  readonly journal: Journal;
  readonly renderReport: RenderReport;
  /** Reports that are made at once, and that wait. */
  readonly reportTurns: Turns;
  /** Told of a deletion, to end the work. */
  readonly cancel: (reviewId: string) => void;
}

export const createReviews = (dependencies: ReviewsDependencies): Reviews => {
  const { stores, bells } = dependencies;
  const following = { reviews: stores.reviews, bells };
  return {
    start: (order) => startReview(dependencies, order),
    addFiles: (reviewId, files) => addFiles(dependencies, reviewId, files),
    get: (reviewId) => stores.reviews.get(reviewId),
    view: (reviewId) => viewReview(stores.reviews, reviewId),
    list: (ownerId, page) => stores.reviews.list(ownerId, page),
    follow: (reviewId, after, signal) => followReview(following, reviewId, after, signal),
    settled: (reviewId, withinMs, signal) => settledReview(following, reviewId, withinMs, signal),
    remove: (reviewId) => remove(dependencies, reviewId),
    file: (reviewId, documentId) => readOriginal(dependencies, reviewId, documentId),
    async page(reviewId, { documentId, page }, signal) {
      const original = await readOriginal(dependencies, reviewId, documentId);
      if (!original.ok) return original;
      return lookAtPage({ reading: dependencies.reading, pages: stores.pages }, original.value.bytes, page, signal);
    },
    report: (reviewId, form, signal) => report(dependencies, reviewId, form, signal),
    rule: (ruling) => ruleOnFinding(stores, ruling),
    rulings: (reviewId) => stores.overrides.list(reviewId),
    search: (wanted) => stores.reviews.search(wanted),
    expiring: (wanted) => stores.reviews.expiring(wanted),
    queue: (ownerId) => stores.jobs.counts(ownerId),
  };
};

const report = async (
  { stores, blobs, reading, ruleBook, renderReport, reportTurns }: ReviewsDependencies,
  reviewId: string,
  form: ReportForm,
  signal: AbortSignal,
): Promise<Result<ReviewReport, Problem>> => {
  const view = await viewReview(stores.reviews, reviewId);
  if (!view.ok) return view;
  const bytesOf = async (documentId: string): Promise<Uint8Array | undefined> => {
    const document = view.value.documents.find(({ id, fileKept }) => id === documentId && fileKept);
    const bytes = document && (await blobs.get(document.sha256));
    return bytes?.ok ? bytes.value : undefined;
  };
  const looks = looksOfFiles({ reading, pages: stores.pages }, bytesOf, signal);
  const { overrides } = stores;
  return reportReview({ overrides, ruleBook, renderReport, turns: reportTurns }, view.value, form, looks);
};

const remove = async (
  { stores, blobs, bells, meter, journal, cancel }: ReviewsDependencies,
  reviewId: string,
): Promise<Result<Deletion, Problem>> => {
  const deleted = await deleteReview({ reviews: stores.reviews, files: stores.files, blobs }, reviewId);
  if (!deleted.ok) return deleted;
  cancel(reviewId);
  bells.ring(`review ${reviewId}`);
  const compacted = await stores.compact();
  meter.count('deletions_total', { reason: 'asked' });
  meter.count('deleted_files_total', {}, deleted.value.files);
  journal('info', 'review-deleted', { ...deleted.value, compacted: compacted.ok });
  return deleted;
};

const readOriginal = async (
  { stores, blobs }: ReviewsDependencies,
  reviewId: string,
  documentId: string,
): Promise<Result<KeptOriginal, Problem>> => {
  const documents = await viewDocuments(stores.reviews, reviewId);
  if (!documents.ok) return documents;
  const document = documents.value.find(({ id }) => id === documentId);
  if (document === undefined) return failed(problem('not-found'));
  if (!document.fileKept) return failed(problem('file-gone'));
  const bytes = await blobs.get(document.sha256);
  if (bytes.ok) return ok({ document, bytes: bytes.value });
  return bytes.error.code === 'not-found' ? failed(problem('file-gone')) : bytes;
};
