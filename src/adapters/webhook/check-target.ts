import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { isPrivateAddress } from './private-addresses.ts';

export interface TargetOptions {
  /** Also plain http, and addresses of this machine and its network. */
  readonly allowPrivate: boolean;
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>;
}

/** Where to connect: the one address that was checked, whatever the name resolves to a moment later. */
export interface Target {
  readonly url: URL;
  readonly address: LookupAddress;
}

/** @returns `webhook-unreachable` for a name that resolves to nothing, or to a private address among others */
export const checkTarget = async (written: string, options: TargetOptions): Promise<Result<Target, Problem>> => {
  const url = checkUrl(written, options.allowPrivate);
  if (!url.ok) return url;
  const addresses = await resolveHost(url.value.hostname.replace(/^\[|\]$/g, ''), options);
  const [first] = addresses;
  if (first === undefined) return failed(problem('webhook-unreachable', '这个 webhook 的域名解析不到地址'));
  if (!options.allowPrivate && addresses.some(({ address }) => isPrivateAddress(address))) {
    return failed(problem('webhook-unreachable', '不允许向内网或本机地址发送 webhook'));
  }
  return ok({ url: url.value, address: first });
};

/** What can be told without asking anybody. */
const checkUrl = (written: string, allowPrivate: boolean): Result<URL, Problem> => {
  const url = URL.parse(written);
  const protocols = allowPrivate ? ['https:', 'http:'] : ['https:'];
  if (url === null || !protocols.includes(url.protocol)) {
    return failed(problem('webhook-unreachable', allowPrivate ? '应为 http 或 https 地址' : '应为 https 地址'));
  }
  if (url.username !== '' || url.password !== '') {
    return failed(problem('webhook-unreachable', 'webhook 地址里不能带用户名或密码'));
  }
  return ok(url);
};

const resolveHost = async (host: string, { resolve }: TargetOptions): Promise<readonly LookupAddress[]> => {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  try {
    return await resolve(host);
  } catch {
    return [];
  }
};
