import { afterEach, expect, test, vi } from 'vitest';
import {
  appCallback,
  appImage,
  appText,
  ask,
  botCallback,
  botImage,
  botText,
  openReply,
  sealFile,
  tinyPng,
} from './drive-callbacks.ts';
import { reviewEvents } from './fake-conversation.ts';
import { type OpenedWecom, openWecom } from './open-wecom.ts';
import { present } from './present.ts';

let opened: OpenedWecom;
afterEach(() => opened.close());

const chatLink = 'https://zishen.example/#session=chat_1&token=t';
const link = 'https://zishen.example/reviews/rev_1?token=t';

test('智能机器人: photos, 开始审核, verdict with a card, a question, a link', async () => {
  opened = await openWecom();
  const { server, conversation } = opened;
  conversation.script(reviewEvents('supplement'));
  const photos = [1, 2, 3].map((number) => server.addFile(sealFile(tinyPng(number)), { disposition: nameOf(number) }));

  const receipts = [];
  for (const photo of photos) receipts.push(await ask(opened, botImage(opened, photo)));
  expect(receipts.map(({ stream }) => [stream?.finish, stream?.content])).toEqual([
    [true, '已收到第 1 份材料。全部发完后回复“开始审核”。'],
    [true, '已收到第 2 份材料。全部发完后回复“开始审核”。'],
    [true, '已收到第 3 份材料。全部发完后回复“开始审核”。'],
  ]);
  expect(receipts.map(({ template_card: card }) => card?.button_list[0]?.text)).toEqual([
    '开始审核',
    undefined,
    undefined,
  ]);

  const verdict = await ask(opened, botText(opened, '开始审核'));
  expect(verdict.stream?.content).toContain('**审核结果：需补件**（社交-直播）');
  expect(verdict.stream?.content).toContain(`[在网页查看依据与报告](${link})`);
  expect(verdict.stream?.content).toContain(`[在网页继续](${chatLink})`);
  expect(verdict.template_card?.main_title.title).toBe('审核结果：需补件');
  expect(conversation.turns[0]?.files.map(({ name }) => name).sort()).toEqual(['照片1.png', '照片2.png', '照片3.png']);
  expect(conversation.turns[0]?.files.map(({ bytes }) => Buffer.from(bytes)).sort(Buffer.compare)[0]).toEqual(
    tinyPng(1),
  );

  const pressed = present(verdict.template_card);
  const reply = await openReply(await pressButton(present(pressed.button_list[0]).key, pressed.task_id).send());
  expect(reply).toMatchObject({ response_type: 'update_template_card', template_card: { task_id: pressed.task_id } });
  await vi.waitFor(() => expect(server.responses().at(-1)?.content).toBe('你说：还差什么？'));

  const answer = await ask(opened, botText(opened, '办理要多久？'));
  // without a verdict no link: it lets whoever holds it speak
  expect(answer.stream?.content).toBe('你说：办理要多久？');
  expect(new Set(conversation.turns.slice(1).map(({ session }) => session?.id))).toEqual(new Set(['chat_1']));
});

const nameOf = (number: number): string => `attachment; filename*=UTF-8''${encodeURIComponent(`照片${number}.png`)}`;

const pressButton = (key: string, taskId: string) =>
  botCallback(opened, {
    msgtype: 'event',
    create_time: 1_760_000_000,
    event: { eventtype: 'template_card_event', template_card_event: { event_key: key, task_id: taskId } },
  });

test('自建应用: photos, 开始审核, verdict in plain text, a question, a link', async () => {
  opened = await openWecom();
  const { server, conversation } = opened;
  conversation.script(reviewEvents('supplement'));
  for (const number of [1, 2, 3]) {
    const answer = await appImage(opened, server.addMedia(tinyPng(number), { name: `p${number}.png` })).send();
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  }
  await appText(opened, '开始审核').send();
  await vi.waitFor(() => expect(server.textsTo('zhangsan').join('\n')).toContain('审核结果：需补件（社交-直播）'));
  const texts = server.textsTo('zhangsan');
  expect(texts[0]).toBe('已收到第 1 份材料。全部发完后回复“开始审核”。');
  expect(texts).toHaveLength(2);
  expect(texts[1]).toContain(`在网页查看依据与报告：${link}`);
  expect(texts[1]).toContain(`在网页继续：${chatLink}`);
  expect(texts[1]).not.toMatch(/\*\*|\]\(/);
  expect(conversation.turns[0]?.files.map(({ name }) => name).sort()).toEqual(['p1.png', 'p2.png', 'p3.png']);

  await appText(opened, '办理要多久？').send();
  await vi.waitFor(() => expect(server.textsTo('zhangsan').at(-1)).toBe('你说：办理要多久？'));
  expect(conversation.turns[1]?.session?.id).toBe('chat_1');
});

test('what is sent together with its text is judged at once', async () => {
  opened = await openWecom();
  const url = opened.server.addFile(sealFile(tinyPng(1)));
  const items = [
    { msgtype: 'text', text: { content: '社交-直播 齐了吗' } },
    { msgtype: 'image', image: { url } },
  ];
  await ask(opened, botCallback(opened, { msgtype: 'mixed', mixed: { msg_item: items } }));
  expect(opened.conversation.turns).toMatchObject([{ text: '社交-直播 齐了吗', files: [{ name: '图片.png' }] }]);
});

