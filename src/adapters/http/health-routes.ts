import type { Hono } from 'hono';
import { problemKinds } from '../../contract/problem.ts';
import { problem } from '../../domain/problem.ts';
import { addRoute } from './add-route.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnvironment } from './app-dependencies.ts';

/** Whether the process lives, and what each `type` of problem means. */
export function addHealthRoutes(app: Hono<AppEnvironment>): void {
  addRoute(app, '/healthz', { GET: (context) => context.json({ status: 'ok' }) });
  addRoute(app, '/problems', { GET: (context) => context.json({ items: problemKinds }) });
  addRoute(app, '/problems/:code', {
    GET: (context) => {
      const kind = problemKinds.find(({ code }) => code === context.req.param('code'));
      return kind ? context.json(kind) : answerProblem(context, problem('not-found'));
    },
  });
}
