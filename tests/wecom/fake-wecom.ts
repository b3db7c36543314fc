import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that the fake WeCom server saw. */
export interface SeenCall {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly range: string | undefined;
}

export interface FakeWecom {
  readonly base: string;
  readonly calls: readonly SeenCall[];
  /** Bodies of `message/send`, in order. */
  sent(): readonly Record<string, unknown>[];
  /** Contents of text and markdown messages sent to one user. */
  textsTo(userId: string): readonly string[];
  /** Bodies posted to a `response_url`, by its code. */
  responses(): readonly { readonly code: string; readonly content: string }[];
  callsTo(path: string): readonly SeenCall[];
  /** The next answers of a path, in this order, before it answers as usual. */
  failNext(path: string, ...faults: readonly Fault[]): void;
  /** @returns the media id */
  addMedia(bytes: Uint8Array, options?: { readonly name?: string; readonly piecesOnly?: boolean }): string;
  /** A file at an address of the object store; `url` is under myqcloud.com. */
  addFile(sealed: Uint8Array, answer?: Partial<FileAnswer>): string;
  /** Makes every token given so far invalid. */
  revokeTokens(): void;
  /** Stands for the global `fetch`: myqcloud.com leads here, everything else outside is an error. */
  readonly fetch: typeof globalThis.fetch;
  readonly secret: string;
  close(): Promise<void>;
}

export type Fault =
  | { readonly errcode: number; readonly errmsg?: string }
  | 'hang'
  | 'cut'
  | 'html'
  | { readonly status: number };

export interface FileAnswer {
  readonly status: number;
  readonly disposition: string;
  readonly location: string;
  readonly slow: boolean;
}

