import type { MiddlewareHandler } from 'hono';
import type { AppEnvironment } from './app-dependencies.ts';

/** Gives every answer an `x-request-id`: the caller's own when it is harmless, else a new one. */
export function requestId(newId: () => string): MiddlewareHandler<AppEnvironment> {
  return async (context, next) => {
    const given = context.req.header('x-request-id');
    const id = given !== undefined && /^[\w.-]{1,128}$/.test(given) ? given : newId();
    context.set('requestId', id);
    await next();
    context.header('x-request-id', id);
  };
}
