import { createLinkTokens, type LinkTokens } from '../link-tokens.ts';
import type { Clock } from '../store-ports.ts';

/** Tokens that let whoever holds one go on with one conversation, as its owner. */
export type ChatLinks = LinkTokens;

export const createChatLinks = (secret: Uint8Array, now: Clock): ChatLinks =>
  createLinkTokens('chat-link', secret, now);
