import type { QueueLimits } from '../../application/stores/job-queue.ts';
import type { NewFile, NewReview, ReviewRecord } from '../../application/stores/review-store.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { selectReviews, toReview } from './review-rows.ts';
import { type SqlRow, statement } from './sql-database.ts';
import type { StoreContext } from './store-context.ts';

/** @see ReviewStore.create; the review's row carries the new job's id, and everything after it asks for that. */
export const createReview = async (
  { database, now, newId }: StoreContext,
  review: NewReview,
  limits: QueueLimits,
): Promise<Result<{ readonly review: ReviewRecord; readonly created: boolean }, Problem>> => {
  const [id, jobId, files, at] = [review.id, newId('job'), JSON.stringify(review.files), now()];
  const request = JSON.stringify(review.request);
  const rows = await database.batch([
    statement(
      insertReview,
      id,
      review.ownerId,
      request,
      jobId,
      at,
      review.filesExpireAt,
      review.expiresAt,
      limits.perOwner,
      limits.inAll,
    ),
    statement(insertFirstJob, jobId, id, limits.maxAttempts, at),
    statement(insertFiles(`exists (select 1 from jobs j where j.id = ?3)`), id, files, jobId),
    statement(insertQueuedEvent(`exists (select 1 from jobs j where j.id = ?3)`), id, at, jobId),
    statement(consumePins, id, files),
    statement(selectOne, id),
  ]);
  if (!rows.ok) return rows;
  const [inserted, , , , , found] = rows.value;
  const [row] = found ?? [];
  if (row === undefined) return failed(problem('queue-full'));
  return ok({ review: toReview(row), created: inserted?.length === 1 });
};

/** @see ReviewStore.addFiles */
export const addReviewFiles = async (
  { database, now, newId }: StoreContext,
  reviewId: string,
  files: readonly NewFile[],
  limits: QueueLimits,
): Promise<Result<ReviewRecord, Problem>> => {
  const [list, at] = [JSON.stringify(files), now()];
  const rows = await database.batch([
    statement(insertFurtherJob, newId('job'), reviewId, limits.maxAttempts, at, limits.perOwner, limits.inAll),
    statement(insertFiles(waits), reviewId, list),
    statement(queueAgain, reviewId, at),
    statement(insertQueuedEvent(waits), reviewId, at),
    statement(consumePins, reviewId, list),
    statement(selectOne, reviewId),
  ]);
  if (!rows.ok) return rows;
  const [, , queued, , , found] = rows.value;
  return afterAdding(queued?.length === 1, found?.[0]);
};

const afterAdding = (queued: boolean, row: SqlRow | undefined): Result<ReviewRecord, Problem> => {
  if (row === undefined) return failed(problem('not-found'));
  return queued ? ok(toReview(row)) : failed(problem('queue-full'));
};

const selectOne = `${selectReviews} where r.id = ?1`;

const hasRoom = (owner: string, perOwner: string, inAll: string): string => `
  (select count(*) from jobs c where c.owner_id = ${owner}) < ${perOwner} and (select count(*) from jobs) < ${inAll}`;

const insertReview = `
  insert into reviews (id, owner_id, request, status, stage, verdicts, first_job, created_at, updated_at, files_expire_at, expires_at)
  select ?1, ?2, ?3, 'queued', 'queued', '[]', ?4, ?5, ?5, ?6, ?7
  where not exists (select 1 from reviews where id = ?1) and ${hasRoom('?2', '?8', '?9')}
  returning id`;

const insertFirstJob = `
  insert into jobs (id, review_id, owner_id, state, attempts, max_attempts, ready_at, created_at)
  select ?1, id, owner_id, 'waiting', 0, ?3, ?4, ?4 from reviews where id = ?2 and first_job = ?1`;

const insertFurtherJob = `
  insert into jobs (id, review_id, owner_id, state, attempts, max_attempts, ready_at, created_at)
  select ?1, r.id, r.owner_id, 'waiting', 0, ?3, ?4, ?4 from reviews r
  where r.id = ?2 and not exists (select 1 from jobs j where j.review_id = r.id and j.state = 'waiting')
    and ${hasRoom('r.owner_id', '?5', '?6')}`;

const waits = `exists (select 1 from jobs j where j.review_id = r.id and j.state = 'waiting')`;

const insertFiles = (condition: string): string => `
  insert into review_documents (review_id, position, name, media_type, sha256, size, file_sha256, state)
  select r.id, coalesce((select max(d.position) from review_documents d where d.review_id = r.id), 0) + f.key + 1,
    f.value ->> 'name', f.value ->> 'mediaType', f.value ->> 'sha256', f.value ->> 'size', f.value ->> 'sha256', 'waiting'
  from reviews r, json_each(?2) f where r.id = ?1 and ${condition}`;

const insertQueuedEvent = (condition: string): string => `
  insert into review_events (review_id, sequence, type, data, created_at)
  select r.id, coalesce((select max(e.sequence) from review_events e where e.review_id = r.id), 0) + 1, 'progress',
    json_object(
      'done', (select count(*) from review_documents d where d.review_id = r.id and d.state <> 'waiting'),
      'total', (select count(*) from review_documents d where d.review_id = r.id),
      'stage', 'queued'),
    ?2
  from reviews r where r.id = ?1 and ${condition}`;

/** A running job goes on under its own status; the waiting one follows it. */
const queueAgain = `
  update reviews as r set updated_at = ?2, problem = null, finished_at = null,
    status = case when exists (select 1 from jobs j where j.review_id = r.id and j.state = 'running') then r.status else 'queued' end,
    stage = case when exists (select 1 from jobs j where j.review_id = r.id and j.state = 'running') then r.stage else 'queued' end
  where r.id = ?1 and ${waits}
  returning id`;

const consumePins = `
  delete from file_pins where id in (select value ->> 'pin' from json_each(?2))
    and exists (select 1 from review_documents d where d.review_id = ?1 and d.file_sha256 = file_pins.sha256)`;
