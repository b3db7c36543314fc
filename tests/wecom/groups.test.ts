import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { conceal } from '../../src/application/wecom/conceal.ts';
import { ask, botCallback, botImage, botText, openReply, pollStream, sealFile, tinyPng } from './drive-callbacks.ts';
import { reviewEvents } from './fake-conversation.ts';
import { type OpenedWecom, openWecom } from './open-wecom.ts';
import { present } from './present.ts';

let opened: OpenedWecom | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

const group = { chattype: 'group', chatid: 'G1' };

async function askInGroup(callback: ReturnType<typeof botText>): Promise<string> {
  const now = present(opened);
  const first = await openReply(await callback.send());
  if (first?.stream?.finish === true) return first.stream.content;
  const replies = await pollStream(now, present(first?.stream?.id), group);
  for (const reply of replies) expect(reply.template_card).toBeUndefined();
  return replies.map(({ stream }) => stream?.content ?? '').join('\n');
}

test('a group gets no document, no verdict, no organisation, no number and no link, at no moment', async () => {
  opened = await openWecom();
  const events = reviewEvents('manual').map((event) =>
    event.type === 'token'
      ? {
          ...event,
          text: '《网络文化经营许可证》持有人示例文化传媒有限公司，编号京网文〔2024〕1234-056号，代码91110105MA01ABCD2X，电话13800138000。',
        }
      : event,
  );
  opened.conversation.script(events);
  const shown = await askInGroup(botText(opened, '@资审 我们的审核怎么样了', group));
  expect(shown).toContain('网络文化经营许可证');
  expect(shown).not.toMatch(/示例文化|91110105MA01ABCD2X|13800138000|审核结果|营业执照\.jpg|token=|在网页继续/);
});

test('materials in a group are refused without being fetched', async () => {
  opened = await openWecom();
  const url = opened.server.addFile(sealFile(tinyPng(1)));
  const items = [
    { msgtype: 'text', text: { content: '@资审 看看' } },
    { msgtype: 'image', image: { url } },
  ];
  const mixed = botCallback(opened, { ...group, msgtype: 'mixed', mixed: { msg_item: items } });
  expect(await askInGroup(mixed)).toContain('请在与我的单聊中发送材料');
  expect(await askInGroup(botImage(opened, url, group))).toContain('单聊');
  expect([opened.server.calls, opened.conversation.turns]).toEqual([[], []]);
});

test('a question about rules is answered in a group, without the name that was called', async () => {
  opened = await openWecom();
  expect(await askInGroup(botText(opened, '@资审 助手\u2005 社交-直播要什么', group))).toContain('你说：');
  expect(opened.conversation.turns[0]?.text).not.toContain('@资审');
});

const han = fc.array(fc.constantFrom('云', '朵', '示', '例', '文', '化', '传', '媒', '（', '北京', '）', 'A'), {
  minLength: 2,
  maxLength: 10,
});
const ending = fc.constantFrom(
  '有限公司',
  '股份有限公司',
  '有限责任公司',
  '合伙企业（有限合伙）',
  '事务所',
  '工作室',
  '经营部',
);
const code = fc
  .array(fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), { minLength: 10, maxLength: 10 })
  .map((letters) => `91110105${letters.join('')}`);

test('no organisation and no credit code gets through, wherever it stands', () => {
  fc.assert(
    fc.property(han, ending, code, fc.constantFrom('：', ' ', '，持有人', '\n'), (name, end, number, between) => {
      const seen = conceal(`主体${between}${name.join('')}${end}，代码${number}。请补《营业执照》`);
      expect(seen).not.toContain(end);
      expect(seen).not.toContain(number);
      expect(seen).toContain('请补《营业执照》');
    }),
  );
});

test.each(['2024-08-29', '3 选 1', '《网络文化经营许可证》', '有效期至 2028-03-01', '200TB', '五个工作日'])(
  '%s may be said in a group',
  (text) => {
    expect(conceal(text)).toBe(text);
  },
);

test('reviewers hear of a case that needs a person once, without holder or number, at the robot’s pace', async () => {
  opened = await openWecom({ settings: { reviewersKey: 'group-key' } });
  const now = opened;
  const told = () => now.server.callsTo('/cgi-bin/webhook/send');
  const caseOf = (number: number) =>
    reviewEvents('manual').map((event) => (event.type === 'session' ? { ...event, reviewId: `rev_${number}` } : event));
  now.conversation.script(caseOf(1), caseOf(1), caseOf(2));
  for (let turn = 0; turn < 3; turn += 1) await ask(now, botText(now, '社交-直播'));
  await now.wecom.look();
  expect(told()).toHaveLength(1);
  await now.wecom.look();
  expect(told()).toHaveLength(1);
  now.clock.now += 5000;
  await now.wecom.look();
  now.clock.now += 5000;
  await now.wecom.look();
  expect(told()).toHaveLength(2);
  const said = told().map(({ body }) => (body as { markdown: { content: string } }).markdown.content);
  expect(said.map((text) => /rev_\d/.exec(text)?.[0]).sort()).toEqual(['rev_1', 'rev_2']);
  for (const text of said) {
    expect(text).toContain('社交-直播');
    expect(text).not.toContain('示例文化');
  }
});

test('a notice that the robot refuses as too frequent is told later', async () => {
  opened = await openWecom({ settings: { reviewersKey: 'group-key' } });
  const now = opened;
  now.server.failNext('/cgi-bin/webhook/send', { errcode: 45009 });
  now.conversation.script(reviewEvents('manual'));
  await ask(now, botText(now, '社交-直播'));
  await now.wecom.look();
  expect(now.server.callsTo('/cgi-bin/webhook/send')).toHaveLength(1);
  await vi.waitFor(async () => {
    now.clock.now += 10_000;
    await now.wecom.look();
    expect(now.server.callsTo('/cgi-bin/webhook/send')).toHaveLength(2);
  });
  now.clock.now += 600_000;
  await now.wecom.look();
  expect(now.server.callsTo('/cgi-bin/webhook/send')).toHaveLength(2);
});
