import type { InboundMessage, ReplyAddress } from '../../application/wecom/inbound-message.ts';
import type { Answer, Outlet } from '../../application/wecom/ports.ts';
import type { Receipt, Received } from '../../application/wecom/receive-message.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { readBotButton, readBotMessage } from './bot-message.ts';
import { markdownMessage, pressedReply, streamReply, welcomeReply } from './bot-replies.ts';
import { type BotCallback, pressedButton } from './bot-schema.ts';
import { buttonCard, offerStart } from './cards.ts';
import type { LongConnection } from './long-connection.ts';
import { streamMs } from './streams.ts';

export interface ConnectionDoorDependencies {
  readonly connection: () => LongConnection | undefined;
  readonly receive: (message: InboundMessage) => Promise<Result<Received, Problem>>;
  readonly report: (fault: string | number) => void;
  readonly now: () => number;
  readonly newId: (prefix: string) => string;
  readonly pause: (ms: number) => Promise<void>;
}

type ConnectionAddress = Extract<ReplyAddress, { readonly door: 'connection' }>;

/** What came over the long connection, and the way back over it. WeCom asks for nothing again: what there is, is pushed. */
export function createConnectionDoor(dependencies: ConnectionDoorDependencies) {
  const frames = new Map<string, Frame>();
  return {
    take: (callback: BotCallback, requestId: string) => take(dependencies, frames, callback, requestId),
    open: (address: ConnectionAddress): Outlet => openOutlet(dependencies, frames, address),
  };
}

/** One callback's frame, which all parts of its stream answer. */
interface Frame {
  readonly startedAt: number;
  /** When the last part went out; undefined before the first. */
  sentAt?: number;
}

/** A conversation may get 30 messages a minute, and parts of a stream may count. */
const partEveryMs = 3000;

async function take(
  dependencies: ConnectionDoorDependencies,
  frames: Map<string, Frame>,
  callback: BotCallback,
  requestId: string,
): Promise<void> {
  const { connection, receive, now } = dependencies;
  if (callback.event?.eventtype === 'enter_chat') {
    await connection()?.send(requestId, 'aibot_respond_welcome_msg', welcomeReply);
    return;
  }
  const address = addressOf(dependencies, callback, requestId);
  const read = callback.event === undefined ? readBotMessage : readBotButton;
  const message = read(callback, address, now());
  if (message === undefined) return;
  const frame: Frame = { startedAt: now() };
  frames.set(requestId, frame); // before the work, which looks for it
  forgetOld(frames, now());
  const received = await receive(message);
  if (!received.ok || received.value.kind === 'again') return;
  if (callback.event !== undefined) await showPressed(dependencies, callback, requestId);
  else if (frame.sentAt === undefined) await sendReceipt(dependencies, frame, address, received.value.receipt); // else the work was faster
}

function addressOf(
  { newId }: ConnectionDoorDependencies,
  { chattype, chatid, from, event }: BotCallback,
  requestId: string,
): ConnectionAddress {
  const isGroup = chattype === 'group';
  return {
    door: 'connection',
    streamId: newId('stream'),
    target: isGroup ? (chatid ?? '') : from.userid,
    isGroup,
    ...(event === undefined && { requestId }),
  };
}

async function sendReceipt(
  dependencies: ConnectionDoorDependencies,
  frame: Frame,
  address: ConnectionAddress,
  { text, finished: finish, offersStart }: Receipt,
): Promise<void> {
  const { connection, now, newId } = dependencies;
  frame.sentAt = now();
  const body = streamReply({ id: address.streamId, text, finish, takesCard: false });
  await connection()?.send(address.requestId ?? '', respond, body);
  if (!offersStart) return;
  const card = buttonCard(offerStart(newId('start')));
  await push(dependencies, address, { msgtype: 'template_card', template_card: card });
}

const respond = 'aibot_respond_msg';

async function showPressed(
  { connection }: ConnectionDoorDependencies,
  callback: BotCallback,
  requestId: string,
): Promise<void> {
  const { task_id: taskId } = pressedButton(callback);
  if (taskId === undefined) return;
  await connection()?.send(requestId, 'aibot_respond_update_msg', pressedReply(callback.from.userid, taskId));
}

function forgetOld(frames: Map<string, Frame>, now: number): void {
  for (const [requestId, { startedAt }] of frames) if (now - startedAt > streamMs) frames.delete(requestId);
}

function openOutlet(
  dependencies: ConnectionDoorDependencies,
  frames: ReadonlyMap<string, Frame>,
  address: ConnectionAddress,
): Outlet {
  const { connection, now } = dependencies;
  const { requestId, streamId } = address;
  /** The frame while it can still be answered; a frame of a connection before the restart cannot. */
  const liveFrame = (): Frame | undefined => {
    const frame = requestId === undefined ? undefined : frames.get(requestId);
    return frame !== undefined && now() - frame.startedAt < streamMs ? frame : undefined;
  };
  const part = (text: string, finish: boolean, link?: string) =>
    streamReply({ id: streamId, text, finish, takesCard: false, ...(link !== undefined && { link }) });
  return {
    async show(markdown) {
      const frame = liveFrame();
      if (frame === undefined || requestId === undefined || now() - (frame.sentAt ?? 0) < partEveryMs) return;
      if (connection()?.isBusy(requestId) !== false) return;
      frame.sentAt = now();
      await connection()?.send(requestId, respond, part(markdown, false));
    },
    async finish(answer) {
      const frame = liveFrame();
      const isSent =
        frame !== undefined &&
        requestId !== undefined &&
        (await sendLast(dependencies, frame, requestId, part(answer.markdown, true, answer.link)));
      await pushRest(dependencies, address, answer, isSent);
    },
  };
}

/** @returns whether WeCom took it; 846608: the stream is over */
async function sendLast(
  { connection, now, pause }: ConnectionDoorDependencies,
  frame: Frame,
  requestId: string,
  body: object,
): Promise<boolean> {
  frame.sentAt = now();
  const fault = await connection()?.send(requestId, respond, body);
  if (fault !== tooFrequent) return fault === undefined && connection() !== undefined;
  await pause(partEveryMs);
  return (await connection()?.send(requestId, respond, body)) === undefined;
}

const tooFrequent = 846_607;

async function pushRest(
  dependencies: ConnectionDoorDependencies,
  address: ConnectionAddress,
  { markdown, card, link }: Answer,
  isSent: boolean,
): Promise<void> {
  if (!isSent) await push(dependencies, address, markdownMessage(markdown, link));
  if (card !== undefined)
    await push(dependencies, address, { msgtype: 'template_card', template_card: buttonCard(card) });
}

/** A message of its own. The SDK's function leaves out what kind of chat it goes to. */
async function push(
  { connection, report, newId, pause }: ConnectionDoorDependencies,
  { target, isGroup }: ConnectionAddress,
  message: object,
): Promise<void> {
  const body = { chatid: target, chat_type: isGroup ? 2 : 1, ...message };
  for (const waitMs of [2000, 10_000, 30_000]) {
    const open = connection();
    const fault = open === undefined ? 'unreachable' : await open.send(newId('aibot_send_msg'), 'aibot_send_msg', body);
    if (fault === undefined) return;
    report(fault);
    if (fault !== 'unreachable' && fault !== tooFrequent) return;
    await pause(waitMs);
  }
}
