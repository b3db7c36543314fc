import { type CarryOutDependencies, carryOut } from '../../application/wecom/carry-out.ts';
import type { InboundMessage } from '../../application/wecom/inbound-message.ts';
import { type KeepUpDependencies, keepUp, lookOnce } from '../../application/wecom/keep-up.ts';
import type { MediaSource, Outlets } from '../../application/wecom/ports.ts';
import { receiveMessage } from '../../application/wecom/receive-message.ts';
import { createReviewersNotice, noticePrefix } from '../../application/wecom/reviewers-notice.ts';
import { startQuietly } from '../../application/wecom/start-quietly.ts';
import { createTasks, taskPrefix } from '../../application/wecom/tasks.ts';
import { createUserRecords, userPrefix } from '../../application/wecom/user-record.ts';
import { words } from '../../application/wecom/words.ts';
import { type AppCalls, createAppCalls, muteAppCalls } from './app-calls.ts';
import { createAppDoor } from './app-door.ts';
import { fetchAppMedia } from './app-media.ts';
import { openAppOutlet } from './app-outlet.ts';
import { createBotDoor } from './bot-door.ts';
import { fetchBotMedia, officialMediaHosts } from './bot-media.ts';
import { deliverUnfetched, openBotOutlet } from './bot-outlet.ts';
import { createConnectionDoor } from './connection-door.ts';
import { createGroupRobot } from './group-robot.ts';
import { holdConnection } from './hold-connection.ts';
import { type ConnectionState, type LongConnection, openLongConnection } from './long-connection.ts';
import { createMessageCrypto } from './message-crypto.ts';
import { createStreams, streamPrefix } from './streams.ts';
import { createWecomCalls, officialBase, type WecomCalls } from './wecom-calls.ts';
import type { WecomParts, WecomSettings } from './wecom-settings.ts';

/** WeCom's doors, and the work behind them. */
export interface Wecom {
  /** `GET` and `POST /wecom/app`; absent where the app is not set up. */
  readonly app?: (request: Request) => Promise<Response>;
  /** `GET` and `POST /wecom/bot`; absent where the bot has no callback. */
  readonly bot?: (request: Request) => Promise<Response>;
  readonly connectionState: () => ConnectionState;
  /** Takes up what an earlier process left, keeps looking for what is due, and connects the bot without an address. */
  start(): void;
  /** One look for what is due, as `start` does every second. */
  look(): Promise<void>;
  /** Stops; unfinished messages are taken up by the next process. */
  close(): Promise<void>;
}

/** Puts the room together. Without any door set up it does nothing. */
export function createWecom(settings: WecomSettings, parts: WecomParts): Wecom {
  const { records, now, pause, journal } = parts;
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, parts.closing]);
  const core = createCore(settings, parts, signal);
  const { receive, outlets, streams, users, appCalls, connectionDoor, tasks, duties } = core;
  const upkeep: KeepUpDependencies = { records, duties, now, pause, journal };
  let running: readonly Promise<void>[] = [];
  const onAlarm: WecomParts['onAlarm'] = (state, say) => {
    parts.onAlarm(state, say);
    void core.group?.tell(`**企业微信长连接已停止**\n${say}`);
  };

  return {
    ...(settings.app !== undefined && {
      app: createAppDoor({
        crypto: createMessageCrypto({ ...settings.app, receiveId: settings.app.corpId }),
        receive,
        outlets,
        dedupe: parts.dedupe,
        markPressed: markPressedWith(appCalls, settings.app.sender?.agentId ?? ''),
        now,
      }),
    }),
    ...(settings.bot !== undefined && {
      bot: createBotDoor({
        crypto: createMessageCrypto({ ...settings.bot, receiveId: '' }),
        receive,
        streams,
        users,
        links: parts.links,
        now,
      }),
    }),
    connectionState: () => core.connection.current?.state() ?? 'closed',
    look: () => lookOnce(upkeep),
    start() {
      if (!hasDoor(settings)) return;
      running = [
        keepUp(upkeep, signal),
        connect(settings, { ...parts, onAlarm }, core.connection, connectionDoor.take, signal),
      ];
    },
    async close() {
      stop.abort();
      await Promise.all([...running, tasks.settled()]);
    },
  };
}

const hasDoor = ({ app, bot, connection }: WecomSettings): boolean =>
  app !== undefined || bot !== undefined || connection !== undefined;

