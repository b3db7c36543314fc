import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';

/** Conversations and what was understood in them. */
export interface ChatStore {
  create(chat: {
    readonly ownerId: string;
    readonly state: unknown;
    readonly expiresAt: number;
  }): Promise<Result<ChatRecord, Problem>>;
  /** @returns `not-found`, also when its time has come */
  get(chatId: string): Promise<Result<ChatRecord, Problem>>;
  /** The owner's conversation that was spoken in last; `undefined` when none lives. */
  latest(ownerId: string): Promise<Result<ChatRecord | undefined, Problem>>;
  /** Oldest first, those with a greater sequence than `after` (0: all). */
  messages(chatId: string, after: number): Promise<Result<readonly ChatMessage[], Problem>>;
  /**
   * Adds messages and changes what is named, together or not at all.
   * @param revision the revision that the caller saw; when another was faster, nothing is stored: `edit-conflict`
   * @returns the chat as it now is; `not-found`
   */
  save(chatId: string, revision: number, change: ChatChange): Promise<Result<ChatRecord, Problem>>;
  /** @returns `not-found` */
  delete(chatId: string): Promise<Result<void, Problem>>;
  /** Deletes chats whose time has come. @returns how many */
  sweep(limit: number): Promise<Result<number, Problem>>;
}

export interface ChatRecord {
  readonly id: string;
  readonly ownerId: string;
  /** Starts at 0 and grows by one with every save. */
  readonly revision: number;
  /** What was understood so far; JSON of the chat's own making. */
  readonly state: unknown;
  /** The review this chat is about; gone when that review is deleted. */
  readonly reviewId?: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number;
}

export interface NewChatMessage {
  readonly role: 'user' | 'assistant';
  /** JSON: text, citations, quick replies, a reference to a review. */
  readonly content: unknown;
}

export interface ChatMessage extends NewChatMessage {
  readonly sequence: number;
  readonly createdAt: number;
}

export interface ChatChange {
  readonly messages: readonly NewChatMessage[];
  readonly state?: unknown;
  readonly reviewId?: string;
  readonly expiresAt?: number;
}
