import type { Citation, ReviewedFile, Verdict } from '../wire.ts';
import type { QuickReply } from './chat-events.ts';

/** One message of `GET /v1/chat/:sessionId`. */
export interface KeptMessage {
  readonly role: 'user' | 'assistant';
  readonly text?: string;
  readonly fileNames?: readonly string[];
  readonly documents?: readonly ReviewedFile[];
  readonly verdict?: Verdict;
  readonly citations?: readonly Citation[];
  readonly quickReplies?: readonly QuickReply[];
}

export interface Conversation {
  readonly reviewId?: string;
  readonly token?: string;
  readonly messages: readonly KeptMessage[];
}

/** @returns `gone` when the server no longer has it, `unreachable` when nobody answered; never rejects */
export async function fetchConversation(
  server: string,
  sessionId: string,
  chatToken: string | undefined,
): Promise<Conversation | 'gone' | 'unreachable'> {
  try {
    const answer = await fetch(`${server}/v1/chat/${encodeURIComponent(sessionId)}`, {
      headers: chatToken === undefined ? {} : { 'x-chat-token': chatToken },
    });
    if (answer.status === 404 || answer.status === 410) return 'gone';
    return answer.ok ? ((await answer.json()) as Conversation) : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
