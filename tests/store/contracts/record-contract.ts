import { describe, expect, test } from 'vitest';
import { openStores, type TestDatabase } from '../open-stores.ts';
import { codeIn, valueIn } from '../value-in.ts';

/** What small records of message channels promise. */
export const recordContract = (kind: TestDatabase): void => {
  describe('records of channels', () => {
    test('what is put is got, with a revision that grows', async () => {
      const { stores, clock } = await openStores(kind);
      const { records } = stores;
      const expiresAt = clock.now + 1000;
      expect(valueIn(await records.get('user:a'))).toBeUndefined();
      const first = valueIn(await records.put('user:a', 0, { value: { name: '甲' }, expiresAt }));
      expect(first).toEqual({ key: 'user:a', revision: 1, value: { name: '甲' }, expiresAt });
      const second = valueIn(await records.put('user:a', 1, { value: null, dueAt: clock.now, expiresAt }));
      expect(valueIn(await records.get('user:a'))).toEqual(second);
      expect(second).toMatchObject({ revision: 2, dueAt: clock.now });
    });

    test('of twenty that put at once with one revision, one is stored', async () => {
      const { stores, clock } = await openStores(kind);
      const put = (revision: number) => (_: unknown, value: number) =>
        stores.records.put('task:a', revision, { value, expiresAt: clock.now + 1000 });
      for (const revision of [0, 1]) {
        const puts = await Promise.all(Array.from({ length: 20 }, put(revision)));
        expect(puts.filter(({ ok }) => ok)).toHaveLength(1);
        for (const failure of puts.filter(({ ok }) => !ok)) expect(codeIn(failure)).toBe('edit-conflict');
      }
    });

    test('a record whose time has come is gone, may be put anew, and is swept', async () => {
      const { stores, clock } = await openStores(kind);
      const { records } = stores;
      valueIn(await records.put('task:a', 0, { value: 1, dueAt: clock.now, expiresAt: clock.now + 10 }));
      valueIn(await records.put('task:b', 0, { value: 1, expiresAt: clock.now + 10 }));
      clock.now += 10;
      expect(valueIn(await records.get('task:a'))).toBeUndefined();
      expect(valueIn(await records.due('task:', clock.now, 10))).toEqual([]);
      expect(codeIn(await records.put('task:a', 1, { value: 2, expiresAt: clock.now + 10 }))).toBe('edit-conflict');
      expect(valueIn(await records.put('task:a', 0, { value: 2, expiresAt: clock.now + 10 })).value).toBe(2);
      expect(valueIn(await records.sweep())).toBe(1);
      expect(valueIn(await records.get('task:a'))?.value).toBe(2);
    });

    test('what is due is told by kind, longest due first, no more than asked for', async () => {
      const { stores, clock } = await openStores(kind);
      const { records } = stores;
      const { now } = clock;
      const due = { 'task:c': now - 1, 'task:a': now - 3, 'task:b': now - 2, 'task:later': now + 1, 'user:x': now - 9 };
      for (const [key, dueAt] of Object.entries(due)) {
        valueIn(await records.put(key, 0, { value: key, dueAt, expiresAt: now + 1000 }));
      }
      valueIn(await records.put('task:never', 0, { value: 0, expiresAt: now + 1000 }));
      const keys = async (limit: number) => valueIn(await records.due('task:', now, limit)).map(({ key }) => key);
      expect(await keys(10)).toEqual(['task:a', 'task:b', 'task:c']);
      expect(await keys(2)).toEqual(['task:a', 'task:b']);
    });
  });
};
