import { AssertionError } from 'node:assert';
import { describe, expect, test } from 'vitest';
import type { Stores } from '../../../src/application/store-ports.ts';
import type { IdempotencyLock } from '../../../src/application/stores/idempotency-store.ts';
import { openStores, type TestDatabase } from '../open-stores.ts';
import { storeReview } from '../sample-reviews.ts';
import { codeIn, valueIn } from '../value-in.ts';

const request = {
  ownerId: 'owner-a',
  method: 'POST',
  path: '/v1/reviews',
  key: 'key-1',
  bodySha256: 'b'.repeat(64),
  resourcePrefix: 'rev',
};
const terms = { lockMs: 1000, keepMs: 10_000 };
const answer = { status: 202, headers: { location: '/v1/reviews/rev_1' }, body: '{"id":"rev_1"}' };

export const callerContract = (kind: TestDatabase): void => {
  describe('idempotency', () => {
    test('of many requests at once with one key, one is carried out', async () => {
      const { stores } = await openStores(kind);
      const starts = await Promise.all(Array.from({ length: 50 }, () => stores.idempotency.begin(request, terms)));
      const codes = starts.map((start) => (start.ok ? start.value.kind : start.error.code));
      expect(codes.filter((code) => code === 'started')).toHaveLength(1);
      expect(codes.filter((code) => code === 'idempotency-in-flight')).toHaveLength(49);
    });

    test('the stored answer is given again, to the same request only', async () => {
      const { stores } = await openStores(kind);
      const start = valueIn(await stores.idempotency.begin(request, terms));
      if (start.kind !== 'started') throw new TypeError('not started');
      expect(start.resourceId).toMatch(/^rev_/);
      valueIn(await stores.idempotency.finish(start.lock, answer));
      expect(valueIn(await stores.idempotency.begin(request, terms))).toEqual({ kind: 'replay', answer });
      const other = { ...request, bodySha256: 'c'.repeat(64) };
      expect(codeIn(await stores.idempotency.begin(other, terms))).toBe('idempotency-conflict');
    });

    test.each([
      { differs: { ownerId: 'owner-b' }, because: 'keys of two owners have nothing to do with each other' },
      { differs: { method: 'DELETE' }, because: 'nor those of two methods' },
      { differs: { path: '/v1/documents' }, because: 'nor those of two addresses' },
      { differs: { key: 'key-2' }, because: 'nor two keys' },
    ])('starts anew: $because', async ({ differs }) => {
      const { stores } = await openStores(kind);
      valueIn(await stores.idempotency.begin(request, terms));
      expect(valueIn(await stores.idempotency.begin({ ...request, ...differs }, terms)).kind).toBe('started');
    });

    test('one that died is replaced under the same id, and its late answer counts for nothing', async () => {
      const { stores, clock } = await openStores(kind);
      const dead = valueIn(await stores.idempotency.begin(request, terms));
      clock.now += 1000;
      const conflict = await stores.idempotency.begin({ ...request, bodySha256: 'c'.repeat(64) }, terms);
      expect(codeIn(conflict)).toBe('idempotency-conflict');
      const next = valueIn(await stores.idempotency.begin(request, terms));
      if (dead.kind !== 'started' || next.kind !== 'started') throw new TypeError('not started');
      expect(next.resourceId).toBe(dead.resourceId);
      valueIn(await stores.idempotency.finish(dead.lock, { ...answer, status: 500 }));
      expect(codeIn(await stores.idempotency.begin(request, terms))).toBe('idempotency-in-flight');
      valueIn(await stores.idempotency.finish(next.lock, answer));
      expect(valueIn(await stores.idempotency.begin(request, terms))).toEqual({ kind: 'replay', answer });
    });

    test('what was abandoned or has expired is carried out afresh', async () => {
      const { stores, clock } = await openStores(kind);
      valueIn(await stores.idempotency.abandon(await startOn(stores)));
      valueIn(await stores.idempotency.finish(await startOn(stores), answer));
      clock.now += 10_000;
      expect(valueIn(await stores.idempotency.sweep())).toBe(1);
      valueIn(await stores.idempotency.finish(await startOn(stores), answer));
      clock.now += 10_000;
      await startOn(stores);
    });
  });

  describe('API keys', () => {
    test('a key is known by its secret, which is stored nowhere', async () => {
      const { stores, database, clock } = await openStores(kind);
      const { secret, key } = valueIn(await stores.keys.issue('测试', ['reviews']));
      expect(secret).toMatch(/^zs_[\w-]{43}$/);
      clock.now += 5;
      expect(valueIn(await stores.keys.authenticate(secret))).toEqual(key);
      expect(valueIn(await stores.keys.authenticate(`${secret}x`))).toBeUndefined();
      expect(valueIn(await stores.keys.list())).toEqual([{ ...key, lastUsedAt: clock.now }]);
      expect(JSON.stringify(valueIn(await database.all('select * from api_keys', [])))).not.toContain(secret.slice(3));
    });

    test('its last use is kept to the minute', async () => {
      const { stores, clock } = await openStores(kind);
      const { secret } = valueIn(await stores.keys.issue('测试', []));
      const used = clock.now;
      for (const later of [0, 59_999, 1]) {
        clock.now += later;
        valueIn(await stores.keys.authenticate(secret));
      }
      expect(valueIn(await stores.keys.list())).toMatchObject([{ lastUsedAt: used + 60_000 }]);
    });

    test('a revoked key opens nothing', async () => {
      const { stores, clock } = await openStores(kind);
      const { secret, key } = valueIn(await stores.keys.issue('测试', []));
      valueIn(await stores.keys.revoke(key.id));
      const revokedAt = clock.now;
      clock.now += 1;
      valueIn(await stores.keys.revoke(key.id));
      expect(valueIn(await stores.keys.authenticate(secret))).toBeUndefined();
      expect(valueIn(await stores.keys.list())).toMatchObject([{ revokedAt }]);
      expect(codeIn(await stores.keys.revoke('key_0'))).toBe('not-found');
    });
  });

  describe('keys that were seen', () => {
    test('of many at once one is the first, until its time is over', async () => {
      const { stores, clock } = await openStores(kind);
      const all = await Promise.all(Array.from({ length: 20 }, () => stores.dedupe.firstTime('message', 100)));
      expect(all.map(valueIn).filter(Boolean)).toHaveLength(1);
      expect(valueIn(await stores.dedupe.firstTime('another', 200))).toBe(true);
      clock.now += 99;
      expect(valueIn(await stores.dedupe.firstTime('message', 100))).toBe(false);
      clock.now += 1;
      expect(valueIn(await stores.dedupe.firstTime('message', 100))).toBe(true);
      clock.now += 100;
      expect(valueIn(await stores.dedupe.sweep())).toBe(2);
    });
  });

  describe('overrides', () => {
    test('are kept in order with who and when, for a review that exists', async () => {
      const { stores, clock } = await openStores(kind);
      await storeReview(stores, 'rev_1');
      const override = { reviewId: 'rev_1', finding: 'social-live/culture', reason: '原件已核', by: 'key_1' };
      const met = valueIn(await stores.overrides.add({ ...override, ruling: 'met' }));
      const unsure = valueIn(await stores.overrides.add({ ...override, ruling: 'unsure' }));
      expect(met).toEqual({ ...override, ruling: 'met', id: met.id, at: clock.now });
      expect(valueIn(await stores.overrides.list('rev_1'))).toEqual([met, unsure]);
      expect(codeIn(await stores.overrides.add({ ...override, reviewId: 'rev_0', ruling: 'met' }))).toBe('not-found');
    });
  });
};

/** Begins the request, which must be free to start. */
const startOn = async ({ idempotency }: Stores): Promise<IdempotencyLock> => {
  const start = valueIn(await idempotency.begin(request, terms));
  if (start.kind !== 'started') throw new AssertionError({ message: `not started but ${start.kind}` });
  return start.lock;
};
