import { sha256Hex } from '../../application/sha256-hex.ts';
import type { ApiKey, KeyStore } from '../../application/stores/key-store.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { SqlRow } from './sql-database.ts';
import { readRow, withoutAbsent } from './sql-row.ts';
import type { StoreContext } from './store-context.ts';

/** API keys over SQL. A key has 256 random bits, so a plain hash cannot be guessed backwards. */
export const createKeyStore = (context: StoreContext): KeyStore => ({
  issue: (name, scopes) => issue(context, name, scopes),
  authenticate: (secret) => authenticate(context, secret),
  list: () => list(context),
  revoke: (keyId) => revoke(context, keyId),
});

const issue = async ({ database, now, newId }: StoreContext, name: string, scopes: readonly string[]) => {
  const key: ApiKey = { id: newId('key'), name, scopes, createdAt: now() };
  const secret = `zs_${randomText()}`;
  const sql = 'insert into api_keys (id, sha256, name, scopes, created_at) values (?1, ?2, ?3, ?4, ?5)';
  const stored = await database.run(sql, [
    key.id,
    await sha256Hex(secret),
    name,
    JSON.stringify(scopes),
    key.createdAt,
  ]);
  return stored.ok ? ok({ secret, key }) : stored;
};

const authenticate = async (
  { database, now }: StoreContext,
  secret: string,
): Promise<Result<ApiKey | undefined, Problem>> => {
  const sql = 'select * from api_keys where sha256 = ?1 and revoked_at is null';
  const rows = await database.all(sql, [await sha256Hex(secret)]);
  if (!rows.ok) return rows;
  const [row] = rows.value;
  if (row === undefined) return ok(undefined);
  const key = toKey(row);
  const touched = await touch(database, key, now());
  return touched.ok ? ok(key) : touched;
};

const minuteMs = 60_000;

/** A write per request would be a waste; a minute is exact enough to see whether a key is in use. */
const touch = async (database: StoreContext['database'], key: ApiKey, at: number): Promise<Result<void, Problem>> =>
  key.lastUsedAt !== undefined && key.lastUsedAt > at - minuteMs
    ? ok(undefined)
    : database.run('update api_keys set last_used_at = ?2 where id = ?1', [key.id, at]);

const list = async ({ database }: StoreContext): Promise<Result<readonly ApiKey[], Problem>> => {
  const rows = await database.all('select * from api_keys order by created_at, rowid', []);
  return rows.ok ? ok(rows.value.map(toKey)) : rows;
};

const revoke = async ({ database, now }: StoreContext, keyId: string): Promise<Result<void, Problem>> => {
  const sql = 'update api_keys set revoked_at = coalesce(revoked_at, ?2) where id = ?1 returning id';
  const rows = await database.all(sql, [keyId, now()]);
  if (!rows.ok) return rows;
  return rows.value.length === 1 ? ok(undefined) : failed(problem('not-found', '没有这个密钥'));
};

const toKey = (columns: SqlRow): ApiKey => {
  const row = readRow(columns);
  return withoutAbsent({
    id: row.text('id'),
    name: row.text('name'),
    scopes: row.json<readonly string[]>('scopes'),
    createdAt: row.number('created_at'),
    revokedAt: row.optionalNumber('revoked_at'),
    lastUsedAt: row.optionalNumber('last_used_at'),
  });
};

const randomText = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
