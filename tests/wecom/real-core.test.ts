import { afterEach, expect, test, vi } from 'vitest';
import type { Wecom } from '../../src/adapters/wecom/create-wecom.ts';
import { composeWecom } from '../../src/entry/compose-wecom.ts';
import { type Config, readConfig } from '../../src/entry/config.ts';
import { say } from '../conversation/read-chat.ts';
import { file, openService, type Reads, type TestService } from '../reviews/service.ts';
import { appImage, appText, ask, botImage, botText, openReply, pollOnce, sealFile } from './drive-callbacks.ts';
import { type FakeGateway, startFakeGateway } from './fake-gateway.ts';
import { type FakeWecom, startFakeWecom } from './fake-wecom.ts';
import { appKeys, botKeys, corpId } from './keys.ts';
import { present } from './present.ts';

/** The service as it is served, with its conversation, rules and store; only decoders, engine and WeCom are stand-ins. */
interface Served {
  readonly wecom: Wecom;
  readonly server: FakeWecom;
  readonly gateway: FakeGateway;
  readonly service: TestService;
}

let served: Served;
afterEach(async () => {
  served.service.served.close();
  await served.wecom.close();
  await Promise.all([served.server.close(), served.gateway.close()]);
});

async function serve(reads?: Reads, before?: Served): Promise<Served> {
  const { server, gateway } = before ?? { server: await startFakeWecom(), gateway: await startFakeGateway() };
  const service = await openService({
    ...(reads !== undefined && { reads }),
    ...(before !== undefined && { folder: before.service.folder }),
  });
  const config = settings(server, gateway);
  const wecom = composeWecom({ ...service.served, config });
  wecom.start();
  served = { wecom, server, gateway, service };
  return served;
}

function settings(server: FakeWecom, gateway: FakeGateway): Config {
  const config = readConfig({
    WECOM_BOT_TOKEN: botKeys.token,
    WECOM_BOT_AES_KEY: botKeys.aesKey,
    WECOM_BOT_ID: 'BOT',
    WECOM_BOT_SECRET: 'bot-secret',
    WECOM_CONNECTION_URL: gateway.url,
    WECOM_CORP_ID: corpId,
    WECOM_APP_TOKEN: appKeys.token,
    WECOM_APP_AES_KEY: appKeys.aesKey,
    WECOM_APP_SECRET: server.secret,
    WECOM_AGENT_ID: '1000002',
    WECOM_API_BASE: server.base,
    PUBLIC_URL: 'https://zishen.example',
  });
  if (!config.ok) throw new Error(config.error.join());
  return config.value;
}

const bytesOf = async (number: number): Promise<Buffer> => Buffer.from(await file(number).arrayBuffer());

/** An address at the fake server, as the settings name it. */
const botFile = async (number: number): Promise<string> => {
  const url = served.server.addFile(sealFile(await bytesOf(number)), {
    disposition: `attachment; filename="${number}.png"`,
  });
  return `${served.server.base}${new URL(url).pathname}`;
};

/** Whoever holds the link sees the review, without a key. */
async function openLink(text: string): Promise<unknown> {
  const [, id, token] = /https:\/\/zishen\.example\/reviews\/(\w+)\?token=([\w.-]+)/.exec(text) ?? [];
  const answer = await served.service.app.request(`/v1/reviews/${id}?token=${token}`);
  expect(answer.status).toBe(200);
  return answer.json();
}

/** Whoever holds the other link goes on with the conversation itself, without a key. @returns the review it is about */
async function goOn(text: string): Promise<string | undefined> {
  const [, sessionId = '', token] = /https:\/\/zishen\.example\/#session=(\w+)&token=([\w.-]+)/.exec(text) ?? [];
  const headers = { 'x-chat-token': `${sessionId}.${token}` };
  const answer = await say(served.service, '接下来怎么接入？', { sessionId, headers });
  expect([answer.sessionId, answer.text]).toEqual([sessionId, expect.stringContaining('标准直播')]);
  return answer.of('session').at(-1)?.reviewId;
}

const patience = { timeout: 20_000 };

test('智能机器人: photos, 开始审核, verdict, a question about it, the link', async () => {
  await serve();
  for (const number of [1, 2]) await ask(served, botImage(served, await botFile(number)));
  const asked = await ask(served, botText(served, '开始审核'));
  expect(asked.stream?.content).toContain('网络文化经营许可证');
  const verdict = await ask(served, botText(served, '社交-直播'));
  expect(verdict.stream?.content).toContain('**审核结果：可接入**（社交-直播）');
  expect(verdict.template_card?.main_title.title).toBe('审核结果：可接入');
  expect(await openLink(present(verdict.stream).content)).toMatchObject({
    verdict: { decision: 'pass' },
    documents: [{}, {}],
  });
  const answer = await ask(served, botText(served, '接下来怎么接入？'));
  expect(answer.stream?.content).toContain('标准直播');
  const reviews = await served.service.served.reviews.list('wecom:zhangsan', { limit: 10 });
  expect(reviews.ok && reviews.value.map(({ id }) => id)).toEqual([await goOn(present(verdict.stream).content)]);
});

