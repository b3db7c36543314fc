import type { Context } from 'hono';
import type { ChatLinks } from '../../application/chat/chat-links.ts';
import { noSession } from '../../application/chat/open-session.ts';
import type { Problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { AppEnvironment } from './app-dependencies.ts';

/** Carries a conversation's link, as `<session id>.<token>`: a header, because addresses end up in logs. */
export const chatTokenHeader = 'x-chat-token';

/**
 * The one conversation that the request may use by its link, whoever the caller is. Known before any body is read.
 * @returns undefined without a link; `not-found` for a wrong or expired one, in the words for a conversation that is none
 */
export const linkedSession = async (
  links: ChatLinks,
  context: Context<AppEnvironment>,
): Promise<Result<string | undefined, Problem>> => {
  const written = context.req.header(chatTokenHeader);
  if (written === undefined) return ok(undefined);
  const [, sessionId = '', token = ''] = /^([\w-]{1,100})\.(.+)$/.exec(written) ?? [];
  return (await links.check(sessionId, token)) ? ok(sessionId) : failed(noSession);
};
