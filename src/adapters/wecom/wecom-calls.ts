import { failed, ok, type Result } from '../../domain/result.ts';
import { faultIn, isBusy, type WecomFault } from './wecom-fault.ts';

export type Fetch = typeof globalThis.fetch;

/** Calls of WeCom's server that need no token. */
export interface WecomCalls {
  /** @param path from `/cgi-bin/` on; `query` may hold secrets */
  get(path: string, query: Readonly<Record<string, string>>): Promise<Result<unknown, WecomFault>>;
  post(path: string, query: Readonly<Record<string, string>>, body: object): Promise<Result<unknown, WecomFault>>;
  /** Posts to a `response_url`, on WeCom's own host only. */
  respond(responseUrl: string, body: object): Promise<Result<unknown, WecomFault>>;
}

export interface CallOptions {
  readonly fetch: Fetch;
  /** `https://qyapi.weixin.qq.com`, or what stands in for it. */
  readonly base: string;
  readonly pause: (ms: number) => Promise<void>;
  readonly timeoutMs?: number;
}

export const officialBase = 'https://qyapi.weixin.qq.com';

/** A call that fails because the server is busy or out of reach is repeated twice. No function rejects. */
export function createWecomCalls(options: CallOptions): WecomCalls {
  const address = (path: string, query: Readonly<Record<string, string>>): URL => {
    const url = new URL(path, options.base);
    url.search = new URLSearchParams(query).toString();
    return url;
  };
  return {
    get: (path, query) => patiently(options, address(path, query)),
    post: (path, query, body) => patiently(options, address(path, query), body),
    async respond(responseUrl, body) {
      const url = URL.parse(responseUrl);
      const isTheirs = url !== null && [officialBase, options.base].some((base) => new URL(base).origin === url.origin);
      if (!isTheirs) return failed({ code: 'forbidden-host', say: 'response_url 不是企业微信的地址，没有使用' });
      return patiently(options, url, body);
    },
  };
}

async function patiently(options: CallOptions, url: URL, body?: object): Promise<Result<unknown, WecomFault>> {
  let outcome = await once(options, url, body);
  for (const waitMs of [500, 2000]) {
    if (outcome.ok || !isBusy(outcome.error)) break;
    await options.pause(waitMs);
    outcome = await once(options, url, body);
  }
  return outcome;
}

async function once(
  { fetch, timeoutMs = 10_000 }: CallOptions,
  url: URL,
  body?: object,
): Promise<Result<unknown, WecomFault>> {
  const signal = AbortSignal.timeout(timeoutMs);
  const posting = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  try {
    const response = await fetch(url, { signal, redirect: 'error', ...(body !== undefined && posting) });
    const answer: unknown = JSON.parse(await response.text());
    const fault = faultIn(answer);
    return fault === undefined ? ok(answer) : failed(fault);
  } catch (thrown) {
    const isStrange = thrown instanceof SyntaxError;
    return failed(isStrange ? (faultIn(undefined) ?? unreachable) : unreachable);
  }
}

const unreachable: WecomFault = { code: 'unreachable', say: '连不上企业微信接口，请检查网络和 WECOM_API_BASE' };
