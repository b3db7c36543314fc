import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { toProblemDetails } from '../../contract/problem.ts';
import type { Problem } from '../../domain/problem.ts';

/** A problem as `application/problem+json`, with the status of its row in the table; a 401 says how to come in. */
export function answerProblem(context: Context, problem: Problem): Response {
  const details = toProblemDetails(problem, new URL(context.req.url).pathname);
  if (details.status === 401) context.header('www-authenticate', 'Bearer realm="zishen"');
  return context.json(details, details.status as ContentfulStatusCode, { 'content-type': 'application/problem+json' });
}
