import { createTextSigner, signaturePattern } from './signed-text.ts';
import type { Clock } from './store-ports.ts';

/** Makes and checks tokens that let whoever holds one do one thing with one thing until a time. */
export interface LinkTokens {
  /** @param expiresAt milliseconds since 1970; rounded up to a second */
  sign(id: string, expiresAt: number): Promise<string>;
  /** False for another's, an expired or a made-up token; takes as long for one as for another. */
  check(id: string, token: string): Promise<boolean>;
}

/**
 * @param purpose stands in what is signed: no token serves another purpose
 * @param secret at least 32 random bytes; another secret ends all links
 */
export const createLinkTokens = (purpose: 'review-link' | 'chat-link', secret: Uint8Array, now: Clock): LinkTokens => {
  const signer = createTextSigner(secret);
  const toSign = (id: string, until: number): string => `${purpose}\n${id}\n${until}`;
  return {
    async sign(id, expiresAt) {
      const until = Math.ceil(expiresAt / 1000);
      return `${until.toString(36)}.${await signer.sign(toSign(id, until))}`;
    },
    async check(id, token) {
      const [, until, signature] = tokenPattern.exec(token) ?? [];
      if (until === undefined || signature === undefined) return false;
      const seconds = Number.parseInt(until, 36);
      return (await signer.verify(toSign(id, seconds), signature)) && seconds * 1000 > now();
    },
  };
};

const tokenPattern = new RegExp(`^([0-9a-z]{1,10})\\.(${signaturePattern})$`);
