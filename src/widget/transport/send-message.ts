import type { ProblemDetails } from '../wire.ts';
import { type ChatEvent, toChatEvent } from './chat-events.ts';
import { createEventStreamParser } from './event-stream.ts';

export interface Outgoing {
  readonly server: string;
  readonly language: string;
  readonly message: string;
  readonly sessionId: string | undefined;
  readonly chatToken: string | undefined;
  readonly files: readonly File[];
  readonly onEvent: (event: ChatEvent) => void;
  /** Bytes of the whole request body that have left. */
  readonly onUploaded: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** How a request ended: `cut` = before its `done`, by the network or the server. */
export type Ending =
  | { readonly kind: 'done' | 'cut' | 'stopped' }
  | { readonly kind: 'refused'; readonly problem: Partial<ProblemDetails> };

/** `POST /v1/chat`. XMLHttpRequest, because fetch tells nothing of a body's way up. Never rejects. */
export function sendMessage(outgoing: Outgoing): Promise<Ending> {
  return new Promise((settle) => {
    const request = new XMLHttpRequest();
    const read = eventReader(request, outgoing.onEvent);
    request.open('POST', `${outgoing.server}/v1/chat`);
    request.setRequestHeader('accept', 'text/event-stream');
    request.setRequestHeader('accept-language', outgoing.language);
    if (outgoing.chatToken !== undefined) request.setRequestHeader('x-chat-token', outgoing.chatToken);
    request.upload.addEventListener('progress', (event) => outgoing.onUploaded(event.loaded));
    request.upload.addEventListener('load', () => outgoing.onUploaded(Number.POSITIVE_INFINITY));
    request.addEventListener('progress', () => isStream(request) && read());
    request.addEventListener('load', () =>
      settle(isStream(request) ? { kind: read() ? 'done' : 'cut' } : refusal(request)),
    );
    request.addEventListener('error', () => settle({ kind: 'cut' }));
    request.addEventListener('abort', () => settle({ kind: 'stopped' }));
    outgoing.signal.addEventListener('abort', () => request.abort());
    request.send(bodyOf(outgoing, request));
  });
}

/** @returns a function that reads what has come since it was last called, and says whether `done` or `error` was seen */
function eventReader(request: XMLHttpRequest, onEvent: (event: ChatEvent) => void): () => boolean {
  const parse = createEventStreamParser();
  let taken = 0;
  let complete = false;
  return () => {
    const text = request.responseText;
    const piece = text.slice(taken);
    taken = text.length;
    for (const { name, data } of parse(piece)) {
      const event = toChatEvent(name, data);
      if (event === undefined) continue;
      complete ||= event.name === 'done' || event.name === 'error';
      onEvent(event);
    }
    return complete;
  };
}

const isStream = (request: XMLHttpRequest): boolean =>
  request.status === 200 && (request.getResponseHeader('content-type') ?? '').startsWith('text/event-stream');

function refusal(request: XMLHttpRequest): Ending {
  try {
    const problem: unknown = JSON.parse(request.responseText);
    return { kind: 'refused', problem: typeof problem === 'object' && problem !== null ? problem : {} };
  } catch {
    return { kind: 'refused', problem: {} };
  }
}

function bodyOf({ message, sessionId, files }: Outgoing, request: XMLHttpRequest): string | FormData {
  if (files.length === 0) {
    request.setRequestHeader('content-type', 'application/json');
    return JSON.stringify({ message, ...(sessionId !== undefined && { sessionId }) });
  }
  const form = new FormData();
  if (message !== '') form.set('message', message);
  if (sessionId !== undefined) form.set('sessionId', sessionId);
  for (const file of files) form.append('files', file, file.name);
  return form;
}
