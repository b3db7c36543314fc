import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStores, type TestDatabase } from '../open-stores.ts';
import { claimJob, newReview, pinFile, roomy, storeReview } from '../sample-reviews.ts';
import { codeIn, valueIn } from '../value-in.ts';

export const reviewContract = (kind: TestDatabase): void => {
  describe('reviews', () => {
    test('a review comes back as it was stored, with its files in the order of upload', async () => {
      const { stores } = await openStores(kind);
      const review = await storeReview(stores, 'rev_1', { contents: ['一', '二', '一'] });
      expect(review).toEqual({
        id: 'rev_1',
        ownerId: 'owner-a',
        request: newReview('', []).request,
        status: 'queued',
        progress: { done: 0, total: 3, stage: 'queued' },
        verdicts: [],
        createdAt: 1_800_000_000_000,
        updatedAt: 1_800_000_000_000,
        filesExpireAt: 1_800_086_400_000,
        expiresAt: 1_802_592_000_000,
      });
      expect(valueIn(await stores.reviews.get('rev_1'))).toEqual(review);
      const documents = valueIn(await stores.reviews.documents('rev_1'));
      expect(documents.map(({ position, name, state, fileKept }) => ({ position, name, state, fileKept }))).toEqual([
        { position: 1, name: '一.pdf', state: 'waiting', fileKept: true },
        { position: 2, name: '二.pdf', state: 'waiting', fileKept: true },
        { position: 3, name: '一.pdf', state: 'waiting', fileKept: true },
      ]);
      expect(valueIn(await stores.reviews.events('rev_1', 0, 10))).toMatchObject([
        { sequence: 1, type: 'progress', data: { done: 0, total: 3, stage: 'queued' } },
      ]);
    });

    test('making it again changes nothing', async () => {
      const { stores } = await openStores(kind);
      await storeReview(stores, 'rev_1');
      const again = valueIn(await stores.reviews.create(newReview('rev_1', [await pinFile(stores, 'other')]), roomy));
      expect(again).toMatchObject({ created: false, review: { progress: { total: 1 } } });
      expect(valueIn(await stores.jobs.counts())).toMatchObject({ waiting: 1 });
      expect(valueIn(await stores.reviews.events('rev_1', 0, 10))).toHaveLength(1);
    });

    test.each([
      {
        limits: { perOwner: 2, inAll: 9 },
        ownerId: 'owner-a',
        code: 'queue-full',
        because: 'the owner is at its limit',
      },
      { limits: { perOwner: 2, inAll: 9 }, ownerId: 'owner-b', code: 'no problem', because: 'another owner is not' },
      { limits: { perOwner: 9, inAll: 2 }, ownerId: 'owner-b', code: 'queue-full', because: 'the whole queue is full' },
    ])('$code: $because', async ({ limits, ownerId, code }) => {
      const { stores } = await openStores(kind);
      await storeReview(stores, 'rev_1');
      await storeReview(stores, 'rev_2');
      const file = await pinFile(stores, 'third');
      const third = newReview('rev_3', [file], { ownerId });
      expect(codeIn(await stores.reviews.create(third, { ...limits, maxAttempts: 3 }))).toBe(code);
      expect((await stores.reviews.get('rev_3')).ok).toBe(code === 'no problem');
      expect(valueIn(await stores.reviews.documents('rev_3'))).toHaveLength(code === 'no problem' ? 1 : 0);
    });

    test('files are added behind those that are there', async () => {
      const { stores } = await openStores(kind);
      await storeReview(stores, 'rev_1', { contents: ['一', '二'] });
      const added = valueIn(await stores.reviews.addFiles('rev_1', [await pinFile(stores, '三')], roomy));
      expect(added.progress).toEqual({ done: 0, total: 3, stage: 'queued' });
      expect(valueIn(await stores.reviews.documents('rev_1')).map(({ position }) => position)).toEqual([1, 2, 3]);
      expect(valueIn(await stores.jobs.counts()).waiting).toBe(1);
    });

    test('adding files: no such review, and no room', async () => {
      const { stores } = await openStores(kind);
      const files = [await pinFile(stores, '一')];
      expect(codeIn(await stores.reviews.addFiles('rev_0', files, roomy))).toBe('not-found');
      await storeReview(stores, 'rev_1');
      await claimJob(stores);
      const full = { perOwner: 1, inAll: 1, maxAttempts: 3 };
      expect(codeIn(await stores.reviews.addFiles('rev_1', files, full))).toBe('queue-full');
      expect(valueIn(await stores.reviews.documents('rev_1'))).toHaveLength(1);
    });

    test('lists an owner’s reviews page by page, newest first', async () => {
      const { stores, clock } = await openStores(kind);
      for (const id of ['rev_1', 'rev_2', 'rev_3']) {
        await storeReview(stores, id);
        if (id !== 'rev_1') clock.now += 1; // the first two share a moment
      }
      await storeReview(stores, 'rev_9', { ownerId: 'owner-b' });
      const first = valueIn(await stores.reviews.list('owner-a', { limit: 2 }));
      expect(first.map(({ id }) => id)).toEqual(['rev_3', 'rev_2']);
      const before = { createdAt: first[1]?.createdAt ?? 0, id: 'rev_2' };
      expect(valueIn(await stores.reviews.list('owner-a', { limit: 2, before })).map(({ id }) => id)).toEqual([
        'rev_1',
      ]);
    });

    test('what a caller names is only ever stored, whatever it is called', async () => {
      const { stores } = await openStores(kind);
      let made = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 1, maxLength: 4 }),
          async (names) => {
            made += 1;
            const id = `rev_${made}`;
            const files = [];
            for (const name of names) files.push(await pinFile(stores, '同一个', name));
            valueIn(await stores.reviews.create(newReview(id, files), { perOwner: 999, inAll: 999, maxAttempts: 1 }));
            expect(valueIn(await stores.reviews.documents(id)).map(({ name }) => name)).toEqual(names);
          },
        ),
        { numRuns: kind.runs },
      );
    });
  });
};
