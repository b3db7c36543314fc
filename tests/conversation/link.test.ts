import { expect, test } from 'vitest';
import { createChatLinks } from '../../src/application/chat/chat-links.ts';
import { createReviewLinks } from '../../src/application/reviews/review-links.ts';
import { chatHistorySchema } from '../../src/contract/chat.ts';
import { problemDetailsSchema } from '../../src/contract/problem.ts';
import { codeOf, file, openService, type TestService } from '../reviews/service.ts';
import { readAnswer, say, send } from './read-chat.ts';

/** A conversation that began in WeCom, with a judged paper in it. */
const beginElsewhere = async ({ served }: TestService): Promise<{ sessionId: string; reviewId: string }> => {
  const said = { ownerId: 'wecom:zhangsan', text: '我们做社交-直播', files: [] };
  let [sessionId, reviewId] = ['', ''];
  const files = [{ name: '证照1.png', bytes: new Uint8Array(await file(1).arrayBuffer()) }];
  for await (const event of served.conversations.converse({ ...said, files })) {
    if (event.type === 'session') [sessionId, reviewId] = [event.sessionId, event.reviewId ?? ''];
  }
  return { sessionId, reviewId };
};

const tokenFor = async ({ served }: TestService, sessionId: string, ms = 60_000): Promise<string> =>
  createChatLinks(served.secret, Date.now).sign(sessionId, Date.now() + ms);

const carry = (sessionId: string, token: string) => ({ 'x-chat-token': `${sessionId}.${token}` });

const problemOf = async (answer: Response) => problemDetailsSchema.parse(await answer.json());

test.each([{ anonymous: 'none' }, { anonymous: 'chat' }])(
  'a link goes on with the conversation and its review where callers without a key may do: $anonymous',
  async ({ anonymous }) => {
    const service = await openService({ settings: { ANONYMOUS: anonymous } });
    const { sessionId, reviewId } = await beginElsewhere(service);
    const headers = carry(sessionId, await tokenFor(service, sessionId));
    const before = await service.app.request(`/v1/chat/${sessionId}`, { headers });
    expect(chatHistorySchema.parse(await before.json())).toMatchObject({
      reviewId,
      messages: [{ text: '我们做社交-直播', fileNames: ['证照1.png'] }, { verdict: { decision: 'pass' } }],
    });
    expect((await say(service, '接下来怎么接入？', { sessionId, headers })).text).toContain('标准直播');
    const more = await say(service, '', { sessionId, headers, files: [file(2)] });
    expect(more.of('document').map(({ name }) => name)).toContain('证照2.png');
    const reviews = await service.served.reviews.list('wecom:zhangsan', { limit: 10 });
    expect(reviews.ok && reviews.value.map(({ id }) => id)).toEqual([more.of('session').at(-1)?.reviewId]);
  },
);

test('whatever is wrong with a link, the answer is that of a conversation that is none', async () => {
  const service = await openService({ settings: { ANONYMOUS: 'none' } });
  const { sessionId, reviewId } = await beginElsewhere(service);
  const other = await beginElsewhere(service);
  const token = await tokenFor(service, sessionId);
  const ofReview = createReviewLinks(service.served.secret, Date.now);
  const later = Date.now() + 60_000;
  const wrong = [
    { ...carry(sessionId, await tokenFor(service, sessionId, -2000)), because: 'its time is over' },
    { ...carry(sessionId, `${token.slice(0, -1)}!`), because: 'it was changed' },
    { ...carry(sessionId, await ofReview.sign(sessionId, later)), because: 'it was made for a review' },
    { ...carry(sessionId, await ofReview.sign(reviewId, later)), because: 'it opens the review only' },
    { ...carry(other.sessionId, await tokenFor(service, other.sessionId)), because: 'it opens another conversation' },
    { ...carry(sessionId, await tokenFor(service, other.sessionId)), because: 'it was signed for another' },
    { 'x-chat-token': '', because: 'it is empty' },
    { 'x-chat-token': token, because: 'it names no conversation' },
  ];
  const none = 'chat_none';
  const opensNone = carry(none, await tokenFor(service, none));
  const unknown = await problemOf(await service.app.request(`/v1/chat/${none}`, { headers: opensNone }));
  for (const { because, ...headers } of wrong) {
    const read = await service.app.request(`/v1/chat/${sessionId}`, { headers });
    expect([because, await problemOf(read)]).toEqual([because, { ...unknown, instance: `/v1/chat/${sessionId}` }]);
    const sent = await send(service, '还差什么', { sessionId, headers });
    expect([because, sent.status, await problemOf(sent)]).toEqual([because, 404, { ...unknown, instance: '/v1/chat' }]);
  }
});

test('a link begins no conversation, deletes none, and opens no other room', async () => {
  const service = await openService({ settings: { ANONYMOUS: 'none' } });
  const { sessionId, reviewId } = await beginElsewhere(service);
  const token = await tokenFor(service, sessionId);
  const headers = carry(sessionId, token);
  expect(await codeOf(await send(service, '你好', { headers }))).toBe('not-found');
  expect(await codeOf(await send(service, '', { headers, files: [file(1)] }))).toBe('not-found');
  const closed = [
    ['DELETE', `/v1/chat/${sessionId}`],
    ['GET', `/v1/reviews/${reviewId}`],
    ['GET', '/v1/reviews'],
    ['GET', '/v1/rules'],
  ] as const;
  for (const [method, path] of closed) {
    expect([path, await codeOf(await service.app.request(path, { method, headers }))]).toEqual([path, 'unauthorized']);
  }
  const byReviewWay = await service.app.request(`/v1/chat/${sessionId}?token=${token}`);
  expect(await codeOf(byReviewWay)).toBe('unauthorized');
  const onReview = await service.app.request(`/v1/reviews/${reviewId}?token=${token}`);
  expect(onReview.status).toBe(401);
});

test('a key with a link is held to the link; a wrong key stays wrong', async () => {
  const service = await openService({ settings: { ANONYMOUS: 'none' } });
  const { sessionId } = await beginElsewhere(service);
  const headers = carry(sessionId, await tokenFor(service, sessionId));
  const issued = await service.served.stores.keys.issue('test', ['chat']);
  const key = { authorization: `Bearer ${issued.ok ? issued.value.secret : ''}` };
  const without = await send(service, '你好', { sessionId, headers: key });
  expect(without.status).toBe(404);
  await without.text();
  expect(
    (await readAnswer(await send(service, '你好', { sessionId, headers: { ...key, ...headers } }))).sessionId,
  ).toBe(sessionId);
  const wrong = await send(service, '你好', { sessionId, headers: { authorization: 'Bearer zs_wrong', ...headers } });
  expect(wrong.status).toBe(401);
});

test('a link stands in no line of the log', async () => {
  const service = await openService();
  const { sessionId } = await beginElsewhere(service);
  const token = await tokenFor(service, sessionId);
  await say(service, '你好', { sessionId, headers: carry(sessionId, token) });
  expect(service.lines.join('')).not.toContain(token.slice(-43));
});
