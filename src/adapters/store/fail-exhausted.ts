import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import { statement } from './sql-database.ts';
import { readRow } from './sql-row.ts';
import type { StoreContext } from './store-context.ts';

/** @see ReviewStore.failExhausted */
export const failExhausted = async (
  { database, now }: StoreContext,
  cause: Problem,
): Promise<Result<readonly string[], Problem>> => {
  const [at, problem] = [now(), JSON.stringify(cause)];
  const rows = await database.batch([
    statement(failReviews, at, problem),
    statement(insertEvent(`'error'`, '?2'), at, problem),
    statement(insertEvent(`'done'`, `'{}'`), at),
    statement(deleteJobs, at),
  ]);
  return rows.ok ? ok((rows.value[0] ?? []).map((row) => readRow(row).text('id'))) : rows;
};

const exhaustedReviews = `
  select j.review_id from jobs j
  where j.attempts >= j.max_attempts and (j.state = 'waiting' or j.lease_until <= ?1)`;

const failReviews = `
  update reviews set status = 'failed', stage = 'failed', problem = ?2, updated_at = ?1, finished_at = ?1
  where id in (${exhaustedReviews}) returning id`;

const insertEvent = (type: string, data: string): string => `
  insert into review_events (review_id, sequence, type, data, created_at)
  select x.review_id, coalesce((select max(e.sequence) from review_events e where e.review_id = x.review_id), 0) + 1,
    ${type}, ${data}, ?1
  from (select distinct review_id from (${exhaustedReviews})) x`;

const deleteJobs = `delete from jobs where review_id in (${exhaustedReviews})`;
