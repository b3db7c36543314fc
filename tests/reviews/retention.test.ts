import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createFolderBlobs } from '../../src/adapters/blobs/folder-blobs.ts';
import { createBells } from '../../src/application/reviews/bells.ts';
import type { Meter } from '../../src/application/reviews/meter.ts';
import { addFiles, type StartDependencies, startReview } from '../../src/application/reviews/start-review.ts';
import { startTending } from '../../src/application/reviews/tend-reviews.ts';
import { ok } from '../../src/domain/result.ts';
import { fakeFile, fakeReading } from '../application/fake-reading.ts';
import { openStores } from '../store/open-stores.ts';
import { inMemory } from '../store/test-databases.ts';
import { codeIn, valueIn } from '../store/value-in.ts';
import { permit } from './service.ts';

const folder = mkdtempSync(join(tmpdir(), 'zishen-retention-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hour = 3_600_000;

test('files go at their time, the review at its own; later nothing can be added', async () => {
  const { stores, clock } = await openStores(inMemory());
  const now = () => clock.now;
  const blobs = createFolderBlobs({ folder, now });
  const { dependencies } = await fakeReading(new Map(), async () => ok(permit));
  const meter: Meter = { count: () => undefined, observe: () => undefined };
  const starting: StartDependencies = {
    stores,
    blobs,
    ruleBook: dependencies.ruleBook,
    bells: createBells(),
    meter,
    now,
    newId: (prefix) => `${prefix}_1`,
    today: () => '2026-11-24',
    limits: { files: 10, fileBytes: 1000 },
    queue: { perOwner: 10, inAll: 10, maxAttempts: 5 },
    retention: { filesMs: 2 * hour, reviewsMs: 5 * hour },
  };
  const order = { ownerId: 'a', categories: ['社交-直播'], applicant: { declares: [] }, explain: false };
  const review = valueIn(await startReview(starting, { ...order, files: [fakeFile('a.png', 1)] }));
  const { sha256 } = valueIn(await stores.reviews.documents(review.id))[0] ?? { sha256: '' };
  const tendAt = async (hours: number) => {
    clock.now = review.createdAt + hours * hour;
    const journal = () => undefined;
    await startTending({ stores, blobs, bells: starting.bells, meter, journal, now }, 1_000_000).stop();
  };

  await tendAt(1.9);
  expect(valueIn(await blobs.size(sha256))).toBe(9);
  await tendAt(2.1);
  expect(valueIn(await blobs.size(sha256))).toBeUndefined();
  expect(valueIn(await stores.reviews.documents(review.id))).toMatchObject([{ fileKept: false }]);
  expect(codeIn(await addFiles(starting, review.id, [fakeFile('b.png', 2)]))).toBe('file-gone');
  await tendAt(5.1);
  expect(codeIn(await stores.reviews.get(review.id))).toBe('not-found');
  await stores.close();
});
