import type {
  IdempotencyStore,
  IdempotentRequest,
  IdempotentStart,
  StoredAnswer,
} from '../../application/stores/idempotency-store.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { type SqlRow, statement } from './sql-database.ts';
import { readRow } from './sql-row.ts';
import type { StoreContext } from './store-context.ts';

/** Idempotency records over SQL. */
export const createIdempotencyStore = (context: StoreContext): IdempotencyStore => ({
  begin: (request, terms) => begin(context, request, terms),
  finish: ({ token }, answer) =>
    context.database.run('update idempotency_records set answer = ?2 where lock_token = ?1', [
      token,
      JSON.stringify(answer),
    ]),
  abandon: ({ token }) =>
    context.database.run('delete from idempotency_records where lock_token = ?1 and answer is null', [token]),
  sweep: () => sweep(context),
});

const begin = async (
  { database, now, newId }: StoreContext,
  { ownerId, method, path, key, bodySha256, resourcePrefix }: IdempotentRequest,
  { lockMs, keepMs }: { readonly lockMs: number; readonly keepMs: number },
): Promise<Result<IdempotentStart, Problem>> => {
  const [at, token, resourceId] = [now(), newId('lock'), newId(resourcePrefix)];
  const name = [ownerId, method, path, key] as const;
  const rows = await database.batch([
    statement(deleteExpired, ...name, at),
    statement(insertRecord, ...name, bodySha256, resourceId, token, at + lockMs, at + keepMs),
    statement(takeOver, ...name, bodySha256, token, at + lockMs, at),
    statement(selectRecord, ...name),
  ]);
  if (!rows.ok) return rows;
  const [row] = rows.value[3] ?? [];
  return row === undefined ? failed(problem('store-unavailable')) : toStart(row, token, bodySha256);
};

const toStart = (columns: SqlRow, token: string, bodySha256: string): Result<IdempotentStart, Problem> => {
  const row = readRow(columns);
  if (row.text('lock_token') === token)
    return ok({ kind: 'started', lock: { token }, resourceId: row.text('resource_id') });
  if (row.text('body_sha256') !== bodySha256) return failed(problem('idempotency-conflict'));
  const answer = row.optionalJson<StoredAnswer>('answer');
  return answer === undefined ? failed(problem('idempotency-in-flight')) : ok({ kind: 'replay', answer });
};

const sweep = async ({ database, now }: StoreContext): Promise<Result<number, Problem>> => {
  const rows = await database.all('delete from idempotency_records where expires_at <= ?1 returning resource_id', [
    now(),
  ]);
  return rows.ok ? ok(rows.value.length) : rows;
};

const named = 'owner_id = ?1 and method = ?2 and path = ?3 and idempotency_key = ?4';

const deleteExpired = `delete from idempotency_records where ${named} and expires_at <= ?5`;

const insertRecord = `
  insert into idempotency_records
    (owner_id, method, path, idempotency_key, body_sha256, resource_id, lock_token, locked_until, expires_at)
  values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing`;

/** The one who held the lock died; the id it may already have used stays. */
const takeOver = `
  update idempotency_records set lock_token = ?6, locked_until = ?7
  where ${named} and body_sha256 = ?5 and answer is null and locked_until <= ?8`;

const selectRecord = `select * from idempotency_records where ${named}`;
