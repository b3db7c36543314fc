import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../../src/application/stores/webhook-store.ts';
import { openStores, type TestDatabase } from '../open-stores.ts';
import { claimJob, pinFile, roomy, storeReview } from '../sample-reviews.ts';
import { codeIn, present, valueIn } from '../value-in.ts';

const webhook = { ownerId: 'owner-a', url: 'https://a.test/hook', secret: 'whsec_c2VjcmV0', types: [] };
const message = { ownerId: 'owner-a', messageId: 'msg_1', type: 'review.done', payload: { id: 'rev_1' } };

export const webhookContract = (kind: TestDatabase): void => {
  describe('webhooks', () => {
    test('belong to their owner', async () => {
      const { stores } = await openStores(kind);
      const added = valueIn(await stores.webhooks.add(webhook));
      expect(valueIn(await stores.webhooks.list('owner-a'))).toEqual([added]);
      expect(valueIn(await stores.webhooks.list('owner-b'))).toEqual([]);
      expect(codeIn(await stores.webhooks.remove('owner-b', added.id))).toBe('not-found');
      valueIn(await stores.webhooks.announce(message));
      expect(valueIn(await stores.webhooks.deliveries('owner-b', added.id, 9))).toEqual([]);
      valueIn(await stores.webhooks.remove('owner-a', added.id));
      expect(valueIn(await stores.webhooks.claim(1000))).toBeUndefined();
    });

    test('a message goes once to each webhook of the owner that wants its type', async () => {
      const { stores, clock } = await openStores(kind);
      for (const types of [[], ['review.done'], ['review.failed']])
        valueIn(await stores.webhooks.add({ ...webhook, types }));
      valueIn(await stores.webhooks.add({ ...webhook, ownerId: 'owner-b' }));
      expect(valueIn(await stores.webhooks.announce(message))).toBe(2);
      expect(valueIn(await stores.webhooks.announce({ ...message, payload: 'again' }))).toBe(2);
      const delivery = present(valueIn(await stores.webhooks.claim(1000)));
      expect(JSON.parse(delivery.body)).toEqual({
        type: 'review.done',
        timestamp: new Date(clock.now).toISOString(),
        data: { id: 'rev_1' },
      });
      expect(delivery).toMatchObject({ messageId: 'msg_1', url: webhook.url, secret: webhook.secret, attempts: 1 });
    });

    test('of many claims at once each delivery goes to one', async () => {
      const { stores } = await openStores(kind);
      for (let number = 0; number < 3; number += 1) valueIn(await stores.webhooks.add(webhook));
      valueIn(await stores.webhooks.announce(message));
      const claims = await Promise.all(Array.from({ length: 10 }, () => stores.webhooks.claim(1000)));
      const hooks = claims.flatMap((claim) => valueIn(claim)?.webhookId ?? []);
      expect(hooks).toHaveLength(3);
      expect(new Set(hooks).size).toBe(3);
    });

    test('what was not settled in time comes again, and the late settlement counts for nothing', async () => {
      const { stores, clock } = await openStores(kind);
      valueIn(await stores.webhooks.add(webhook));
      valueIn(await stores.webhooks.announce(message));
      const dead = present(valueIn(await stores.webhooks.claim(1000)));
      expect(valueIn(await stores.webhooks.claim(1000))).toBeUndefined();
      clock.now += 1000;
      const next = present(valueIn(await stores.webhooks.claim(1000)));
      expect(next).toMatchObject({ attempts: 2, body: dead.body });
      expect(codeIn(await stores.webhooks.settle(dead, { state: 'delivered', status: 200 }))).toBe('cancelled');
      valueIn(await stores.webhooks.settle(next, { state: 'delivered', status: 204 }));
      expect(valueIn(await stores.webhooks.deliveries('owner-a', next.webhookId, 9))).toEqual([
        {
          messageId: 'msg_1',
          type: 'review.done',
          state: 'delivered',
          attempts: 2,
          lastStatus: 204,
          createdAt: next.createdAt,
        },
      ]);
    });

    test('a refusal is tried again when it says, until it is given up; what is settled is swept', async () => {
      const { stores, clock } = await openStores(kind);
      valueIn(await stores.webhooks.add(webhook));
      valueIn(await stores.webhooks.announce(message));
      const claim = async (): Promise<Delivery> => present(valueIn(await stores.webhooks.claim(1000)));
      valueIn(
        await stores.webhooks.settle(await claim(), { state: 'pending', retryAt: clock.now + 5000, status: 500 }),
      );
      clock.now += 4999;
      expect(valueIn(await stores.webhooks.claim(1000))).toBeUndefined();
      expect(valueIn(await stores.webhooks.sweep(clock.now + 1))).toBe(0);
      clock.now += 1;
      const second = await claim();
      valueIn(await stores.webhooks.settle(second, { state: 'given-up' }));
      expect(codeIn(await stores.webhooks.settle(second, { state: 'delivered', status: 200 }))).toBe('cancelled');
      clock.now += 100_000;
      expect(valueIn(await stores.webhooks.claim(1000))).toBeUndefined();
      expect(valueIn(await stores.webhooks.deliveries('owner-a', second.webhookId, 9))).toMatchObject([
        { state: 'given-up' },
      ]);
      expect(valueIn(await stores.webhooks.sweep(clock.now))).toBe(1);
    });

    test('the end of a review is announced with it, once and to those who want to know', async () => {
      const { stores } = await openStores(kind);
      valueIn(await stores.webhooks.add({ ...webhook, types: ['review.failed'] }));
      const wants = valueIn(await stores.webhooks.add({ ...webhook, types: ['review.done'] }));
      await storeReview(stores, 'rev_1');
      const first = await claimJob(stores);
      valueIn(await stores.reviews.addFiles('rev_1', [await pinFile(stores, '后到')], roomy));
      const ending = { status: 'done', announcement: { type: 'review.done', payload: { id: 'rev_1' } } } as const;
      valueIn(await stores.reviews.finish(first.lease, ending));
      expect(valueIn(await stores.webhooks.claim(1000)), 'not the end yet').toBeUndefined();
      const second = await claimJob(stores);
      valueIn(await stores.reviews.finish(second.lease, ending));
      await stores.reviews.finish(second.lease, ending);
      const delivery = present(valueIn(await stores.webhooks.claim(1000)));
      expect(delivery).toMatchObject({ webhookId: wants.id, type: 'review.done' });
      expect(valueIn(await stores.webhooks.claim(1000))).toBeUndefined();
    });

    test('a deleted review is not told of', async () => {
      const { stores } = await openStores(kind);
      valueIn(await stores.webhooks.add(webhook));
      await storeReview(stores, 'rev_1');
      valueIn(await stores.webhooks.announce({ ...message, reviewId: 'rev_1' }));
      expect(valueIn(await stores.webhooks.announce({ ...message, messageId: 'msg_2', reviewId: 'rev_0' }))).toBe(0);
      expect(valueIn(await stores.reviews.delete('rev_1')).deliveries).toBe(1);
      expect(valueIn(await stores.webhooks.claim(1000))).toBeUndefined();
    });
  });
};
