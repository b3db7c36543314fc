import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';

/** Answers kept under an Idempotency-Key, so that a repeated request is answered and not carried out again. */
export interface IdempotencyStore {
  /**
   * Of any number of calls at once with the same key, exactly one is told to start.
   * @returns `started`: carry it out, give what it makes the id `resourceId`, then `finish`; `replay`: answer with this;
   *   `idempotency-conflict` for another body under the key; `idempotency-in-flight` while another carries it out.
   *   One that died is replaced when its lock runs out; `resourceId` is then the same, so making it again doubles nothing
   */
  begin(
    request: IdempotentRequest,
    terms: { readonly lockMs: number; readonly keepMs: number },
  ): Promise<Result<IdempotentStart, Problem>>;
  /** Keeps the answer. A lock lost meanwhile keeps the other's answer; that is no fault. */
  finish(lock: IdempotencyLock, answer: StoredAnswer): Promise<Result<void, Problem>>;
  /** Forgets the request: nothing was made, and a repetition is to be carried out afresh. */
  abandon(lock: IdempotencyLock): Promise<Result<void, Problem>>;
  /** Deletes records whose time has come. @returns how many */
  sweep(): Promise<Result<number, Problem>>;
}

export interface IdempotentRequest {
  readonly ownerId: string;
  readonly method: string;
  readonly path: string;
  readonly key: string;
  /** SHA-256 over what the request asks for: fields and the files' hashes, not the multipart boundary. */
  readonly bodySha256: string;
  /** Prefix of the id that a new record gets, e.g. `rev`. */
  readonly resourcePrefix: string;
}

export type IdempotentStart =
  | { readonly kind: 'started'; readonly lock: IdempotencyLock; readonly resourceId: string }
  | { readonly kind: 'replay'; readonly answer: StoredAnswer };

export interface IdempotencyLock {
  readonly token: string;
}

export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
