import type { Hono } from 'hono';
import { addRoute } from './add-route.ts';
import type { AppEnvironment } from './app-dependencies.ts';

/** A script, style sheet or drawing of ours, the same for everybody. */
export function addText(app: Hono<AppEnvironment>, path: string, mediaType: string, text: string): void {
  const headers = { 'content-type': `${mediaType}; charset=utf-8`, 'cache-control': 'public, max-age=300' };
  addRoute(app, path, { GET: (context) => context.body(text, 200, headers) });
}
