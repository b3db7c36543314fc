import { readFileSync } from 'node:fs';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Conversation, KeptMessage } from '../../src/widget/transport/fetch-conversation.ts';
import { type Step, scriptFor } from './fake-scripts.ts';

export interface FakeChat {
  readonly app: Hono<{ Bindings: HttpBindings }>;
  /** Messages that arrived, in order. */
  readonly received: {
    readonly text: string;
    readonly files: readonly { name: string; size: number; type: string }[];
  }[];
  /** What came as `x-chat-token`, with the method that it came by. */
  readonly links: string[];
  /** Milliseconds between two events. */
  pace: number;
}

interface Session {
  readonly messages: KeptMessage[];
}

const bodySchema = z.object({ message: z.string().default(''), sessionId: z.string().optional() });

/** A server that speaks the chat's events, from scripts; it goes on working when its listener has gone. */
export function createFakeChat(): FakeChat {
  const sessions = new Map<string, Session>();
  const fake: FakeChat = { app: new Hono<{ Bindings: HttpBindings }>(), received: [], links: [], pace: 5 };
  const { app } = fake;
  const noteLink = (method: string, token: string | undefined): void => {
    if (token !== undefined) fake.links.push(`${method} ${token}`);
  };
  // an upload that was cancelled breaks off in the middle of its body
  app.onError((_fault, context) => context.body(null, 500));

  app.post('/v1/chat', async (context) => {
    const { message, sessionId, files } = await readBody(context.req.raw);
    noteLink('POST', context.req.header('x-chat-token'));
    fake.received.push({ text: message, files: files.map(({ name, size, type }) => ({ name, size, type })) });
    if (message.includes('拒绝')) {
      const detail = '排队的审查已满，请稍后再提交';
      const problem = { code: 'queue-full', title: detail, detail, status: 429, retryable: true };
      return context.json(problem, 429, { 'content-type': 'application/problem+json' });
    }
    const id = sessionId ?? `chat_${sessions.size + 1}`;
    const session = sessions.get(id) ?? { messages: [] };
    sessions.set(id, session);
    const fileNames = files.map(({ name }) => name);
    session.messages.push({ role: 'user', text: message, ...(fileNames.length > 0 && { fileNames }) });
    const steps: Step[] = [
      { event: 'session', data: { sessionId: id, reviewId: 'rev_1' } },
      ...scriptFor(message, fileNames),
    ];
    const cut = (): void => void context.env.outgoing.destroy();
    return new Response(play(steps, fake, session, cut), { headers: { 'content-type': 'text/event-stream' } });
  });

  app.get('/v1/chat/:id', (context) => {
    noteLink('GET', context.req.header('x-chat-token'));
    const session = sessions.get(context.req.param('id'));
    if (session === undefined) return context.json({ code: 'not-found' }, 404);
    return context.json({ reviewId: 'rev_1', messages: session.messages } satisfies Conversation);
  });

  app.get('/v1/reviews/:id/documents/:document/pages/:page', (context) => {
    const path = pictures[context.req.param('document')];
    if (path === undefined) return context.json({ code: 'not-found' }, 404);
    return context.body(new Uint8Array(readFileSync(path)), 200, { 'content-type': 'image/png' });
  });
  return fake;
}

const pictures: Readonly<Record<string, string>> = {
  doc_03505656b937: 'samples/ecommerce-scope-other-service/许可证.jpg',
  doc_91fb996f2834: 'samples/ecommerce-scope-other-service/纠纷处理机制.jpg',
  doc_9acc9ee68d3a: 'samples/ecommerce-four-papers/基本信息.png',
};

async function readBody(request: Request): Promise<{ message: string; sessionId?: string; files: File[] }> {
  if (!(request.headers.get('content-type') ?? '').startsWith('multipart/')) {
    const { message, sessionId } = bodySchema.parse(await request.json());
    return { message, ...(sessionId !== undefined && { sessionId }), files: [] };
  }
  const form = await request.formData();
  const text = (name: string): string | undefined =>
    z
      .string()
      .optional()
      .parse(form.get(name) ?? undefined);
  const sessionId = text('sessionId');
  const files = form.getAll('files').filter((part) => part instanceof File);
  return { message: text('message') ?? '', ...(sessionId !== undefined && { sessionId }), files };
}

/** Plays the steps to whoever still listens, and keeps the answer. */
function play(steps: readonly Step[], fake: FakeChat, session: Session, cut: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: async (controller) => {
      let listening = true;
      const say = (text: string): void => {
        try {
          if (listening) controller.enqueue(encoder.encode(text));
        } catch {
          listening = false;
        }
      };
      for (const step of steps) {
        await pause(step.wait ?? fake.pace);
        if (step.event === 'cut') {
          listening = false;
          cut();
          continue;
        }
        say(`event: ${step.event}\ndata: ${JSON.stringify(step.data)}\n\n`);
      }
      session.messages.push(keptAnswer(steps));
      if (listening) controller.close();
    },
  });
}

function keptAnswer(steps: readonly Step[]): KeptMessage {
  const all = (event: string): Record<string, unknown>[] =>
    steps.filter((step) => step.event === event).map(({ data }) => ({ ...data }));
  const [verdict] = all('verdict');
  const [citations] = all('citations');
  const [quickReplies] = all('quickReplies');
  return {
    role: 'assistant',
    text: all('token')
      .map((data) => String(data['text']))
      .join(''),
    documents: all('document') as unknown as NonNullable<KeptMessage['documents']>,
    ...(verdict && { verdict: verdict as unknown as NonNullable<KeptMessage['verdict']> }),
    ...(citations && { citations: citations['items'] as NonNullable<KeptMessage['citations']> }),
    ...(quickReplies && { quickReplies: quickReplies['items'] as NonNullable<KeptMessage['quickReplies']> }),
  };
}

const pause = (milliseconds: number): Promise<void> => new Promise((settle) => setTimeout(settle, milliseconds));
