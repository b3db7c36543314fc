import { describe, expect, test } from 'vitest';
import { problem } from '../../../src/domain/problem.ts';
import { openStores, type TestDatabase } from '../open-stores.ts';
import { claimJob, pinFile, roomy, sampleDocument, sampleVerdict, storeReview } from '../sample-reviews.ts';
import { codeIn, present, valueIn } from '../value-in.ts';

export const workContract = (kind: TestDatabase): void => {
  describe('the work on a review', () => {
    test('is stored as it goes, and ends with the job', async () => {
      const { stores, clock } = await openStores(kind);
      await storeReview(stores, 'rev_1', { contents: ['一', '二'] });
      const { lease } = await claimJob(stores);
      expect(valueIn(await stores.reviews.get('rev_1'))).toMatchObject({ status: 'running', startedAt: clock.now });
      const read = { state: 'read', document: sampleDocument('一.pdf') } as const;
      valueIn(await stores.reviews.saveDocument(lease, 1, read, [{ type: 'document', data: { position: 1 } }]));
      const unreadable = { state: 'failed', problem: problem('file-damaged') } as const;
      valueIn(await stores.reviews.saveDocument(lease, 2, unreadable, []));
      valueIn(
        await stores.reviews.save(lease, {
          stage: 'judging',
          events: [{ type: 'progress', data: { stage: 'judging' } }],
        }),
      );
      expect(valueIn(await stores.reviews.get('rev_1')).progress).toEqual({ done: 2, total: 2, stage: 'judging' });
      const verdicts = [sampleVerdict('sha256:1')];
      const explanation = { text: '通过', source: 'template' } as const;
      const ending = { status: 'done', verdicts, explanation, events: [{ type: 'done', data: {} }] } as const;
      clock.now += 5;
      expect(valueIn(await stores.reviews.finish(lease, ending))).toEqual({ final: true });
      expect(valueIn(await stores.reviews.get('rev_1'))).toMatchObject({
        status: 'done',
        verdicts,
        explanation,
        finishedAt: clock.now,
        progress: { stage: 'done' },
      });
      const documents = valueIn(await stores.reviews.documents('rev_1'));
      expect(documents).toMatchObject([read, unreadable]);
      const events = valueIn(await stores.reviews.events('rev_1', 0, 10));
      expect(events.map(({ type }) => type)).toEqual(['progress', 'document', 'progress', 'done']);
      expect(valueIn(await stores.jobs.counts())).toEqual({ waiting: 0, running: 0 });
    });

    test('events are taken up after the one that was seen, and their order never turns', async () => {
      const { stores } = await openStores(kind);
      await storeReview(stores, 'rev_1');
      const { lease } = await claimJob(stores);
      const words = ['甲', '乙', '丙'].map((text) => ({ type: 'token', data: { text } }));
      valueIn(await stores.reviews.save(lease, { events: words }));
      const all = valueIn(await stores.reviews.events('rev_1', 0, 99));
      const sequences = all.map(({ sequence }) => sequence);
      expect(sequences).toEqual([...new Set(sequences)].sort((one, other) => one - other));
      for (const [seen, { sequence }] of all.entries()) {
        expect(valueIn(await stores.reviews.events('rev_1', sequence, 99))).toEqual(all.slice(seen + 1));
      }
    });

    test('an event marked once is said once', async () => {
      const { stores } = await openStores(kind);
      await storeReview(stores, 'rev_1');
      const { lease } = await claimJob(stores);
      const events = [
        { type: 'verdict', data: 1, once: 'verdict' },
        { type: 'token', data: 2 },
      ];
      valueIn(await stores.reviews.save(lease, { events }));
      valueIn(await stores.reviews.save(lease, { events }));
      const said = valueIn(await stores.reviews.events('rev_1', 0, 99)).map(({ type }) => type);
      expect(said).toEqual(['progress', 'verdict', 'token', 'token']);
    });

    test.each([
      { happens: 'another took the job', act: 'expire' },
      { happens: 'the process was declared dead', act: 'release' },
      { happens: 'the review was deleted', act: 'delete' },
      { happens: 'the job is done', act: 'finish' },
    ] as const)('nothing more is written once $happens', async ({ act }) => {
      const { stores, clock } = await openStores(kind);
      await storeReview(stores, 'rev_1');
      const { lease } = await claimJob(stores, 'first', 1000);
      const acts = {
        expire: async () => {
          clock.now += 1000;
          await claimJob(stores, 'second');
        },
        release: () => stores.jobs.releaseHeldBy('first'),
        delete: () => stores.reviews.delete('rev_1'),
        finish: () => stores.reviews.finish(lease, { status: 'failed', problem: problem('internal') }),
      };
      await acts[act]();
      const before = await stores.reviews.get('rev_1');
      const eventsBefore = valueIn(await stores.reviews.events('rev_1', 0, 99));
      const event = { type: 'token', data: '晚了' };
      const late = [
        await stores.reviews.save(lease, { stage: 'late', events: [event] }),
        await stores.reviews.saveDocument(lease, 1, { state: 'failed', problem: problem('internal') }, [event]),
        await stores.reviews.finish(lease, { status: 'done', events: [event] }),
        await stores.jobs.extend(lease, 1000),
        await stores.jobs.putBack(lease, { delayMs: 0, counts: true }),
      ];
      expect(late.map(codeIn)).toEqual(late.map(() => 'cancelled'));
      expect(await stores.reviews.get('rev_1')).toEqual(before);
      expect(valueIn(await stores.reviews.events('rev_1', 0, 99))).toEqual(eventsBefore);
    });

    test('files added in the middle are judged by a job of their own, which alone says done', async () => {
      const { stores } = await openStores(kind);
      await storeReview(stores, 'rev_1');
      const first = await claimJob(stores);
      valueIn(await stores.reviews.addFiles('rev_1', [await pinFile(stores, '后到')], roomy));
      expect(valueIn(await stores.reviews.get('rev_1')).status).toBe('running');
      expect(valueIn(await stores.jobs.claim('other', 1000))).toBeUndefined(); // never two of one review
      const ending = {
        status: 'done',
        verdicts: [sampleVerdict('sha256:1')],
        events: [{ type: 'done', data: {} }],
      } as const;
      expect(valueIn(await stores.reviews.finish(first.lease, ending))).toEqual({ final: false });
      expect(valueIn(await stores.reviews.get('rev_1'))).toMatchObject({ status: 'queued', verdicts: ending.verdicts });
      const second = await claimJob(stores);
      expect(valueIn(await stores.reviews.finish(second.lease, ending))).toEqual({ final: true });
      const said = valueIn(await stores.reviews.events('rev_1', 0, 99)).map(({ type }) => type);
      expect(said.filter((type) => type === 'done')).toHaveLength(1);
      expect(valueIn(await stores.reviews.get('rev_1')).status).toBe('done');
    });

    test('a finished review to which files are added is queued again and keeps its verdict for now', async () => {
      const { stores } = await openStores(kind);
      await storeReview(stores, 'rev_1');
      const { lease } = await claimJob(stores);
      const verdicts = [sampleVerdict('sha256:1')];
      valueIn(await stores.reviews.finish(lease, { status: 'done', verdicts }));
      const again = valueIn(await stores.reviews.addFiles('rev_1', [await pinFile(stores, '后到')], roomy));
      expect(again).toMatchObject({ status: 'queued', verdicts });
      expect(again.finishedAt).toBeUndefined();
    });

    test('a job that kills its worker every time fails its review in the end, and says so', async () => {
      const { stores, clock } = await openStores(kind);
      await storeReview(stores, 'rev_1', { limits: { ...roomy, maxAttempts: 2 } });
      await storeReview(stores, 'rev_2');
      for (const attempts of [1, 2]) {
        const jobs = [await claimJob(stores, 'worker', 1000), await claimJob(stores, 'worker', 1000)];
        expect(present(jobs.find(({ lease }) => lease.reviewId === 'rev_1')).attempts).toBe(attempts);
        clock.now += 1000;
      }
      expect((await claimJob(stores)).lease.reviewId).toBe('rev_2');
      await storeReview(stores, 'rev_3');
      clock.now += 10_000; // rev_2 may be begun again, rev_3 waits: neither is at its end
      expect(valueIn(await stores.reviews.failExhausted(problem('internal')))).toEqual(['rev_1']);
      expect(valueIn(await stores.reviews.failExhausted(problem('internal')))).toEqual([]);
      expect(valueIn(await stores.reviews.get('rev_1'))).toMatchObject({
        status: 'failed',
        problem: { code: 'internal' },
      });
      const said = valueIn(await stores.reviews.events('rev_1', 0, 99)).map(({ type }) => type);
      expect(said).toEqual(['progress', 'error', 'done']);
      expect(valueIn(await stores.jobs.counts())).toMatchObject({ waiting: 1, running: 1 });
    });
  });
};
