import type { Hono } from 'hono';
import { problem } from '../../domain/problem.ts';
import { addRoute } from './add-route.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnvironment } from './app-dependencies.ts';

/** The parts of Swagger UI that the page needs, as `readDocsFiles` gives them. */
export interface DocsFiles {
  readonly script: Uint8Array;
  readonly style: Uint8Array;
}

/** `GET /docs`: the API for people to read and try; everything from this host, no inline script or style. */
export const addDocsPage = (app: Hono<AppEnvironment>, { script, style }: DocsFiles): void => {
  const parts = new Map([
    ['swagger-ui.js', packOnce(script, 'text/javascript')],
    ['swagger-ui.css', packOnce(style, 'text/css')],
    ['start.js', packOnce(new TextEncoder().encode(startScript), 'text/javascript')],
    ['docs.css', packOnce(new TextEncoder().encode(ownStyle), 'text/css')],
  ]);
  addRoute(app, '/docs', {
    GET: (context) => {
      context.header('content-security-policy', pagePolicy);
      return context.html(page);
    },
  });
  addRoute(app, '/docs/:file', {
    GET: async (context) => {
      const part = await parts.get(context.req.param('file') ?? '')?.();
      if (part === undefined) return answerProblem(context, problem('not-found'));
      const { plain, gzipped, headers } = part;
      if (context.req.header('if-none-match') === headers.etag) return context.body(null, 304, headers);
      const packed = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
      return packed
        ? context.body(gzipped, 200, { ...headers, 'content-encoding': 'gzip' })
        : context.body(plain, 200, headers);
    },
  });
};

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>资审 · 接口文档</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/docs/swagger-ui.css">
    <link rel="stylesheet" href="/docs/docs.css">
    <script src="/docs/swagger-ui.js" defer></script>
    <script src="/docs/start.js" defer></script>
  </head>
  <body>
    <noscript>这一页需要 JavaScript；文档本身在 <a href="/openapi.json">/openapi.json</a>。</noscript>
    <main id="docs"></main>
  </body>
</html>
`;

/** Nothing is asked of another host: no validator, no request to where examples point. */
const startScript = `'use strict';
SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  defaultModelExpandDepth: 3,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  syntaxHighlight: { activated: true, theme: 'arta' },
});
`;

const ownStyle = `body { margin: 0; background: #fafafa; }
.swagger-ui, .swagger-ui .info .title, .swagger-ui .opblock-tag, .swagger-ui .opblock .opblock-summary-description {
  font-family: system-ui, "PingFang SC", "Microsoft YaHei", sans-serif;
}
.swagger-ui .opblock-tag small { white-space: normal; }
`;

interface Part {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
  readonly headers: { readonly etag: string } & Record<string, string>;
}

/** When it is first asked for: most services start without anybody reading the page. */
const packOnce = (bytes: Uint8Array, mediaType: string): (() => Promise<Part>) => {
  let packed: Promise<Part> | undefined;
  return () => {
    packed ??= pack(bytes, mediaType);
    return packed;
  };
};

const pack = async (bytes: Uint8Array, mediaType: string): Promise<Part> => {
  const plain = new Uint8Array(bytes);
  const packed = new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', plain));
  const tag = Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const headers = {
    'content-type': `${mediaType}; charset=utf-8`,
    'cache-control': 'public, max-age=300',
    vary: 'accept-encoding',
    etag: `W/"${tag}"`,
  };
  return { plain, gzipped: new Uint8Array(await new Response(packed).arrayBuffer()), headers };
};
