import { expect } from 'vitest';
import { createMessageCrypto, type MessageCrypto } from '../../src/adapters/wecom/message-crypto.ts';
import { encryptPadded, loadKey } from '../../src/adapters/wecom/padded-cipher.ts';
import { appKeys, botKeys, corpId } from './keys.ts';
import type { OpenedWecom } from './open-wecom.ts';
import { present } from './present.ts';

/** What callbacks are driven against. */
type Driven = Pick<OpenedWecom, 'wecom' | 'server'>;

/** A callback as WeCom sends it; sending it again sends the same bytes. */
export interface Callback {
  send(): Promise<Response>;
}

const appCrypto = createMessageCrypto({ ...appKeys, receiveId: corpId });
const botCrypto = createMessageCrypto({ ...botKeys, receiveId: '' });
let count = 0;

function serial(): number {
  count += 1;
  return count;
}

const stampNow = () => ({ timestamp: '1760000000', nonce: `n${serial()}` });

function address(
  path: string,
  crypto: MessageCrypto,
  stamp: { timestamp: string; nonce: string },
  encrypt: string,
): URL {
  const url = new URL(path, 'https://zishen.example');
  const signature = crypto.sign(stamp.timestamp, stamp.nonce, encrypt);
  url.search = new URLSearchParams({ msg_signature: signature, ...stamp }).toString();
  return url;
}

/** @param elements of the inner XML; a value may be text or ready XML starting with `<` */
export function appCallback(opened: Driven, elements: Readonly<Record<string, string>>): Callback {
  const all = {
    ToUserName: corpId,
    FromUserName: 'zhangsan',
    CreateTime: '1760000000',
    AgentID: '1000002',
    ...elements,
  };
  const inner = Object.entries(all).map(([name, value]) => `<${name}>${cdata(value)}</${name}>`);
  const stamp = stampNow();
  const { encrypt } = appCrypto.seal(`<xml>${inner.join('')}</xml>`, stamp);
  const body = `<xml><ToUserName><![CDATA[${corpId}]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt><AgentID><![CDATA[1000002]]></AgentID></xml>`;
  const url = address('/wecom/app', appCrypto, stamp, encrypt);
  return { send: () => present(opened.wecom.app)(new Request(url, { method: 'POST', body })) };
}

const cdata = (value: string): string => `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

export const appText = (opened: Driven, text: string, id = `9${serial()}`): Callback =>
  appCallback(opened, { MsgType: 'text', Content: text, MsgId: id });

export const appImage = (opened: Driven, mediaId: string, id = `9${serial()}`): Callback =>
  appCallback(opened, { MsgType: 'image', MediaId: mediaId, PicUrl: 'http://p', MsgId: id });

/** @param body of the bot's JSON, over a single chat with zhangsan */
export function botCallback(opened: Driven, body: object): Callback {
  const id = serial();
  const full = {
    msgid: `msg-${id}`,
    aibotid: 'BOT',
    chattype: 'single',
    from: { userid: 'zhangsan' },
    response_url: `${opened.server.base}/cgi-bin/aibot/response?response_code=RC${id}`,
    ...body,
  };
  const stamp = stampNow();
  const { encrypt } = botCrypto.seal(JSON.stringify(full), stamp);
  const url = address('/wecom/bot', botCrypto, stamp, encrypt);
  return {
    send: () => present(opened.wecom.bot)(new Request(url, { method: 'POST', body: JSON.stringify({ encrypt }) })),
  };
}

export const botText = (opened: Driven, content: string, more: object = {}): Callback =>
  botCallback(opened, { msgtype: 'text', text: { content }, ...more });

export const botImage = (opened: Driven, url: string, more: object = {}): Callback =>
  botCallback(opened, { msgtype: 'image', image: { url }, ...more });

/** What a bot's answer says once its signature is checked and it is decrypted; undefined for an empty one. */
export async function openReply(response: Response): Promise<BotReply | undefined> {
  expect(response.status).toBe(200);
  const text = await response.text();
  if (text === '') return undefined;
  const { encrypt, msgsignature, timestamp, nonce } = JSON.parse(text) as Record<string, string | number>;
  expect(Number.isInteger(timestamp)).toBe(true);
  const plain = botCrypto.open({
    encrypt: String(encrypt),
    signature: String(msgsignature),
    timestamp: String(timestamp),
    nonce: String(nonce),
  });
  return JSON.parse(present(plain)) as BotReply;
}

export interface BotReply {
  readonly msgtype?: string;
  readonly response_type?: string;
  readonly text?: { readonly content: string };
  readonly stream?: { readonly id: string; readonly finish: boolean; readonly content: string };
  readonly template_card?: {
    readonly task_id: string;
    readonly main_title: { readonly title: string };
    readonly button_list: readonly { readonly text: string; readonly key: string }[];
  };
}

/** One poll of a stream, as WeCom does it. */
export async function pollOnce(opened: Driven, id: string, more: object = {}): Promise<BotReply> {
  return present(
    await openReply(
      await botCallback(opened, { msgtype: 'stream', stream: { id }, response_url: undefined, ...more }).send(),
    ),
  );
}

/** Polls until the stream is finished. @returns every text that was shown, the last reply last */
export async function pollStream(opened: Driven, id: string, more: object = {}): Promise<readonly BotReply[]> {
  const replies: BotReply[] = [];
  for (let round = 0; round < 400; round += 1) {
    const reply = await pollOnce(opened, id, more);
    replies.push(reply);
    if (reply.stream?.finish === true) return replies;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the stream never finished');
}

/** Sends a message and follows its stream to the end. */
export async function ask(opened: Driven, callback: Callback): Promise<BotReply> {
  const first = await openReply(await callback.send());
  if (first?.stream === undefined || first.stream.finish) return present(first);
  return present((await pollStream(opened, first.stream.id)).at(-1));
}

/** As WeCom keeps a bot's files. */
export const sealFile = (bytes: Uint8Array, key = botKeys.aesKey): Buffer =>
  encryptPadded(present(loadKey(key)), bytes);

/** A PNG of one pixel, different for each number. */
export const tinyPng = (number: number): Buffer =>
  Buffer.concat([
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      'base64',
    ),
    Buffer.from(`#${number}`),
  ]);
