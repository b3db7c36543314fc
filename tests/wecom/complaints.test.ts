import { afterEach, expect, test, vi } from 'vitest';
import { openLongConnection } from '../../src/adapters/wecom/long-connection.ts';
import { createMessageCrypto } from '../../src/adapters/wecom/message-crypto.ts';
import { decryptPadded, encryptPadded, loadKey } from '../../src/adapters/wecom/padded-cipher.ts';
import { testApp } from '../http/test-app.ts';
import {
  appCallback,
  appText,
  ask,
  botImage,
  botText,
  openReply,
  pollOnce,
  pollStream,
  sealFile,
  tinyPng,
} from './drive-callbacks.ts';
import { reviewEvents } from './fake-conversation.ts';
import { type FakeGateway, startFakeGateway } from './fake-gateway.ts';
import { appKeys, botKeys, corpId } from './keys.ts';
import { type OpenedWecom, openWecom } from './open-wecom.ts';
import { present } from './present.ts';

/** What users of bots like this complain about most, each as it would show itself here. */
let opened: OpenedWecom | undefined;
let gateway: FakeGateway | undefined;
afterEach(async () => {
  await opened?.close();
  await gateway?.close();
  opened = undefined;
  gateway = undefined;
});

const patience = { timeout: 15_000 };

test('1: a slow answer is delivered again and answered once; two events of one second are two', async () => {
  const now = await openWecom();
  opened = now;
  const release = now.conversation.hold();
  const callback = appText(now, '你好');
  for (const seconds of [0, 5, 10]) {
    now.clock.now += seconds * 1000;
    expect((await callback.send()).status).toBe(200);
  }
  release();
  await vi.waitFor(() => expect(now.server.textsTo('zhangsan')).toEqual(['你说：你好']));
  const press = (EventKey: string) => appCallback(now, { MsgType: 'event', Event: 'click', EventKey });
  await Promise.all([press('一').send(), press('二').send()]);
  await vi.waitFor(() => expect(now.conversation.turns).toHaveLength(3));
});

test('2: “not allow to access from your ip” tells the operator which address to add', async () => {
  const now = await openWecom();
  opened = now;
  const errmsg = 'not allow to access from your ip, hint: [1700000000], from ip: 198.51.100.7, more info at https://…';
  now.server.failNext('/cgi-bin/message/send', { errcode: 60_020, errmsg });
  await appText(now, '你好').send();
  await vi.waitFor(() => expect(JSON.stringify(now.journal)).toContain('198.51.100.7'));
});

test('3: the answer to the check of the address is the bare text, byte for byte', async () => {
  const now = await openWecom();
  opened = now;
  const app = testApp({ wecom: now.wecom });
  for (const [path, keys, receiveId] of [
    ['/wecom/bot', botKeys, ''],
    ['/wecom/app', appKeys, corpId],
  ] as const) {
    const stamp = { timestamp: '1760000000', nonce: '42' };
    const { encrypt, signature } = createMessageCrypto({ ...keys, receiveId }).seal('1616140317555161061', stamp);
    const query = new URLSearchParams({ msg_signature: signature, ...stamp, echostr: encrypt });
    const answer = await app.request(`${path}?${query}`);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from('1616140317555161061'));
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  }
});

test('4: without a domain of one’s own the bot works by the long connection alone', async () => {
  gateway = await startFakeGateway();
  const line = gateway;
  const connection = { botId: 'BOT', secret: 'bot-secret', url: line.url };
  const allSettings = { connection, maxFileBytes: 1_000_000, mediaMs: 5000, quietMs: 45_000 };
  const now = await openWecom({ allSettings, publicUrl: '' });
  opened = now;
  expect([now.wecom.app, now.wecom.bot]).toEqual([undefined, undefined]);
  now.wecom.start();
  await vi.waitFor(() => expect(now.wecom.connectionState()).toBe('live'), patience);
  line.push('aibot_msg_callback', {
    msgid: '1',
    aibotid: 'BOT',
    chattype: 'single',
    from: { userid: 'u' },
    msgtype: 'text',
    text: { content: '你好' },
  });
  await vi.waitFor(() => expect(JSON.stringify(line.bodiesOf('aibot_respond_msg'))).toContain('你说：你好'), patience);
});

test('5: a reader in WeChat gets no Markdown and no card', async () => {
  const now = await openWecom();
  opened = now;
  now.conversation.script(reviewEvents('supplement'));
  await appText(now, '社交-直播').send();
  await vi.waitFor(() => expect(now.server.sent()).toHaveLength(1));
  expect(now.server.sent()[0]?.['msgtype']).toBe('text');
  expect(now.server.textsTo('zhangsan')[0]).not.toMatch(/\*\*|^>|\]\(|<font/m);
});

