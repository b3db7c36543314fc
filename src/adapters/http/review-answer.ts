import type { ReviewView, ViewedDocument } from '../../application/reviews/review-view.ts';
import type { ReviewRecord } from '../../application/stores/review-store.ts';
import { toProblemDetails } from '../../contract/problem.ts';
import type { ReviewAnswer, ReviewDocumentAnswer, ReviewSummaryAnswer } from '../../contract/review.ts';
import { problem } from '../../domain/problem.ts';
import type { RuleBook } from '../../domain/rules/rule-book.ts';
import { refer } from './describe-rules.ts';

/** A review as it crosses the wire. */
export const describeReview = ({ review, documents }: ReviewView, book: RuleBook): ReviewAnswer => ({
  ...describeSummary(review, book),
  documents: documents.map((document) => describeDocument(document, review.id)),
  verdict: asWire(review.verdicts[0] ?? null),
  verdicts: asWire(review.verdicts),
  explanation: review.explanation ?? null,
  ...(review.problem && { problem: toProblemDetails(review.problem, pathOf(review.id)) }),
});

export const describeSummary = (review: ReviewRecord, book: RuleBook): ReviewSummaryAnswer => {
  const { applicant, categories, asOf } = review.request;
  return {
    id: review.id,
    status: review.status,
    progress: review.progress,
    categories: categories.map((id) => refer(book.categories, id)),
    subject: {
      ...(applicant.name !== undefined && { name: applicant.name }),
      ...(applicant.type !== undefined && { type: applicant.type }),
    },
    ...(applicant.role !== undefined && { role: applicant.role }),
    declares: [...applicant.declares],
    asOf,
    createdAt: isoTime(review.createdAt),
    updatedAt: isoTime(review.updatedAt),
    ...(review.startedAt !== undefined && { startedAt: isoTime(review.startedAt) }),
    ...(review.finishedAt !== undefined && { finishedAt: isoTime(review.finishedAt) }),
    filesExpireAt: isoTime(review.filesExpireAt),
    expiresAt: isoTime(review.expiresAt),
  };
};

export const describeDocument = (record: ViewedDocument, reviewId: string): ReviewDocumentAnswer => {
  const { id, name, mediaType, sha256, size, fileKept, state, document } = record;
  const facts = { id, name, mediaType, sha256, size, fileAvailable: fileKept };
  if (document !== undefined) return { ...asWire(document), ...facts, state: 'read' };
  if (state === 'waiting') return { ...facts, state };
  const fault = record.problem ?? problem('internal');
  return { ...facts, state: 'failed', problem: toProblemDetails(fault, pathOf(reviewId)) };
};

export const pathOf = (reviewId: string): string => `/v1/reviews/${reviewId}`;

export const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The wire’s types equal the domain’s, key for key, but are not `readonly`; a test compares them. */
type Thawed<Value> = Value extends object ? { -readonly [Key in keyof Value]: Thawed<Value[Key]> } : Value;

export const asWire = <Value>(value: Value): Thawed<Value> => value as Thawed<Value>;
