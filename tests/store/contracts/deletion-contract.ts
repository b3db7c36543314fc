import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFolderBlobs } from '../../../src/adapters/blobs/folder-blobs.ts';
import { deleteReview } from '../../../src/application/delete-review.ts';
import { keepFile } from '../../../src/application/keep-file.ts';
import { sha256Hex } from '../../../src/application/sha256-hex.ts';
import type { BlobStore } from '../../../src/application/stores/blob-store.ts';
import { sweepExpired } from '../../../src/application/sweep-expired.ts';
import { problem } from '../../../src/domain/problem.ts';
import { failed } from '../../../src/domain/result.ts';
import { openStores, type TestDatabase, type TestStores } from '../open-stores.ts';
import { claimJob, newReview, roomy, sampleVerdict } from '../sample-reviews.ts';
import { codeIn, valueIn } from '../value-in.ts';

export const deletionContract = (kind: TestDatabase): void => {
  describe('what is deleted', () => {
    const room = mkdtempSync(join(tmpdir(), 'zishen-deletion-'));
    let folders = 0;
    let context: TestStores & { blobs: BlobStore };
    const open = async () => {
      folders += 1;
      const opened = await openStores(kind);
      context = {
        ...opened,
        blobs: createFolderBlobs({ folder: join(room, `${folders}`), now: () => opened.clock.now }),
      };
      return context;
    };
    beforeAll(() => {
      folders = 0;
    });
    afterAll(() => rmSync(room, { recursive: true, force: true }));

    test('a review goes with everything of it, and nothing of another', async () => {
      const { stores, blobs, database } = await open();
      await upload(context, 'rev_1', ['only one', 'shared']);
      await upload(context, 'rev_2', ['shared']);
      const key = { pictureSha256: 'a'.repeat(64), engine: 'e' };
      const shared = { pictureSha256: 'b'.repeat(64), engine: 'e' };
      const page = { width: 1, height: 1, rotation: 0, lines: [] } as const;
      const expiresAt = context.clock.now + 1000;
      valueIn(await stores.pages.save(key, page, { reviewId: 'rev_1', expiresAt }));
      valueIn(await stores.pages.save(shared, page, { reviewId: 'rev_1', expiresAt }));
      expect(valueIn(await stores.pages.find(shared, 'rev_2'))).toEqual(page);
      const ruling = { finding: 'c/l', ruling: 'met', reason: '原件已核', by: 'key_1' } as const;
      valueIn(await stores.overrides.add({ reviewId: 'rev_1', ...ruling }));
      valueIn(await stores.webhooks.add({ ownerId: 'owner-a', url: 'https://a.test', secret: 'whsec_', types: [] }));
      const { lease } = await claimJob(stores);
      const announcement = { type: 'review.done', payload: { id: 'rev_1' } };
      valueIn(await stores.reviews.finish(lease, { status: 'done', verdicts: [sampleVerdict('1')], announcement }));

      expect(valueIn(await deleteReview({ ...stores, blobs }, 'rev_1'))).toEqual({
        reviewId: 'rev_1',
        documents: 2,
        events: 1,
        jobs: 0,
        overrides: 1,
        deliveries: 1,
        pageTexts: 1,
        files: 1,
        bytes: 'only one'.length,
        pendingFiles: 0,
      });
      expect(codeIn(await stores.reviews.get('rev_1'))).toBe('not-found');
      expect(codeIn(await deleteReview({ ...stores, blobs }, 'rev_1'))).toBe('not-found');
      expect(codeIn(await blobs.get(await sha256Hex('only one')))).toBe('not-found');
      expect((await blobs.get(await sha256Hex('shared'))).ok).toBe(true);
      expect(valueIn(await stores.pages.find(key))).toBeUndefined();
      expect(valueIn(await stores.pages.find(shared))).toEqual(page);
      expect(await rowsAbout(database, 'rev_1')).toEqual([]);
      expect(valueIn(await stores.reviews.documents('rev_2'))).toHaveLength(1);
      expect(valueIn(await stores.jobs.counts()).waiting).toBe(1);
    });

    test('bytes that could not be removed are removed by the next sweep', async () => {
      const { stores, blobs, clock } = await open();
      await upload(context, 'rev_1', ['stubborn']);
      const broken: BlobStore = { ...blobs, delete: async () => failed(problem('store-unavailable')) };
      expect(valueIn(await deleteReview({ ...stores, blobs: broken }, 'rev_1'))).toMatchObject({
        files: 0,
        pendingFiles: 1,
      });
      expect(valueIn(await sweepExpired({ stores, blobs, now: () => clock.now }))).toMatchObject({
        files: 1,
        bytes: 8,
      });
      expect(codeIn(await blobs.get(await sha256Hex('stubborn')))).toBe('not-found');
    });

    test('files go when their time has come, what was read stays until the review goes', async () => {
      const { stores, blobs, clock } = await open();
      await upload(context, 'rev_1', ['one', 'two']);
      clock.now += 86_400_000;
      const swept = valueIn(await sweepExpired({ stores, blobs, now: () => clock.now }));
      expect(swept).toMatchObject({ reviews: 0, documentsWithoutFile: 2, files: 2, bytes: 6 });
      expect(valueIn(await stores.reviews.documents('rev_1')).map(({ fileKept }) => fileKept)).toEqual([false, false]);
      clock.now += 29 * 86_400_000;
      expect(valueIn(await sweepExpired({ stores, blobs, now: () => clock.now }))).toMatchObject({
        reviews: 1,
        files: 0,
      });
      expect(codeIn(await stores.reviews.get('rev_1'))).toBe('not-found');
      expect(valueIn(await stores.files.totals())).toEqual({ files: 0, bytes: 0 });
    });

    test('an upload that no review came of goes when its pin runs out, not before', async () => {
      const { stores, blobs, clock } = await open();
      const kept = valueIn(await keepFile({ ...stores, blobs }, bytesOf('orphan')));
      expect(valueIn(await sweepExpired({ stores, blobs, now: () => clock.now })).files).toBe(0);
      clock.now += 3_600_000;
      expect(valueIn(await sweepExpired({ stores, blobs, now: () => clock.now })).files).toBe(1);
      expect(codeIn(await blobs.get(kept.sha256))).toBe('not-found');
    });

    test('a deletion does not take a file that another upload has just stored', async () => {
      const { stores, blobs } = await open();
      await upload(context, 'rev_1', ['same']);
      const kept = valueIn(await keepFile({ ...stores, blobs }, bytesOf('same')));
      expect(valueIn(await deleteReview({ ...stores, blobs }, 'rev_1')).files).toBe(0);
      expect((await blobs.get(kept.sha256)).ok).toBe(true);
    });

    test('bytes in the middle of being removed are not pinned; when the remover died, they are written anew', async () => {
      const { stores, blobs, clock } = await open();
      await upload(context, 'rev_1', ['same']);
      valueIn(await stores.reviews.delete('rev_1'));
      const waits: number[] = [];
      const wait = async (ms: number) => void waits.push(ms);
      expect(codeIn(await keepFile({ ...stores, blobs, wait }, bytesOf('same')))).toBe('store-unavailable');
      expect(waits.length).toBeGreaterThan(1);
      clock.now += 30_000;
      expect((await keepFile({ ...stores, blobs }, bytesOf('same'))).ok).toBe(true);
      expect(valueIn(await stores.files.doomed(9))).toEqual([]);
    });

    test('page texts: another engine does not answer, a deleted review keeps none, time ends all', async () => {
      const { stores, clock } = await open();
      const key = { pictureSha256: 'c'.repeat(64), engine: 'one@1' };
      const page = {
        width: 2,
        height: 1,
        rotation: 90,
        lines: [{ text: '字', confidence: 1, box: [0, 0, 1, 1] }],
      } as const;
      const expiresAt = clock.now + 10;
      valueIn(await stores.pages.save(key, page, { reviewId: 'rev_0', expiresAt }));
      expect(valueIn(await stores.pages.find(key))).toBeUndefined();
      valueIn(await stores.pages.save(key, page, { expiresAt }));
      valueIn(await stores.pages.save(key, { ...page, lines: [] }, { expiresAt }));
      expect(valueIn(await stores.pages.find(key))).toEqual(page);
      expect(valueIn(await stores.pages.find({ ...key, engine: 'one@2' }))).toBeUndefined();
      clock.now += 10;
      expect(valueIn(await stores.pages.find(key))).toBeUndefined();
      expect(valueIn(await stores.pages.sweep())).toBe(1);
    });

    test('whatever is made and deleted, the stored bytes are those that a review refers to', async () => {
      const contents = ['a', 'bb', 'ccc'];
      const step = fc.record({
        review: fc.constantFrom('rev_1', 'rev_2', 'rev_3'),
        files: fc.option(fc.array(fc.constantFrom(...contents), { minLength: 1, maxLength: 3 })),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
          await open();
          const kept = new Map<string, readonly string[]>();
          for (const { review, files } of steps) await makeOrDelete(context, kept, review, files);
          const referred = [...new Set([...kept.values()].flat())].toSorted();
          expect(await storedAmong(context.blobs, contents)).toEqual(referred);
        }),
        { numRuns: kind.runs },
      );
    });
  });
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const upload = async (
  { stores, blobs }: TestStores & { blobs: BlobStore },
  id: string,
  contents: readonly string[],
) => {
  const files = [];
  for (const content of contents) {
    const kept = valueIn(await keepFile({ ...stores, blobs }, bytesOf(content)));
    files.push({ ...kept, name: content, mediaType: 'image/png' });
  }
  valueIn(await stores.reviews.create(newReview(id, files), roomy));
};

