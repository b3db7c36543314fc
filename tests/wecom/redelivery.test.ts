import { afterEach, expect, test, vi } from 'vitest';
import { problem } from '../../src/domain/problem.ts';
import { failed } from '../../src/domain/result.ts';
import {
  appCallback,
  appImage,
  appText,
  ask,
  botCallback,
  botImage,
  botText,
  type Callback,
  openReply,
  pollOnce,
  pollStream,
  sealFile,
  tinyPng,
} from './drive-callbacks.ts';
import { reviewEvents } from './fake-conversation.ts';
import { type OpenedWecom, openWecom } from './open-wecom.ts';
import { present } from './present.ts';

let opened: OpenedWecom;
afterEach(() => opened.close());

/** The same bytes after 0, 5 and 10 seconds, as WeCom does when nobody answers. */
async function sendThrice(callback: Callback): Promise<readonly Response[]> {
  const answers = [await callback.send()];
  for (let again = 0; again < 2; again += 1) {
    opened.clock.now += 5000;
    answers.push(await callback.send());
  }
  return answers;
}

const twentyCopies = (callback: Callback): Promise<readonly Response[]> =>
  Promise.all(Array.from({ length: 20 }, () => callback.send()));

test('bot: three deliveries of 开始审核 make one review, and each is answered with the same stream', async () => {
  opened = await openWecom();
  opened.conversation.script(reviewEvents('pass'));
  await ask(opened, botImage(opened, opened.server.addFile(sealFile(tinyPng(1)))));
  const replies = await Promise.all((await sendThrice(botText(opened, '开始审核'))).map(openReply));
  const ids = new Set(replies.map((reply) => reply?.stream?.id));
  expect(ids.size).toBe(1);
  await pollStream(opened, present([...ids][0]));
  expect(opened.conversation.turns).toHaveLength(1);
});

test('app: three deliveries of 开始审核 make one review and one message', async () => {
  opened = await openWecom();
  opened.conversation.script(reviewEvents('pass'));
  await appImage(opened, opened.server.addMedia(tinyPng(1))).send();
  await sendThrice(appText(opened, '开始审核'));
  await vi.waitFor(() => expect(opened.server.textsTo('zhangsan').join()).toContain('审核结果：可接入'));
  expect(opened.conversation.turns).toHaveLength(1);
  expect(opened.server.textsTo('zhangsan')).toHaveLength(2);
});

test.each([
  { door: 'bot', callback: () => botText(opened, '你好') },
  { door: 'app', callback: () => appText(opened, '你好') },
])('$door: of twenty copies at once one is worked on', async ({ callback }) => {
  opened = await openWecom();
  const answers = await twentyCopies(callback());
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  await vi.waitFor(() => expect(opened.conversation.turns).toHaveLength(1));
  await opened.wecom.look();
  expect(opened.conversation.turns).toHaveLength(1);
});

test('a copy that comes the next day is still a copy', async () => {
  opened = await openWecom();
  const callback = botText(opened, '你好');
  await ask(opened, callback);
  opened.clock.now += 11 * 60_000;
  await callback.send();
  opened.clock.now += 12 * 60 * 60_000;
  await callback.send();
  expect(opened.conversation.turns).toHaveLength(1);
});

test('two buttons pressed in one second are two; one that is delivered twice is one', async () => {
  opened = await openWecom();
  const press = (EventKey: string, TaskId: string) =>
    appCallback(opened, { MsgType: 'event', Event: 'template_card_event', EventKey, TaskId, ResponseCode: 'RC' });
  const [first, second] = [press('say:甲', 'card_1'), press('say:乙', 'card_1')];
  await Promise.all([first.send(), second.send(), first.send()]);
  await vi.waitFor(() => expect(opened.conversation.turns).toHaveLength(2));
  await press('say:甲', 'card_2').send();
  await vi.waitFor(() => expect(opened.conversation.turns).toHaveLength(3));
  expect(opened.conversation.turns.map(({ text }) => text).sort()).toEqual(['乙', '甲', '甲']);
});

