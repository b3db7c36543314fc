import { type ChatState, isJudgingDue, readState } from '../../domain/conversation/chat-state.ts';
import type { KeptMessage } from '../../domain/conversation/kept-message.ts';
import { inLanguage, joinReplies, type Reply, reply } from '../../domain/conversation/reply.ts';
import { respond } from '../../domain/conversation/respond.ts';
import { contextOf, type Situation } from '../../domain/conversation/situation.ts';
import { understand } from '../../domain/conversation/understand.ts';
import type { Understanding } from '../../domain/conversation/understanding.ts';
import { vocabularyOf } from '../../domain/conversation/vocabulary.ts';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import { rulesOn } from '../../domain/rules/rules-on.ts';
import type { ChatRecord } from '../stores/chat-store.ts';
import type { ReviewRecord } from '../stores/review-store.ts';
import { awaitPapers } from './await-papers.ts';
import type { ChatEvent } from './chat-event.ts';
import type { ChatMessage, ConversationDependencies } from './conversations.ts';
import { orderPapers } from './order-papers.ts';
import { tellReply, tellText } from './tell-reply.ts';

type Tell = (event: ChatEvent) => void;

/** The way of one message: understand → answer out of the rules → have the papers judged → answer with the verdict. */
export const answerMessage = async (
  dependencies: ConversationDependencies,
  sessionId: string,
  message: ChatMessage,
  tell: Tell,
): Promise<Result<void, Problem>> => {
  const chat = await finishAnswer(dependencies, sessionId);
  if (!chat.ok) return chat;
  const known = await recall(dependencies, chat.value);
  if (!known.ok) return known;
  const heard = understand(message.text, { pending: offered(known.value.state) }, vocabularyOf(dependencies.ruleBook));
  tell({ type: 'understood', understanding: heard });
  dependencies.meter.count('chat_messages_total', { question: heard.question ?? 'none', category: settledness(heard) });
  const { state, answer } = answerWords(dependencies, known.value, heard, message);
  const due = message.files.length > 0 || isJudgingDue(state);
  const turn: Turn = { chat: chat.value, state, answer, review: known.value.review, message };
  return due ? answerWithPapers(dependencies, turn, tell) : answerAtOnce(dependencies, turn, tell);
};

const settledness = ({ category, candidates }: Understanding): string => {
  if (category !== undefined) return 'told';
  return candidates.length > 0 ? 'asked-back' : 'none';
};

/** The conversation after an answer in it that was cut off, by a restart or a crash, is finished. */
export const finishAnswer = async (
  dependencies: ConversationDependencies,
  sessionId: string,
): Promise<Result<ChatRecord, Problem>> => {
  const chat = await dependencies.chats.get(sessionId);
  if (!chat.ok || readState(chat.value.state).awaiting === undefined) return chat;
  const finished = await awaitPapers(dependencies, chat.value, { known: new Set(), tell: () => undefined });
  return finished.ok || finished.error.code === 'not-found' ? dependencies.chats.get(sessionId) : finished;
};

interface Known {
  readonly state: ChatState;
  /** The review as it stands, while its files are there. */
  readonly review?: ReviewRecord;
  /** Files of the conversation that are no more. */
  readonly lost: boolean;
}

const recall = async (
  { reviews }: ConversationDependencies,
  { state: stored, reviewId }: ChatRecord,
): Promise<Result<Known, Problem>> => {
  const state = readState(stored);
  if (state.files === 0) return ok({ state, lost: false });
  const review = reviewId === undefined ? undefined : await reviews.get(reviewId);
  if (review?.ok) return ok({ state, review: review.value, lost: false });
  if (review !== undefined && review.error.code !== 'not-found') return review;
  const { judgedAs: _, awaiting: __, ...rest } = state;
  return ok({ state: { ...rest, files: 0, told: 0 }, lost: true });
};

const offered = ({ pending }: ChatState): readonly string[] =>
  pending === undefined || pending.kind === 'scenario' ? [] : pending.options;

interface Turn {
  readonly chat: ChatRecord;
  readonly state: ChatState;
  readonly answer: Reply & { readonly aboutPapers: boolean };
  readonly review: ReviewRecord | undefined;
  readonly message: ChatMessage;
}

const answerWords = (
  { ruleBook, today }: ConversationDependencies,
  { state: before, review, lost }: Known,
  heard: Understanding,
  { files, text }: ChatMessage,
): Pick<Turn, 'state' | 'answer'> => {
  const [verdict] = review?.verdicts ?? [];
  const situation: Situation = {
    book: ruleBook,
    rules: rulesOn(ruleBook, today()),
    withFiles: files.length > 0,
    ...(verdict !== undefined && { verdict }),
  };
  const response =
    text.trim() === '' ? { state: before, reply: reply(situation, '') } : respond(before, heard, situation);
  const context = contextOf(response.state, situation);
  const gone = lost
    ? inLanguage(
        context,
        '之前的文件已按保留期限删除，请重新上传。',
        'The earlier files were deleted when their time was over; please send them again.',
      )
    : '';
  const answer = joinReplies([reply(context, gone), response.reply]);
  return { state: response.state, answer: { ...answer, aboutPapers: verdict !== undefined } };
};

const answerAtOnce = async (
  { chats, now, retentionMs }: ConversationDependencies,
  { chat, state, answer, message }: Turn,
  tell: Tell,
): Promise<Result<void, Problem>> => {
  const saved = await chats.save(chat.id, chat.revision, {
    messages: [
      { role: 'user', content: question(message) },
      { role: 'assistant', content: keep(answer) },
    ],
    state,
    expiresAt: now() + retentionMs,
  });
  if (!saved.ok) return saved;
  tellReply(tell, answer);
  return ok(undefined);
};

const answerWithPapers = async (
  dependencies: ConversationDependencies,
  { chat, state, answer, review, message }: Turn,
  tell: Tell,
): Promise<Result<void, Problem>> => {
  const { chats, reviews, now, retentionMs } = dependencies;
  const ordered = await orderPapers(reviews, chat.ownerId, state, review, message.files);
  if (!ordered.ok) return ordered;
  const { reviewId, known, replaced, gone } = ordered.value;
  const before = joinReplies([
    answer,
    reply({ rules: rulesOn(dependencies.ruleBook, dependencies.today()) }, goneWords(state, gone)),
  ]);
  const saved = await chats.save(chat.id, chat.revision, {
    messages: [{ role: 'user', content: question(message) }],
    state: { ...ordered.value.state, awaiting: { text: before.text } } satisfies ChatState,
    reviewId,
    expiresAt: now() + retentionMs,
  });
  if (!saved.ok) return saved;
  if (replaced !== undefined) await reviews.remove(replaced);
  tell({ type: 'session', sessionId: chat.id, reviewId });
  tellText(tell, before.text);
  tell({ type: 'status', text: inLanguage(state, '正在读取和核对文件…', 'Reading and checking the files …') });
  return awaitPapers(dependencies, saved.value, { before, known, tell });
};

const goneWords = (state: ChatState, gone: readonly string[]): string =>
  gone.length === 0
    ? ''
    : inLanguage(
        state,
        `这些文件已按保留期限删除，没有计入：${gone.join('、')}，请重新上传。`,
        `These files were deleted when their time was over and do not count: ${gone.join(', ')}. Please send them again.`,
      );

const question = ({ text, files }: ChatMessage): KeptMessage => ({ text, fileNames: files.map(({ name }) => name) });

const keep = ({ text, citations, quickReplies, aboutPapers }: Turn['answer']): KeptMessage => ({
  text,
  citations: [...citations],
  quickReplies: [...quickReplies],
  aboutPapers,
});
