import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';

/**
 * Small JSON records by key that outlive the process and are shared between processes: users, tasks, streams. No function
 * rejects; a database that fails is `store-unavailable`.
 */
export interface RecordStore {
  /** @returns undefined when there is none or its time has come */
  get(key: string): Promise<Result<StoredRecord | undefined, Problem>>;
  /**
   * Of any number of calls with one key and revision exactly one stores; the others get `edit-conflict`.
   * @param revision that the caller saw, 0 for a key that is not there
   * @returns the record with its new revision
   */
  put(key: string, revision: number, record: NewRecord): Promise<Result<StoredRecord, Problem>>;
  /** Those whose `dueAt` is at or before `at`, longest due first; keys begin with `prefix`. */
  due(prefix: string, at: number, limit: number): Promise<Result<readonly StoredRecord[], Problem>>;
  /** Deletes records whose time has come. @returns how many */
  sweep(): Promise<Result<number, Problem>>;
}

export interface NewRecord {
  readonly value: unknown;
  /** When something has to happen with it; absent: never. Milliseconds since 1970. */
  readonly dueAt?: number;
  readonly expiresAt: number;
}

export interface StoredRecord extends NewRecord {
  readonly key: string;
  /** At least 1; grows by one with every put. */
  readonly revision: number;
}
