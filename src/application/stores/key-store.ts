import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';

/** API keys. Only a hash is stored: a key is shown once, when it is issued. */
export interface KeyStore {
  /** @returns the key to hand over (`zs_` and 43 characters, 256 random bits) and its record */
  issue(
    name: string,
    scopes: readonly string[],
  ): Promise<Result<{ readonly secret: string; readonly key: ApiKey }, Problem>>;
  /** @returns the key unless it is unknown or revoked; its `lastUsedAt` is kept to the minute */
  authenticate(secret: string): Promise<Result<ApiKey | undefined, Problem>>;
  /** In the order of issue, the revoked among them. */
  list(): Promise<Result<readonly ApiKey[], Problem>>;
  /** Holds from the next request on. @returns `not-found`; revoking again changes nothing */
  revoke(keyId: string): Promise<Result<void, Problem>>;
}

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: number;
  readonly revokedAt?: number;
  readonly lastUsedAt?: number;
}
