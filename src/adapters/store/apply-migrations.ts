import { sha256Hex } from '../../application/sha256-hex.ts';
import type { Clock } from '../../application/store-ports.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { type SqlDatabase, statement } from './sql-database.ts';
import { readRow } from './sql-row.ts';

/** One migration: its file's name without `.sql`, and its text. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings the database to the newest form. Each migration is one transaction with its entry in `schema_migrations`;
 * processes that start together apply it once.
 * @returns the names applied by this call; `store-unavailable` when an applied migration is unknown here (a newer
 *   program was at work) or its text has changed since
 */
export const applyMigrations = async (
  database: SqlDatabase,
  migrations: readonly Migration[],
  now: Clock,
): Promise<Result<readonly string[], Problem>> => {
  const table = await database.run(migrationTable, []);
  if (!table.ok) return table;
  const applied: string[] = [];
  const known = await readApplied(database);
  if (!known.ok) return known;
  const stranger = [...known.value.keys()].find((name) => !migrations.some((migration) => migration.name === name));
  if (stranger !== undefined) return failed(problem('store-unavailable', `数据库比程序新：不认识迁移 ${stranger}`));
  for (const migration of inOrder(migrations)) {
    const outcome = await applyOne(database, migration, known.value.get(migration.name), now());
    if (!outcome.ok) return outcome;
    if (outcome.value) applied.push(migration.name);
  }
  return ok(applied);
};

/** One statement per `;` at the end of a line; `--` comments are left out. Enough for migrations without triggers. */
export const splitStatements = (sql: string): readonly string[] =>
  sql
    .replace(/^\s*--.*$/gm, '')
    .split(/;[ \t]*(?:\r?\n|$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const migrationTable = `
  create table if not exists schema_migrations (name text primary key, sha256 text not null, applied_at integer not null) strict`;

const inOrder = (migrations: readonly Migration[]): readonly Migration[] =>
  migrations.toSorted((one, other) => (one.name < other.name ? -1 : 1));

const readApplied = async (database: SqlDatabase): Promise<Result<ReadonlyMap<string, string>, Problem>> => {
  const rows = await database.all('select name, sha256 from schema_migrations', []);
  if (!rows.ok) return rows;
  return ok(new Map(rows.value.map(readRow).map((row) => [row.text('name'), row.text('sha256')])));
};

const applyOne = async (
  database: SqlDatabase,
  { name, sql }: Migration,
  appliedSha256: string | undefined,
  at: number,
): Promise<Result<boolean, Problem>> => {
  const sha256 = await sha256Hex(sql.replaceAll('\r\n', '\n'));
  if (appliedSha256 !== undefined) return appliedSha256 === sha256 ? ok(false) : failed(changed(name));
  const entry = statement(
    'insert into schema_migrations (name, sha256, applied_at) values (?1, ?2, ?3)',
    name,
    sha256,
    at,
  );
  try {
    const outcome = await database.batch([entry, ...splitStatements(sql).map((text) => statement(text))]);
    return outcome.ok ? ok(true) : outcome;
  } catch (fault) {
    const raced = await readApplied(database);
    if (raced.ok && raced.value.get(name) === sha256) return ok(false); // another process was faster
    throw fault;
  }
};

const changed = (name: string): Problem => problem('store-unavailable', `迁移 ${name} 在应用之后被改动，请恢复原文件`);
