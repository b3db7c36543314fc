import { afterEach, expect, test, vi } from 'vitest';
import { createAppCalls } from '../../src/adapters/wecom/app-calls.ts';
import { createWecomCalls } from '../../src/adapters/wecom/wecom-calls.ts';
import { appCallback, appText } from './drive-callbacks.ts';
import { reviewEvents } from './fake-conversation.ts';
import type { Fault } from './fake-wecom.ts';
import { appKeys, corpId } from './keys.ts';
import { type OpenedWecom, openWecom } from './open-wecom.ts';

let opened: OpenedWecom;
afterEach(() => opened.close());

const tokensAsked = (): number => opened.server.callsTo('/cgi-bin/gettoken').length;
const sends = (): number => opened.server.callsTo('/cgi-bin/message/send').length;
const texts = (): readonly string[] => opened.server.textsTo('zhangsan');

test('many answers at once ask for one token', async () => {
  opened = await openWecom();
  await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      appCallback(opened, { FromUserName: `u${n}`, MsgType: 'text', Content: '你好', MsgId: `1${n}` }).send(),
    ),
  );
  await vi.waitFor(() => expect(sends()).toBe(10));
  expect(tokensAsked()).toBe(1);
});

test('a token is fetched anew shortly before its two hours are over', async () => {
  opened = await openWecom();
  const say = async (text: string, count: number): Promise<void> => {
    await appText(opened, text).send();
    await vi.waitFor(() => expect(texts()).toHaveLength(count));
  };
  await say('一', 1);
  opened.clock.now += 6800_000;
  await say('二', 2);
  expect(tokensAsked()).toBe(1);
  opened.clock.now += 200_000;
  await say('三', 3);
  expect(tokensAsked()).toBe(2);
});

test.each([40014, 42001])('%i: a new token, once, and the message once', async (errcode) => {
  opened = await openWecom();
  opened.server.failNext('/cgi-bin/message/send', { errcode });
  await appText(opened, '你好').send();
  await vi.waitFor(() => expect(sends()).toBe(2));
  expect([tokensAsked(), opened.journal.filter(({ event }) => event === 'wecom_send_failed').length]).toEqual([2, 0]);
});

test('a platform that ends the token early for many at once is asked once more, not by each', async () => {
  opened = await openWecom();
  await appText(opened, '一').send();
  await vi.waitFor(() => expect(sends()).toBe(1));
  opened.server.revokeTokens();
  await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      appCallback(opened, { FromUserName: `u${n}`, MsgType: 'text', Content: '你好', MsgId: `2${n}` }).send(),
    ),
  );
  await vi.waitFor(() =>
    expect(Array.from({ length: 8 }, (_, n) => opened.server.textsTo(`u${n}`).length > 0)).not.toContain(false),
  );
  expect(tokensAsked()).toBe(2);
});

test.each<{ because: string; path: string; faults: readonly Fault[]; calls: number; says: string }>([
  {
    because: 'a token that never serves',
    path: '/cgi-bin/message/send',
    faults: [{ errcode: 42001 }, { errcode: 42001 }, { errcode: 42001 }],
    calls: 2,
    says: '已过期',
  },
  {
    because: 'a secret that is wrong',
    path: '/cgi-bin/gettoken',
    faults: [{ errcode: 40001 }, { errcode: 40001 }],
    calls: 1,
    says: 'WECOM_APP_SECRET',
  },
  {
    because: 'an address that is not trusted',
    path: '/cgi-bin/message/send',
    faults: [
      { errcode: 60020, errmsg: 'not allow to access from your ip, hint: [x], from ip: 203.0.113.9, more info' },
    ],
    calls: 1,
    says: '203.0.113.9',
  },
  {
    because: 'too many calls',
    path: '/cgi-bin/message/send',
    faults: [{ errcode: 45009 }, { errcode: 45009 }],
    calls: 1,
    says: '频率',
  },
  {
    because: 'a page of a proxy',
    path: '/cgi-bin/message/send',
    faults: ['html', 'html', 'html'],
    calls: 1,
    says: '看不懂',
  },
])('no loop, and one line for the operator: $because', async ({ path, faults, calls, says }) => {
  opened = await openWecom();
  opened.server.failNext(path, ...faults);
  await appText(opened, '你好').send();
  await vi.waitFor(() => expect(JSON.stringify(opened.journal)).toContain(says));
  expect(opened.server.callsTo(path)).toHaveLength(calls);
  expect(JSON.stringify(opened.journal)).not.toMatch(/app-secret|token-\d/);
});

