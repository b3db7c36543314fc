import type { Context, Hono } from 'hono';
import { addRoute } from './add-route.ts';
import type { AppEnvironment } from './app-dependencies.ts';
import { addHomePage, type SampleFile } from './widget-page.ts';

export interface WidgetDoor extends WidgetFiles {
  /** Sites whose pages may talk to the service, such as `https://shop.example`; `*` for any. */
  readonly origins: readonly string[];
}

export interface WidgetFiles {
  /** The widget's script, as `bundleWidget` gives it. */
  readonly script: Uint8Array;
  /** Its types for host pages. */
  readonly types: string;
  /** Papers for the sample review of the page at `/`; none: the page offers no sample. */
  readonly sample: readonly SampleFile[];
}

/** `GET /widget.js` for any site's pages, its types beside it, and `GET /`, the page that shows it. */
export function addWidgetRoutes(app: Hono<AppEnvironment>, { script, types, sample }: WidgetFiles): void {
  const served = prepare(script);
  addRoute(app, '/widget.js', { GET: async (context) => serveScript(context, await served) });
  addRoute(app, '/widget.d.ts', {
    GET: (context) => context.body(types, 200, { 'content-type': 'text/plain; charset=utf-8' }),
  });
  addHomePage(app, sample);
}

interface Served {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

async function prepare(script: Uint8Array): Promise<Served> {
  const plain = new Uint8Array(script);
  const packed = new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', plain));
  const etag = `W/"${Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
  return { plain, gzipped: new Uint8Array(await new Response(packed).arrayBuffer()), etag };
}

function serveScript(context: Context<AppEnvironment>, { plain, gzipped, etag }: Served): Response {
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    // other sites' pages load it
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
    vary: 'accept-encoding',
    etag,
  };
  if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers);
  const packed = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
  return context.body(packed ? gzipped : plain, 200, packed ? { ...headers, 'content-encoding': 'gzip' } : headers);
}