test.each(['证', '😀', 'a'])('6: a text of %s is never cut by WeCom, because it never is too long', async (unit) => {
  const now = await openWecom();
  opened = now;
  now.conversation.script([{ type: 'token', text: `${'x'.repeat(2046)}${unit.repeat(1000)}` }, { type: 'done' }]);
  await appText(now, '讲讲').send();
  await vi.waitFor(() => expect(now.server.textsTo('zhangsan').length).toBeGreaterThan(1));
  for (const text of now.server.textsTo('zhangsan')) {
    expect([Buffer.byteLength(text) <= 2048, text.isWellFormed()]).toEqual([true, true]);
  }
});

test('7: no stream is left thinking: it ends before six minutes, and the answer comes after all', async () => {
  const now = await openWecom();
  opened = now;
  const release = now.conversation.hold();
  const id = present((await openReply(await botText(now, '你好').send()))?.stream?.id);
  now.clock.now += 5.5 * 60_000;
  expect((await pollOnce(now, id)).stream?.finish).toBe(true);
  release();
  await vi.waitFor(() => expect(now.server.responses().map(({ content }) => content)).toEqual(['你说：你好']));
});

test.each(['营业执照.pdf', '材料 (1).docx', 'scan.PDF'])(
  '8: a file that arrives as the text %s gets a place to upload it',
  async (name) => {
    const now = await openWecom();
    opened = now;
    await appText(now, name).send();
    await vi.waitFor(() => expect(now.server.textsTo('zhangsan').join()).toContain('https://zishen.example'));
    expect(now.conversation.turns).toEqual([]);
  },
);

test('8: a file that the app delivers against its papers is taken', async () => {
  const now = await openWecom();
  opened = now;
  const MediaId = now.server.addMedia(tinyPng(1), { name: 'x.png' });
  await appCallback(now, { MsgType: 'file', MediaId, FileName: '许可证.png', MsgId: '77' }).send();
  await appText(now, '开始审核').send();
  await vi.waitFor(() => expect(now.conversation.turns[0]?.files.map(({ name }) => name)).toEqual(['许可证.png']));
});

test('9: pictures decrypt with either spelling of the key and with every padding from 1 to 32', () => {
  const key = present(loadKey(botKeys.aesKey));
  const hex = present(loadKey(key.toString('hex')));
  for (let length = 0; length < 64; length += 1) {
    const plain = Buffer.alloc(length, 7);
    expect(decryptPadded(hex, encryptPadded(key, plain))).toEqual(plain);
  }
});

test('9: a picture with another key is told so, and the others are judged', async () => {
  const now = await openWecom();
  opened = now;
  const good = now.server.addFile(sealFile(tinyPng(1)));
  const bad = now.server.addFile(sealFile(tinyPng(2), 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'));
  now.conversation.script(reviewEvents('pass'));
  for (const url of [good, bad]) await ask(now, botImage(now, url));
  const { stream } = await ask(now, botText(now, '开始审核'));
  expect(stream?.content).toContain('有 1 份材料没有收到：\n- 文件无法解密，请重新发送');
  expect(now.conversation.turns[0]?.files).toHaveLength(1);
});

test('10: a connection that WeCom never accepts is made anew, one that it refuses is told', async () => {
  gateway = await startFakeGateway();
  gateway.ignore('aibot_subscribe');
  const alarms: string[] = [];
  const zombie = openLongConnection({
    botId: 'BOT',
    secret: 'bot-secret',
    url: gateway.url,
    acceptMs: 100,
    onCallback: () => Promise.resolve(),
    onAlarm: (_, say) => void alarms.push(say),
    journal: () => undefined,
  });
  zombie.open();
  await vi.waitFor(() => expect(present(gateway).connections()).toBeGreaterThan(1), patience);
  zombie.close();
  expect([zombie.state(), alarms]).toEqual(['closed', []]);
});

test('10: parts of a stream are seconds apart, whatever the answer’s pace', async () => {
  gateway = await startFakeGateway();
  const line = gateway;
  const now = await openWecom({ settings: { connection: { botId: 'BOT', secret: 'bot-secret', url: line.url } } });
  opened = now;
  now.wecom.start();
  await vi.waitFor(() => expect(now.wecom.connectionState()).toBe('live'), patience);
  now.conversation.script(Array.from({ length: 200 }, (_, index) => ({ type: 'token', text: `${index} ` }) as const));
  line.push('aibot_msg_callback', {
    msgid: '1',
    aibotid: 'BOT',
    chattype: 'single',
    from: { userid: 'u' },
    msgtype: 'text',
    text: { content: '讲讲' },
  });
  await vi.waitFor(() => expect(JSON.stringify(line.bodiesOf('aibot_respond_msg').at(-1))).toContain('199'), patience);
  expect(line.bodiesOf('aibot_respond_msg').length).toBeLessThanOrEqual(3);
});

test('besides: a stream is polled by one reader to its end without an empty answer', async () => {
  const now = await openWecom();
  opened = now;
  const id = present((await openReply(await botText(now, '你好').send()))?.stream?.id);
  for (const { stream } of await pollStream(now, id)) expect(stream?.content).not.toBe('');
});
