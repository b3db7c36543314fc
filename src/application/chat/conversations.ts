import { readState } from '../../domain/conversation/chat-state.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { RuleBook } from '../../domain/rules/rule-book.ts';
import type { ExplainVerdict } from '../explain-verdict.ts';
import type { NamedFile } from '../read-document.ts';
import { type Journal, traceOf } from '../reviews/journal.ts';
import type { Meter } from '../reviews/meter.ts';
import type { Reviews } from '../reviews/reviews.ts';
import type { Clock } from '../store-ports.ts';
import type { ChatRecord, ChatStore } from '../stores/chat-store.ts';
import { answerMessage, finishAnswer } from './answer-message.ts';
import type { ChatEvent } from './chat-event.ts';
import { createEventChannel, type EventChannel } from './event-channel.ts';
import { type History, viewHistory } from './history.ts';
import { noSession, openSession } from './open-session.ts';
import { createSessionTurns, type SessionTurns } from './session-turns.ts';

/** One message to a conversation, from any door: HTTP, a terminal, WeCom. */
export interface ChatMessage {
  /** Whose the conversation is, when it is a new one. */
  readonly ownerId: string;
  /** Which conversation goes on: one by its id, or the owner's latest that still lives. Absent: a new one. */
  readonly session?: { readonly id: string } | 'latest';
  /** Whether the sender may use what that owner made; `not-found` otherwise. Absent: only their own. */
  readonly mayUse?: (ownerId: string) => boolean;
  readonly text: string;
  readonly files: readonly NamedFile[];
  /** The language of a new conversation until the person's own words tell. */
  readonly language?: 'zh' | 'en';
}

/** Conversations for every door. They hold no rule: what is understood and answered is `domain/conversation`. */
export interface Conversations {
  /**
   * Answers one message. Messages of one session are answered in the order they came. The answer is finished and kept
   * although nobody listens to the end; a reader may come back for it with `history`. Never rejects.
   */
  converse(message: ChatMessage): AsyncGenerator<ChatEvent, void>;
  /** @returns `not-found`, also for one of an owner whom the asker may not use */
  history(sessionId: string, mayUse: (ownerId: string) => boolean): Promise<Result<History, Problem>>;
  /** Forgets the conversation, its review and its files. @returns `not-found` */
  forget(sessionId: string, mayUse: (ownerId: string) => boolean): Promise<Result<void, Problem>>;
  /** Settles when every message that was begun is answered. */
  settled(): Promise<void>;
}

export interface ConversationDependencies {
  readonly chats: ChatStore;
  readonly reviews: Reviews;
  readonly ruleBook: RuleBook;
  readonly explain: ExplainVerdict;
  readonly journal: Journal;
  readonly meter: Meter;
  readonly now: Clock;
  /** The day in China, ISO. */
  readonly today: () => string;
  /** How long a conversation lives after its last message, in milliseconds. */
  readonly retentionMs: number;
  readonly limits: ChatLimits;
  /** Aborted when the service stops: what waits for files then ends, and is taken up again after the next start. */
  readonly closing: AbortSignal;
}

export interface ChatLimits {
  /** Characters of one message. */
  readonly characters: number;
  /** Messages and answers of one conversation. */
  readonly messages: number;
  /** Messages of one conversation that may wait for their answers. */
  readonly waiting: number;
}

export const createConversations = (dependencies: ConversationDependencies): Conversations => {
  const turns = createSessionTurns(dependencies.limits.waiting);
  const { chats, reviews } = dependencies;
  return {
    async *converse(message) {
      const session = await openSession(dependencies, message);
      if (!session.ok) return yield { type: 'error', problem: session.error };
      if (!turns.hasRoom(session.value.id)) return yield { type: 'error', problem: crowded };
      const channel = createEventChannel<ChatEvent>();
      void answerInTurn(dependencies, turns, session.value, message, channel);
      yield* channel.listen();
    },
    async history(sessionId, mayUse) {
      const chat = await usableChat(chats, sessionId, mayUse);
      if (!chat.ok) return chat;
      const { value } = chat;
      // nobody is at it: the process that was has gone
      if (isAwaiting(value) && !turns.isBusy(sessionId)) void takeUp(dependencies, turns, value);
      return viewHistory({ chats, reviews }, value);
    },
    async forget(sessionId, mayUse) {
      const chat = await usableChat(chats, sessionId, mayUse);
      if (!chat.ok) return chat;
      const { reviewId } = chat.value;
      const removed = reviewId === undefined ? ok(undefined) : await reviews.remove(reviewId);
      if (!removed.ok && removed.error.code !== 'not-found') return removed;
      return chats.delete(sessionId);
    },
    settled: turns.settled,
  };
};

const crowded = problem('queue-full', '这个会话里还有几条消息没有答完，请等一等再发');

const answerInTurn = async (
  dependencies: ConversationDependencies,
  turns: SessionTurns,
  { id, reviewId }: ChatRecord,
  message: ChatMessage,
  { tell, end }: EventChannel<ChatEvent>,
): Promise<void> => {
  tell({ type: 'session', sessionId: id, ...(reviewId !== undefined && { reviewId }) });
  const answered = await turns.take(id, () =>
    guarded(dependencies, () => answerMessage(dependencies, id, message, tell)),
  );
  tell(answered.ok ? { type: 'done' } : { type: 'error', problem: answered.error });
  end();
};

/** Finishes an answer that was cut off, for whoever asks for the conversation next. */
const takeUp = async (
  dependencies: ConversationDependencies,
  turns: SessionTurns,
  { id }: ChatRecord,
): Promise<void> => {
  await turns.take(id, () => guarded(dependencies, () => finishAnswer(dependencies, id)));
};

/** A bug must not end the service, nor leave a listener without an end. */
const guarded = async (
  { journal }: ConversationDependencies,
  work: () => Promise<Result<unknown, Problem>>,
): Promise<Result<unknown, Problem>> => {
  try {
    return await work();
  } catch (fault) {
    journal('error', 'chat-fault', traceOf(fault));
    return failed(problem('internal'));
  }
};

const usableChat = async (
  chats: ChatStore,
  sessionId: string,
  mayUse: (ownerId: string) => boolean,
): Promise<Result<ChatRecord, Problem>> => {
  const chat = await chats.get(sessionId);
  if (!chat.ok) return chat.error.code === 'not-found' ? failed(noSession) : chat;
  return mayUse(chat.value.ownerId) ? chat : failed(noSession);
};

const isAwaiting = ({ state }: ChatRecord): boolean => readState(state).awaiting !== undefined;
