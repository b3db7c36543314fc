import type { Hono } from 'hono';
import type { Readiness } from '../../contract/readiness.ts';
import { addRoute } from './add-route.ts';
import type { AppEnvironment } from './app-dependencies.ts';

/** What an operator's machines ask. */
export interface Operations {
  readonly readiness: () => Promise<Readiness>;
  /** The page of metrics in the text format of Prometheus. */
  readonly metrics: () => Promise<string>;
}

/** `/readyz` and `/metrics`. */
export const addOperationRoutes = (app: Hono<AppEnvironment>, { readiness, metrics }: Operations): void => {
  addRoute(app, '/readyz', {
    GET: async (context) => {
      const state = await readiness();
      return context.json(state, state.status === 'ready' ? 200 : 503);
    },
  });
  addRoute(app, '/metrics', {
    GET: async (context) =>
      context.body(await metrics(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  });
};
