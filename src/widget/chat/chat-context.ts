import type { QuickReply, ReviewPlace } from '../transport/chat-events.ts';
import type { SessionKeeper } from '../transport/session-memory.ts';
import type { LogView } from '../view/log.ts';
import type { ShowEvidence } from '../view/requirement-row.ts';
import type { Verdict } from '../wire.ts';
import type { Language, Words } from '../words/words.ts';
import type { AnswerParts } from './show-answer.ts';
import type { Turn } from './turn.ts';

export interface ChatOptions {
  readonly server: string;
  readonly language: Language;
  readonly words: Words;
  readonly keeper: SessionKeeper;
  readonly log: LogView;
  readonly showEvidence: ShowEvidence;
  readonly choose: (reply: QuickReply) => void;
  readonly onVerdict: (verdict: Verdict) => void;
  readonly onBusy: (busy: boolean) => void;
}

/** What the parts of a chat share while it lives. */
export interface ChatContext extends ChatOptions {
  readonly parts: AnswerParts;
  /** The review that page pictures belong to. */
  review: ReviewPlace | undefined;
  current: Turn | undefined;
}

export function rememberSession(
  context: ChatContext,
  told: { readonly sessionId: string } & Partial<ReviewPlace>,
): void {
  const { sessionId, reviewId, token } = told;
  if (reviewId !== undefined) context.review = { reviewId, ...(token !== undefined && { token }) };
  context.keeper.write({ ...context.keeper.read(), sessionId });
}

/** @param pending the message whose answer is awaited; none once it is there */
export function rememberPending(
  { keeper }: ChatContext,
  pending?: { readonly text: string; readonly fileNames: readonly string[] },
): void {
  const { pending: _, ...session } = keeper.read();
  keeper.write({ ...session, ...(pending && { pending }) });
}
