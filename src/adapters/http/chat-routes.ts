import type { Context, Hono } from 'hono';
import type { ChatEvent } from '../../application/chat/chat-event.ts';
import type { ChatMessage } from '../../application/chat/conversations.ts';
import { noSession } from '../../application/chat/open-session.ts';
import { problem } from '../../domain/problem.ts';
import { addRoute } from './add-route.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnvironment } from './app-dependencies.ts';
import { linkedSession } from './chat-access.ts';
import { type ChatBody, readChatBody } from './chat-body.ts';
import type { ChatDoor } from './chat-door.ts';
import { describeHistory, type SignReview, writeChatEvent } from './chat-wire.ts';
import { eventStream, eventStreamHeaders } from './event-stream.ts';
import { mayUse } from './key-callers.ts';

type ChatContext = Context<AppEnvironment>;

/** `POST /v1/chat` as server-sent events, and the conversation itself under `/v1/chat/:sessionId`. */
export const addChatRoutes = (app: Hono<AppEnvironment>, door: ChatDoor): void => {
  addRoute(app, '/v1/chat', { POST: (context) => postMessage(door, context) });
  addRoute(app, '/v1/chat/:sessionId', {
    GET: (context) => getHistory(door, context),
    DELETE: (context) => deleteSession(door, context),
  });
};

/** What goes wrong before anything was told is answered with its own status; later it is the stream's last event. */
const postMessage = async (door: ChatDoor, context: ChatContext): Promise<Response> => {
  const linked = await linkedSession(door.chatLinks, context);
  if (!linked.ok) return answerProblem(context, linked.error);
  const body = await readChatBody(context.req.raw, door);
  if (!body.ok) return answerProblem(context, body.error);
  if (linked.value !== undefined && linked.value !== body.value.sessionId) {
    body.value.leave();
    return answerProblem(context, noSession);
  }
  const events = door.conversations.converse(messageOf(body.value, context, linked.value));
  const first = await events.next();
  if (!first.done && first.value.type !== 'error') {
    return stream(context, door, { first: first.value, events, leave: body.value.leave });
  }
  body.value.leave();
  return answerProblem(context, first.value?.type === 'error' ? first.value.problem : problem('internal'));
};

const messageOf = (
  { message, sessionId, files }: ChatBody,
  context: ChatContext,
  linked: string | undefined,
): ChatMessage => {
  const caller = context.get('caller');
  return {
    ownerId: caller.ownerId,
    mayUse: (ownerId) => linked !== undefined || mayUse(caller, ownerId),
    text: message,
    files,
    language: /^\s*en\b/i.test(context.req.header('accept-language') ?? '') ? 'en' : 'zh',
    ...(sessionId !== undefined && { session: { id: sessionId } }),
  };
};

interface Telling {
  readonly first: ChatEvent;
  readonly events: AsyncGenerator<ChatEvent, void>;
  readonly leave: () => void;
}

/** When the reader leaves, the answer is finished all the same and kept. */
const stream = (context: ChatContext, door: ChatDoor, { first, events, leave }: Telling): Response => {
  const sign = signWith(door);
  let coming: Promise<IteratorResult<ChatEvent, void>> = Promise.resolve({ done: false, value: first });
  const body = eventStream({
    async next() {
      const event = await coming;
      if (event.done) return undefined;
      coming = events.next();
      // files are stored by the time anything is told of them
      if (event.value.type === 'status') leave();
      return writeChatEvent(event.value, sign);
    },
    over() {
      leave();
      // not awaited: it comes when the next event does
      void events.return();
    },
  });
  return context.body(body, 200, eventStreamHeaders);
};

const signWith =
  ({ links, now, linkMs }: ChatDoor): SignReview =>
  (reviewId) =>
    links.sign(reviewId, now() + linkMs);

const getHistory = async (door: ChatDoor, context: ChatContext): Promise<Response> => {
  const linked = await linkedSession(door.chatLinks, context);
  if (!linked.ok) return answerProblem(context, linked.error);
  const [sessionId, isTheirs] = named(context);
  const isOpen = linked.value === undefined ? isTheirs : () => linked.value === sessionId;
  const history = await door.conversations.history(sessionId, isOpen);
  if (!history.ok) return answerProblem(context, history.error);
  return context.json(await describeHistory(history.value, signWith(door)));
};

const deleteSession = async (door: ChatDoor, context: ChatContext): Promise<Response> => {
  const forgotten = await door.conversations.forget(...named(context));
  return forgotten.ok ? context.body(null, 204) : answerProblem(context, forgotten.error);
};

const named = (context: ChatContext): [string, (ownerId: string) => boolean] => {
  const caller = context.get('caller');
  return [context.req.param('sessionId') ?? '', (ownerId) => mayUse(caller, ownerId)];
};