export async function startFakeWecom(): Promise<FakeWecom> {
  const calls: SeenCall[] = [];
  const faults = new Map<string, Fault[]>();
  const media = new Map<string, { bytes: Uint8Array; name?: string; piecesOnly?: boolean }>();
  const files = new Map<string, { sealed: Uint8Array; answer: Partial<FileAnswer> }>();
  const usedCodes = new Set<string>();
  let tokens = 0;
  let oldestToken = 1;

  const server = createServer((request, response) => {
    void readAll(request).then((text) => {
      const url = new URL(request.url ?? '/', 'http://fake');
      const call = { path: url.pathname, query: url.searchParams, body: parse(text), range: request.headers.range };
      calls.push(call);
      const fault = faults.get(url.pathname)?.shift();
      if (fault !== undefined) answerFault(response, fault);
      else if (url.pathname.startsWith('/store/')) answerFile(response, files.get(url.pathname));
      else answer(response, call);
    });
  });
  const isStale = (token: string | null): boolean =>
    Number(token?.replace('token-', '')) < oldestToken || token === null;

  const giveToken = (response: ServerResponse, { query }: SeenCall): void => {
    if (query.get('corpsecret') !== secret) {
      json(response, { errcode: 40001, errmsg: 'invalid credential' });
      return;
    }
    tokens = Math.max(tokens + (tokens < oldestToken ? 1 : 0), oldestToken); // the same token while it is valid
    json(response, { errcode: 0, errmsg: 'ok', access_token: `token-${tokens}`, expires_in: 7200 });
  };
  const takeResponse = (response: ServerResponse, { query }: SeenCall): void => {
    const code = query.get('response_code') ?? '';
    const isUsed = usedCodes.has(code);
    usedCodes.add(code);
    json(response, isUsed ? { errcode: 40029, errmsg: 'used' } : { errcode: 0, errmsg: 'ok' });
  };
  const open: Readonly<Record<string, (response: ServerResponse, call: SeenCall) => void>> = {
    '/cgi-bin/gettoken': giveToken,
    '/cgi-bin/webhook/send': (response) => json(response, { errcode: 0, errmsg: 'ok' }),
    '/cgi-bin/aibot/response': takeResponse,
  };
  function answer(response: ServerResponse, call: SeenCall): void {
    const { path, query, range } = call;
    const route = open[path];
    if (route !== undefined) route(response, call);
    else if (isStale(query.get('access_token'))) json(response, { errcode: 42001, errmsg: 'access_token expired' });
    else if (path === '/cgi-bin/media/get') answerMedia(response, media.get(query.get('media_id') ?? ''), range);
    else json(response, { errcode: 0, errmsg: 'ok', msgid: 'm', response_code: 'r' });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const callsTo = (path: string): readonly SeenCall[] => calls.filter((call) => call.path === path);
  const sent = () => callsTo('/cgi-bin/message/send').map(({ body }) => body as Record<string, unknown>);
  return {
    base,
    secret,
    calls,
    callsTo,
    sent,
    textsTo: (userId) =>
      sent()
        .filter((body) => body['touser'] === userId)
        .map((body) => (body['text'] ?? body['markdown']) as { content: string } | undefined)
        .flatMap((part) => (part === undefined ? [] : [part.content])),
    responses: () =>
      callsTo('/cgi-bin/aibot/response').map(({ query, body }) => ({
        code: query.get('response_code') ?? '',
        content: (body as { markdown: { content: string } }).markdown.content,
      })),
    failNext: (path, ...more) => void faults.set(path, [...(faults.get(path) ?? []), ...more]),
    addMedia(bytes, options = {}) {
      const id = `media-${media.size + 1}`;
      media.set(id, { bytes, ...options });
      return id;
    },
    addFile(sealed, given = {}) {
      const path = `/store/${files.size + 1}`;
      files.set(path, { sealed, answer: given });
      return `https://ww-aibot-img-1258476243.cos.ap-guangzhou.myqcloud.com${path}`;
    },
    revokeTokens() {
      oldestToken = tokens + 1;
    },
    fetch: (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const isStore = url.hostname.endsWith('.myqcloud.com');
      const target = isStore ? new URL(url.pathname, base) : url;
      if (!isStore && url.origin !== base) return Promise.reject(new TypeError(`no way to ${url.origin}`));
      return globalThis.fetch(target, init);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const secret = 'app-secret';

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=UTF-8' }).end(JSON.stringify(body));
}

function answerFault(response: ServerResponse, fault: Fault): void {
  if (fault === 'hang') return;
  if (fault === 'cut') response.destroy();
  else if (fault === 'html') response.writeHead(200, { 'content-type': 'text/html' }).end('<html>502</html>');
  else if ('status' in fault) response.writeHead(fault.status).end('oops');
  else json(response, { errmsg: 'fault', ...fault });
}

function answerMedia(
  response: ServerResponse,
  found: { bytes: Uint8Array; name?: string; piecesOnly?: boolean } | undefined,
  range: string | undefined,
): void {
  if (found === undefined) {
    json(response, { errcode: 40007, errmsg: 'invalid media_id' });
    return;
  }
  const { bytes, name = 'photo.png', piecesOnly } = found;
  const headers = { 'content-type': 'image/png', 'content-disposition': `attachment; filename="${name}"` };
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  if (from === undefined) {
    if (piecesOnly === true) json(response, { errcode: 830002, errmsg: 'use range' });
    else response.writeHead(200, headers).end(bytes);
    return;
  }
  const end = Math.min(Number(to), bytes.length - 1);
  const part = { ...headers, 'content-range': `bytes ${from}-${end}/${bytes.length}` };
  response.writeHead(206, part).end(bytes.subarray(Number(from), end + 1));
}

function answerFile(
  response: ServerResponse,
  found: { sealed: Uint8Array; answer: Partial<FileAnswer> } | undefined,
): void {
  if (found === undefined) {
    response.writeHead(404).end();
    return;
  }
  const { status = 200, disposition, location, slow } = found.answer;
  const headers = {
    'content-type': 'application/octet-stream',
    ...(disposition !== undefined && { 'content-disposition': disposition }),
    ...(location !== undefined && { location }),
  };
  response.writeHead(status, headers);
  if (slow === true) response.write(found.sealed.subarray(0, 16));
  else response.end(status === 200 ? found.sealed : '<Error><Code>AccessDenied</Code></Error>');
}