test('自建应用: photos, 开始审核, verdict, a question about it, the link', async () => {
  await serve();
  const texts = () => served.server.textsTo('zhangsan').join('\n');
  await appImage(served, served.server.addMedia(await bytesOf(1), { name: '1.png' })).send();
  await appText(served, '开始审核').send();
  await vi.waitFor(() => expect(texts()).toContain('《网络文化经营许可证》'), patience);
  await appText(served, '社交-直播').send();
  await vi.waitFor(() => expect(texts()).toContain('审核结果：可接入（社交-直播）'), patience);
  expect(await openLink(texts())).toMatchObject({ verdict: { decision: 'pass' } });
  expect(texts()).toContain(`/reviews/${await goOn(texts())}?`);
  await appText(served, '接下来怎么接入？').send();
  await vi.waitFor(() => expect(served.server.textsTo('zhangsan').at(-1)).toContain('标准直播'), patience);
});

test('长连接: a photo, 开始审核, verdict, the link', async () => {
  await serve();
  await vi.waitFor(() => expect(served.wecom.connectionState()).toBe('live'), patience);
  const head = (msgid: string) => ({ msgid, aibotid: 'BOT', chattype: 'single', from: { userid: 'wangwu' } });
  const image = { url: await botFile(1), aeskey: botKeys.aesKey };
  served.gateway.push('aibot_msg_callback', { ...head('1'), msgtype: 'image', image });
  const says = (msgid: string, content: string) =>
    served.gateway.push('aibot_msg_callback', { ...head(msgid), msgtype: 'text', text: { content } });
  const shown = () => JSON.stringify(served.gateway.bodiesOf('aibot_respond_msg'));
  await vi.waitFor(() => expect(shown()).toContain('已收到第 1 份材料'), patience);
  says('2', '开始审核');
  await vi.waitFor(() => expect(shown()).toContain('《网络文化经营许可证》'), patience);
  says('3', '社交-直播');
  await vi.waitFor(() => expect(shown()).toContain('审核结果：可接入'), patience);
  expect(await openLink(shown())).toMatchObject({ verdict: { decision: 'pass' } });
});

test('three deliveries make one review', async () => {
  await serve();
  await ask(served, botText(served, '我们做社交-直播'));
  await ask(served, botImage(served, await botFile(1)));
  const start = botText(served, '开始审核');
  const copies = [await start.send(), await start.send(), await start.send()];
  const ids = (await Promise.all(copies.map(openReply))).map((reply) => reply?.stream?.id);
  expect(new Set(ids).size).toBe(1);
  await vi.waitFor(async () => expect((await pollOnce(served, present(ids[0]))).stream?.finish).toBe(true), patience);
  const reviews = await served.service.served.reviews.list('wecom:zhangsan', { limit: 10 });
  expect(reviews.ok && reviews.value.length).toBe(1);
});

test('while the engine hangs, checks and callbacks are answered all the same', async () => {
  await serve(hanging);
  await ask(served, botText(served, '我们做社交-直播'));
  await ask(served, botImage(served, await botFile(1)));
  const begun = await openReply(await botText(served, '开始审核').send());
  await vi.waitFor(() => expect(served.service.read.length).toBeGreaterThan(0), patience);
  expect((await pollOnce(served, present(begun?.stream?.id))).stream?.finish).toBe(false);
  expect((await appText(served, '你好').send()).status).toBe(200);
  expect((await openReply(await botText(served, '还要多久').send()))?.stream?.finish).toBe(false);
});

test('a review that a stop of the service cuts off is finished by the next one, and answered once', async () => {
  const before = await serve(hanging);
  await ask(served, botText(served, '我们做社交-直播'));
  await ask(served, botImage(served, await botFile(1)));
  const id = present((await openReply(await botText(served, '开始审核').send()))?.stream?.id);
  await vi.waitFor(() => expect(served.service.read.length).toBeGreaterThan(0), patience);
  before.service.served.close();
  await before.wecom.close();
  await before.service.served.stop();

  await serve(undefined, before);
  await vi.waitFor(
    async () => expect((await pollOnce(served, id)).stream?.content).toContain('审核结果：可接入'),
    patience,
  );
  const reviews = await served.service.served.reviews.list('wecom:zhangsan', { limit: 10 });
  expect(reviews.ok && reviews.value.length).toBe(1);
});

const aborted = { ok: false, error: { code: 'cancelled', detail: '' } } as const;

const hanging: Reads = (_, signal) =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(aborted)));