const storedAmong = async (blobs: BlobStore, contents: readonly string[]): Promise<readonly string[]> => {
  const stored = [];
  for (const content of contents) {
    if (valueIn(await blobs.size(await sha256Hex(content))) === content.length) stored.push(content);
  }
  return stored;
};

/** Deletes the review when there are no files; else makes it, unless it is there. */
const makeOrDelete = async (
  context: TestStores & { blobs: BlobStore },
  kept: Map<string, readonly string[]>,
  review: string,
  files: readonly string[] | null,
): Promise<void> => {
  if (files === null) {
    await deleteReview({ ...context.stores, blobs: context.blobs }, review);
    kept.delete(review);
  } else if (!kept.has(review)) {
    await upload(context, review, files);
    kept.set(review, files);
  }
};

/** Every row of every table in which this id stands in any column. */
const rowsAbout = async (database: TestStores['database'], id: string): Promise<readonly unknown[]> => {
  const named = `select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '\\_%' escape '\\'`;
  const tables = valueIn(await database.all(named, [])).map(({ name }) => String(name));
  const found = [];
  for (const table of tables) {
    const rows = valueIn(await database.all(`select * from "${table}"`, []));
    found.push(...rows.filter((row) => Object.values(row).some((value) => String(value).includes(id))));
  }
  expect(tables.length).toBeGreaterThan(10);
  return found;
};
