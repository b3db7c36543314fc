import type { NewRecord, RecordStore, StoredRecord } from '../../application/stores/record-store.ts';
import { problem } from '../../domain/problem.ts';
import { failed, ok } from '../../domain/result.ts';
import type { SqlRow } from './sql-database.ts';
import { readRow, withoutAbsent } from './sql-row.ts';
import type { StoreContext } from './store-context.ts';

/** Records of message channels, over SQL. */
export const createRecordStore = ({ database, now }: StoreContext): RecordStore => ({
  get: async (key) => {
    const rows = await database.all(selectOne, [key, now()]);
    if (!rows.ok) return rows;
    const [row] = rows.value;
    return ok(row === undefined ? undefined : toRecord(row));
  },
  put: async (key, revision, record) => {
    const columns = columnsOf(key, record, now());
    const rows =
      revision === 0
        ? await database.all(insertRecord, columns)
        : await database.all(updateRecord, [...columns, revision]);
    if (!rows.ok) return rows;
    const [row] = rows.value;
    return row === undefined ? failed(problem('edit-conflict')) : ok(toRecord(row));
  },
  due: async (prefix, at, limit) => {
    const rows = await database.all(selectDue, [prefix, `${prefix}\u{10ffff}`, at, now(), limit]);
    return rows.ok ? ok(rows.value.map(toRecord)) : rows;
  },
  sweep: async () => {
    const rows = await database.all('delete from channel_records where expires_at <= ?1 returning record_key', [now()]);
    return rows.ok ? ok(rows.value.length) : rows;
  },
});

const columnsOf = (key: string, { value, dueAt, expiresAt }: NewRecord, at: number) => [
  key,
  JSON.stringify(value ?? null),
  dueAt ?? null,
  expiresAt,
  at,
];

const toRecord = (columns: SqlRow): StoredRecord => {
  const row = readRow(columns);
  return withoutAbsent({
    key: row.text('record_key'),
    revision: row.number('revision'),
    value: row.json<object>('value'),
    dueAt: row.optionalNumber('due_at'),
    expiresAt: row.number('expires_at'),
  });
};

const selectOne = 'select * from channel_records where record_key = ?1 and expires_at > ?2';

/** A record whose time has come counts as absent. */
const insertRecord = `
  insert into channel_records (record_key, revision, value, due_at, expires_at) values (?1, 1, ?2, ?3, ?4)
  on conflict (record_key) do update
    set revision = channel_records.revision + 1, value = excluded.value, due_at = excluded.due_at,
      expires_at = excluded.expires_at
    where channel_records.expires_at <= ?5
  returning *`;

const updateRecord = `
  update channel_records set revision = revision + 1, value = ?2, due_at = ?3, expires_at = ?4
  where record_key = ?1 and revision = ?6 and expires_at > ?5 returning *`;

const selectDue = `
  select * from channel_records
  where due_at <= ?3 and record_key >= ?1 and record_key < ?2 and expires_at > ?4 order by due_at limit ?5`;
