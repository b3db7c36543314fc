import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';

/**
 * Bytes by their SHA-256 (64 lower-case hex digits). Nothing else names them: an address of another form is treated as
 * one that does not exist. No function rejects; a disk or bucket that fails is `store-unavailable`.
 */
export interface BlobStore {
  /** Stores the bytes whole or not at all. Storing them again changes nothing, and mends a damaged copy. */
  put(bytes: Uint8Array): Promise<Result<StoredBlob, Problem>>;
  /** @returns `not-found`; `file-damaged` when what is stored is not what was put */
  get(sha256: string): Promise<Result<Uint8Array, Problem>>;
  /** @returns the size in bytes, undefined when absent */
  size(sha256: string): Promise<Result<number | undefined, Problem>>;
  /** @returns whether there was anything to delete */
  delete(sha256: string): Promise<Result<boolean, Problem>>;
  /** Removes what writes that were cut off more than `olderThanMs` ago left behind. @returns how many */
  tidy(olderThanMs: number): Promise<Result<number, Problem>>;
}

export interface StoredBlob {
  readonly sha256: string;
  readonly size: number;
}
