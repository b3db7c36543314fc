import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { readConfig } from '../../src/entry/config.ts';
import { runWecom } from '../../src/entry/wecom-command.ts';
import { testApp } from '../http/test-app.ts';
import { appKeys, botKeys, corpId } from './keys.ts';
import { type OpenedWecom, openWecom } from './open-wecom.ts';

type Middle = (answer: Answer, request: IncomingMessage) => Answer | Promise<Answer>;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

let opened: OpenedWecom;
let proxy: Server;
afterEach(async () => {
  proxy.closeAllConnections();
  proxy.close();
  await opened.close();
});

/** The service behind something that stands in the way. @returns its public address */
async function serveBehind(middle: Middle, changeUrl = (url: string) => url): Promise<string> {
  opened = await openWecom();
  const app = testApp({ wecom: opened.wecom });
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const { method = 'GET', url = '/' } = request;
    const body = method === 'POST' ? { body: Buffer.concat(chunks) } : {};
    const answer = await app.request(changeUrl(url), { method, ...body });
    const seen = { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
    const { status, headers, text } = await middle(seen, request);
    response.writeHead(status, headers).end(text);
  };
  proxy = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

async function examine(url: string, changed: Readonly<Record<string, string>> = {}) {
  const config = readConfig({
    WECOM_BOT_TOKEN: botKeys.token,
    WECOM_BOT_AES_KEY: botKeys.aesKey,
    WECOM_CORP_ID: corpId,
    WECOM_APP_TOKEN: appKeys.token,
    WECOM_APP_AES_KEY: appKeys.aesKey,
    WECOM_APP_SECRET: opened.server.secret,
    WECOM_AGENT_ID: '1000002',
    WECOM_API_BASE: opened.server.base,
    PUBLIC_URL: url,
    ...changed,
  });
  if (!config.ok) throw new Error(config.error.join());
  const lines: string[] = [];
  const print = (text: string): void => void lines.push(text);
  const code = await runWecom(['doctor'], config.value, { print, tell: print, progress: () => undefined, width: 100 });
  return { code, lines };
}

const untouched: Middle = (answer) => answer;

test('a service that WeCom can reach passes, and nobody is sent anything', async () => {
  const { code, lines } = await examine(await serveBehind(untouched));
  expect(lines).toEqual([
    '✓ /wecom/bot 地址验证：通过',
    '✓ /wecom/bot 收消息：通过',
    '✓ /wecom/app 地址验证：通过',
    '✓ /wecom/app 收消息：通过',
    '✓ 连到企业微信、时钟：通过',
    '✓ 自建应用 Secret：通过',
    '✓ 自建应用 AgentId、可信 IP：通过',
  ]);
  expect(code).toBe(0);
  expect([opened.server.sent(), opened.conversation.turns]).toEqual([[], []]);
});

const page = { status: 200, headers: { 'content-type': 'text/html' }, text: '<!doctype html><title>登录</title>' };

test.each<{ because: string; says: string; middle?: Middle; changeUrl?: (url: string) => string }>([
  {
    because: 'quotes around the answer',
    says: '引号',
    middle: (answer) => ({ ...answer, text: JSON.stringify(answer.text) }),
  },
  { because: 'a line break behind it', says: '空白', middle: (answer) => ({ ...answer, text: `${answer.text}\n` }) },
  { because: 'a login page', says: '网页', middle: () => page },
  { because: 'a page of a protection', says: '网页', middle: () => ({ ...page, status: 403 }) },
  {
    because: 'a way to the login',
    says: '被转到了 sso.example',
    middle: () => ({ status: 302, headers: { location: 'https://sso.example/login' }, text: '' }),
  },
  {
    because: 'a path that leads nowhere',
    says: '没有这个地址',
    middle: () => ({ status: 404, headers: {}, text: '' }),
  },
  { because: 'a gateway that found nobody', says: 'HTTP 502', middle: () => ({ status: 502, headers: {}, text: '' }) },
  {
    because: 'a proxy that loses the plus sign',
    says: '+、/ 没有原样送到',
    changeUrl: (url) => url.replaceAll('%2B', ''),
  },
  {
    because: 'a proxy that escapes twice',
    says: '+、/ 没有原样送到',
    changeUrl: (url) => url.replaceAll('%2', '%252'),
  },
])('it names $because', async ({ says, middle = untouched, changeUrl }) => {
  const { code, lines } = await examine(await serveBehind(middle, changeUrl));
  expect(lines[0]).toMatch(/^✗ \/wecom\/bot 地址验证：/);
  expect(lines[0]).toContain(says);
  expect(code).toBe(70);
});

test('a plus sign that a proxy turned into a space does no harm', async () => {
  const { code } = await examine(await serveBehind(untouched, (url) => url.replaceAll('%2B', '+')));
  expect(code).toBe(0);
});

test('another token than the running service has', async () => {
  const { lines } = await examine(await serveBehind(untouched), { WECOM_BOT_TOKEN: 'another' });
  expect(lines[0]).toContain('验签没有通过');
});

test('an address where nobody answers', async () => {
  const url = await serveBehind(untouched);
  proxy.closeAllConnections();
  await new Promise((resolve) => proxy.close(resolve));
  expect((await examine(url)).lines[0]).toContain('端口没有开放');
});

test.each([
  { because: 'a wrong secret', path: '/cgi-bin/gettoken', fault: { errcode: 40001 }, says: 'WECOM_APP_SECRET 不正确' },
  {
    because: 'an address that is not trusted, with that address',
    path: '/cgi-bin/agent/get',
    fault: { errcode: 60020, errmsg: 'not allow to access from your ip, hint: [1], from ip: 203.0.113.9, more info' },
    says: '203.0.113.9',
  },
  { because: 'another app', path: '/cgi-bin/agent/get', fault: { errcode: 301002 }, says: '不属于同一个应用' },
])('it names $because', async ({ path, fault, says }) => {
  const url = await serveBehind(untouched);
  // the first request without a token is for the clock
  opened.server.failNext(path, ...(path.endsWith('gettoken') ? [fault, fault] : [fault]));
  const { code, lines } = await examine(url);
  expect(lines.at(-1)).toMatch(/^✗/);
  expect(lines.at(-1)).toContain(says);
  expect(code).toBe(70);
});

test('without an address, without settings, without a command', async () => {
  const url = await serveBehind(untouched);
  expect((await examine(url, { PUBLIC_URL: '' })).lines[0]).toContain('没有设置 PUBLIC_URL');
  const empty = readConfig({});
  const said: string[] = [];
  const print = (text: string): void => void said.push(text);
  const terminal = { print, tell: print, progress: () => undefined, width: 100 };
  if (!empty.ok) throw new Error('defaults');
  expect(await runWecom(['doctor'], empty.value, terminal)).toBe(70);
  expect(await runWecom([], empty.value, terminal)).toBe(0);
  expect(await runWecom(['cure'], empty.value, terminal)).toBe(64);
  expect(await runWecom(['doctor', '--url', 'nowhere'], empty.value, terminal)).toBe(64);
});
