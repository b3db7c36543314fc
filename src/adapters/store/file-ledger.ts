import type { FileLedger } from '../../application/stores/file-ledger.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { pinned, referredTo } from './file-conditions.ts';
import { statement } from './sql-database.ts';
import { readRow } from './sql-row.ts';
import type { StoreContext } from './store-context.ts';

/** The ledger of stored files over SQL. */
export const createFileLedger = (context: StoreContext): FileLedger => ({
  pin: (file, holdMs) => pin(context, file, holdMs),
  unpin: (held) => context.database.run('delete from file_pins where id = ?1', [held]),
  expire: (limit) => expire(context, limit),
  doomed: (limit) => listDoomed(context, limit),
  forget: (sha256) => forget(context, sha256),
  totals: () => countTotals(context),
});

/** A removal that takes longer than this is taken to have died in the middle; its bytes may be written anew. */
const removalMs = 30_000;

const pin = async (
  { database, now, newId }: StoreContext,
  file: { readonly sha256: string; readonly size: number },
  holdMs: number,
): Promise<Result<string, Problem>> => {
  const [id, at] = [newId('pin'), now()];
  const rows = await database.batch([
    statement(keepFile, file.sha256, file.size, at - removalMs),
    statement(insertPin, id, file.sha256, at + holdMs),
  ]);
  if (!rows.ok) return rows;
  return rows.value[1]?.length === 1 ? ok(id) : failed(problem('edit-conflict', '同一个文件正在删除，请稍后再传'));
};

const expire = async ({ database, now }: StoreContext, limit: number): Promise<Result<number, Problem>> => {
  const at = now();
  const rows = await database.batch([
    statement(takeExpired, at, limit),
    statement('delete from file_pins where held_until <= ?1', at),
    statement(doomUnneeded, at),
  ]);
  return rows.ok ? ok(rows.value[0]?.length ?? 0) : rows;
};

const listDoomed = async ({ database }: StoreContext, limit: number) => {
  const sql = 'select sha256, size from files where doomed_at is not null order by doomed_at limit ?1';
  const rows = await database.all(sql, [limit]);
  if (!rows.ok) return rows;
  return ok(rows.value.map(readRow).map((row) => ({ sha256: row.text('sha256'), size: row.number('size') })));
};

const forget = async ({ database, now }: StoreContext, sha256: string): Promise<Result<void, Problem>> => {
  const at = now();
  const rows = await database.batch([
    statement('delete from file_pins where sha256 = ?1 and held_until <= ?2', sha256, at),
    statement(deleteFile, sha256, at),
  ]);
  return rows.ok ? ok(undefined) : rows;
};

const countTotals = async ({ database }: StoreContext) => {
  const sql = 'select count(*) as files, coalesce(sum(size), 0) as bytes from files where doomed_at is null';
  const rows = await database.all(sql, []);
  if (!rows.ok) return rows;
  const row = readRow(rows.value[0] ?? {});
  return ok({ files: row.number('files'), bytes: row.number('bytes') });
};

const keepFile = `
  insert into files (sha256, size) values (?1, ?2)
  on conflict (sha256) do update set doomed_at = null where files.doomed_at <= ?3`;

const insertPin = `
  insert into file_pins (id, sha256, held_until)
  select ?1, sha256, ?3 from files where sha256 = ?2 and doomed_at is null
  returning id`;

const takeExpired = `
  update review_documents set file_sha256 = null
  where file_sha256 is not null and review_id in (
    select r.id from reviews r where r.files_expire_at <= ?1
      and exists (select 1 from review_documents d where d.review_id = r.id and d.file_sha256 is not null)
    order by r.files_expire_at limit ?2)
  returning position`;

const doomUnneeded = `
  update files set doomed_at = ?1 where doomed_at is null and not ${referredTo} and not ${pinned('?1')}`;

const deleteFile = `
  delete from files where sha256 = ?1 and doomed_at is not null and not ${referredTo} and not ${pinned('?2')}`;
