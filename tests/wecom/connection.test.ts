import { afterEach, expect, test, vi } from 'vitest';
import { sealFile, tinyPng } from './drive-callbacks.ts';
import { reviewEvents } from './fake-conversation.ts';
import { type FakeGateway, startFakeGateway } from './fake-gateway.ts';
import { type OpenedWecom, openWecom } from './open-wecom.ts';
import { present } from './present.ts';

let gateway: FakeGateway;
let opened: OpenedWecom;
afterEach(async () => {
  await opened.close();
  await gateway.close();
});

async function connect(secret = 'bot-secret'): Promise<void> {
  gateway = await startFakeGateway();
  opened = await openWecom({ settings: { connection: { botId: 'BOT', secret, url: gateway.url } } });
  opened.wecom.start();
}

const live = () => vi.waitFor(() => expect(opened.wecom.connectionState()).toBe('live'), patience);
const patience = { timeout: 15_000 };

let count = 0;
const head = () => {
  count += 1;
  return { msgid: `m${count}`, aibotid: 'BOT', chattype: 'single', from: { userid: 'zhangsan' } };
};
const says = (content: string, more: object = {}): string =>
  gateway.push('aibot_msg_callback', { ...head(), msgtype: 'text', text: { content }, ...more });

interface StreamBody {
  readonly msgtype: string;
  readonly stream: { readonly id: string; readonly finish: boolean; readonly content: string };
}

/** Parts of the answer to one request, in order. */
const partsFor = (requestId: string): readonly StreamBody['stream'][] =>
  gateway.frames
    .filter(({ cmd, headers }) => cmd === 'aibot_respond_msg' && headers.req_id === requestId)
    .map(({ body }) => (body as unknown as StreamBody).stream);

const lastFor = (requestId: string) =>
  vi.waitFor(() => {
    const last = partsFor(requestId).at(-1);
    expect(last?.finish).toBe(true);
    return present(last);
  }, patience);

test('photos, 开始审核, verdict with a card, a question, a link: without any address of our own', async () => {
  await connect();
  await live();
  opened.conversation.script(reviewEvents('supplement'));
  const keys = [
    'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
    '8d69989bbaabe67328014c194631ad0719b3dca035b64023df292447aab60760',
  ];
  for (const [number, aeskey] of keys.entries()) {
    const url = opened.server.addFile(sealFile(tinyPng(number), aeskey));
    const request = gateway.push('aibot_msg_callback', { ...head(), msgtype: 'image', image: { url, aeskey } });
    expect((await lastFor(request)).content).toContain(`已收到第 ${number + 1} 份材料`);
  }
  const verdict = await lastFor(says('开始审核'));
  expect(verdict.content).toContain('**审核结果：需补件**');
  expect(verdict.content).toContain('https://zishen.example/reviews/rev_1?token=t');
  expect(opened.conversation.turns[0]?.files.map(({ bytes }) => Buffer.from(bytes)).sort(Buffer.compare)).toEqual([
    tinyPng(0),
    tinyPng(1),
  ]);
  const cards = () => gateway.bodiesOf('aibot_send_msg').filter(({ msgtype }) => msgtype === 'template_card');
  await vi.waitFor(() => expect(cards()).toHaveLength(2), patience); // 开始审核 with the first photo, the verdict
  expect(cards()[1]).toMatchObject({
    chatid: 'zhangsan',
    chat_type: 1,
    template_card: { main_title: { title: '审核结果：需补件' } },
  });
  expect((await lastFor(says('办理要多久？'))).content).toBe('你说：办理要多久？');
});

test('every part of a stream answers the same request under the same id', async () => {
  await connect();
  await live();
  const release = opened.conversation.hold();
  const request = says('你好');
  await vi.waitFor(() => expect(partsFor(request)).toHaveLength(1), patience);
  expect(partsFor(request)[0]).toMatchObject({ finish: false, content: expect.stringContaining('已收到') });
  release();
  await lastFor(request);
  expect(new Set(partsFor(request).map(({ id }) => id)).size).toBe(1);
});

