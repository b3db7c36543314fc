import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Journal } from '../../application/reviews/journal.ts';
import type { Meter } from '../../application/reviews/meter.ts';
import type { AppEnvironment } from './app-dependencies.ts';

export interface RequestLog {
  readonly journal: Journal;
  readonly meter: Meter;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
}

/** One line and one count for every request: the route it met, never the address as written, which may hold a token. */
export const logRequests =
  ({ journal, meter, now }: RequestLog): MiddlewareHandler<AppEnvironment> =>
  async (context, next) => {
    const begun = now();
    await next();
    const spent = now() - begun;
    const { status } = context.res;
    const [method, route] = [knownMethod(context.req.method), routeOf(context)];
    meter.count('http_requests_total', { method, route, status: String(status) });
    meter.observe('http_request_seconds', spent / 1000, { route });
    journal(levelOf(route, status), 'request', {
      requestId: context.get('requestId'),
      method,
      route,
      status,
      ms: Math.round(spent * 10) / 10,
      caller: context.get('caller')?.ownerId,
    });
  };

/** Machines ask for these every few seconds, and a readiness of 503 is an answer, no fault. */
const asked = new Set(['/healthz', '/readyz', '/metrics']);

const levelOf = (route: string, status: number): 'debug' | 'info' | 'error' => {
  if (asked.has(route)) return 'debug';
  return status >= 500 ? 'error' : 'info';
};

const routeOf = (context: Context): string =>
  matchedRoutes(context).findLast(({ path }) => !path.includes('*'))?.path ?? 'none';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

const knownMethod = (method: string): string => (methods.has(method) ? method : 'other');
