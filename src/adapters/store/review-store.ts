import type { DocumentRecord, ReviewEvent, ReviewRecord, ReviewStore } from '../../application/stores/review-store.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { addReviewFiles, createReview } from './create-review.ts';
import { deleteReviewRows } from './delete-review-rows.ts';
import { failExhausted } from './fail-exhausted.ts';
import { selectReviews, toDocument, toEvent, toReview } from './review-rows.ts';
import { finishReview, saveDocument, saveReview } from './review-work.ts';
import { expiringPapers, searchReviews } from './search-reviews.ts';
import { readRow } from './sql-row.ts';
import type { StoreContext } from './store-context.ts';

/** Reviews over SQL. */
export const createReviewStore = (context: StoreContext): ReviewStore => ({
  create: (review, limits) => createReview(context, review, limits),
  addFiles: (reviewId, files, limits) => addReviewFiles(context, reviewId, files, limits),
  get: (reviewId) => getReview(context, reviewId),
  list: (ownerId, page) => listReviews(context, ownerId, page),
  search: (wanted) => searchReviews(context, wanted),
  expiring: (wanted) => expiringPapers(context, wanted),
  documents: (reviewId) => listDocuments(context, reviewId),
  events: (reviewId, after, limit) => listEvents(context, reviewId, after, limit),
  save: (lease, change) => saveReview(context, lease, change),
  saveDocument: (lease, position, outcome, events) => saveDocument(context, lease, { position, outcome, events }),
  finish: (lease, ending) => finishReview(context, lease, ending),
  failExhausted: (cause) => failExhausted(context, cause),
  delete: (reviewId) => deleteReviewRows(context, reviewId),
  expired: (limit) => listExpired(context, limit),
});

const getReview = async ({ database }: StoreContext, reviewId: string): Promise<Result<ReviewRecord, Problem>> => {
  const rows = await database.all(`${selectReviews} where r.id = ?1`, [reviewId]);
  if (!rows.ok) return rows;
  const [row] = rows.value;
  return row === undefined ? failed(problem('not-found')) : ok(toReview(row));
};

const listReviews = async (
  { database }: StoreContext,
  ownerId: string,
  { limit, before }: Parameters<ReviewStore['list']>[1],
): Promise<Result<readonly ReviewRecord[], Problem>> => {
  const from = before ?? { createdAt: Number.MAX_SAFE_INTEGER, id: '' };
  const rows = await database.all(pageOfReviews, [ownerId, from.createdAt, from.id, limit]);
  return rows.ok ? ok(rows.value.map(toReview)) : rows;
};

const pageOfReviews = `${selectReviews}
  where r.owner_id = ?1 and (r.created_at, r.id) < (?2, ?3) order by r.created_at desc, r.id desc limit ?4`;

const listDocuments = async (
  { database }: StoreContext,
  reviewId: string,
): Promise<Result<readonly DocumentRecord[], Problem>> => {
  const rows = await database.all('select * from review_documents where review_id = ?1 order by position', [reviewId]);
  return rows.ok ? ok(rows.value.map(toDocument)) : rows;
};

const listEvents = async (
  { database }: StoreContext,
  reviewId: string,
  after: number,
  limit: number,
): Promise<Result<readonly ReviewEvent[], Problem>> => {
  const sql = 'select * from review_events where review_id = ?1 and sequence > ?2 order by sequence limit ?3';
  const rows = await database.all(sql, [reviewId, after, limit]);
  return rows.ok ? ok(rows.value.map(toEvent)) : rows;
};

const listExpired = async (
  { database, now }: StoreContext,
  limit: number,
): Promise<Result<readonly string[], Problem>> => {
  const sql = 'select id from reviews where expires_at <= ?1 order by expires_at limit ?2';
  const rows = await database.all(sql, [now(), limit]);
  return rows.ok ? ok(rows.value.map((row) => readRow(row).text('id'))) : rows;
};
