import { readState } from '../../domain/conversation/chat-state.ts';
import { keptMessageSchema } from '../../domain/conversation/kept-message.ts';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { ReviewView, ViewedDocument } from '../reviews/review-view.ts';
import type { Reviews } from '../reviews/reviews.ts';
import type { ChatMessage, ChatRecord, ChatStore } from '../stores/chat-store.ts';

/** A conversation so far. */
export interface History {
  readonly chat: ChatRecord;
  /** The review of its papers, while there is one. */
  readonly reviewId?: string;
  /** An answer is still to come. */
  readonly awaiting: boolean;
  readonly messages: readonly ToldMessage[];
}

/** A message with what it referred to, as far as that still stands. */
export interface ToldMessage extends Pick<ChatMessage, 'role' | 'createdAt'> {
  readonly text: string;
  readonly fileNames: readonly string[];
  readonly citations: readonly (typeof keptMessageSchema)['_zod']['output']['citations'][number][];
  readonly quickReplies: readonly { readonly label: string; readonly value: string }[];
  readonly documents: readonly ViewedDocument[];
  /** Absent also where a later one has taken its place. */
  readonly verdict?: Verdict;
}

export const viewHistory = async (
  { chats, reviews }: { readonly chats: ChatStore; readonly reviews: Reviews },
  chat: ChatRecord,
): Promise<Result<History, Problem>> => {
  const said = await chats.messages(chat.id, 0);
  if (!said.ok) return said;
  const state = readState(chat.state);
  const view = chat.reviewId === undefined || state.files === 0 ? undefined : await reviews.view(chat.reviewId);
  if (view !== undefined && !view.ok && view.error.code !== 'not-found') return view;
  const papers = view?.ok ? view.value : undefined;
  return ok({
    chat,
    awaiting: state.awaiting !== undefined && chat.reviewId !== undefined,
    messages: said.value.map((message) => tellMessage(message, papers)),
    ...(papers !== undefined && { reviewId: papers.review.id }),
  });
};

const tellMessage = ({ role, content, createdAt }: ChatMessage, papers: ReviewView | undefined): ToldMessage => {
  const { documents, verdict: digest, aboutPapers: _, ...kept } = keptMessageSchema.parse(content);
  const verdict = papers?.review.verdicts.find((one) => one.digest === digest);
  return {
    ...kept,
    role,
    createdAt,
    documents: papers?.documents.filter(({ id }) => documents.includes(id)) ?? [],
    ...(verdict !== undefined && { verdict }),
  };
};
