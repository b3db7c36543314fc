import type { ChatEvent, ChatEvents } from '../transport/chat-events.ts';
import { type Ending, sendMessage } from '../transport/send-message.ts';
import { awaitReply, online } from './await-reply.ts';
import { type ChatContext, rememberPending, rememberSession } from './chat-context.ts';
import { showEvent, showKept } from './show-answer.ts';
import { closeFiles, filesToSend, showProgress, showResult, spreadUpload, type Turn } from './turn.ts';

/** Times that a message the server never got is sent again by itself. */
const resends = 2;

/** Sends one turn and sees it through to its answer: through lost connections, files taken out, and refusals. */
export async function deliverTurn(turn: Turn, context: ChatContext, again: () => void): Promise<void> {
  const outcome = await tryToDeliver(turn, context);
  if (outcome === 'done') {
    closeFiles(turn, 'done', context.words);
  } else if (outcome === 'stopped') {
    closeFiles(turn, 'stopped', context.words);
    turn.answer.note(context.words.stopped);
  } else {
    closeFiles(turn, 'failed', context.words);
    turn.answer.fail(outcome.sentence, outcome.retryable ? again : undefined);
  }
  rememberPending(context);
  turn.answer.finish();
}

type Outcome = 'done' | 'stopped' | { readonly sentence: string; readonly retryable: boolean };

async function tryToDeliver(turn: Turn, context: ChatContext): Promise<Outcome> {
  const { words } = context;
  for (let sent = 0; sent <= resends; sent += 1) {
    const { ending, problem } = await sendOnce(turn, context);
    if (problem !== undefined) return { sentence: problem.detail, retryable: problem.retryable };
    if (ending.kind === 'refused') return refusal(ending.problem, words.failed);
    if (ending.kind !== 'cut') return ending.kind;
    const rest = await resume(turn, context);
    if (rest !== 'unknown') return rest;
    turn.answer.reset();
  }
  return { sentence: words.unreachable, retryable: true };
}

const refusal = (problem: Partial<ChatEvents['error']['problem']>, otherwise: string): Outcome => ({
  sentence: problem.detail ?? otherwise,
  retryable: problem.retryable ?? true,
});

interface Sent {
  readonly ending: Ending;
  readonly problem: ChatEvents['error']['problem'] | undefined;
}

async function sendOnce(turn: Turn, context: ChatContext): Promise<Sent> {
  const { server, language, words, keeper } = context;
  let problem: Sent['problem'];
  const onEvent = (event: ChatEvent): void => {
    if (event.name === 'error') problem = event.data.problem;
    takeEvent(event, turn, context);
  };
  for (;;) {
    const attachments = filesToSend(turn);
    if (attachments.length === 0 && turn.text === '') return { ending: { kind: 'stopped' }, problem };
    turn.sendAgain = false;
    turn.abort = new AbortController();
    rememberPending(context, { text: turn.text, fileNames: attachments.map(({ file }) => file.name) });
    turn.answer.status(attachments.length > 0 ? words.working : words.thinking);
    const { sessionId, chatToken } = keeper.read();
    const ending = await sendMessage({
      ...{ server, language, message: turn.text, sessionId, chatToken, onEvent },
      files: attachments.map(({ file }) => file),
      onUploaded: (bytes) => spreadUpload(attachments, bytes),
      signal: turn.abort.signal,
    });
    if (!turn.sendAgain) return { ending, problem };
  }
}

function takeEvent(event: ChatEvent, turn: Turn, context: ChatContext): void {
  if (event.name === 'session') rememberSession(context, event.data);
  else if (event.name === 'progress') showProgress(turn, event.data);
  else if (event.name === 'document') showResult(turn, event.data, context.words);
  else showEvent(event, turn.answer, context.parts);
}

/** @returns `unknown` when the server never got the message, so that it may be sent again */
async function resume(turn: Turn, context: ChatContext): Promise<Outcome | 'unknown'> {
  const { words, server, keeper } = context;
  const { sessionId, chatToken } = keeper.read();
  turn.answer.status(navigator.onLine ? words.resuming : words.offline);
  await online(turn.abort.signal);
  if (turn.abort.signal.aborted) return 'stopped';
  if (sessionId === undefined) return { sentence: words.unreachable, retryable: true };
  const fileNames = filesToSend(turn).map(({ file }) => file.name);
  const reply = await awaitReply({
    server,
    sessionId,
    chatToken,
    text: turn.text,
    fileNames,
    signal: turn.abort.signal,
  });
  if (reply === 'unknown' || reply === 'stopped') return reply;
  if (reply === 'lost') return { sentence: words.cutOff, retryable: true };
  turn.answer.reset();
  for (const { documents = [] } of reply) for (const document of documents) showResult(turn, document, words);
  showKept(reply, turn.answer, context.parts);
  return 'done';
}
