import { parseJson } from '../../application/parse-json.ts';
import { conversationOf, type InboundMessage } from '../../application/wecom/inbound-message.ts';
import type { Links } from '../../application/wecom/ports.ts';
import type { Received } from '../../application/wecom/receive-message.ts';
import type { UserRecords } from '../../application/wecom/user-record.ts';
import { words } from '../../application/wecom/words.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { botKey, readBotButton, readBotMessage } from './bot-message.ts';
import { pressedReply, streamReply, welcomeReply } from './bot-replies.ts';
import { type BotCallback, botCallbackSchema, pressedButton } from './bot-schema.ts';
import { offerStart } from './cards.ts';
import type { MessageCrypto } from './message-crypto.ts';
import { answerVerification, deliverAgain, openCallback, takenIn } from './read-callback.ts';
import type { StreamOwner, StreamState, Streams } from './streams.ts';

export interface BotDoorDependencies {
  readonly crypto: MessageCrypto;
  readonly receive: (message: InboundMessage) => Promise<Result<Received, Problem>>;
  readonly streams: Streams;
  readonly users: Pick<UserRecords, 'read'>;
  readonly links: Links;
  readonly now: () => number;
}

/** `GET` and `POST /wecom/bot`: the 智能机器人. Every message has its stream, which WeCom asks for until it is finished. */
export const createBotDoor =
  (dependencies: BotDoorDependencies) =>
  async (request: Request): Promise<Response> => {
    const { crypto, now } = dependencies;
    if (request.method === 'GET') return answerVerification(new URL(request.url), crypto);
    const opened = await openCallback(request, crypto, encryptedIn, readCallback);
    if (opened instanceof Response) return opened;
    const reply = await answer(dependencies, opened.callback);
    return reply instanceof Response ? reply : sealed(crypto, reply, opened.nonce, now());
  };

type Reply = Readonly<Record<string, unknown>> | Response;

function answer(dependencies: BotDoorDependencies, callback: BotCallback): Promise<Reply> | Reply {
  if (callback.msgtype === 'stream') return refresh(dependencies, callback);
  if (callback.msgtype === 'event') return answerEvent(dependencies, callback);
  return answerMessage(dependencies, callback);
}

async function answerMessage(dependencies: BotDoorDependencies, callback: BotCallback): Promise<Reply> {
  const { crypto, streams, receive, now } = dependencies;
  const streamId = crypto.secretId(`stream ${botKey(callback)}`); // the same for every copy of one message
  const { response_url: responseUrl } = callback;
  const address = { door: 'bot', streamId, ...(responseUrl !== undefined && { responseUrl }) } as const;
  const message = readBotMessage(callback, address, now());
  const start = {
    owner: ownerOf(callback),
    takesCard: callback.chattype === 'single',
    text: words.working,
    ...(responseUrl !== undefined && { responseUrl }),
  };
  await streams.begin(streamId, start); // before the work, which writes to it
  const received = await receive(message);
  if (!received.ok) return deliverAgain();
  if (received.value.kind === 'again') return showState(dependencies, streamId, callback);
  const { receipt } = received.value;
  const { text, finished: finish, offersStart } = receipt;
  const takesCard = start.takesCard && (!finish || offersStart);
  const ending = { takesCard, ...(offersStart && { card: offerStart(`start_${streamId}`) }) };
  // copies of this message are answered alike; of one that is worked on, the work may have written already
  if (finish && (await streams.write(streamId, text, ending))) await streams.fetch(streamId);
  return streamReply({ id: streamId, text, finish, ...ending });
}

async function refresh(dependencies: BotDoorDependencies, callback: BotCallback): Promise<Reply> {
  return showState(dependencies, callback.stream?.id ?? '', callback);
}

async function showState(dependencies: BotDoorDependencies, id: string, callback: BotCallback): Promise<Reply> {
  const state = await dependencies.streams.read(id);
  const isTheirs = state !== undefined && isSameOwner(state.owner, ownerOf(callback));
  const current = isTheirs ? await dependencies.streams.fetch(id) : undefined;
  if (current === undefined) return streamReply({ id, text: words.lost, finish: true, takesCard: false });
  const text = current.phase === 'left' ? await sayLeft(dependencies, current, callback) : current.text;
  return streamReply({ ...current, id, text, finish: current.phase !== 'open' });
}

async function sayLeft(
  { users, links }: BotDoorDependencies,
  { responseUrl }: StreamState,
  callback: BotCallback,
): Promise<string> {
  if (responseUrl !== undefined) return words.stillWorking;
  const isGroup = callback.chattype === 'group';
  const user = isGroup ? undefined : await users.read(conversationOf({ userId: callback.from.userid }));
  const reviewId = user?.ok ? user.value.reviewId : undefined;
  const link = reviewId === undefined ? undefined : await links.review(reviewId);
  return link === undefined ? words.stillWorkingUnsent : words.stillWorkingAt + link;
}

async function answerEvent({ receive, now }: BotDoorDependencies, callback: BotCallback): Promise<Reply> {
  if (callback.event?.eventtype === 'enter_chat') return welcomeReply;
  const { response_url: responseUrl } = callback;
  const address = { door: 'bot', ...(responseUrl !== undefined && { responseUrl }) } as const;
  const message = readBotButton(callback, address, now());
  if (message === undefined) return takenIn(); // feedback and what is yet to be invented
  const received = await receive(message);
  if (!received.ok) return deliverAgain();
  const { task_id: taskId } = pressedButton(callback);
  return taskId === undefined ? takenIn() : pressedReply(message.userId, taskId);
}

const ownerOf = ({ from, aibotid, chatid }: BotCallback): StreamOwner => ({
  userId: from.userid,
  botId: aibotid,
  chatId: chatid ?? '',
});

const isSameOwner = (one: StreamOwner, other: StreamOwner): boolean =>
  one.userId === other.userId && one.botId === other.botId && one.chatId === other.chatId;

function encryptedIn(body: string): string | undefined {
  const parsed = parseJson(body);
  const isObject = typeof parsed === 'object' && parsed !== null && 'encrypt' in parsed;
  return isObject && typeof parsed.encrypt === 'string' ? parsed.encrypt : undefined;
}

function readCallback(plain: string): BotCallback | undefined {
  const parsed = botCallbackSchema.safeParse(parseJson(plain));
  return parsed.success ? parsed.data : undefined;
}

function sealed(crypto: MessageCrypto, reply: object, nonce: string, now: number): Response {
  const timestamp = Math.floor(now / 1000);
  const { encrypt, signature } = crypto.seal(JSON.stringify(reply), { timestamp: String(timestamp), nonce });
  return Response.json({ encrypt, msgsignature: signature, timestamp, nonce });
}
