import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { applyMigrations } from '../../src/adapters/store/apply-migrations.ts';
import { createStores } from '../../src/adapters/store/create-stores.ts';
import { randomId } from '../../src/adapters/store/random-id.ts';
import { readMigrations } from '../../src/adapters/store/read-migrations.ts';
import { openSqliteDatabase } from '../../src/adapters/store/sqlite-database.ts';
import type { Stores } from '../../src/application/store-ports.ts';
import { newReview, pinFile } from './sample-reviews.ts';
import { valueIn } from './value-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'zishen-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reviews = 6;
const filesEach = 5;

test.each([1, 4, 5, 6, 11, 18, 25, 29, 30, 31])(
  'a worker killed after its step %i, and another that is killed too, leave a third to finish with nothing lost or doubled',
  async (steps) => {
    const path = join(folder, `killed-after-${steps}.sqlite`);
    const stores = await fill(path);
    expect(await runUntil(path, steps)).toBe('killed');
    expect(await runUntil(path, 2)).toBe('killed');
    expect(await runUntil(path, Number.POSITIVE_INFINITY)).toBe('finished');
    for (let number = 1; number <= reviews; number += 1) await expectWhole(stores, `rev_${number}`);
    expect(valueIn(await stores.jobs.counts())).toEqual({ waiting: 0, running: 0 });
    expect(await announced(stores)).toEqual(Array.from({ length: reviews }, (_, index) => `rev_${index + 1}`));
    await stores.close();
  },
);

test('workers in several processes share the queue without a clash', async () => {
  const path = join(folder, 'shared.sqlite');
  const stores = await fill(path);
  const workers = ['one', 'two', 'three'].map((holder) => runUntil(path, Number.POSITIVE_INFINITY, holder));
  expect(await Promise.all(workers)).toEqual(['finished', 'finished', 'finished']);
  for (let number = 1; number <= reviews; number += 1) await expectWhole(stores, `rev_${number}`);
  expect(await announced(stores)).toHaveLength(reviews);
  await stores.close();
});

const fill = async (path: string): Promise<Stores> => {
  const database = valueIn(openSqliteDatabase({ path }));
  valueIn(await applyMigrations(database, readMigrations(), Date.now));
  const stores = createStores({ database, now: Date.now, newId: randomId });
  valueIn(await stores.webhooks.add({ ownerId: 'owner-a', url: 'https://a.test', secret: 'whsec_', types: [] }));
  for (let number = 1; number <= reviews; number += 1) {
    const files = [];
    for (let file = 1; file <= filesEach; file += 1) files.push(await pinFile(stores, `${number}-${file}`));
    const review = newReview(`rev_${number}`, files, { expiresAt: Date.now() + 9e9, filesExpireAt: Date.now() + 9e8 });
    valueIn(await stores.reviews.create(review, { perOwner: 99, inAll: 99, maxAttempts: 5 }));
  }
  return stores;
};

const expectWhole = async (stores: Stores, id: string): Promise<void> => {
  const review = valueIn(await stores.reviews.get(id));
  expect(review).toMatchObject({ status: 'done', progress: { done: filesEach, total: filesEach } });
  expect(review.verdicts).toMatchObject([{ digest: `sha256:${id}` }]);
  const said = valueIn(await stores.reviews.events(id, 0, 99));
  const documents = said.filter(({ type }) => type === 'document').map(({ data }) => data);
  expect(documents).toEqual([1, 2, 3, 4, 5].map((position) => ({ position })));
  expect(said.map(({ type }) => type).filter((type) => type !== 'document')).toEqual(['progress', 'verdict', 'done']);
  expect(said.map(({ sequence }) => sequence)).toEqual(
    [...new Set(said.map(({ sequence }) => sequence))].sort((a, b) => a - b),
  );
};

const announced = async ({ webhooks }: Stores): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (;;) {
    const delivery = valueIn(await webhooks.claim(60_000));
    if (delivery === undefined) return ids.toSorted();
    ids.push(String((JSON.parse(delivery.body) as { data: { id: string } }).data.id));
  }
};

/**
 * Runs one worker and kills it, by its id, in the middle of whatever it does after so many steps. It is allowed no step
 * beyond them, so that it cannot come to its end first however late the kill arrives.
 */
const runUntil = (path: string, steps: number, holder = 'worker'): Promise<'killed' | 'finished'> =>
  new Promise((resolve, reject) => {
    const program = fileURLToPath(new URL('./crash/work-through-jobs.ts', import.meta.url));
    const worker = spawn(process.execPath, [program, path, holder], { stdio: 'pipe' });
    let said = 0;
    let complaint = '';
    worker.stderr.on('data', (chunk) => {
      complaint += String(chunk);
    });
    worker.stdout.on('data', (chunk) => {
      const before = Math.min(said, steps);
      said += String(chunk).split('\n').length - 1;
      worker.stdin.write('.'.repeat(Math.min(said, steps) - before));
      if (said >= steps) setTimeout(() => worker.kill('SIGKILL'), Math.random() * 3);
    });
    worker.stdin.on('error', () => {}); // it may be dead already
    worker.on('error', reject);
    worker.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed');
      else if (code === 0) resolve('finished');
      else reject(new Error(complaint));
    });
  });
