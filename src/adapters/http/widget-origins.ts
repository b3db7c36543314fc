import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { chatTokenHeader } from './chat-access.ts';

/**
 * Lets pages of other sites that embed the widget talk to the routes it uses: chat, and the pages of a review.
 *
 * @param origins such as `https://shop.example`; `*` for any site; none: only the service's own pages
 */
export function allowWidgetOrigins(origins: readonly string[]): MiddlewareHandler {
  return cors({
    origin: (origin) => (origins.includes('*') || origins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['content-type', chatTokenHeader],
    maxAge: 600,
  });
}
