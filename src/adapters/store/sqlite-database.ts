import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { type SqlDatabase, type SqlRow, type SqlValue, tooLong } from './sql-database.ts';

/**
 * Opens a database with the SQLite in Node: write-ahead log, so that readers never wait; foreign keys kept; a writer
 * waits for another process up to `busyMs`. What was committed survives a killed process and a power cut.
 * @param path a file, made when absent, or `:memory:`
 */
export const openSqliteDatabase = ({
  path,
  busyMs = 5000,
}: {
  path: string;
  busyMs?: number;
}): Result<SqlDatabase, Problem> =>
  attempt(() => {
    const database = new DatabaseSync(path, { timeout: busyMs, enableForeignKeyConstraints: true });
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;');
    return overSqlite(database);
  });

const overSqlite = (database: DatabaseSync): SqlDatabase => {
  const prepare = prepareOnce(database);
  const rows = (sql: string, parameters: readonly SqlValue[]): readonly SqlRow[] =>
    prepare(sql).all(...parameters) as unknown as SqlRow[]; // no column holds a blob
  return {
    all: async (sql, parameters) => attempt(() => rows(sql, parameters)),
    run: async (sql, parameters) => attempt(() => void prepare(sql).run(...parameters)),
    batch: async (statements) =>
      attempt(() => inTransaction(database, () => statements.map(({ sql, parameters }) => rows(sql, parameters)))),
    compact: async () => attempt(() => database.exec('pragma wal_checkpoint(truncate)')),
    close: async () => database.close(),
  };
};

/** The statements are constants of this room, so the map stays small. */
const prepareOnce = (database: DatabaseSync): ((sql: string) => StatementSync) => {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
};

const inTransaction = <Value>(database: DatabaseSync, work: () => Value): Value => {
  database.exec('begin immediate');
  try {
    const value = work();
    database.exec('commit');
    return value;
  } catch (fault) {
    if (database.isTransaction) database.exec('rollback');
    throw fault;
  }
};

const attempt = <Value>(work: () => Value): Result<Value, Problem> => {
  try {
    return ok(work());
  } catch (fault) {
    const code = resultCode(fault);
    if (code === tooBig) return failed(tooLong());
    if (outages.has(code)) return failed(problem('store-unavailable'));
    throw fault;
  }
};

const tooBig = 18;
const closed = -1;

/** SQLite's primary result codes that are the machine's fault: perm, busy, locked, read-only, I/O, corrupt, full, cannot open, not a database. */
const outages: ReadonlySet<number> = new Set([closed, 3, 5, 6, 8, 10, 11, 13, 14, 26]);

/** 0 where the fault is not SQLite's. */
const resultCode = (fault: unknown): number => {
  if (!(fault instanceof Error && 'code' in fault)) return 0;
  if (fault.code === 'ERR_INVALID_STATE') return closed;
  return 'errcode' in fault && typeof fault.errcode === 'number' ? fault.errcode & 0xff : 0;
};
