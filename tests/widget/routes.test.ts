import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { AppEnvironment } from '../../src/adapters/http/app-dependencies.ts';
import { strictHeaders } from '../../src/adapters/http/strict-headers.ts';
import { allowWidgetOrigins } from '../../src/adapters/http/widget-origins.ts';
import { addWidgetRoutes } from '../../src/adapters/http/widget-routes.ts';

const script = new TextEncoder().encode('"widget"');
const hostile = '"><img src=x onerror=alert(1)>.jpg';

function createApp(): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>();
  app.use(strictHeaders);
  const sample = [{ name: hostile, mediaType: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) }];
  addWidgetRoutes(app, { script, types: 'export {};', sample });
  return app;
}

test('the script may be loaded by any site, is packed where asked, and is not sent twice', async () => {
  const plain = await createApp().request('/widget.js');
  expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(plain.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(plain.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await plain.text()).toBe('"widget"');
  const packed = await createApp().request('/widget.js', { headers: { 'accept-encoding': 'br, gzip' } });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(new Uint8Array(await packed.arrayBuffer())).toString()).toBe('"widget"');
  const etag = packed.headers.get('etag') ?? '';
  const again = await createApp().request('/widget.js', { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

test('the page allows nothing inline, and has nothing inline', async () => {
  const answer = await createApp().request('/');
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe');
  const page = await answer.text();
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=["']/);
});

test('a file name never becomes markup', async () => {
  const page = await (await createApp().request('/')).text();
  expect(page).not.toContain('<img src=x');
  expect(page).toContain('&lt;img src=x');
});

test.each([
  { listed: ['https://shop.example'], origin: 'https://shop.example', allowed: true, because: 'a listed site' },
  { listed: ['https://shop.example'], origin: 'https://shop.example.evil', allowed: false, because: 'a longer name' },
  { listed: [], origin: 'https://shop.example', allowed: false, because: 'nobody is listed' },
  { listed: ['*'], origin: 'https://any.example', allowed: true, because: 'any site' },
])('$because may talk to the chat: $allowed', async ({ listed, origin, allowed }) => {
  const app = new Hono();
  app.use(allowWidgetOrigins(listed));
  const headers = { origin, 'access-control-request-method': 'POST' };
  const answer = await app.request('/v1/chat', { method: 'OPTIONS', headers });
  expect(answer.headers.get('access-control-allow-origin')).toBe(allowed ? origin : null);
});

test.each([
  { path: '/home/samples/0', status: 200, because: 'the first paper' },
  { path: '/home/samples/1', status: 404, because: 'no second one' },
  { path: '/home/samples/__proto__', status: 404, because: 'only numbers' },
  { path: '/home.css', status: 200, because: 'the look' },
  { path: '/home.js', status: 200, because: 'the script' },
  { path: '/widget.d.ts', status: 200, because: 'types for host pages' },
])('$because: $path → $status', async ({ path, status }) => {
  expect((await createApp().request(path)).status).toBe(status);
});
