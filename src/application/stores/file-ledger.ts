import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';

/**
 * Which stored bytes are needed. A file is kept while a document refers to it or a pin holds it; else it is doomed, its
 * bytes are removed, and then it is forgotten, in this order, so that a crash leaves something to be found again.
 */
export interface FileLedger {
  /**
   * Holds the file for the time between storing its bytes and storing the review that names it.
   * @returns the pin; `edit-conflict` while these very bytes are being removed: try again in a moment
   */
  pin(file: { readonly sha256: string; readonly size: number }, holdMs: number): Promise<Result<string, Problem>>;
  /** Lets go of a pin whose review was never made; a pin that is gone is no fault. */
  unpin(pin: string): Promise<Result<void, Problem>>;
  /**
   * Takes the files from reviews whose `filesExpireAt` has come, and dooms whatever nothing refers to any more.
   * @returns how many documents lost their file
   */
  expire(limit: number): Promise<Result<number, Problem>>;
  /** Files whose bytes are to be removed, this call's and those a crash left behind. */
  doomed(limit: number): Promise<Result<readonly { readonly sha256: string; readonly size: number }[], Problem>>;
  /** The bytes are gone. */
  forget(sha256: string): Promise<Result<void, Problem>>;
  /** Files and bytes that are kept. */
  totals(): Promise<Result<{ readonly files: number; readonly bytes: number }, Problem>>;
}