test('a quotation brings its picture and its words along', async () => {
  opened = await openWecom();
  const url = opened.server.addFile(sealFile(tinyPng(1)));
  await ask(opened, botText(opened, '这张行吗', { quote: { msgtype: 'image', image: { url } } }));
  await ask(opened, botText(opened, '什么意思', { quote: { msgtype: 'text', text: { content: '需补件' } } }));
  expect(opened.conversation.turns[0]).toMatchObject({ text: '这张行吗', files: [{ name: '图片.png' }] });
  expect(opened.conversation.turns[1]).toMatchObject({ text: '什么意思\n（引用：需补件）', files: [] });
});

test('files that nobody starts are judged after a quiet pause, once, and the answer comes by response_url', async () => {
  opened = await openWecom();
  const { server, conversation, clock } = opened;
  for (const number of [1, 2]) await ask(opened, botImage(opened, server.addFile(sealFile(tinyPng(number)))));
  await vi.waitFor(async () => expect(await waitingFiles()).toBe(2));
  await opened.wecom.look();
  expect(conversation.turns).toHaveLength(0);
  clock.now += 60_000;
  await Promise.all([opened.wecom.look(), opened.wecom.look()]);
  await vi.waitFor(() => expect(server.responses()).toHaveLength(1));
  expect(conversation.turns.map(({ files }) => files.length)).toEqual([2]);
  clock.now += 60_000;
  await opened.wecom.look();
  expect(conversation.turns).toHaveLength(1);
});

const waitingFiles = async (): Promise<number | undefined> => {
  const stored = await opened.records.get('user:wecom:zhangsan');
  return stored.ok ? (stored.value?.value as { waiting: unknown[] } | undefined)?.waiting.length : undefined;
};

test('清空重发 forgets the files that wait', async () => {
  opened = await openWecom();
  await ask(opened, botImage(opened, opened.server.addFile(sealFile(tinyPng(1)))));
  await vi.waitFor(async () => expect(await waitingFiles()).toBe(1));
  await pressButton('restart', 'start_x').send();
  await vi.waitFor(() => expect(opened.server.responses().at(-1)?.content).toContain('已清空'));
  const reply = await ask(opened, botText(opened, '开始审核'));
  expect(reply.stream?.content).toContain('还没有收到材料');
  expect(reply.stream?.content).toContain('https://zishen.example');
});

test('one conversation for a person through both doors; another in each group', async () => {
  opened = await openWecom();
  await ask(opened, botText(opened, '一'));
  await appText(opened, '二').send();
  await vi.waitFor(() => expect(opened.server.textsTo('zhangsan')).toHaveLength(1));
  await ask(opened, botText(opened, '@资审 三', { chattype: 'group', chatid: 'G1' }));
  expect(opened.conversation.turns.map(({ ownerId, session, text }) => [ownerId, session?.id, text])).toEqual([
    ['wecom:zhangsan', undefined, '一'],
    ['wecom:zhangsan', 'chat_1', '二'],
    ['wecom:G1:zhangsan', undefined, '三'],
  ]);
});

test('a conversation that is over is begun anew without a word', async () => {
  opened = await openWecom();
  await ask(opened, botText(opened, '一'));
  opened.conversation.forgetAll();
  expect((await ask(opened, botText(opened, '二'))).stream?.content).toBe('你说：二');
  expect(opened.conversation.turns.map(({ session }) => session)).toEqual([undefined, undefined]);
});

test('who enters is greeted: by the bot at once, by the app once a day', async () => {
  opened = await openWecom();
  const { server, clock } = opened;
  const entered = { msgtype: 'event', event: { eventtype: 'enter_chat' } };
  expect((await openReply(await botCallback(opened, entered).send()))?.text?.content).toContain('资审助手');
  const enter = () => appCallback(opened, { MsgType: 'event', Event: 'enter_agent', EventKey: '' }).send();
  for (let visit = 0; visit < 3; visit += 1) expect(await (await enter()).text()).toBe('');
  await vi.waitFor(() => expect(server.textsTo('zhangsan')).toHaveLength(1));
  clock.now += 25 * 60 * 60_000;
  await enter();
  await vi.waitFor(() => expect(server.textsTo('zhangsan')).toHaveLength(2));
});

test('a feedback on an answer, and an event of tomorrow, are answered empty', async () => {
  opened = await openWecom();
  for (const event of [
    { eventtype: 'feedback_event', feedback_event: { id: 'f', type: 2, inaccurate_reason_list: [2] } },
    { eventtype: 'something_new' },
  ]) {
    expect(await openReply(await botCallback(opened, { msgtype: 'event', event }).send())).toBeUndefined();
  }
  for (const name of ['LOCATION', 'view', 'batch_job_result', 'unsubscribe']) {
    const answer = await appCallback(opened, { MsgType: 'event', Event: name, EventKey: 'k' }).send();
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  }
  expect(opened.conversation.turns).toHaveLength(0);
});
