import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type ChatHistoryAnswer, chatHistorySchema } from '../../src/contract/chat.ts';
import { codeOf, file, filesHolding, openService, type TestService } from '../reviews/service.ts';
import { say, send } from './read-chat.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zishen-lasting-'));
  folders.push(folder);
  return folder;
};

const historyOf = async (
  { app }: Pick<TestService, 'app'>,
  sessionId: string,
  headers: Record<string, string> = {},
): Promise<ChatHistoryAnswer> => {
  const answer = await app.request(`/v1/chat/${sessionId}`, { headers });
  return chatHistorySchema.parse(await answer.json());
};

test('a conversation goes on after a restart where it stood', async () => {
  const folder = newFolder();
  const first = await openService({ folder });
  const { sessionId } = await say(first, '我们是公办学校，学历教育（学校）');
  await first.served.stop();
  const second = await openService({ folder });
  const { of, text } = await say(second, '不是，是私立的', { sessionId });
  expect(of('understood')[0]).toMatchObject({ role: 'private' });
  expect(text).toContain('《民办学校办学许可证》');
  expect((await historyOf(second, sessionId)).messages).toHaveLength(4);
});

test('an answer that a stop cut off is finished after the next start, once', async () => {
  const folder = newFolder();
  const first = await openService({ folder, idle: true });
  const answer = await send(first, '宠物直播，帮我审一下', { files: [file(1)] });
  const reader = answer.body?.getReader();
  let heard = '';
  while (!heard.includes('event: status')) heard += new TextDecoder().decode((await reader?.read())?.value);
  const sessionId = /"sessionId":"([^"]+)"/.exec(heard)?.[1] ?? '';
  await first.served.stop();
  const second = await openService({ folder });
  expect((await historyOf(second, sessionId)).awaiting).toBe(true);
  await second.served.conversations.settled();
  const history = await historyOf(second, sessionId);
  expect(history.awaiting).toBe(false);
  expect(history.messages.map(({ role }) => role)).toEqual(['user', 'assistant']);
  expect(history.messages[1]?.verdict?.decision).toBe('pass');
});

test('an answer is finished and kept although its reader leaves', async () => {
  const service = await openService();
  const answer = await send(service, '宠物直播', { files: [file(1)] });
  const reader = answer.body?.getReader();
  const first = new TextDecoder().decode((await reader?.read())?.value);
  await reader?.cancel();
  await service.served.conversations.settled();
  const sessionId = /"sessionId":"([^"]+)"/.exec(first)?.[1] ?? '';
  expect((await historyOf(service, sessionId)).messages[1]?.verdict?.decision).toBe('pass');
});

test('a session of another caller is not there: neither to read, to speak in, nor to delete', async () => {
  const service = await openService();
  const issue = async (name: string): Promise<Record<string, string>> => {
    const issued = await service.served.stores.keys.issue(name, ['all']);
    return { authorization: `Bearer ${issued.ok ? issued.value.secret : ''}` };
  };
  const [owner, other] = [await issue('甲'), await issue('乙')];
  const { sessionId } = await say(service, '我们是驾校', { headers: owner });
  for (const headers of [other, {}]) {
    const path = `/v1/chat/${sessionId}`;
    expect(await codeOf(await service.app.request(path, { headers }))).toBe('not-found');
    expect(await codeOf(await service.app.request(path, { method: 'DELETE', headers }))).toBe('not-found');
    expect(await codeOf(await send(service, '你好', { sessionId, headers }))).toBe('not-found');
  }
  expect((await historyOf(service, sessionId, owner)).messages).toHaveLength(2);
});

test('another category makes another review of the same files, and the old one goes', async () => {
  const service = await openService();
  const { sessionId, of } = await say(service, '电商平台类目', { files: [file(1)] });
  const old = of('session').at(-1)?.reviewId;
  const changed = await say(service, '改成社交-直播类目', { sessionId });
  expect(changed.of('verdict')[0]).toMatchObject({ category: { id: 'social-live' }, decision: 'pass' });
  expect(changed.of('document')).toEqual([]);
  expect(changed.of('session').at(-1)?.reviewId).not.toBe(old);
  expect((await service.app.request(`/v1/reviews/${old}`)).status).toBe(404);
});

test('deleting the session deletes its papers; deleting the review deletes what was said of them', async () => {
  const service = await openService();
  const one = await say(service, '宠物直播', { files: [file(1)] });
  const review = `/v1/reviews/${one.of('session').at(-1)?.reviewId}`;
  expect((await service.app.request(`/v1/chat/${one.sessionId}`, { method: 'DELETE' })).status).toBe(204);
  expect((await service.app.request(review)).status).toBe(404);
  expect((await service.app.request(`/v1/chat/${one.sessionId}`)).status).toBe(404);

  const two = await say(service, '宠物直播', { files: [file(2)] });
  await say(service, '为什么', { sessionId: two.sessionId });
  await service.app.request(`/v1/reviews/${two.of('session').at(-1)?.reviewId}`, { method: 'DELETE' });
  expect((await historyOf(service, two.sessionId)).messages.map(({ role }) => role)).toEqual(['user', 'user']);
  expect(filesHolding(service.folder, '云朵示例文化传媒')).toEqual([]);
  const again = await say(service, '还差什么', { sessionId: two.sessionId });
  expect(again.text).toContain('请重新上传');
});

test('of one conversation only so many messages wait', async () => {
  const service = await openService({ settings: { CHAT_WAITING: '2' }, idle: true });
  const { sessionId } = await say(service, '你好');
  const [reading, waiting] = [
    await send(service, '宠物直播', { sessionId, files: [file(1)] }),
    await send(service, '你好', { sessionId }),
  ];
  expect(await codeOf(await send(service, '你好', { sessionId }))).toBe('queue-full');
  await Promise.all([reading.body?.cancel(), waiting.body?.cancel()]);
});

test('a conversation that is full says so', async () => {
  const service = await openService({ settings: { CHAT_MESSAGES: '10' } });
  const { sessionId } = await say(service, '你好');
  for (let turn = 0; turn < 4; turn += 1) await say(service, '你好', { sessionId });
  expect(await codeOf(await send(service, '你好', { sessionId }))).toBe('chat-full');
});
