import { WSClient, type WsFrame } from '@wecom/aibot-node-sdk';
import type { Journal } from '../../application/reviews/journal.ts';
import { type BotCallback, botCallbackSchema } from './bot-schema.ts';

/** A bot's one connection to WeCom, for places that WeCom cannot call. */
export interface LongConnection {
  readonly state: () => ConnectionState;
  /** @returns WeCom's refusal as a code, undefined when it took the frame; never rejects */
  send(requestId: string, command: string, body: object): Promise<SendFault | undefined>;
  /** Whether the frame before is still unanswered: a text in between need not queue behind it. */
  isBusy(requestId: string): boolean;
  open(): void;
  close(): void;
}

/** `taken-over`: another process connected as this bot, and this one stays away; `refused`: the bot's id or secret is wrong. */
export type ConnectionState = 'closed' | 'connecting' | 'live' | 'taken-over' | 'refused';

/** WeCom's `errcode`, or that it could not be heard. */
export type SendFault = number | 'unreachable';

export interface ConnectionOptions {
  readonly botId: string;
  readonly secret: string;
  /** Another server than WeCom's, for tests. */
  readonly url?: string;
  readonly onCallback: (callback: BotCallback, requestId: string) => Promise<void>;
  /** The operator has to do something: nothing more arrives here. */
  readonly onAlarm: (state: ConnectionState, say: string) => void;
  readonly journal: Journal;
  /** How long WeCom may take to accept the bot before the connection counts as dead. */
  readonly acceptMs?: number;
}

/** Built on WeCom's own SDK, with what that leaves open: a limit for the acceptance, no reconnecting once another took over. */
export function openLongConnection(options: ConnectionOptions): LongConnection {
  const { botId, secret, url, onAlarm, journal, acceptMs = 20_000 } = options;
  let state: ConnectionState = 'closed';
  let patience: NodeJS.Timeout | undefined;
  const client = new WSClient({
    botId,
    secret,
    ...(url !== undefined && { wsUrl: url }),
    maxReconnectAttempts: -1, // its default gives up after ten
    logger: silent,
  });
  const turn = (next: ConnectionState): void => {
    clearTimeout(patience);
    state = next;
  };
  const alarm = (next: ConnectionState, say: string): void => {
    turn(next);
    journal('error', 'wecom_connection_alarm', { state: next });
    onAlarm(next, say);
  };
  const connect = (): void => {
    state = 'connecting';
    client.connect();
  };

  client.on('connected', () => {
    patience = setTimeout(() => {
      journal('warn', 'wecom_connection_not_accepted');
      client.disconnect();
      connect();
    }, acceptMs);
  });
  client.on('authenticated', () => turn('live'));
  client.on('disconnected', () => {
    if (state === 'live') turn('connecting'); // it reconnects by itself
  });
  client.on('error', (fault) => {
    if (isGivenUp(fault))
      alarm('refused', '机器人 ID 或 Secret 不被企业微信接受，请检查 WECOM_BOT_ID 和 WECOM_BOT_SECRET');
  });
  client.on('message', (frame) => take(options, frame));
  client.on('event', (frame) => {
    if (frame.body?.event.eventtype !== takenOver) return take(options, frame);
    return alarm('taken-over', '另一个程序用同一个机器人建立了长连接，这里已停止接收；请只保留一个，然后重启');
  });

  return {
    state: () => state,
    open: connect,
    close() {
      if (state !== 'taken-over') client.disconnect();
      turn('closed');
    },
    isBusy: (requestId) => client.hasPendingReplyAck({ headers: { req_id: requestId } }),
    send: (requestId, command, body) =>
      client.reply({ headers: { req_id: requestId } }, body, command).then(
        () => undefined,
        (refusal: unknown) => faultIn(refusal),
      ),
  };
}

const takenOver = 'disconnected_event';

function take({ onCallback, journal }: ConnectionOptions, frame: WsFrame<unknown>): void {
  const parsed = botCallbackSchema.safeParse(frame.body);
  const requestId = frame.headers.req_id;
  if (parsed.success && requestId !== undefined) void onCallback(parsed.data, requestId);
  else journal('warn', 'wecom_strange_frame');
}

/** The SDK stops after so many refused acceptances; other errors it mends itself. */
const isGivenUp = (fault: Error): boolean => 'code' in fault && fault.code === 'WS_AUTH_FAILURE_EXHAUSTED';

/** A refused frame comes back as WeCom's own answer, not as an error. */
function faultIn(refusal: unknown): SendFault {
  const isAnswer = typeof refusal === 'object' && refusal !== null && 'errcode' in refusal;
  return isAnswer && typeof refusal.errcode === 'number' ? refusal.errcode : 'unreachable';
}

const nothing = (): void => undefined;
/** The SDK's own lines hold what users write. */
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
