import type { DedupeStore } from '../../application/stores/dedupe-store.ts';
import { ok } from '../../domain/result.ts';
import type { StoreContext } from './store-context.ts';

/** Keys that were seen, over SQL. */
export const createDedupeStore = ({ database, now }: StoreContext): DedupeStore => ({
  firstTime: async (key, keepMs) => {
    const at = now();
    const rows = await database.all(insertKey, [key, at + keepMs, at]);
    return rows.ok ? ok(rows.value.length === 1) : rows;
  },
  sweep: async () => {
    const rows = await database.all('delete from dedupe_keys where expires_at <= ?1 returning dedupe_key', [now()]);
    return rows.ok ? ok(rows.value.length) : rows;
  },
});

const insertKey = `
  insert into dedupe_keys (dedupe_key, expires_at) values (?1, ?2)
  on conflict (dedupe_key) do update set expires_at = excluded.expires_at where dedupe_keys.expires_at <= ?3
  returning dedupe_key`;
