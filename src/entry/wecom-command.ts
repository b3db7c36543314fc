import { checkAccount } from '../adapters/wecom/check-account.ts';
import { type AddressCheck, checkAddress, type Finding } from '../adapters/wecom/check-address.ts';
import { createMessageCrypto } from '../adapters/wecom/message-crypto.ts';
import type { WecomSettings } from '../adapters/wecom/wecom-settings.ts';
import type { Config } from './config.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { readArguments } from './read-arguments.ts';
import { complain, type Terminal } from './terminal.ts';
import { wecomSettingsOf } from './wecom-settings-of.ts';

/** `wecom doctor`: whether WeCom can reach the service as it is set up here, and what is wrong where it cannot. */
export async function runWecom(written: readonly string[], config: Config, terminal: Terminal): Promise<ExitCode> {
  const parsed = readArguments(written, { url: { type: 'string' }, help: { type: 'boolean', short: 'h' } });
  if (!parsed.ok) return complain(terminal, [parsed.error, help], exitCodes.usage);
  const { positionals, values } = parsed.value;
  if (values.help === true || positionals.length === 0) {
    terminal.print(help);
    return exitCodes.pass;
  }
  if (positionals.join(' ') !== 'doctor') return complain(terminal, [help], exitCodes.usage);
  const settings = wecomSettingsOf(config);
  const publicUrl = values.url ?? config.PUBLIC_URL;
  if (publicUrl !== undefined && URL.parse(publicUrl) === null) {
    return complain(terminal, ['--url 应为 http 或 https 地址'], exitCodes.usage);
  }
  const findings = await examine(settings, publicUrl);
  for (const finding of findings) terminal.print(line(finding));
  return findings.some(({ state }) => state === 'bad') ? exitCodes.failure : exitCodes.pass;
}

const help = `用法：npm run wecom -- doctor [--url 对外地址]

用与运行中的服务相同的环境变量运行。它像企业微信那样调用 PUBLIC_URL（或 --url）下的 /wecom/bot、/wecom/app，
并向企业微信核对时钟、Secret、AgentId 与可信 IP；不给任何人发消息。全部通过时退出码为 0，否则为 70。`;

async function examine(settings: WecomSettings, publicUrl: string | undefined): Promise<readonly Finding[]> {
  const { app, bot, connection } = settings;
  if (app === undefined && bot === undefined && connection === undefined) return [nothingSet];
  const addresses = publicUrl === undefined ? undefined : await checkAddresses(settings, publicUrl);
  return [
    ...(addresses ?? (app === undefined && bot === undefined ? [] : [noAddress])),
    ...(await checkAccount({ settings, fetch: globalThis.fetch, now: Date.now })),
    ...(app !== undefined && app.sender === undefined ? [noSender] : []),
    ...(connection === undefined ? [] : [notTried]),
  ];
}

const nothingSet: Finding = {
  what: '设置',
  state: 'bad',
  say: '一个 WECOM_ 开头的设置都没有，请见 README 的“企业微信”一章',
};
const noAddress: Finding = { what: '对外地址', state: 'bad', say: '没有设置 PUBLIC_URL；也可以用 --url 写明' };
const noSender: Finding = { what: '自建应用发消息', state: 'bad', say: '没有设置 WECOM_APP_SECRET 和 WECOM_AGENT_ID' };
const notTried: Finding = {
  what: '长连接',
  state: 'unclear',
  say: '不在这里试：一试就会把正在运行的服务挤下线。是否连上，看服务的日志',
};

async function checkAddresses({ app, bot }: WecomSettings, publicUrl: string): Promise<readonly Finding[]> {
  const common = { fetch: globalThis.fetch, now: Date.now };
  const checks: readonly AddressCheck[] = [
    ...(bot === undefined
      ? []
      : [
          {
            ...common,
            door: 'bot',
            address: under(publicUrl, 'bot'),
            crypto: cryptoOf(bot, ''),
            harmless: botEvent,
          } as const,
        ]),
    ...(app === undefined
      ? []
      : [
          {
            ...common,
            door: 'app',
            address: under(publicUrl, 'app'),
            crypto: cryptoOf(app, app.corpId),
            harmless: appEvent,
          } as const,
        ]),
  ];
  return (await Promise.all(checks.map(checkAddress))).flat();
}

/** A path of the public address stays. */
const under = (publicUrl: string, door: string): URL => new URL(`wecom/${door}`, publicUrl.replace(/\/*$/, '/'));

const cryptoOf = (keys: { readonly token: string; readonly aesKey: string }, receiveId: string) =>
  createMessageCrypto({ ...keys, receiveId });

const botEvent: AddressCheck['harmless'] = (seal) => {
  const event = { msgid: 'doctor', from: { userid: 'sys' }, msgtype: 'event', event: { eventtype: 'doctor' } };
  return JSON.stringify({ encrypt: seal(JSON.stringify(event)) });
};

const appEvent: AddressCheck['harmless'] = (seal) => {
  const inner =
    '<FromUserName>sys</FromUserName><CreateTime>0</CreateTime><MsgType>event</MsgType><Event>doctor</Event>';
  return `<xml><Encrypt><![CDATA[${seal(`<xml>${inner}</xml>`)}]]></Encrypt></xml>`;
};

const line = ({ what, state, say }: Finding): string => `${marks[state]} ${what}：${say}`;

const marks = { good: '✓', bad: '✗', unclear: '？' } as const;
