import { randomBytes } from 'node:crypto';
import type { MessageCrypto } from './message-crypto.ts';
import type { Fetch } from './wecom-calls.ts';

/** One thing that was looked at, in words for the administrator. */
export interface Finding {
  readonly what: string;
  /** `unclear`: could not be looked at from here. */
  readonly state: 'good' | 'bad' | 'unclear';
  readonly say: string;
}

export interface AddressCheck {
  readonly door: 'bot' | 'app';
  /** As WeCom calls it, from outside. */
  readonly address: URL;
  readonly crypto: MessageCrypto;
  /** A callback that is taken in and means nothing. */
  readonly harmless: (seal: (message: string) => string) => string;
  readonly fetch: Fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Does to a callback address what WeCom does when it is saved, and says what stands in between where that fails. */
export async function checkAddress(check: AddressCheck): Promise<readonly Finding[]> {
  const plain = await verify(check, (echo) => !/[+/]/.test(echo));
  const tricky = plain === undefined ? await verify(check, (echo) => /\+/.test(echo) && /\//.test(echo)) : undefined;
  const verified: Finding =
    plain === undefined && tricky === undefined
      ? { what: `${check.address.pathname} 地址验证`, state: 'good', say: '通过' }
      : { what: `${check.address.pathname} 地址验证`, state: 'bad', say: plain ?? `${mangled}（${tricky}）` };
  if (verified.state === 'bad') return [verified];
  const posted = await post(check);
  return [
    verified,
    {
      what: `${check.address.pathname} 收消息`,
      state: posted === undefined ? 'good' : 'bad',
      say: posted ?? '通过',
    },
  ];
}

const mangled = '代理改动了地址参数：echostr 里的 +、/ 没有原样送到（常见的是把 + 变成了空格，或重复解码）';

/** @returns what is wrong, undefined when nothing is */
async function verify(check: AddressCheck, wanted: (echo: string) => boolean): Promise<string | undefined> {
  const text = randomBytes(8).readBigUInt64BE().toString();
  const stamp = stampAt(check.now());
  let sealed = check.crypto.seal(text, stamp);
  while (!wanted(sealed.encrypt)) sealed = check.crypto.seal(text, stamp);
  const query = { msg_signature: sealed.signature, ...stamp, echostr: sealed.encrypt };
  return explain(await ask(check, query), text);
}

async function post(check: AddressCheck): Promise<string | undefined> {
  const stamp = stampAt(check.now());
  let signature = '';
  const body = check.harmless((message) => {
    const sealed = check.crypto.seal(message, stamp);
    signature = sealed.signature;
    return sealed.encrypt;
  });
  return explain(await ask(check, { msg_signature: signature, ...stamp }, body), '');
}

const stampAt = (now: number) => ({
  timestamp: String(Math.floor(now / 1000)),
  nonce: randomBytes(6).readUIntBE(0, 6).toString(),
});

type Heard =
  | { readonly kind: 'silence'; readonly code: string }
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly type: string;
      readonly location: string | null;
      readonly text: string;
      readonly ms: number;
    };

async function ask(
  { address, fetch, now }: AddressCheck,
  query: Readonly<Record<string, string>>,
  body?: string,
): Promise<Heard> {
  const url = new URL(address);
  url.search = new URLSearchParams(query).toString();
  const sentAt = now();
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(url, {
      signal,
      redirect: 'manual',
      ...(body !== undefined && { method: 'POST', body }),
    });
    const { status, headers } = response;
    const [type, location] = [headers.get('content-type') ?? '', headers.get('location')];
    return { kind: 'answer', status, type, location, text: await response.text(), ms: now() - sentAt };
  } catch (thrown) {
    return { kind: 'silence', code: codeOf(thrown) };
  }
}

/** After this WeCom hangs up. */
const patienceMs = 5000;
const promptMs = 1000;

function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unknown';
  const cause = thrown.cause ?? thrown;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : thrown.name;
}

function explain(heard: Heard, expected: string): string | undefined {
  if (heard.kind === 'silence') return explainSilence(heard.code);
  const { status, text, ms } = heard;
  if (status !== 200) return explainStatus(heard);
  if (text !== expected) return explainText(heard, expected);
  return ms > promptMs ? `回答正确，但用了 ${(ms / 1000).toFixed(1)} 秒；企业微信要求 1 秒内回答验证` : undefined;
}

function explainSilence(code: string): string {
  const known = silences.find(({ pattern }) => pattern.test(code));
  return `${known?.say ?? '连不上这个地址，请检查 PUBLIC_URL、防火墙和反向代理'}（${code}）`;
}

const silences: readonly { readonly pattern: RegExp; readonly say: string }[] = [
  { pattern: /ENOTFOUND|EAI_AGAIN/, say: '域名解析不到，请检查 PUBLIC_URL 和 DNS' },
  { pattern: /ECONNREFUSED/, say: '端口没有开放，请检查反向代理是否在运行' },
  { pattern: /CERT|SSL|TLS|ALTNAME/i, say: 'HTTPS 证书有问题：须由受信任的机构签发，与域名相符，没有过期' },
  { pattern: /Timeout|ETIMEDOUT/i, say: '5 秒内没有回答，企业微信会断开并重发' },
];

function explainStatus({ status, type, location, text }: Extract<Heard, { readonly kind: 'answer' }>): string {
  if (status >= 300 && status < 400) {
    return `被转到了 ${hostOf(location)}：回调地址不能要求登录，也不能从 http 转到 https，请直接填最后的地址（HTTP ${status}）`;
  }
  if (isPage(type, text)) return `回答的是一个网页，不是本服务：请检查反向代理的路径和登录、防护页面（HTTP ${status}）`;
  if (status === 404) return '没有这个地址：运行中的服务没有设置这个入口，或反向代理没有把路径转过来（HTTP 404）';
  if (status === 403)
    return '验签没有通过：运行中的服务的 Token、EncodingAESKey、CorpID 与这里的不同，或代理改动了内容（HTTP 403）';
  if (status >= 500) return `服务或反向代理出错（HTTP ${status}）`;
  return `回答了 HTTP ${status}`;
}

const hostOf = (location: string | null): string => URL.parse(location ?? '', 'https://（没有写明）')?.host ?? '别处';

const isPage = (type: string, text: string): boolean => /html/i.test(type) || /^\s*<(?:!doctype|html)/i.test(text);

function explainText({ type, text }: Extract<Heard, { readonly kind: 'answer' }>, expected: string): string {
  if (isPage(type, text)) return '回答的是一个网页（登录页或隧道的提示页），不是本服务';
  if (text === JSON.stringify(expected)) return '回答外面多了一对引号：有代理或网关把它当作 JSON 重新写了一遍';
  if (text.replace(/^\uFEFF/, '').trim() === expected) return '回答前后多了空白、换行或 BOM：有代理改动了回答';
  return '回答的内容不对：有代理改动了回答，或回答的不是本服务';
}
