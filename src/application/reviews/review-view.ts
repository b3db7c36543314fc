import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { DocumentRecord, ReviewRecord, ReviewStore } from '../stores/review-store.ts';

/** A review as those who ask for it see it. */
export interface ReviewView {
  readonly review: ReviewRecord;
  /** In the order of upload. */
  readonly documents: readonly ViewedDocument[];
}

/** A document with the id that verdicts and addresses call it by, read or not. */
export interface ViewedDocument extends DocumentRecord {
  readonly id: string;
}

/** @returns `not-found` */
export const viewReview = async (
  reviews: Pick<ReviewStore, 'get' | 'documents'>,
  reviewId: string,
): Promise<Result<ReviewView, Problem>> => {
  const review = await reviews.get(reviewId);
  if (!review.ok) return review;
  const documents = await viewDocuments(reviews, reviewId);
  return documents.ok ? ok({ review: review.value, documents: documents.value }) : documents;
};

export const viewDocuments = async (
  reviews: Pick<ReviewStore, 'documents'>,
  reviewId: string,
): Promise<Result<readonly ViewedDocument[], Problem>> => {
  const records = await reviews.documents(reviewId);
  return records.ok ? ok(withIds(records.value)) : records;
};

/** As `reviewDocuments` names them: by content; the same file again gets a number, in the order of names. */
export const withIds = (records: readonly DocumentRecord[]): readonly ViewedDocument[] =>
  records.map((record) => {
    const earlier = records.filter(
      (other) => other.sha256.slice(0, 12) === record.sha256.slice(0, 12) && comesBefore(other, record),
    );
    const id = `doc_${record.sha256.slice(0, 12)}${earlier.length === 0 ? '' : `-${earlier.length + 1}`}`;
    return { ...record, id, ...(record.document && { document: { ...record.document, id } }) };
  });

const comesBefore = (one: DocumentRecord, other: DocumentRecord): boolean =>
  one.name < other.name || (one.name === other.name && one.position < other.position);
