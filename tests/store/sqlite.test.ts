import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { createFolderBlobs } from '../../src/adapters/blobs/folder-blobs.ts';
import { applyMigrations } from '../../src/adapters/store/apply-migrations.ts';
import { createStores } from '../../src/adapters/store/create-stores.ts';
import { openD1Database } from '../../src/adapters/store/d1-database.ts';
import { randomId } from '../../src/adapters/store/random-id.ts';
import { readMigrations } from '../../src/adapters/store/read-migrations.ts';
import { openSqliteDatabase } from '../../src/adapters/store/sqlite-database.ts';
import { sweepExpired } from '../../src/application/sweep-expired.ts';
import { newReview, roomy, storeReview } from './sample-reviews.ts';
import { codeIn, valueIn } from './value-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'zishen-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const now = () => 1_800_000_000_000;

describe('SQLite in a file', () => {
  test('is opened with a write-ahead log, full syncing and foreign keys', async () => {
    const database = valueIn(openSqliteDatabase({ path: join(folder, 'settings.sqlite') }));
    for (const [pragma, value] of [
      ['journal_mode', 'wal'],
      ['synchronous', 2],
      ['foreign_keys', 1],
      ['secure_delete', 1],
    ]) {
      expect(valueIn(await database.all(`pragma ${pragma}`, []))).toEqual([{ [String(pragma)]: value }]);
    }
    await database.close();
  });

  test('another that writes for too long is an outage that passes', async () => {
    const path = join(folder, 'busy.sqlite');
    const database = valueIn(openSqliteDatabase({ path, busyMs: 20 }));
    valueIn(await applyMigrations(database, readMigrations(), now));
    const stores = createStores({ database, now, newId: randomId });
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    expect(codeIn(await stores.dedupe.firstTime('key', 1))).toBe('store-unavailable');
    expect(codeIn(await stores.jobs.claim('worker', 1))).toBe('store-unavailable');
    expect(codeIn(await stores.ready())).toBe('no problem');
    other.exec('rollback');
    expect(valueIn(await stores.dedupe.firstTime('key', 1))).toBe(true);
    other.close();
    await stores.close();
    expect(codeIn(await stores.ready())).toBe('store-unavailable');
  });

  test('a file that is no database, and one that cannot be, are outages', () => {
    writeFileSync(
      join(folder, 'text.sqlite'),
      'this is not a database at all, however long the text may be'.repeat(40),
    );
    expect(codeIn(openSqliteDatabase({ path: join(folder, 'text.sqlite') }))).toBe('store-unavailable');
    expect(codeIn(openSqliteDatabase({ path: join(folder, 'no', 'such', 'folder.sqlite') }))).toBe('store-unavailable');
  });

  test('connections that migrate at once migrate once', async () => {
    const path = join(folder, 'raced.sqlite');
    const databases = Array.from({ length: 4 }, () => valueIn(openSqliteDatabase({ path })));
    const applied = await Promise.all(databases.map((database) => applyMigrations(database, readMigrations(), now)));
    expect(applied.flatMap(valueIn).toSorted()).toEqual(readMigrations().map(({ name }) => name));
    for (const database of databases) await database.close();
  });

  test('twenty connections that claim at once get each job once', async () => {
    const path = join(folder, 'claims.sqlite');
    const all = Array.from({ length: 20 }, () => {
      const database = valueIn(openSqliteDatabase({ path }));
      return { database, stores: createStores({ database, now, newId: randomId }) };
    });
    for (const { database } of all.slice(0, 1)) valueIn(await applyMigrations(database, readMigrations(), now));
    for (const { stores } of all.slice(0, 1))
      for (let job = 1; job <= 5; job += 1) await storeReview(stores, `rev_${job}`);
    const claims = await Promise.all(all.map(({ stores }, worker) => stores.jobs.claim(`worker-${worker}`, 1000)));
    const reviews = claims.flatMap((claim) => valueIn(claim)?.lease.reviewId ?? []);
    expect(reviews.toSorted()).toEqual(['rev_1', 'rev_2', 'rev_3', 'rev_4', 'rev_5']);
    for (const { stores } of all) await stores.close();
  });
});

