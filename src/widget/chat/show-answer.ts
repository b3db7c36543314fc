import type { ChatEvent, QuickReply, ReviewPlace } from '../transport/chat-events.ts';
import type { KeptMessage } from '../transport/fetch-conversation.ts';
import type { AnswerView } from '../view/answer.ts';
import type { ShowEvidence } from '../view/requirement-row.ts';
import { verdictCard } from '../view/verdict-card.ts';
import type { Verdict } from '../wire.ts';
import type { Words } from '../words/words.ts';

export interface AnswerParts {
  readonly words: Words;
  readonly server: string;
  readonly place: () => ReviewPlace | undefined;
  readonly showEvidence: ShowEvidence;
  readonly choose: (reply: QuickReply) => void;
  readonly onVerdict: (verdict: Verdict) => void;
  /** Brings a card that has just come into view. */
  readonly reveal: (card: HTMLElement) => void;
}

/** Puts one event of the stream into the answer; events about files and sessions are not its business. */
export function showEvent(event: ChatEvent, answer: AnswerView, parts: AnswerParts): void {
  if (event.name === 'status') answer.status(event.data.text);
  if (event.name === 'token') answer.token(event.data.text);
  if (event.name === 'verdict') showVerdict(event.data, answer, parts);
  if (event.name === 'citations') answer.citations(event.data.items);
  if (event.name === 'quickReplies') answer.quickReplies(event.data.items, parts.choose);
}

/** Puts messages that the server has kept into an answer, as if they had just been streamed. */
export function showKept(messages: readonly KeptMessage[], answer: AnswerView, parts: AnswerParts): void {
  for (const { verdict, text = '', citations = [], quickReplies = [] } of messages) {
    if (verdict !== undefined) {
      parts.onVerdict(verdict);
      answer.block(cardOf(verdict, parts));
    }
    if (text !== '') answer.token(text);
    answer.citations(citations);
    answer.quickReplies(quickReplies, parts.choose);
  }
  answer.finish();
}

function showVerdict(verdict: Verdict, answer: AnswerView, parts: AnswerParts): void {
  const card = cardOf(verdict, parts);
  parts.onVerdict(verdict);
  answer.block(card);
  parts.reveal(card);
}

function cardOf(verdict: Verdict, { words, server, place, showEvidence }: AnswerParts): HTMLElement {
  const review = place();
  const token = review?.token === undefined ? '' : `?token=${encodeURIComponent(review.token)}`;
  const details = review && `${server}/reviews/${encodeURIComponent(review.reviewId)}${token}`;
  return verdictCard(verdict, { words, showEvidence, details });
}
