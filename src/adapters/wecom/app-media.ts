import type { NamedFile } from '../../application/read-document.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { AppCalls } from './app-calls.ts';
import { notFetched, tooLarge } from './bot-media.ts';
import { nameDownload, readAtMost } from './read-download.ts';
import type { Fetch } from './wecom-calls.ts';
import { faultIn, isTokenFault, type WecomFault } from './wecom-fault.ts';

export interface AppMediaOptions {
  readonly fetch: Fetch;
  readonly base: string;
  readonly calls: Pick<AppCalls, 'token'>;
  readonly maxBytes: number;
  /** For one file, from the first byte to the last. */
  readonly timeoutMs: number;
}

/** Fetches a file of the self-built app with `media/get`; what is larger than 20 MB comes in pieces. */
export async function fetchAppMedia(
  options: AppMediaOptions,
  { mediaId, name }: { readonly mediaId: string; readonly name?: string },
  signal: AbortSignal,
): Promise<Result<NamedFile, Problem>> {
  const timed = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)]);
  try {
    const got = await withFreshToken(options, (token) => fetchWhole(options, { token, mediaId, signal: timed }));
    if (!got.ok) return failed(toProblem(got.error));
    const { bytes, disposition } = got.value;
    if (bytes === undefined) return failed(tooLarge(options.maxBytes));
    return ok({ name: name ?? nameDownload(disposition, bytes), bytes });
  } catch {
    return failed(signal.aborted ? problem('cancelled') : notFetched);
  }
}

interface Got {
  /** Undefined: too many. */
  readonly bytes: Buffer | undefined;
  readonly disposition: string | null;
}

interface Wanted {
  readonly token: string;
  readonly mediaId: string;
  readonly signal: AbortSignal;
}

async function withFreshToken(
  { calls }: AppMediaOptions,
  fetchWith: (token: string) => Promise<Result<Got, WecomFault>>,
): Promise<Result<Got, WecomFault>> {
  const first = await calls.token();
  if (!first.ok) return first;
  const got = await fetchWith(first.value);
  if (got.ok || !isTokenFault(got.error)) return got;
  const second = await calls.token(first.value);
  return second.ok ? fetchWith(second.value) : second;
}

async function fetchWhole(options: AppMediaOptions, wanted: Wanted): Promise<Result<Got, WecomFault>> {
  const first = await fetchPiece(options, wanted);
  if (!first.ok) return first.error.code === mustBeInPieces ? fetchPieces(options, wanted, undefined) : first;
  return isPart(first.value) ? fetchPieces(options, wanted, first.value) : first;
}

const mustBeInPieces = 830_002;
/** A multiple of 16, as WeCom asks. */
const pieceBytes = 8 * 1024 * 1024;

interface Piece extends Got {
  /** Of the whole file, where the answer is a part of it. */
  readonly total?: number;
}

const isPart = ({ bytes, total }: Piece): boolean => bytes !== undefined && total !== undefined && bytes.length < total;

async function fetchPieces(
  options: AppMediaOptions,
  wanted: Wanted,
  first: Piece | undefined,
): Promise<Result<Got, WecomFault>> {
  let piece = first === undefined ? await fetchPiece(options, wanted, 0) : ok(first);
  const parts: Buffer[] = [];
  let size = 0;
  while (piece.ok) {
    const { bytes, total = 0, disposition } = piece.value;
    size += bytes?.length ?? 0;
    if (bytes === undefined || Math.max(size, total) > options.maxBytes) return ok({ bytes: undefined, disposition });
    parts.push(bytes);
    if (size >= total || bytes.length === 0) return finish(parts, size >= total, disposition);
    piece = await fetchPiece(options, wanted, size);
  }
  return piece;
}

const finish = (parts: readonly Buffer[], isWhole: boolean, disposition: string | null): Result<Got, WecomFault> =>
  isWhole
    ? ok({ bytes: Buffer.concat(parts), disposition })
    : failed({ code: 'strange-answer', say: '企业微信只给出了文件的一部分' });

/** @param from first byte wanted; absent: the file as a whole */
async function fetchPiece(
  { fetch, base, maxBytes }: AppMediaOptions,
  { token, mediaId, signal }: Wanted,
  from?: number,
): Promise<Result<Piece, WecomFault>> {
  const url = new URL('/cgi-bin/media/get', base);
  url.search = new URLSearchParams({ access_token: token, media_id: mediaId }).toString();
  const range = from === undefined ? {} : { range: `bytes=${from}-${from + pieceBytes - 1}` };
  const response = await fetch(url, { signal, redirect: 'error', headers: range });
  const bytes = await readAtMost(response, maxBytes);
  const fault = bytes === undefined ? undefined : faultOf(response, bytes);
  if (fault !== undefined) return failed(fault);
  const total = totalOf(response.headers.get('content-range'), from ?? 0);
  return ok({ bytes, disposition: response.headers.get('content-disposition'), ...(total !== undefined && { total }) });
}

/** An error comes as JSON with status 200; the type alone does not tell, an attachment may be JSON too. */
function faultOf(response: Response, bytes: Buffer): WecomFault | undefined {
  if (response.status >= 400) return { code: 'strange-answer', say: `企业微信返回 HTTP ${response.status}` };
  const isAttachment = response.headers.get('content-disposition') !== null;
  if (isAttachment || bytes.at(0) !== '{'.charCodeAt(0)) return undefined;
  try {
    return faultIn(JSON.parse(bytes.toString()));
  } catch {
    return undefined;
  }
}

/** @returns undefined for an answer that is no part, or another part than was asked for */
function totalOf(contentRange: string | null, from: number): number | undefined {
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(contentRange ?? '') ?? [];
  return Number(start) === from ? Number(total) : undefined;
}

const expired = problem('file-gone', '文件在企业微信上已过期或不存在，请重新发送');
const mediaMissing = new Set<WecomFault['code']>([40004, 40006, 40007, 40009]);

const toProblem = ({ code }: WecomFault): Problem => (mediaMissing.has(code) ? expired : notFetched);
