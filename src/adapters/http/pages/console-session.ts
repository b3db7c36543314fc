import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { OpenedSession } from '../../../application/console-sessions.ts';
import { type Problem, problem } from '../../../domain/problem.ts';
import { failed, ok, type Result } from '../../../domain/result.ts';
import type { AppEnvironment } from '../app-dependencies.ts';
import { callerOfKey } from '../key-callers.ts';
import { readLimited } from '../read-limited.ts';
import type { PageDoor } from './page-door.ts';

type PageContext = Context<AppEnvironment>;

/** Makes whoever is signed in the caller; without a session the caller stays who it was. Only pages ask: `/v1` knows no cookie. */
export async function takeSession(door: PageDoor, context: PageContext): Promise<Result<void, Problem>> {
  const session = getCookie(context, cookieName(door, context));
  if (session === undefined) return ok(undefined);
  const key = await door.sessions.holder(session);
  if (!key.ok) return key;
  if (key.value !== undefined) context.set('caller', callerOfKey(key.value));
  return ok(undefined);
}

export function keepSession(door: PageDoor, context: PageContext, { value, seconds }: OpenedSession): void {
  const secure = isSecure(door, context);
  setCookie(context, cookieName(door, context), value, {
    ...{ path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: seconds },
  });
}

export function dropSession(door: PageDoor, context: PageContext): void {
  deleteCookie(context, cookieName(door, context), { path: '/', secure: isSecure(door, context) });
}

/**
 * The fields of a form that one of our own pages sent.
 * @returns `forbidden` for another site's, `upload-too-large`, `unsupported-media-type`
 */
export async function readOwnForm(
  door: PageDoor,
  context: PageContext,
): Promise<Result<ReadonlyMap<string, string>, Problem>> {
  if (!isFromOwnPage(door, context)) return failed(problem('forbidden', '这个请求不是从本站页面发出的，没有执行'));
  if (!context.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) {
    return failed(problem('unsupported-media-type', '请从页面上的表单提交'));
  }
  const bytes = await readLimited(context.req.raw, 16 * 1024);
  return bytes.ok ? ok(new Map(new URLSearchParams(new TextDecoder().decode(bytes.value)))) : bytes;
}

/** A browser says where a request comes from; what does not say it is no browser that carries a session. */
function isFromOwnPage({ publicUrl }: PageDoor, context: PageContext): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = context.req.header('origin');
  if (origin === undefined || !URL.canParse(origin)) return false;
  const own = [publicUrl, context.req.url].flatMap((url) => (url === undefined ? [] : [new URL(url).host]));
  return own.includes(new URL(origin).host);
}

/** The `__Host-` name keeps other hosts of the same domain from setting it; browsers refuse it without TLS. */
const cookieName = (door: PageDoor, context: PageContext): string =>
  isSecure(door, context) ? '__Host-zishen' : 'zishen-console';

const isSecure = ({ publicUrl }: PageDoor, context: PageContext): boolean =>
  (publicUrl ?? context.req.url).startsWith('https:') || context.req.header('x-forwarded-proto') === 'https';
