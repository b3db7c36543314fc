import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stores } from '../../../src/application/store-ports.ts';
import type { ClaimedJob } from '../../../src/application/stores/job-queue.ts';
import { openStores, type TestDatabase } from '../open-stores.ts';
import { claimJob, storeReview } from '../sample-reviews.ts';
import { codeIn, present, valueIn } from '../value-in.ts';

export const jobContract = (kind: TestDatabase): void => {
  describe('jobs', () => {
    test('of twenty claims at once for five jobs, five get one each', async () => {
      const { stores } = await openStores(kind);
      for (let number = 1; number <= 5; number += 1) await storeReview(stores, `rev_${number}`);
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, worker) => stores.jobs.claim(`worker-${worker}`, 1000)),
      );
      const reviews = claims.flatMap((claim) => valueIn(claim)?.lease.reviewId ?? []);
      expect(reviews.toSorted()).toEqual(['rev_1', 'rev_2', 'rev_3', 'rev_4', 'rev_5']);
      expect(valueIn(await stores.jobs.counts())).toEqual({ waiting: 0, running: 5 });
    });

    test('owners take turns, whatever each of them has queued', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 9 }), async (owners) => {
          const { stores } = await openStores(kind);
          for (const [number, ownerId] of owners.entries()) await storeReview(stores, `rev_${number}`, { ownerId });
          const served = await serveAll(stores, owners.length);
          for (const owner of new Set(owners)) {
            const own = served.filter(({ ownerId }) => ownerId === owner).map(({ lease }) => lease.reviewId);
            expect(own, 'oldest first within an owner').toEqual(own.toSorted());
          }
          expect(served.map(({ ownerId }) => ownerId)).toEqual(turns(owners));
        }),
        { numRuns: kind.runs },
      );
    });

    test('an owner that comes late does not wait behind another’s hundred', async () => {
      const { stores } = await openStores(kind);
      for (let number = 1; number <= 4; number += 1) await storeReview(stores, `rev_${number}`, { ownerId: 'many' });
      await claimJob(stores);
      await storeReview(stores, 'rev_5', { ownerId: 'few' });
      expect((await claimJob(stores)).ownerId).toBe('few');
    });

    test('a lease that is prolonged holds; one that ran out is handed on', async () => {
      const { stores, clock } = await openStores(kind);
      await storeReview(stores, 'rev_1');
      const first = await claimJob(stores, 'first', 1000);
      clock.now += 999;
      valueIn(await stores.jobs.extend(first.lease, 1000));
      clock.now += 999;
      expect(valueIn(await stores.jobs.claim('second', 1000))).toBeUndefined();
      clock.now += 1;
      expect(await claimJob(stores, 'second')).toMatchObject({ attempts: 2, lease: { jobId: first.lease.jobId } });
    });

    test.each([
      { counts: true, attempts: 2, because: 'the work failed' },
      { counts: false, attempts: 1, because: 'it was interrupted' },
    ])('a job put back rests, then comes again ($because)', async ({ counts, attempts }) => {
      const { stores, clock } = await openStores(kind);
      await storeReview(stores, 'rev_1');
      const { lease } = await claimJob(stores);
      valueIn(await stores.jobs.putBack(lease, { delayMs: 500, counts }));
      expect(valueIn(await stores.reviews.get('rev_1')).status).toBe('queued');
      expect(valueIn(await stores.jobs.claim('worker', 1000))).toBeUndefined();
      clock.now += 500;
      expect((await claimJob(stores)).attempts).toBe(attempts);
    });

    test('the leases of a dead process end at once, those of others do not', async () => {
      const { stores } = await openStores(kind);
      await storeReview(stores, 'rev_1');
      await storeReview(stores, 'rev_2');
      const dead = await claimJob(stores, 'dead');
      await claimJob(stores, 'alive');
      expect(valueIn(await stores.jobs.releaseHeldBy('dead'))).toBe(1);
      expect((await claimJob(stores, 'new')).lease.reviewId).toBe(dead.lease.reviewId);
      expect(codeIn(await stores.jobs.extend(dead.lease, 1000))).toBe('cancelled');
    });

    test('turns are forgotten once an owner has nothing queued', async () => {
      const { stores } = await openStores(kind);
      await storeReview(stores, 'rev_1', { ownerId: 'a' });
      await storeReview(stores, 'rev_2', { ownerId: 'b' });
      const { lease } = await claimJob(stores);
      await claimJob(stores);
      valueIn(await stores.reviews.finish(lease, { status: 'done' }));
      expect(valueIn(await stores.jobs.sweep())).toBe(1);
      expect(valueIn(await stores.jobs.sweep())).toBe(0);
    });

    test('are counted by owner and in all', async () => {
      const { stores, clock } = await openStores(kind);
      const oldest = clock.now;
      await storeReview(stores, 'rev_1', { ownerId: 'a' });
      clock.now += 1;
      await storeReview(stores, 'rev_2', { ownerId: 'b' });
      expect(valueIn(await stores.jobs.counts())).toEqual({ waiting: 2, running: 0, oldestWaiting: oldest });
      expect(valueIn(await stores.jobs.counts('b'))).toEqual({ waiting: 1, running: 0, oldestWaiting: oldest + 1 });
      present(valueIn(await stores.jobs.claim('worker', 1000)));
      expect(valueIn(await stores.jobs.counts('a'))).toEqual({ waiting: 0, running: 1 });
    });
  });
};

const serveAll = async (stores: Stores, count: number): Promise<readonly ClaimedJob[]> => {
  const served = [];
  while (served.length < count) served.push(await claimJob(stores));
  return served;
};

/** Round robin, in the order in which owners first queued. */
const turns = (owners: readonly string[]): readonly string[] => {
  const rounds = owners.map((owner, index) => ({
    owner,
    round: owners.slice(0, index).filter((other) => other === owner).length,
  }));
  const first = (owner: string): number => owners.indexOf(owner);
  return rounds.toSorted((a, b) => a.round - b.round || first(a.owner) - first(b.owner)).map(({ owner }) => owner);
};
