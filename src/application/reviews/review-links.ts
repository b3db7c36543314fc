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
  const key = crypto.subtle.importKey(
    'raw',
    secret as Uint8Array<ArrayBuffer>,
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  );
  return {
    async sign(reviewId, expiresAt) {
      const until = Math.ceil(expiresAt / 1000);
      const signature = await crypto.subtle.sign('HMAC', await key, toSign(reviewId, until));
      return `${until.toString(36)}.${toBase64Url(new Uint8Array(signature))}`;
    },
    async check(reviewId, token) {
      // the last letter holds four bits: one way to write a token is enough
      const [, until, signature] = /^([0-9a-z]{1,10})\.([\w-]{42}[AEIMQUYcgkosw048])$/.exec(token) ?? [];
      if (until === undefined || signature === undefined) return false;
      const seconds = Number.parseInt(until, 36);
      const signed = await crypto.subtle.verify('HMAC', await key, fromBase64Url(signature), toSign(reviewId, seconds));
      return signed && seconds * 1000 > now();
    },
  };
};

const toSign = (reviewId: string, until: number): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`review-link\n${reviewId}\n${until}`);

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
