import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { NewRecord, RecordStore, StoredRecord } from '../stores/record-store.ts';

/**
 * Reads, changes and writes one record so that changes made at the same time all count.
 *
 * @param change given what is stored (undefined: nothing); undefined leaves it as it is. May be called again
 * @returns the record as it then is; undefined where there is none and `change` wanted none
 */
export async function updateRecord(
  records: RecordStore,
  key: string,
  change: (stored: StoredRecord | undefined) => NewRecord | undefined,
): Promise<Result<StoredRecord | undefined, Problem>> {
  for (let tried = 0; tried < tries; tried += 1) {
    const stored = await records.get(key);
    if (!stored.ok) return stored;
    const wanted = change(stored.value);
    if (wanted === undefined) return ok(stored.value);
    const put = await records.put(key, stored.value?.revision ?? 0, wanted);
    if (put.ok || put.error.code !== 'edit-conflict') return put;
  }
  return failed(problem('store-unavailable'));
}

/** More than messages of one user can arrive at once. */
const tries = 60;
