import type { Hono } from 'hono';
import { matchRequestSchema, toMatchRequest } from '../../contract/match-request.ts';
import { addRoute } from './add-route.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppDependencies, AppEnvironment } from './app-dependencies.ts';
import { readJson } from './read-json.ts';

/** `POST /v1/match`: names of papers in, verdict out. */
export function addMatchRoutes(app: Hono<AppEnvironment>, dependencies: AppDependencies): void {
  addRoute(app, '/v1/match', {
    POST: async (context) => {
      const body = await readJson(context.req.raw, matchRequestSchema, dependencies.limits.jsonBytes);
      if (!body.ok) return answerProblem(context, body.error);
      const request = toMatchRequest(body.value);
      const verdict = dependencies.matchCertificates({ ...request, asOf: request.asOf ?? dependencies.today() });
      return verdict.ok ? context.json(verdict.value) : answerProblem(context, verdict.error);
    },
  });
}