test('what was deleted stands nowhere on the disk after a sweep', async () => {
  const path = join(folder, 'deleted.sqlite');
  const database = valueIn(openSqliteDatabase({ path }));
  valueIn(await applyMigrations(database, readMigrations(), now));
  const stores = createStores({ database, now, newId: randomId });
  const blobs = createFolderBlobs({ folder: join(folder, 'blobs'), now });
  const onDisk = () => [path, `${path}-wal`].map((file) => readFileSync(file).includes('某某有限公司')).includes(true);
  await storeReview(stores, 'rev_1', { contents: ['某某有限公司'] });
  expect(onDisk()).toBe(true);
  valueIn(await stores.reviews.delete('rev_1'));
  valueIn(await sweepExpired({ stores, blobs, now }));
  expect(onDisk()).toBe(false);
  await stores.close();
});

test('a thousand requests at once under one key make one review', async () => {
  const database = valueIn(openSqliteDatabase({ path: join(folder, 'thousand.sqlite') }));
  valueIn(await applyMigrations(database, readMigrations(), now));
  const { idempotency, reviews } = createStores({ database, now, newId: randomId });
  const request = {
    ownerId: 'owner-a',
    method: 'POST',
    path: '/v1/reviews',
    key: 'k',
    bodySha256: 'b',
    resourcePrefix: 'rev',
  };
  const post = async (): Promise<string> => {
    const start = await idempotency.begin(request, { lockMs: 60_000, keepMs: 60_000 });
    if (!start.ok) return start.error.code;
    if (start.value.kind === 'replay') return start.value.answer.body;
    const { lock, resourceId } = start.value;
    valueIn(await reviews.create(newReview(resourceId, []), roomy));
    valueIn(await idempotency.finish(lock, { status: 202, headers: {}, body: resourceId }));
    return resourceId;
  };
  const answers = await Promise.all(Array.from({ length: 1000 }, post));
  expect(valueIn(await reviews.list('owner-a', { limit: 9 }))).toHaveLength(1);
  expect(new Set(answers.filter((answer) => answer !== 'idempotency-in-flight')).size).toBe(1);
  expect(await post()).toMatch(/^rev_/);
  await database.close();
});

test('ids tell nothing and do not repeat', () => {
  const ids = Array.from({ length: 10_000 }, () => randomId('rev'));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^rev_[0-9a-hjkmnp-tv-z]{26}$/);
});

describe('D1', () => {
  test.each([
    { message: 'D1_ERROR: Network connection lost.', code: 'store-unavailable' },
    { message: 'D1_ERROR: D1 DB is overloaded. Too many requests queued.', code: 'store-unavailable' },
    { message: 'D1_ERROR: string or blob too big: SQLITE_TOOBIG', code: 'upload-too-large' },
    { message: 'D1_ERROR: UNIQUE constraint failed: a.b: SQLITE_CONSTRAINT', code: 'a bug' },
    { message: 'D1_ERROR: no such table: a: SQLITE_ERROR', code: 'a bug' },
  ])('“$message” is $code', async ({ message, code }) => {
    const fail = async () => {
      throw new Error(message);
    };
    const prepared = { bind: () => prepared, all: fail, run: fail };
    const database = openD1Database({ prepare: () => prepared, batch: fail });
    const codes = await Promise.all(
      [database.all('', []), database.run('', []), database.batch([])].map((result) =>
        result.then(codeIn, () => 'a bug'),
      ),
    );
    expect(codes).toEqual([code, code, code]);
  });
});

describe('migrations', () => {
  test('a Worker imports every file that the folder holds', async () => {
    const { readFile } = await import('node:fs/promises');
    const text = await readFile(new URL('../../src/entry/worker-migrations.ts', import.meta.url), 'utf8');
    const names = readMigrations().map(({ name }) => name);
    expect([...text.matchAll(/migrations\/([\w-]+)\.sql/g)].map(([, name]) => name)).toEqual(names);
    expect([...text.matchAll(/name: '([\w-]+)'/g)].map(([, name]) => name)).toEqual(names);
  });

  test('are numbered without gaps', () => {
    const numbers = readMigrations().map(({ name }) => Number(/^(\d{4})-[a-z-]+$/.exec(name)?.[1]));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});