test('of the bot’s events in one second, too, none is lost and none counts twice', async () => {
  opened = await openWecom();
  const press = (event_key: string) =>
    botCallback(opened, {
      msgid: '',
      msgtype: 'event',
      create_time: 1_760_000_000,
      event: { eventtype: 'template_card_event', template_card_event: { event_key, task_id: 'c' } },
    });
  const [first, second] = [press('say:甲'), press('say:乙')];
  for (const callback of [first, second, first, second]) await callback.send();
  await vi.waitFor(() => expect(opened.conversation.turns).toHaveLength(2));
});

test('whatever order photos and the start come in, every photo is judged, and once', async () => {
  opened = await openWecom();
  const { server, clock } = opened;
  const photos = Array.from({ length: 6 }, (_, number) =>
    botImage(
      opened,
      server.addFile(sealFile(tinyPng(number)), { disposition: `attachment; filename="${number}.png"` }),
    ),
  );
  const order = [photos[3], photos[0], botText(opened, '开始审核'), photos[5], photos[1], photos[2], photos[4]].map(
    present,
  );
  for (const callback of [...order, ...order.toReversed()]) await callback.send();
  await vi.waitFor(() => expect(opened.conversation.turns.length).toBeGreaterThan(0));
  await vi.waitFor(async () => {
    clock.now += 60_000;
    await opened.wecom.look();
    expect(opened.conversation.turns.flatMap(({ files }) => files)).toHaveLength(6);
  });
  const names = opened.conversation.turns.flatMap(({ files }) => files.map(({ name }) => name));
  expect(names.sort()).toEqual(['0.png', '1.png', '2.png', '3.png', '4.png', '5.png']);
});

test('a copy that reaches the next process is a copy still', async () => {
  opened = await openWecom();
  const callback = botText(opened, '你好');
  await ask(opened, callback);
  await opened.restart();
  const reply = await openReply(await callback.send());
  expect(reply?.stream).toMatchObject({ finish: true, content: '你说：你好' });
  expect(opened.conversation.turns).toHaveLength(1);
});

test('a review that a restart interrupts is not said twice: the next process waits for its answer', async () => {
  opened = await openWecom();
  const { conversation, server } = opened;
  conversation.script(reviewEvents('supplement'));
  const release = conversation.hold();
  await ask(opened, botImage(opened, server.addFile(sealFile(tinyPng(1)))));
  const first = await openReply(await botText(opened, '开始审核').send());
  await vi.waitFor(() => expect(conversation.turns).toHaveLength(1));

  await opened.restart();
  await opened.wecom.look(); // a stop gives its tasks back at once
  release();
  const replies = await pollStream(opened, present(first?.stream?.id));
  expect(replies.at(-1)?.stream?.content).toContain('审核结果：需补件');
  expect(replies.at(-1)?.template_card?.main_title.title).toBe('审核结果：需补件');
  expect(conversation.turns).toHaveLength(1);
});

test('photos that wait outlive a restart', async () => {
  opened = await openWecom();
  await ask(opened, botImage(opened, opened.server.addFile(sealFile(tinyPng(1)))));
  await vi.waitFor(async () =>
    expect(JSON.stringify(await opened.records.get('user:wecom:zhangsan'))).toContain('.png'),
  );
  await opened.restart();
  await ask(opened, botText(opened, '开始审核'));
  expect(opened.conversation.turns.map(({ files }) => files.length)).toEqual([1]);
});

test('a work that fails again and again is given up with a word to the user', async () => {
  opened = await openWecom();
  vi.spyOn(opened.conversation, 'converse').mockImplementation(() => {
    throw new TypeError('bug');
  });
  const first = await openReply(await botText(opened, '你好').send());
  const id = present(first?.stream?.id);
  await vi.waitFor(async () => {
    opened.clock.now += 50_000;
    await opened.wecom.look();
    expect((await pollOnce(opened, id)).stream?.content).toContain('没有处理成功');
  });
  expect(opened.journal.filter(({ event }) => event === 'wecom_task_failed')).toHaveLength(3);
});

test('while the store is out of reach WeCom is asked to deliver again', async () => {
  opened = await openWecom();
  const broken = vi.spyOn(opened.records, 'put').mockResolvedValue(failed(problem('store-unavailable')));
  const callback = appText(opened, '你好');
  expect((await callback.send()).status).toBe(503);
  broken.mockRestore();
  expect((await callback.send()).status).toBe(200);
  await vi.waitFor(() => expect(opened.conversation.turns).toHaveLength(1));
});