test('a person who comes in is greeted; a card that is pressed shows it', async () => {
  await connect();
  await live();
  gateway.push('aibot_event_callback', { ...head(), msgtype: 'event', event: { eventtype: 'enter_chat' } });
  await vi.waitFor(() => expect(gateway.bodiesOf('aibot_respond_welcome_msg')).toHaveLength(1), patience);
  const pressed = {
    eventtype: 'template_card_event',
    template_card_event: { event_key: 'say:还差什么？', task_id: 'c1' },
  };
  gateway.push('aibot_event_callback', { ...head(), create_time: 1, msgtype: 'event', event: pressed });
  await vi.waitFor(
    () => expect(gateway.bodiesOf('aibot_respond_update_msg')).toMatchObject([{ template_card: { task_id: 'c1' } }]),
    patience,
  );
  await vi.waitFor(
    () => expect(gateway.bodiesOf('aibot_send_msg')).toMatchObject([{ markdown: { content: '你说：还差什么？' } }]),
    patience,
  );
});

test('a message that comes twice is answered once', async () => {
  await connect();
  await live();
  const copy = { ...head(), msgtype: 'text', text: { content: '你好' } };
  const first = gateway.push('aibot_msg_callback', copy);
  await lastFor(first);
  const second = gateway.push('aibot_msg_callback', copy);
  await lastFor(says('再见'));
  expect(partsFor(second)).toEqual([]);
  expect(opened.conversation.turns.map(({ text }) => text)).toEqual(['你好', '再见']);
});

test('a stream that WeCom counts as over is followed by a message of its own', async () => {
  await connect();
  await live();
  const release = opened.conversation.hold();
  const request = says('你好');
  await vi.waitFor(() => expect(partsFor(request)).toHaveLength(1), patience);
  gateway.refuseNext('aibot_respond_msg', 846_608);
  release();
  await vi.waitFor(
    () =>
      expect(gateway.bodiesOf('aibot_send_msg')).toMatchObject([
        { chatid: 'zhangsan', chat_type: 1, markdown: { content: '你说：你好' } },
      ]),
    patience,
  );
});

test('in a group the answer goes to the group, and nothing of a case with it', async () => {
  await connect();
  await live();
  opened.conversation.script(reviewEvents('supplement'));
  const request = says('@资审 社交-直播', { chattype: 'group', chatid: 'G1' });
  const { content } = await lastFor(request);
  expect(content).not.toContain('审核结果');
  expect(gateway.bodiesOf('aibot_send_msg')).toEqual([]);
});

test('a connection that breaks is made again', async () => {
  await connect();
  await live();
  gateway.dropAll();
  await vi.waitFor(() => expect(gateway.connections()).toBe(2), patience);
  await live();
  expect((await lastFor(says('还在吗'))).content).toBe('你说：还在吗');
});

test('when another process takes over, it stops, says so once, and does not come back', async () => {
  gateway = await startFakeGateway();
  opened = await openWecom({
    settings: { connection: { botId: 'BOT', secret: 'bot-secret', url: gateway.url }, reviewersKey: 'group-key' },
  });
  opened.wecom.start();
  await live();
  gateway.push('aibot_event_callback', { ...head(), msgtype: 'event', event: { eventtype: 'disconnected_event' } });
  await vi.waitFor(() => expect(opened.wecom.connectionState()).toBe('taken-over'), patience);
  gateway.dropAll();
  await new Promise((resolve) => setTimeout(resolve, 1500)); // its first attempt would come after one second
  expect([gateway.connections(), opened.alarms.length]).toEqual([1, 1]);
  expect(opened.alarms[0]).toContain('另一个程序');
  expect(opened.journal.filter(({ event }) => event === 'wecom_connection_alarm')).toHaveLength(1);
  await vi.waitFor(
    () =>
      expect(JSON.stringify(opened.server.callsTo('/cgi-bin/webhook/send').map(({ body }) => body))).toContain(
        '另一个程序',
      ),
    patience,
  );
});

test('of two processes over one store one connects', async () => {
  await connect();
  await live();
  const other = opened.another();
  other.start();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect([other.connectionState(), gateway.connections()]).toEqual(['closed', 1]);
  await other.close();
});

test('nothing that users write, and no secret, reaches the log', async () => {
  await connect();
  await live();
  await lastFor(says('机密的话'));
  gateway.push('aibot_msg_callback', { msgtype: 'text', text: { content: '机密的话' } });
  await vi.waitFor(() => expect(opened.journal.map(({ event }) => event)).toContain('wecom_strange_frame'), patience);
  expect(JSON.stringify(opened.journal)).not.toMatch(/机密|bot-secret/);
});
