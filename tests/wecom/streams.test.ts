import { afterEach, expect, test, vi } from 'vitest';
import { appText, ask, botCallback, botText, openReply, pollOnce, pollStream } from './drive-callbacks.ts';
import { reviewEvents } from './fake-conversation.ts';
import { type OpenedWecom, openWecom } from './open-wecom.ts';
import { present } from './present.ts';

let opened: OpenedWecom;
afterEach(() => opened.close());

/** Sends a text. @returns the id of its stream */
async function begin(text: string, more: object = {}): Promise<string> {
  return present((await openReply(await botText(opened, text, more).send()))?.stream?.id);
}

const minutes = (count: number): void => {
  opened.clock.now += count * 60_000;
};

test('while OCR and model hang, every callback is answered, and says that it goes on', async () => {
  opened = await openWecom();
  const release = opened.conversation.hold();
  const first = await openReply(await botText(opened, '你好').send());
  expect(first?.stream).toMatchObject({ finish: false, content: expect.stringContaining('已收到') });
  expect(await (await appText(opened, '你好').send()).text()).toBe('');
  for (let poll = 0; poll < 5; poll += 1) {
    minutes(0.2);
    expect((await pollOnce(opened, present(first?.stream?.id))).stream?.finish).toBe(false);
  }
  release();
  expect((await pollStream(opened, present(first?.stream?.id))).at(-1)?.stream?.content).toBe('你说：你好');
});

test('each poll gets the whole text so far, and the last one all of it', async () => {
  opened = await openWecom();
  const words = Array.from({ length: 40 }, (_, index) => `第${index}句。`);
  opened.conversation.script(words.map((text) => ({ type: 'token', text }) as const));
  const texts = (await pollStream(opened, await begin('讲讲'))).map(({ stream }) => present(stream).content);
  const whole = words.join('');
  expect(texts.at(-1)).toBe(whole);
  for (const text of texts) expect(whole.startsWith(text) || text.startsWith('已收到')).toBe(true);
});

test('at five and a half minutes the stream is closed, and the answer comes by response_url, once', async () => {
  opened = await openWecom();
  const { server, conversation } = opened;
  conversation.script(reviewEvents('supplement'));
  const release = conversation.hold();
  const id = await begin('社交-直播');
  minutes(5.4);
  expect((await pollOnce(opened, id)).stream?.finish).toBe(false);
  minutes(0.2);
  expect((await pollOnce(opened, id)).stream).toMatchObject({ finish: true, content: '仍在处理，完成后会再通知您。' });
  minutes(0.5);
  expect((await pollOnce(opened, id)).stream?.finish).toBe(true);
  release();
  await vi.waitFor(() => expect(server.responses()).toHaveLength(1));
  expect(server.responses()[0]?.content).toContain('审核结果：需补件');
  minutes(1);
  await opened.wecom.look();
  expect(server.responses()).toHaveLength(1);
});

test('where there is no response_url, the closing word is a link to the review', async () => {
  opened = await openWecom();
  opened.conversation.script(reviewEvents('supplement'));
  opened.conversation.hold();
  const id = await begin('社交-直播', { response_url: undefined });
  await vi.waitFor(async () =>
    expect(JSON.stringify(await opened.records.get('user:wecom:zhangsan'))).toContain('rev_1'),
  );
  minutes(6);
  expect((await pollOnce(opened, id)).stream?.content).toContain('https://zishen.example/reviews/rev_1?token=t');
});

test('an answer that nobody fetched, because the chat was closed, comes by response_url', async () => {
  opened = await openWecom();
  await begin('你好');
  await vi.waitFor(async () => {
    minutes(0.5);
    await opened.wecom.look();
    expect(opened.server.responses().map(({ content }) => content)).toEqual(['你说：你好']);
  });
  await opened.wecom.look();
  expect(opened.server.responses()).toHaveLength(1);
});

