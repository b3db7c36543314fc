import { createAppCalls } from './app-calls.ts';
import type { Finding } from './check-address.ts';
import { createWecomCalls, type Fetch, officialBase } from './wecom-calls.ts';
import type { WecomSettings } from './wecom-settings.ts';

export interface AccountCheck {
  readonly settings: Pick<WecomSettings, 'app' | 'apiBase'>;
  readonly fetch: Fetch;
  readonly now: () => number;
}

/** Asks WeCom's server about the clock, the secret, the app and whether it trusts this machine's address; sends nothing. */
export async function checkAccount({ settings, fetch, now }: AccountCheck): Promise<readonly Finding[]> {
  const base = settings.apiBase ?? officialBase;
  const clock = await checkClock(base, fetch, now);
  const { app } = settings;
  if (app?.sender === undefined || clock.state === 'bad') return [clock];
  const calls = createWecomCalls({ fetch, base, pause: () => Promise.resolve() });
  const appCalls = createAppCalls(calls, { corpId: app.corpId, ...app.sender }, now);
  const token = await appCalls.token();
  if (!token.ok) return [clock, { what: '自建应用 Secret', state: 'bad', say: token.error.say }];
  const agent = await appCalls.get('/cgi-bin/agent/get', { agentid: app.sender.agentId });
  return [
    clock,
    { what: '自建应用 Secret', state: 'good', say: '通过' },
    {
      what: '自建应用 AgentId、可信 IP',
      state: agent.ok ? 'good' : 'bad',
      say: agent.ok ? '通过' : agent.error.say,
    },
  ];
}

const mostSkewMs = 60_000;

async function checkClock(base: string, fetch: Fetch, now: () => number): Promise<Finding> {
  const what = '连到企业微信、时钟';
  try {
    const response = await fetch(new URL('/cgi-bin/gettoken', base), { signal: AbortSignal.timeout(10_000) });
    await response.body?.cancel();
    const theirs = Date.parse(response.headers.get('date') ?? '');
    const skew = Number.isNaN(theirs) ? 0 : now() - theirs;
    if (Math.abs(skew) <= mostSkewMs) return { what, state: 'good', say: '通过' };
    const way = skew > 0 ? '快' : '慢';
    return { what, state: 'bad', say: `本机时钟${way}了 ${Math.round(Math.abs(skew) / 1000)} 秒，请与网络时间同步` };
  } catch {
    return { what, state: 'bad', say: `本机连不上 ${new URL(base).host}：取文件、发消息都要从本机往外连，请检查网络` };
  }
}
