import { expect, test } from 'vitest';
import { chatHistorySchema } from '../../src/contract/chat.ts';
import { file, openService } from '../reviews/service.ts';
import { say, send } from './read-chat.ts';

test('a question is answered with its source, and understood before that', async () => {
  const service = await openService();
  const { frames, of, text } = await say(service, '网络文化经营许可证去哪办');
  expect(frames.map(({ name }) => name)).toEqual(['session', 'understood', 'token', 'citations', 'done']);
  expect(of('understood')).toEqual([{ question: 'where-to-apply' }]);
  expect(text).toContain('文化行政部门');
  expect(of('citations')[0]?.items[0]).toMatchObject({
    source: '直播服务许可申请',
    updated: expect.stringMatching(/^2022-11-23/),
  });
});

test('papers are read, shown, judged and explained; what follows is about them', async () => {
  const service = await openService();
  const asked = await say(service, '我们做宠物直播', { files: [file(1)] });
  expect(asked.frames.map(({ name }) => name).filter((name) => name !== 'progress')).toEqual([
    ...['session', 'understood', 'session', 'status', 'document', 'verdict', 'token'],
    ...asked
      .of('token')
      .slice(1)
      .map(() => 'token'),
    ...['citations', 'quickReplies', 'done'],
  ]);
  expect(asked.of('verdict')[0]).toMatchObject({ decision: 'pass', category: { id: 'social-live' } });
  const { sessionId } = asked;
  const answer = await service.app.request(`/v1/chat/${sessionId}`);
  const history = chatHistorySchema.parse(await answer.json());
  expect(history.messages.map(({ role, fileNames }) => [role, fileNames])).toEqual([
    ['user', ['证照1.png']],
    ['assistant', undefined],
  ]);
  expect(history.messages[1]).toMatchObject({ verdict: { decision: 'pass' }, documents: [{ name: '证照1.png' }] });
});

test.each([
  { body: '{"message":""}', code: 'invalid-fields', because: 'nothing is said' },
  { body: `{"message":"${'长'.repeat(4001)}"}`, code: 'invalid-fields', because: 'more than the setting allows' },
  { body: '{"message":"你好","sessionId":"chat_none"}', code: 'not-found', because: 'there is no such session' },
  { body: '{"text":"你好"}', code: 'invalid-fields', because: 'the field has another name' },
])('$because: $code', async ({ body, code }) => {
  const { app } = await openService();
  const answer = await app.request('/v1/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(await answer.json()).toMatchObject({ code });
});

test('two messages at once in one session are answered one after the other, both kept', async () => {
  const service = await openService();
  const { sessionId } = await say(service, '你好');
  const [first, second] = await Promise.all([
    send(service, '我们是4S店', { sessionId }),
    send(service, '想直播卖车，要什么证', { sessionId }),
  ]);
  await Promise.all([first.text(), second.text()]);
  const answer = await service.app.request(`/v1/chat/${sessionId}`);
  const { messages } = chatHistorySchema.parse(await answer.json());
  expect(messages.map(({ role }) => role).join(' ')).toBe('user assistant user assistant user assistant');
});

test('what is asked, and what had to be asked back, is counted without a word of it', async () => {
  const service = await openService();
  const { sessionId } = await say(service, '驾校要什么证');
  await say(service, '插件审核多久', { sessionId });
  const metrics = await (await service.app.request('/metrics')).text();
  expect(metrics).toContain('zishen_chat_messages_total{category="asked-back",question="which-papers"} 1');
  expect(metrics).toContain('zishen_chat_messages_total{category="none",question="review-time"} 1');
  expect(`${metrics}${service.lines.join('')}`).not.toContain('驾校');
});