test('an answer that was fetched does not come a second time', async () => {
  opened = await openWecom();
  await ask(opened, botText(opened, '你好'));
  minutes(1);
  await opened.wecom.look();
  expect(opened.server.responses()).toHaveLength(0);
});

test('a response_url that leads elsewhere is not used', async () => {
  opened = await openWecom();
  opened.conversation.hold();
  await begin('你好', { response_url: 'https://evil.example/steal' });
  minutes(6);
  const release = opened.conversation.hold();
  release();
  await opened.wecom.look();
  expect(opened.server.calls.filter(({ path }) => path.includes('steal'))).toHaveLength(0);
});

test.each([
  { who: 'another user', more: { from: { userid: 'lisi' } } },
  { who: 'another bot', more: { aibotid: 'OTHER' } },
  { who: 'a group', more: { chattype: 'group', chatid: 'G' } },
])('$who who polls the id gets nothing of it', async ({ more }) => {
  opened = await openWecom();
  const id = await begin('你好');
  await pollStream(opened, id);
  expect((await pollOnce(opened, id, more)).stream).toEqual({ id, finish: true, content: '会话已过期，请重新发送。' });
});

test('an id that is none ends at once, whatever it is', async () => {
  opened = await openWecom();
  for (const id of ['', 'x', '../../etc/passwd', '0'.repeat(5000), "' or 1=1 --"]) {
    expect((await pollOnce(opened, id)).stream?.finish).toBe(true);
  }
});

test('an id cannot be guessed from another', async () => {
  opened = await openWecom();
  const ids = [await begin('一'), await begin('二')];
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
});

test('polling goes on after a restart', async () => {
  opened = await openWecom();
  const id = await begin('你好');
  await vi.waitFor(async () => expect(JSON.stringify(await opened.records.get(`stream:${id}`))).toContain('finished'));
  await opened.restart();
  expect((await pollOnce(opened, id)).stream).toMatchObject({ finish: true, content: '你说：你好' });
});

test.each(['证', '😀', 'a', '👨‍👩‍👧‍👦'])(
  'a text beyond 20480 bytes of %s ends within them, at a character, with the link',
  async (unit) => {
    opened = await openWecom();
    const long = unit.repeat(Math.ceil(30_000 / Buffer.byteLength(unit)));
    const events = reviewEvents('pass').map((event) => (event.type === 'token' ? { ...event, text: long } : event));
    opened.conversation.script(events);
    const { stream } = await ask(opened, botText(opened, '社交-直播'));
    expect(Buffer.byteLength(present(stream).content)).toBeLessThanOrEqual(20_480);
    expect(present(stream).content).toMatch(/……\[全文见网页\]\(https:\/\/zishen\.example\/reviews\/rev_1\?token=t\)$/);
    expect(present(stream).content.isWellFormed()).toBe(true);
  },
);

test('a card comes with the last answer of a stream that allows one, and never in a group', async () => {
  opened = await openWecom();
  opened.conversation.script(reviewEvents('pass'), reviewEvents('pass'));
  const first = await openReply(await botText(opened, '社交-直播').send());
  expect(first).toMatchObject({ msgtype: 'stream_with_template_card' });
  expect(first?.template_card).toBeUndefined();
  const last = (await pollStream(opened, present(first?.stream?.id))).at(-1);
  expect(last?.template_card?.task_id).toMatch(/^[0-9A-Za-z_\-@]{1,128}$/);

  const group = { chattype: 'group', chatid: 'G' };
  const inGroup = await openReply(await botText(opened, '@资审 社交-直播', group).send());
  expect(inGroup?.msgtype).toBe('stream');
  const replies = await pollStream(opened, present(inGroup?.stream?.id), group);
  expect(replies.every(({ template_card: card }) => card === undefined)).toBe(true);
});

test('an unknown kind of message is told what can be sent', async () => {
  opened = await openWecom();
  const reply = await ask(opened, botCallback(opened, { msgtype: 'video', video: { url: 'https://x' } }));
  expect(reply.stream).toMatchObject({ finish: true, content: expect.stringContaining('请发送图片或文字') });
});
