import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll } from 'vitest';

/** How the endpoint behaves to one request. */
export type Behaviour = (response: ServerResponse) => void | Promise<void>;

export interface HeardRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
}

export interface FakeEndpoint {
  readonly baseUrl: string;
  readonly heard: readonly HeardRequest[];
}

const open: ReturnType<typeof createServer>[] = [];
afterAll(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A loopback server that speaks the chat-completions format; the n-th request meets the n-th behaviour, later ones the last. */
export async function fakeEndpoint(...behaviours: readonly Behaviour[]): Promise<FakeEndpoint> {
  const heard: HeardRequest[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (piece) => {
      text += String(piece);
    });
    request.on('end', () => {
      heard.push({ path: request.url ?? '', headers: request.headers, body: JSON.parse(text) });
      const behave = behaviours[Math.min(heard.length, behaviours.length) - 1];
      void behave?.(response);
    });
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}/v1`, heard };
}

const sse = { 'content-type': 'text/event-stream; charset=utf-8' } as const;
const data = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

const chunk = (delta: object, finish: string | null = null): string =>
  data({ id: 'x', object: 'chat.completion.chunk', model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] });

export interface StreamSketch {
  /** `null`: the stream ends without one. */
  readonly finish?: string | null;
  /** Characters a chunk. */
  readonly size?: number;
  /** Milliseconds between chunks. */
  readonly every?: number;
  /** Lines before, between and after the chunks. */
  readonly noise?: string;
  readonly usage?: boolean;
  readonly done?: boolean;
}

/** A streamed answer with this content. */
export const streams =
  (content: string, sketch: StreamSketch = {}): Behaviour =>
  async (response) => {
    const { every = 0, noise = '' } = sketch;
    response.writeHead(200, sse);
    response.write(`${noise}${chunk({ role: 'assistant', content: '' })}`);
    for (const piece of piecesOf(content, sketch.size ?? 7)) {
      if (every > 0) await pause(every);
      if (!response.destroyed) response.write(noise + chunk({ content: piece }));
    }
    response.end(endOf(sketch));
  };

function endOf({ finish = 'stop', usage = false, done = true }: StreamSketch): string {
  const used = data({ choices: [], usage: { prompt_tokens: 321, completion_tokens: 45 } });
  return [finish === null ? '' : chunk({}, finish), usage ? used : '', done ? 'data: [DONE]\n\n' : ''].join('');
}

function piecesOf(content: string, size: number): readonly string[] {
  const letters = [...content];
  return Array.from({ length: Math.ceil(letters.length / size) }, (_, index) =>
    letters.slice(index * size, (index + 1) * size).join(''),
  );
}

/** Only thoughts, no content. */
export const thinks =
  (thought: string): Behaviour =>
  (response) => {
    response.writeHead(200, sse);
    response.end(`${chunk({ reasoning_content: thought })}${chunk({ content: null }, 'stop')}data: [DONE]\n\n`);
  };

/** A stream that the line breaks off. */
export const breaksAfter =
  (content: string): Behaviour =>
  (response) => {
    response.writeHead(200, sse);
    response.write(chunk({ content }), () => response.destroy());
  };

export const breaksAtOnce: Behaviour = (response) => {
  response.destroy();
};

/** An error inside a stream that began well. */
export const failsMidway =
  (error: object): Behaviour =>
  (response) => {
    response.writeHead(200, sse);
    response.end(`${chunk({ content: '{"items":[' })}${data({ error })}`);
  };

export const sendsRaw =
  (text: string, mediaType = 'text/event-stream'): Behaviour =>
  (response) => {
    response.writeHead(200, { 'content-type': mediaType });
    response.end(text);
  };

/** Answers whole though a stream was asked for. */
export const answersWhole = (content: string): Behaviour =>
  sendsRaw(
    JSON.stringify({
      choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 11, completion_tokens: 7 },
    }),
    'application/json',
  );

export const refuses =
  (status: number, body: object | string, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (response) => {
    const isText = typeof body === 'string';
    response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json', ...headers });
    response.end(isText ? body : JSON.stringify(body));
  };

export const hangs: Behaviour = () => undefined;

export const hangsAfterHeaders: Behaviour = (response) => {
  response.writeHead(200, sse);
  response.write(': waiting\n\n');
};

/** Sends without end. */
export const floods: Behaviour = async (response) => {
  response.writeHead(200, sse);
  while (!response.destroyed) {
    response.write(chunk({ reasoning_content: '想'.repeat(20_000) }));
    await pause(1);
  }
};
