import type { ClaimedJob, JobQueue, Lease, QueueCounts } from '../../application/stores/job-queue.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { anotherJobWaits, heldJob } from './lease-conditions.ts';
import { type SqlRow, statement } from './sql-database.ts';
import { readRow, withoutAbsent } from './sql-row.ts';
import type { StoreContext } from './store-context.ts';

/** The queue of jobs over SQL. */
export const createJobQueue = (context: StoreContext): JobQueue => ({
  claim: (holder, leaseMs) => claim(context, holder, leaseMs),
  extend: (lease, leaseMs) => extend(context, lease, leaseMs),
  putBack: (lease, terms) => putBack(context, lease, terms),
  releaseHeldBy: (holder) => releaseHeldBy(context, holder),
  sweep: () => sweep(context),
  counts: (ownerId) => count(context, ownerId),
});

const claim = async (
  { database, now, newId }: StoreContext,
  holder: string,
  leaseMs: number,
): Promise<Result<ClaimedJob | undefined, Problem>> => {
  const [at, token] = [now(), newId('lease')];
  const rows = await database.batch([
    statement(claimNext, at, holder, token, at + leaseMs),
    statement(takeTurn, token),
    statement(markRunning, token, at),
  ]);
  if (!rows.ok) return rows;
  const [row] = rows.value[0] ?? [];
  return ok(row === undefined ? undefined : toClaimedJob(row));
};

const extend = async (
  { database, now }: StoreContext,
  lease: Lease,
  leaseMs: number,
): Promise<Result<void, Problem>> => {
  const sql = `update jobs as j set lease_until = ?3 where ${heldJob} returning id`;
  const rows = await database.all(sql, [lease.jobId, lease.token, now() + leaseMs]);
  if (!rows.ok) return rows;
  return rows.value.length === 1 ? ok(undefined) : failed(leaseLost);
};

const putBack = async (
  { database, now }: StoreContext,
  lease: Lease,
  { delayMs, counts }: { readonly delayMs: number; readonly counts: boolean },
): Promise<Result<void, Problem>> => {
  const at = now();
  const rows = await database.batch([
    statement(leaveToAnother, lease.jobId, lease.token),
    statement(rest, lease.jobId, lease.token, at + delayMs, counts ? 0 : 1),
    statement(markQueued, lease.reviewId, at),
  ]);
  if (!rows.ok) return rows;
  const [left, rested] = rows.value;
  return left?.length === 1 || rested?.length === 1 ? ok(undefined) : failed(leaseLost);
};

const releaseHeldBy = async ({ database, now }: StoreContext, holder: string): Promise<Result<number, Problem>> => {
  const sql = `
    update jobs set lease_until = ?2, lease_token = null where state = 'running' and holder = ?1 and lease_until > ?2
    returning id`;
  const rows = await database.all(sql, [holder, now()]);
  return rows.ok ? ok(rows.value.length) : rows;
};

const count = async ({ database }: StoreContext, ownerId?: string): Promise<Result<QueueCounts, Problem>> => {
  const rows = await database.all(countJobs, [ownerId ?? null]);
  if (!rows.ok) return rows;
  const row = readRow(rows.value[0] ?? {});
  return ok(
    withoutAbsent({
      waiting: row.number('waiting'),
      running: row.number('running'),
      oldestWaiting: row.optionalNumber('oldest_waiting'),
    }),
  );
};

const sweep = async ({ database }: StoreContext): Promise<Result<number, Problem>> => {
  const sql = 'delete from job_turns where owner_id not in (select owner_id from jobs) returning owner_id';
  const rows = await database.all(sql, []);
  return rows.ok ? ok(rows.value.length) : rows;
};

const leaseLost = problem('cancelled', '这项任务已由别处接手，或审查已删除');

const toClaimedJob = (columns: SqlRow): ClaimedJob => {
  const row = readRow(columns);
  return {
    lease: { jobId: row.text('id'), reviewId: row.text('review_id'), token: row.text('lease_token') },
    ownerId: row.text('owner_id'),
    attempts: row.number('attempts'),
    maxAttempts: row.number('max_attempts'),
    leaseUntil: row.number('lease_until'),
    createdAt: row.number('created_at'),
  };
};

/** Ready: waiting and rested, or held by someone whose lease ran out; and no other job of the review is at work. */
const claimNext = `
  update jobs set state = 'running', attempts = attempts + 1, holder = ?2, lease_token = ?3, lease_until = ?4
  where number = (
    select j.number from jobs j left join job_turns t on t.owner_id = j.owner_id
    where ((j.state = 'waiting' and j.ready_at <= ?1) or (j.state = 'running' and j.lease_until <= ?1))
      and j.attempts < j.max_attempts
      and not exists (select 1 from jobs o
        where o.review_id = j.review_id and o.number <> j.number and o.state = 'running' and o.lease_until > ?1)
    order by coalesce(t.turn, 0), j.created_at, j.number limit 1)
  returning *`;

const takeTurn = `
  insert into job_turns (owner_id, turn)
  select owner_id, (select coalesce(max(turn), 0) + 1 from job_turns) from jobs where lease_token = ?1
  on conflict (owner_id) do update set turn = excluded.turn`;

const markRunning = `
  update reviews set status = 'running', started_at = coalesce(started_at, ?2), updated_at = ?2
  where id = (select review_id from jobs where lease_token = ?1)`;

const leaveToAnother = `delete from jobs as j where ${heldJob} and ${anotherJobWaits} returning id`;

const rest = `
  update jobs as j set state = 'waiting', ready_at = ?3, attempts = attempts - ?4,
    holder = null, lease_token = null, lease_until = null
  where ${heldJob} returning id`;

const markQueued = `
  update reviews set status = 'queued', updated_at = ?2
  where id = ?1 and exists (select 1 from jobs where review_id = ?1 and state = 'waiting')
    and not exists (select 1 from jobs where review_id = ?1 and state = 'running')`;

const countJobs = `
  select coalesce(sum(state = 'waiting'), 0) as waiting, coalesce(sum(state = 'running'), 0) as running,
    min(case when state = 'waiting' then created_at end) as oldest_waiting
  from jobs where ?1 is null or owner_id = ?1`;
