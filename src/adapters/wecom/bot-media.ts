import type { NamedFile } from '../../application/read-document.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { decryptPadded, loadKey } from './padded-cipher.ts';
import { nameDownload, readAtMost } from './read-download.ts';
import type { Fetch } from './wecom-calls.ts';

export interface BotMediaOptions {
  readonly fetch: Fetch;
  /** The bot's EncodingAESKey, for files without a key of their own. */
  readonly aesKey?: string;
  /** Hosts that files may come from; `*.` at the start stands for any name below. */
  readonly hosts: readonly string[];
  /** An address besides, on any port and without TLS: what stands in for WeCom. */
  readonly standIn?: string;
  readonly maxBytes: number;
  /** For one file, from the first byte to the last. */
  readonly timeoutMs: number;
}

export const officialMediaHosts = ['*.myqcloud.com', '*.work.weixin.qq.com', '*.qpic.cn'] as const;

/**
 * Fetches and decrypts a file of a 智能机器人. The address comes with the message, so it is trusted as little: https, WeCom's
 * own hosts, also after each redirection, and no more bytes than a file may have.
 */
export async function fetchBotMedia(
  options: BotMediaOptions,
  { url, key }: { readonly url: string; readonly key?: string },
  signal: AbortSignal,
): Promise<Result<NamedFile, Problem>> {
  const secret = loadKey(key ?? options.aesKey ?? '');
  if (secret === undefined) return failed(problem('file-damaged', '文件没有带解密密钥，请重新发送'));
  try {
    const response = await follow(
      options,
      URL.parse(url),
      AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)]),
    );
    if (!response.ok) return response;
    const sealed = await readAtMost(response.value, options.maxBytes + 32);
    if (sealed === undefined) return failed(tooLarge(options.maxBytes));
    const bytes = decryptPadded(secret, sealed);
    if (bytes === undefined) return failed(problem('file-damaged', '文件无法解密，请重新发送'));
    return ok({ name: nameDownload(response.value.headers.get('content-disposition'), bytes), bytes });
  } catch {
    return failed(signal.aborted ? problem('cancelled') : notFetched);
  }
}

export const tooLarge = (maxBytes: number): Problem =>
  problem('upload-too-large', `文件超过 ${Math.floor(maxBytes / 1024 / 1024)} MB 的上限，请压缩后重新发送`);

export const notFetched = problem('read-timeout', '从企业微信取文件没有成功，请重新发送');
const gone = problem('file-gone', '文件的下载链接已失效（只有五分钟有效），请重新发送');
const strangeHost = problem('forbidden', '文件不在企业微信的服务器上，没有下载');

async function follow(
  options: BotMediaOptions,
  address: URL | null,
  signal: AbortSignal,
  hop = 0,
): Promise<Result<Response, Problem>> {
  if (address === null || !isAllowed(address, options)) return failed(strangeHost);
  const response = await options.fetch(address, { signal, redirect: 'manual' });
  if (response.ok) return ok(response);
  await response.body?.cancel();
  const location = response.headers.get('location');
  if (location === null) return failed(response.status < 500 ? gone : notFetched);
  return hop === mostHops ? failed(notFetched) : follow(options, URL.parse(location, address.href), signal, hop + 1);
}

const mostHops = 3;

function isAllowed(
  { protocol, hostname, username, port, origin }: URL,
  { hosts, standIn }: Pick<BotMediaOptions, 'hosts' | 'standIn'>,
): boolean {
  if (standIn !== undefined && origin === new URL(standIn).origin) return true;
  if (protocol !== 'https:' || username !== '' || port !== '') return false;
  return hosts.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host));
}
