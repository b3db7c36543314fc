import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';

/** Keys that were seen: a message that a channel delivers twice is answered once. */
export interface DedupeStore {
  /** Of any number of calls with one key within `keepMs`, exactly one is told true. */
  firstTime(key: string, keepMs: number): Promise<Result<boolean, Problem>>;
  /** Deletes keys whose time has come. @returns how many */
  sweep(): Promise<Result<number, Problem>>;
}
