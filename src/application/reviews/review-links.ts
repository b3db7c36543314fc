import { createTextSigner, signaturePattern } from '../signed-text.ts';
import type { Clock } from '../store-ports.ts';

/** Makes and checks tokens that let whoever holds one look at one review until a time. */
export interface ReviewLinks {
  /** @param expiresAt milliseconds since 1970; rounded up to a second */
  sign(reviewId: string, expiresAt: number): Promise<string>;
  /** False for another review's, an expired or a made-up token; takes as long for one as for another. */
  check(reviewId: string, token: string): Promise<boolean>;
}

/** @param secret at least 32 random bytes; another secret ends all links */
export const createReviewLinks = (secret: Uint8Array, now: Clock): ReviewLinks => {
  const signer = createTextSigner(secret);
  return {
    async sign(reviewId, expiresAt) {
      const until = Math.ceil(expiresAt / 1000);
      return `${until.toString(36)}.${await signer.sign(toSign(reviewId, until))}`;
    },
    async check(reviewId, token) {
      const [, until, signature] = tokenPattern.exec(token) ?? [];
      if (until === undefined || signature === undefined) return false;
      const seconds = Number.parseInt(until, 36);
      return (await signer.verify(toSign(reviewId, seconds), signature)) && seconds * 1000 > now();
    },
  };
};

const tokenPattern = new RegExp(`^([0-9a-z]{1,10})\\.(${signaturePattern})$`);

const toSign = (reviewId: string, until: number): string => `review-link\n${reviewId}\n${until}`;
