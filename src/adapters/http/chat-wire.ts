import type { ChatEvent } from '../../application/chat/chat-event.ts';
import type { History, ToldMessage } from '../../application/chat/history.ts';
import type { ChatEventData, ChatEventName, ChatHistoryAnswer } from '../../contract/chat.ts';
import { toProblemDetails } from '../../contract/problem.ts';
import type { Understanding } from '../../domain/conversation/understanding.ts';
import { eventFrame } from './event-stream.ts';
import { asWire, describeDocument, isoTime } from './review-answer.ts';

/** @returns the token of a link to that review */
export type SignReview = (reviewId: string) => Promise<string>;

/** One event as a frame of `text/event-stream`. */
export const writeChatEvent = async (event: ChatEvent, sign: SignReview): Promise<string> => {
  if (event.type === 'session') return frame('session', await describeSession(event, sign));
  if (event.type === 'understood') return frame('understood', describeUnderstanding(event.understanding));
  if (event.type === 'document') return frame('document', describeDocument(event.document, event.reviewId));
  if (event.type === 'error') return frame('error', { problem: toProblemDetails(event.problem, '/v1/chat') });
  return writeAnswer(event);
};

type AnswerEvent = Exclude<ChatEvent, { readonly type: 'session' | 'understood' | 'document' | 'error' }>;

const writeAnswer = (event: AnswerEvent): string => {
  switch (event.type) {
    case 'progress': {
      const { stage, documentId, name, percent, done, total } = event.progress;
      const file = { ...(documentId !== undefined && { documentId }), ...(name !== undefined && { name }) };
      return frame('progress', { stage, done, total, ...file, ...(percent !== undefined && { percent }) });
    }
    case 'verdict':
      return frame('verdict', asWire(event.verdict));
    case 'citations':
      return frame('citations', { items: asWire(event.items) });
    case 'quickReplies':
      return frame('quickReplies', { items: asWire(event.items) });
    case 'done':
      return frame('done', {});
    default:
      return frame(event.type, { text: event.text });
  }
};

const frame = <Name extends ChatEventName>(name: Name, data: ChatEventData<Name>): string => eventFrame(name, data);

const describeSession = async (
  { sessionId, reviewId }: { readonly sessionId: string; readonly reviewId?: string },
  sign: SignReview,
): Promise<ChatEventData<'session'>> => ({
  sessionId,
  ...(reviewId !== undefined && { reviewId, token: await sign(reviewId) }),
});

const describeUnderstanding = (heard: Understanding): ChatEventData<'understood'> => {
  const { category, scenario, role, subjectType, declares, question, candidates, corrections } = heard;
  return {
    ...(category !== undefined && { category }),
    ...(scenario !== undefined && { scenario }),
    ...(role !== undefined && { role }),
    ...(subjectType !== undefined && { subjectType }),
    ...(declares !== undefined && { declares: [...declares] }),
    ...(question !== undefined && { question }),
    ...(candidates.length > 0 && { candidates: [...candidates] }),
    ...(corrections.length > 0 && { corrections: asWire(corrections) }),
  };
};

/** A conversation so far, as `GET /v1/chat/:sessionId` answers it. */
export const describeHistory = async (
  { chat, reviewId, awaiting, messages }: History,
  sign: SignReview,
): Promise<ChatHistoryAnswer> => ({
  ...(await describeSession({ sessionId: chat.id, ...(reviewId !== undefined && { reviewId }) }, sign)),
  awaiting,
  expiresAt: isoTime(chat.expiresAt),
  messages: messages.map((message) => describeMessage(message, reviewId ?? '')),
});

const describeMessage = (message: ToldMessage, reviewId: string): ChatHistoryAnswer['messages'][number] => {
  const { role, createdAt, text, fileNames, documents, verdict, citations, quickReplies } = message;
  return {
    role,
    createdAt: isoTime(createdAt),
    text,
    ...(fileNames.length > 0 && { fileNames: [...fileNames] }),
    ...(documents.length > 0 && { documents: documents.map((document) => describeDocument(document, reviewId)) }),
    ...(verdict !== undefined && { verdict: asWire(verdict) }),
    ...(citations.length > 0 && { citations: asWire(citations) }),
    ...(quickReplies.length > 0 && { quickReplies: asWire(quickReplies) }),
  };
};
