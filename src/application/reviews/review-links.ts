import { createLinkTokens, type LinkTokens } from '../link-tokens.ts';
import type { Clock } from '../store-ports.ts';

/** Tokens that let whoever holds one look at one review. */
export type ReviewLinks = LinkTokens;

export const createReviewLinks = (secret: Uint8Array, now: Clock): ReviewLinks =>
  createLinkTokens('review-link', secret, now);
