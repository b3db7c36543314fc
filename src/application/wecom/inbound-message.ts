import type { MediaReference } from './ports.ts';

/** What a WeCom user did, whichever door it came through. JSON, for it is kept until it is answered. */
export interface InboundMessage {
  /** One for each thing that happened: a redelivery has the same, two events in one second have two. */
  readonly key: string;
  readonly userId: string;
  /** Set in a group. */
  readonly chatId?: string;
  /** Without the `@name` of a group. */
  readonly text: string;
  readonly media: readonly MediaReference[];
  /**
   * `media` waits for more of its kind, `mixed` was chosen together with its text; `button` carries in `text` what the
   * button says; `quiet`: the user sent files and said nothing more.
   */
  readonly kind: 'text' | 'media' | 'mixed' | 'button' | 'quiet' | 'unsupported';
  readonly reply: ReplyAddress;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** How an answer reaches the user; each door knows its own. */
export type ReplyAddress =
  | { readonly door: 'app'; readonly userId: string }
  | {
      readonly door: 'bot';
      /** Absent where the message cannot be answered by a stream. */
      readonly streamId?: string;
      /** Good once, for an hour; a secret. */
      readonly responseUrl?: string;
    }
  | {
      readonly door: 'connection';
      /** Of the frame that is answered; absent where only a message of its own will do. */
      readonly requestId?: string;
      readonly streamId: string;
      /** User or group. */
      readonly target: string;
      readonly isGroup: boolean;
    };

/** Whose conversation this is: a person has one over all doors, and another in each group. */
export const conversationOf = ({ userId, chatId }: Pick<InboundMessage, 'userId' | 'chatId'>): string =>
  chatId === undefined ? `wecom:${userId}` : `wecom:${chatId}:${userId}`;
