import { fetchConversation, type KeptMessage } from '../transport/fetch-conversation.ts';
import { findReply } from './find-reply.ts';

interface Waiting {
  readonly server: string;
  readonly sessionId: string;
  readonly chatToken: string | undefined;
  readonly text: string;
  readonly fileNames: readonly string[];
  readonly signal: AbortSignal;
}

/** Two minutes of asking, once the network is there. */
const attempts = 60;

export type Awaited = readonly KeptMessage[] | 'unknown' | 'lost' | 'stopped';

/**
 * After a broken connection: asks for the conversation until it holds the answer to the last message.
 *
 * @returns `unknown` when the server never got the message, `lost` when no answer came in time or nobody is there
 */
export async function awaitReply(waiting: Waiting): Promise<Awaited> {
  const { signal } = waiting;
  let silences = 0;
  for (let attempt = 1; attempt <= attempts && silences < 5; attempt += 1) {
    await online(signal);
    if (signal.aborted) return 'stopped';
    const reply = await askOnce(waiting);
    if (reply !== 'pending' && reply !== 'unreachable') return reply;
    silences = reply === 'unreachable' ? silences + 1 : 0;
    await pause(Math.min(500 * attempt, 2000), signal);
  }
  return 'lost';
}

async function askOnce({
  server,
  sessionId,
  chatToken,
  text,
  fileNames,
}: Waiting): Promise<Awaited | 'pending' | 'unreachable'> {
  const conversation = await fetchConversation(server, sessionId, chatToken);
  if (conversation === 'gone') return 'unknown';
  if (conversation === 'unreachable') return conversation;
  const reply = findReply(conversation, text, fileNames);
  return reply.kind === 'answered' ? reply.messages : reply.kind;
}

/** Settles once the browser has a network, or the wait is given up. */
export function online(signal: AbortSignal): Promise<void> {
  if (navigator.onLine || signal.aborted) return Promise.resolve();
  return new Promise((settle) => {
    window.addEventListener('online', () => settle(), { once: true, signal });
    signal.addEventListener('abort', () => settle(), { once: true });
  });
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((settle) => {
    setTimeout(settle, milliseconds);
    signal.addEventListener('abort', () => settle(), { once: true });
  });
}
