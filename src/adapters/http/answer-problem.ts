import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { toProblemDetails } from '../../contract/problem.ts';
import type { Problem } from '../../domain/problem.ts';

/** A problem as `application/problem+json`, with the status of its row in the table. */
export function answerProblem(context: Context, problem: Problem): Response {
  const details = toProblemDetails(problem, new URL(context.req.url).pathname);
  return context.json(details, details.status as ContentfulStatusCode, { 'content-type': 'application/problem+json' });
}
