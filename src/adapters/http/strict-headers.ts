import type { MiddlewareHandler } from 'hono';
import type { AppEnvironment } from './app-dependencies.ts';

const headers = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Data is neither a page nor to be stored: what a route does not say itself is forbidden. */
export const strictHeaders: MiddlewareHandler<AppEnvironment> = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries({ ...headers, 'cache-control': 'no-store' })) {
    if (!context.res.headers.has(name)) context.header(name, value);
  }
};
