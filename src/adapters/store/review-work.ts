import type { Lease } from '../../application/stores/job-queue.ts';
import type { DocumentOutcome, NewEvent, ReviewChange, ReviewEnding } from '../../application/stores/review-store.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { deliveryBody, wantsType } from './delivery-statements.ts';
import { anotherJobWaits, heldJob } from './lease-conditions.ts';
import { type SqlRow, type SqlStatement, statement } from './sql-database.ts';
import { jsonOrNull, readRow } from './sql-row.ts';
import type { StoreContext } from './store-context.ts';

/** @see ReviewStore.save */
export const saveReview = async (
  { database, now }: StoreContext,
  lease: Lease,
  { stage, verdicts, explanation, events = [] }: ReviewChange,
): Promise<Result<void, Problem>> => {
  const at = now();
  const rows = await database.batch([
    statement(updateReview, lease.jobId, lease.token, stage ?? null, jsonOrNull(verdicts), jsonOrNull(explanation), at),
    appendEvents(insertEvents, lease, events, at),
  ]);
  return rows.ok ? heldOrCancelled(rows.value[0]) : rows;
};

/** @see ReviewStore.saveDocument */
export const saveDocument = async (
  { database, now }: StoreContext,
  lease: Lease,
  { position, outcome, events }: { position: number; outcome: DocumentOutcome; events: readonly NewEvent[] },
): Promise<Result<void, Problem>> => {
  const document = outcome.state === 'read' ? JSON.stringify(outcome.document) : null;
  const cause = outcome.state === 'failed' ? JSON.stringify(outcome.problem) : null;
  const at = now();
  const rows = await database.batch([
    statement(updateDocument, lease.jobId, lease.token, position, outcome.state, document, cause),
    statement(updateReview, lease.jobId, lease.token, null, null, null, at),
    appendEvents(insertEvents, lease, events, at),
  ]);
  return rows.ok ? heldOrCancelled(rows.value[0]) : rows;
};

/** @see ReviewStore.finish; the job's row goes last, because everything before asks for it. */
export const finishReview = async (
  { database, now, newId }: StoreContext,
  lease: Lease,
  ending: ReviewEnding,
): Promise<Result<{ readonly final: boolean }, Problem>> => {
  const [at, { jobId, token }] = [now(), lease];
  const { status, stage = status, verdicts, explanation, events = [], announcement } = ending;
  const told =
    announcement &&
    statement(insertDeliveries, jobId, token, newId('msg'), announcement.type, deliveryBody(announcement, at), at);
  const rows = await database.batch([
    statement(
      endReview,
      jobId,
      token,
      stage,
      jsonOrNull(verdicts),
      jsonOrNull(explanation),
      at,
      status,
      jsonOrNull(ending.problem),
    ),
    appendEvents(insertLastEvents, lease, events, at),
    ...(told ? [told] : []),
    statement(deleteJob, jobId, token),
  ]);
  if (!rows.ok) return rows;
  const [row] = rows.value[0] ?? [];
  return row === undefined ? failed(leaseLost) : ok({ final: readRow(row).flag('final') });
};

const leaseLost = problem('cancelled', '这项任务已由别处接手，或审查已删除');

const heldOrCancelled = (rows: readonly SqlRow[] | undefined): Result<void, Problem> =>
  rows?.length === 1 ? ok(undefined) : failed(leaseLost);

const appendEvents = (sql: string, lease: Lease, events: readonly NewEvent[], at: number): SqlStatement => {
  const list = events.map(({ type, data, once }) => ({ type, once, data: JSON.stringify(data ?? null) }));
  return statement(sql, lease.jobId, lease.token, JSON.stringify(list), at);
};

const ofHeldJob = `(select j.review_id from jobs j where ${heldJob})`;

const updateReview = `
  update reviews set stage = coalesce(?3, stage), verdicts = coalesce(?4, verdicts),
    explanation = coalesce(?5, explanation), updated_at = ?6
  where id = ${ofHeldJob} returning id`;

const updateDocument = `
  update review_documents set state = ?4, document = ?5, problem = ?6
  where review_id = ${ofHeldJob} and position = ?3 returning position`;

const endReview = `
  update reviews as r set verdicts = coalesce(?4, verdicts), explanation = coalesce(?5, explanation), updated_at = ?6,
    status = case when j.more then 'queued' else ?7 end,
    stage = case when j.more then 'queued' else ?3 end,
    problem = case when j.more then null else ?8 end,
    finished_at = case when j.more then null else ?6 end
  from (select j.review_id, ${anotherJobWaits} as more from jobs j where ${heldJob}) j
  where r.id = j.review_id
  returning status <> 'queued' as final`;

const selectEvents = `
  insert into review_events (review_id, sequence, type, data, once_key, created_at)
  select j.review_id, coalesce((select max(e.sequence) from review_events e where e.review_id = j.review_id), 0) + n.key + 1,
    n.value ->> 'type', n.value ->> 'data', n.value ->> 'once', ?4
  from jobs j, json_each(?3) n where ${heldJob}`;

const skipRepeated = 'on conflict (review_id, once_key) where once_key is not null do nothing';

const insertEvents = `${selectEvents} ${skipRepeated}`;

const insertLastEvents = `${selectEvents} and not ${anotherJobWaits} ${skipRepeated}`;

const insertDeliveries = `
  insert into webhook_deliveries (message_id, webhook_id, review_id, type, body, state, attempts, next_at, created_at)
  select ?3, w.id, j.review_id, ?4, ?5, 'pending', 0, ?6, ?6
  from jobs j join webhooks w on w.owner_id = j.owner_id
  where ${heldJob} and not ${anotherJobWaits} and ${wantsType('?4')}`;

const deleteJob = `delete from jobs as j where ${heldJob}`;
