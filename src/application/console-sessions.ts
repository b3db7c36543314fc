import type { Problem } from '../domain/problem.ts';
import { ok, type Result } from '../domain/result.ts';
import { createTextSigner, signaturePattern } from './signed-text.ts';
import type { Clock } from './store-ports.ts';
import type { ApiKey, KeyStore } from './stores/key-store.ts';

/** Who is signed in to the console: a key that was shown once, remembered by a signed text; the key itself is kept nowhere. */
export interface ConsoleSessions {
  /** @returns what the browser keeps, or nothing for a key that is wrong or revoked */
  open(secret: string): Promise<Result<OpenedSession | undefined, Problem>>;
  /** The key that a session stands for; nothing once it has expired, was made up, or the key was revoked. */
  holder(session: string): Promise<Result<ApiKey | undefined, Problem>>;
}

export interface OpenedSession {
  readonly value: string;
  readonly key: ApiKey;
  readonly seconds: number;
}

interface SessionOptions {
  readonly keys: Pick<KeyStore, 'authenticate' | 'list'>;
  /** At least 32 random bytes; another secret ends all sessions. */
  readonly secret: Uint8Array;
  readonly now: Clock;
  readonly hours: number;
}

export const createConsoleSessions = ({ keys, secret, now, hours }: SessionOptions): ConsoleSessions => {
  const signer = createTextSigner(secret);
  return {
    async open(written) {
      const key = await keys.authenticate(written);
      if (!key.ok) return key;
      if (key.value === undefined) return ok(undefined);
      const seconds = hours * 3600;
      const until = Math.floor(now() / 1000) + seconds;
      const value = `${key.value.id}.${until.toString(36)}.${await signer.sign(toSign(key.value.id, until))}`;
      return ok({ value, key: key.value, seconds });
    },
    async holder(session) {
      const [, keyId, until, signature] = sessionPattern.exec(session) ?? [];
      if (keyId === undefined || until === undefined || signature === undefined) return ok(undefined);
      const seconds = Number.parseInt(until, 36);
      const valid = (await signer.verify(toSign(keyId, seconds), signature)) && seconds * 1000 > now();
      if (!valid) return ok(undefined);
      const known = await keys.list();
      return known.ok ? ok(known.value.find(({ id, revokedAt }) => id === keyId && revokedAt === undefined)) : known;
    },
  };
};

const sessionPattern = new RegExp(`^(\\w{1,80})\\.([0-9a-z]{1,10})\\.(${signaturePattern})$`);

const toSign = (keyId: string, until: number): string => `console-session\n${keyId}\n${until}`;
