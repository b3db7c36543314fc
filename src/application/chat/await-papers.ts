import { type ChatState, readState } from '../../domain/conversation/chat-state.ts';
import type { KeptMessage } from '../../domain/conversation/kept-message.ts';
import { filesAnswer, verdictAnswer, whatNext } from '../../domain/conversation/papers-answer.ts';
import { type AnswerRules, inLanguage, joinReplies, type Reply, reply } from '../../domain/conversation/reply.ts';
import { contextOf } from '../../domain/conversation/situation.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { rulesOn } from '../../domain/rules/rules-on.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { FollowedEvent } from '../reviews/follow-review.ts';
import type { ReviewView } from '../reviews/review-view.ts';
import type { ChatRecord } from '../stores/chat-store.ts';
import type { ChatEvent, ReadingProgress } from './chat-event.ts';
import type { ConversationDependencies } from './conversations.ts';
import { tellReply } from './tell-reply.ts';

/** What an answer that waits for papers is told with. */
export interface AwaitedAnswer {
  /** What was answered before the papers; without it the words that the state kept. */
  readonly before?: Reply;
  /** Ids of documents that were told before. */
  readonly known: ReadonlySet<string>;
  readonly tell: (event: ChatEvent) => void;
}

/**
 * Follows the conversation's review to its end, telling of every file, and answers with what was decided. Whoever takes up
 * a conversation that was cut off calls it too.
 * @returns `cancelled` when the service stops first; the conversation then still waits
 */
export const awaitPapers = async (
  dependencies: ConversationDependencies,
  chat: ChatRecord,
  { before, known, tell }: AwaitedAnswer,
): Promise<Result<void, Problem>> => {
  const state = readState(chat.state);
  const { reviewId } = chat;
  if (state.awaiting === undefined || reviewId === undefined) return ok(undefined);
  const first = before ?? { text: state.awaiting.text, citations: [], quickReplies: [] };
  const seen = await followPapers(dependencies, reviewId, state.told, { known, tell, goesOn: first.text !== '' });
  if (!seen.ok) return seen;
  const view = await dependencies.reviews.view(reviewId);
  if (!view.ok) return view;
  const { reply: answer, verdict, after } = await answerPapers(dependencies, state, view.value);
  const whole = joinReplies([first, answer]);
  const { awaiting: _, ...rest } = after;
  const saved = await dependencies.chats.save(chat.id, chat.revision, {
    messages: [{ role: 'assistant', content: keep(whole, seen.value.documents, verdict) }],
    state: { ...rest, told: seen.value.last },
    expiresAt: dependencies.now() + dependencies.retentionMs,
  });
  if (!saved.ok) return saved;
  tellReply(tell, { ...whole, text: seen.value.isExplained ? '' : answer.text }, first.text !== '');
  return ok(undefined);
};

/** Tells pieces of text as they come, the first apart from what was told before. */
const tellPiece = (tell: AwaitedAnswer['tell'], goesOn: boolean): ((text: string) => void) => {
  let apart = goesOn;
  return (text) => {
    tell({ type: 'token', text: apart ? `\n\n${text}` : text });
    apart = false;
  };
};

interface Followed {
  readonly last: number;
  readonly documents: readonly string[];
  /** The explanation was told while it was written. */
  readonly isExplained: boolean;
}

const followPapers = async (
  { reviews, closing }: ConversationDependencies,
  reviewId: string,
  after: number,
  { known, tell, goesOn }: Pick<AwaitedAnswer, 'known' | 'tell'> & { readonly goesOn: boolean },
): Promise<Result<Followed, Problem>> => {
  let last = after;
  let isExplained = false;
  const say = tellPiece(tell, goesOn);
  const documents = new Set<string>();
  for await (const event of reviews.follow(reviewId, after, closing)) {
    if (!event.ok) return event;
    last = event.value.sequence;
    const told = chatEvent(event.value, reviewId, known);
    if (told?.type === 'document') documents.add(told.document.id);
    if (told?.type === 'token') {
      isExplained = true;
      say(told.text);
    } else if (told !== undefined) tell(told);
  }
  return closing.aborted ? failed(problem('cancelled')) : ok({ last, documents: [...documents], isExplained });
};

/** What of a review's events a conversation tells. */
const chatEvent = (
  { type, data, document }: FollowedEvent,
  reviewId: string,
  known: ReadonlySet<string>,
): ChatEvent | undefined => {
  if (document !== undefined) return known.has(document.id) ? undefined : { type: 'document', document, reviewId };
  if (type === 'progress') return { type: 'progress', progress: data as ReadingProgress }; // our own writing
  if (type === 'token') return { type: 'token', text: (data as { readonly text: string }).text }; // our own writing
  return type === 'verdict' ? { type: 'verdict', verdict: data as Verdict } : undefined; // our own writing
};

interface PapersAnswered {
  readonly reply: Reply;
  readonly verdict?: Verdict;
  readonly after: ChatState;
}

const answerPapers = async (
  dependencies: ConversationDependencies,
  state: ChatState,
  { review, documents }: ReviewView,
): Promise<PapersAnswered> => {
  const { ruleBook, today } = dependencies;
  const context = contextOf(state, { book: ruleBook, rules: rulesOn(ruleBook, today()) });
  const [verdict] = review.verdicts;
  if (review.problem !== undefined) return { reply: reply(context, review.problem.detail), after: state };
  if (verdict === undefined) return answerFiles(state, documents, context);
  const words =
    state.language === 'zh' ? review.explanation?.text.trim() : await explainIn(dependencies, state, verdict);
  const answer = words === undefined || words === '' ? verdictAnswer(context, verdict) : reply(context, words);
  return { reply: joinReplies([answer, whatNext(context, verdict)]), verdict, after: state };
};

/** Reviews explain in Chinese; for those who speak English it is written here, from templates. */
const explainIn = async (
  { explain, closing }: ConversationDependencies,
  { language }: ChatState,
  verdict: Verdict,
): Promise<string> => {
  let text = '';
  for await (const piece of explain(verdict, { language, signal: closing })) {
    if (piece.kind === 'closing') text = piece.explanation.text;
  }
  return text.trim();
};

const answerFiles = (
  state: ChatState,
  documents: ReviewView['documents'],
  context: AnswerRules,
): Pick<PapersAnswered, 'reply' | 'after'> => {
  const read = documents.flatMap(({ document }) => (document === undefined ? [] : [document]));
  const unread = documents.flatMap(({ name, problem: fault }) =>
    fault === undefined ? [] : [`${name}${inLanguage(context, '：', ': ')}${fault.detail}`],
  );
  const asked = filesAnswer(state, read, unread, context);
  return { reply: asked.reply, after: asked.state };
};

const keep = (whole: Reply, documents: readonly string[], verdict: Verdict | undefined): KeptMessage => ({
  text: whole.text,
  citations: [...whole.citations],
  quickReplies: [...whole.quickReplies],
  documents: [...documents],
  aboutPapers: true,
  ...(verdict !== undefined && { verdict: verdict.digest }),
});
