import { z } from 'zod';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { WecomCalls } from './wecom-calls.ts';
import { isTokenFault, type WecomFault } from './wecom-fault.ts';

/** Calls of one self-built app. */
export interface AppCalls {
  /** @returns WeCom's answer; a token that has run out is replaced once */
  post(path: string, body: object): Promise<Result<unknown, WecomFault>>;
  get(path: string, query?: Readonly<Record<string, string>>): Promise<Result<unknown, WecomFault>>;
  /** For calls that are not JSON. `refused`: the token that did not serve, so that a new one is fetched. */
  token(refused?: string): Promise<Result<string, WecomFault>>;
}

const notSet: WecomFault = { code: 'not-set', say: '没有设置 WECOM_APP_SECRET 和 WECOM_AGENT_ID，应用不能发送消息' };

/** Stands where the app's secret is not set: nothing can be asked or sent. */
export const muteAppCalls: AppCalls = {
  token: () => Promise.resolve(failed(notSet)),
  post: () => Promise.resolve(failed(notSet)),
  get: () => Promise.resolve(failed(notSet)),
};

const tokenSchema = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** One token for all calls of this process: WeCom gives every process the same while it is valid. */
export function createAppCalls(
  calls: WecomCalls,
  account: { readonly corpId: string; readonly secret: string },
  now: () => number,
): AppCalls {
  let held: { readonly token: string; readonly until: number } | undefined;
  let asking: Promise<Result<string, WecomFault>> | undefined;

  const ask = async (): Promise<Result<string, WecomFault>> => {
    const answer = await calls.get('/cgi-bin/gettoken', { corpid: account.corpId, corpsecret: account.secret });
    if (!answer.ok) return answer;
    const parsed = tokenSchema.safeParse(answer.value);
    if (!parsed.success) return failed({ code: 'strange-answer', say: '企业微信没有给出 access_token' });
    const { access_token: token, expires_in: seconds } = parsed.data;
    held = { token, until: now() + Math.max(seconds - earlySeconds, seconds / 2) * 1000 };
    return ok(token);
  };
  const token = (refused?: string): Promise<Result<string, WecomFault>> => {
    if (held !== undefined && held.token === refused) held = undefined;
    if (held !== undefined && now() < held.until) return Promise.resolve(ok(held.token));
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
  const withToken = async (
    call: (token: string) => Promise<Result<unknown, WecomFault>>,
  ): Promise<Result<unknown, WecomFault>> => {
    const first = await token();
    if (!first.ok) return first;
    const outcome = await call(first.value);
    if (outcome.ok || !isTokenFault(outcome.error)) return outcome;
    const second = await token(first.value);
    return second.ok ? call(second.value) : second;
  };
  return {
    token,
    post: (path, body) => withToken((accessToken) => calls.post(path, { access_token: accessToken }, body)),
    get: (path, query) => withToken((accessToken) => calls.get(path, { access_token: accessToken, ...query })),
  };
}

const earlySeconds = 300;
