import { Hono } from 'hono';
import type { AppEnvironment } from '../../src/adapters/http/app-dependencies.ts';
import { strictHeaders } from '../../src/adapters/http/strict-headers.ts';
import { bundleWidget, readWidgetTypes } from '../../src/adapters/http/widget-bundle.ts';
import { allowWidgetOrigins } from '../../src/adapters/http/widget-origins.ts';
import { addWidgetRoutes } from '../../src/adapters/http/widget-routes.ts';
import { readSample } from '../../src/adapters/http/widget-sample.ts';
import { createFakeChat, type FakeChat } from './fake-chat.ts';
import { listen } from './listen.ts';

export interface ServedWidget {
  /** Origin of the service: widget, page and the scripted chat. */
  readonly service: string;
  /** Origin of a site that embeds it; `?data-lang=en` and the like become attributes of the script tag. */
  readonly site: string;
  readonly chat: FakeChat;
  close(): Promise<void>;
}

/** The service with a scripted chat, and another site with the strictest policy that embeds its widget. */
export async function serveWidget(): Promise<ServedWidget> {
  const chat = createFakeChat();
  const app = new Hono<AppEnvironment>();
  const sites: string[] = [];
  app.use(strictHeaders);
  addWidgetRoutes(app, {
    script: await bundleWidget(),
    types: await readWidgetTypes(),
    sample: await readSample('samples'),
  });
  app.use('/v1/*', (context, next) => allowWidgetOrigins(sites)(context, next));
  app.route('/', chat.app);
  const service = await listen((request, bindings) => app.fetch(request, bindings));
  const site = await listen((request) => hostPage(new URL(request.url), service.origin));
  sites.push(site.origin);
  return {
    ...{ service: service.origin, site: site.origin, chat },
    close: async () => {
      await Promise.all([service.close(), site.close()]);
    },
  };
}

function hostPage(url: URL, service: string): Response {
  if (url.pathname !== '/') return new Response(null, { status: 204 });
  const attributes = [...url.searchParams].map(([name, value]) => `${name}="${escapeMarkup(value)}"`).join(' ');
  const body = `<!doctype html><html lang="zh-CN"><head><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>host</title><script src="${service}/widget.js" ${attributes} defer></script></head>
    <body><main><h1>某商城</h1><p>商品与直播间。</p><div id="here"></div></main></body></html>`;
  const policy = [
    "default-src 'none'",
    `script-src ${service}`,
    `connect-src ${service}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return new Response(body, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy.join('; ') },
  });
}

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