test.each<{ because: string; faults: readonly Fault[] }>([
  { because: 'busy twice', faults: [{ errcode: -1 }, { errcode: -1 }] },
  { because: 'a connection that is cut', faults: ['cut'] },
])('what passes is tried again, and cannot arrive twice: $because', async ({ faults }) => {
  opened = await openWecom();
  opened.server.failNext('/cgi-bin/message/send', ...faults);
  await appText(opened, '你好').send();
  await vi.waitFor(() => expect(sends()).toBe(faults.length + 1));
  for (const body of opened.server.sent())
    expect(body).toMatchObject({ enable_duplicate_check: 1, safe: 0, agentid: 1_000_002 });
});

test('a server that is dead does not hold the callback', async () => {
  opened = await openWecom();
  opened.server.failNext('/cgi-bin/gettoken', 'hang');
  expect(await (await appText(opened, '你好').send()).text()).toBe('');
});

test('a server that never answers is given up', async () => {
  opened = await openWecom();
  const { server } = opened;
  const calls = createWecomCalls({
    fetch: server.fetch,
    base: server.base,
    pause: () => Promise.resolve(),
    timeoutMs: 50,
  });
  server.failNext('/cgi-bin/gettoken', 'hang', 'hang', 'hang');
  const token = await createAppCalls(calls, { corpId, secret: server.secret }, () => 0).token();
  expect(token).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  expect(server.callsTo('/cgi-bin/gettoken')).toHaveLength(3);
});

const long = Array.from(
  { length: 60 },
  (_, n) => `第${n}项：网络文化经营许可证须在有效期内，😀持有人与主体一致。`,
).join('\n');

test('a long answer comes in numbered messages of at most 2048 bytes, each whole in itself', async () => {
  opened = await openWecom();
  opened.conversation.script([{ type: 'token', text: long }, { type: 'done' }]);
  await appText(opened, '讲讲').send();
  await vi.waitFor(() => expect(texts().at(-1)).toMatch(/^\(\d\/\d\)/));
  await vi.waitFor(() => expect(texts()).toHaveLength(Number(/\/(\d)\)/.exec(texts()[0] ?? '')?.[1])));
  for (const text of texts()) {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2048);
    expect(text.isWellFormed()).toBe(true);
  }
  const joined = texts()
    .map((text) => text.replace(/^\(\d\/\d\)\n/, ''))
    .join('');
  expect(joined.replace(/\s/g, '')).toBe(long.replace(/\s/g, ''));
});

test('a verdict that is long is told in brief, with all gaps and the link to the rest', async () => {
  opened = await openWecom();
  opened.conversation.script(
    reviewEvents('supplement').map((event) => (event.type === 'token' ? { ...event, text: long } : event)),
  );
  await appText(opened, '社交-直播').send();
  await vi.waitFor(() => expect(texts()).toHaveLength(1));
  expect(texts()[0]).toContain('1. 网络文化经营许可证的有效期无法辨认，请重拍');
  expect(texts()[0]).toContain('接下来的步骤见网页：https://zishen.example/reviews/rev_1?token=t');
});

test('for readers in WeChat plain text; where the administrator says so, Markdown with a card', async () => {
  opened = await openWecom();
  opened.conversation.script(reviewEvents('pass'), reviewEvents('pass'));
  await appText(opened, '社交-直播').send();
  await vi.waitFor(() => expect(sends()).toBe(1));
  expect(opened.server.sent()[0]).toMatchObject({
    msgtype: 'text',
    text: { content: expect.not.stringMatching(/\*\*|\]\(|^> /m) },
  });
  await opened.restart({
    app: { corpId, ...appKeys, sender: { secret: opened.server.secret, agentId: '1000002' }, format: 'markdown' },
  });
  await appText(opened, '社交-直播').send();
  await vi.waitFor(() => expect(sends()).toBe(3));
  expect(opened.server.sent()[1]).toMatchObject({
    msgtype: 'markdown',
    markdown: { content: expect.stringContaining('**审核结果') },
  });
  expect(opened.server.sent()[2]).toMatchObject({
    msgtype: 'template_card',
    template_card: { card_type: 'button_interaction' },
  });
});

test('a button that is pressed shows it, by its response code', async () => {
  opened = await openWecom();
  await appCallback(opened, {
    MsgType: 'event',
    Event: 'template_card_event',
    EventKey: 'say:还差什么？',
    TaskId: 'c',
    ResponseCode: 'RC',
  }).send();
  await vi.waitFor(() =>
    expect(opened.server.callsTo('/cgi-bin/message/update_template_card').map(({ body }) => body)).toMatchObject([
      { userids: ['zhangsan'], response_code: 'RC', button: { replace_name: '已收到' } },
    ]),
  );
});

test('an app whose secret is not set yet takes messages in, and says in the log why nothing is sent', async () => {
  opened = await openWecom({ settings: { app: { corpId, ...appKeys, format: 'text' } } });
  expect((await appText(opened, '你好').send()).status).toBe(200);
  await vi.waitFor(() => expect(JSON.stringify(opened.journal)).toContain('没有设置 WECOM_APP_SECRET'));
  expect(opened.server.calls).toEqual([]);
});