/** What all doors lead to. */
function createCore(settings: WecomSettings, parts: WecomParts, signal: AbortSignal) {
  const { records, now, pause, journal, links, newId } = parts;
  const base = settings.apiBase ?? officialBase;
  const calls = createWecomCalls({ fetch: parts.fetch, base, pause: (ms) => pause(ms, signal) });
  const appCalls = createCallsOf(settings, calls, now);
  const streams = createStreams(records, now);
  const users = createUserRecords(records, now);
  const connection: { current: LongConnection | undefined } = { current: undefined };
  const group = settings.reviewersKey === undefined ? undefined : createGroupRobot(calls, settings.reviewersKey);
  const reviewers = createReviewersNotice({ records, group, now });
  const botOutlet = { streams, calls, journal };

  const receive = (message: InboundMessage) =>
    receiveMessage({ records, users, tasks, links, now, quietMs: settings.quietMs }, message);
  const connectionDoor = createConnectionDoor({
    connection: () => connection.current,
    receive,
    report: (code) => journal('warn', 'wecom_push_failed', { code }),
    now,
    newId,
    pause: (ms) => pause(ms, signal),
  });
  const outlets: Outlets = {
    open({ reply }) {
      if (reply.door === 'bot') return openBotOutlet(botOutlet, reply);
      if (reply.door === 'connection') return connectionDoor.open(reply);
      const { sender, format = 'text' } = settings.app ?? {};
      return openAppOutlet({ calls: appCalls, agentId: sender?.agentId ?? '', format, journal }, reply.userId);
    },
  };
  const work: CarryOutDependencies = {
    door: parts.door,
    links,
    now,
    pause,
    newId,
    users,
    shelf: parts.shelf,
    media: createMedia(settings, parts, base, appCalls),
    outlets,
    reviewers,
    quietMs: settings.quietMs,
  };
  const tasks = createTasks({
    records,
    carryOut: (task, keep, aborted) => carryOut(work, task, keep, aborted),
    giveUp: (message) => outlets.open(message).finish({ markdown: words.gaveUp }),
    journal,
    now,
    signal,
  });
  const duties = [
    { prefix: taskPrefix, handle: tasks.takeOver },
    { prefix: userPrefix, handle: (due) => startQuietly({ records, tasks, now }, due) },
    { prefix: streamPrefix, handle: (due) => deliverUnfetched(botOutlet, due) },
    { prefix: noticePrefix, handle: reviewers.deliver },
  ] satisfies KeepUpDependencies['duties'];
  return { group, receive, outlets, streams, users, appCalls, connection, connectionDoor, tasks, duties };
}

const createCallsOf = ({ app }: WecomSettings, calls: WecomCalls, now: () => number): AppCalls =>
  app?.sender === undefined ? muteAppCalls : createAppCalls(calls, { corpId: app.corpId, ...app.sender }, now);

function createMedia(
  { bot, mediaHosts: hosts = officialMediaHosts, maxFileBytes: maxBytes, mediaMs: timeoutMs }: WecomSettings,
  { fetch }: WecomParts,
  base: string,
  calls: AppCalls,
): MediaSource {
  const limits = { fetch, maxBytes, timeoutMs };
  const standIn = base === officialBase ? {} : { standIn: base };
  const botOptions = { ...limits, hosts, ...standIn, ...(bot !== undefined && { aesKey: bot.aesKey }) };
  return {
    fetch: (media, signal) =>
      'url' in media
        ? fetchBotMedia(botOptions, media, signal)
        : fetchAppMedia({ ...limits, base, calls }, media, signal),
  };
}

const markPressedWith =
  (calls: AppCalls, agentId: string) =>
  async (userId: string, responseCode: string): Promise<void> => {
    await calls.post('/cgi-bin/message/update_template_card', {
      userids: [userId],
      agentid: Number(agentId),
      response_code: responseCode,
      button: { replace_name: words.pressed },
    });
  };

async function connect(
  { connection: account }: WecomSettings,
  { records, journal, now, pause, newId, onAlarm }: WecomParts,
  place: { current: LongConnection | undefined },
  onCallback: (
    callback: Parameters<ReturnType<typeof createConnectionDoor>['take']>[0],
    requestId: string,
  ) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  if (account === undefined) return;
  const connection = openLongConnection({ ...account, onCallback, onAlarm, journal });
  place.current = connection;
  await holdConnection({ records, botId: account.botId, holder: newId('process'), connection, now, pause }, signal);
}
