import { createFileRow } from '../files/file-row.ts';
import { nameResult } from '../files/name-result.ts';
import { type Conversation, fetchConversation, type KeptMessage } from '../transport/fetch-conversation.ts';
import type { ReviewedFile } from '../wire.ts';
import type { Words } from '../words/words.ts';
import { awaitReply } from './await-reply.ts';
import { type ChatContext, rememberPending, rememberSession } from './chat-context.ts';
import { findReply } from './find-reply.ts';
import { showKept } from './show-answer.ts';

/** Brings back the conversation of an earlier load of the page, and waits for an answer that was on its way. */
export async function restoreChat(
  context: ChatContext,
  signal: AbortSignal,
  sendText: (text: string) => void,
): Promise<void> {
  const { server, keeper, log, words } = context;
  const { sessionId, chatToken, pending } = keeper.read();
  if (sessionId === undefined) return pending && showUnsent(context, pending, sendText);
  const waiting = log.addAnswer();
  waiting.status(words.restoring);
  const conversation = await fetchConversation(server, sessionId, chatToken);
  waiting.element.remove();
  if (conversation === 'gone') {
    keeper.clear();
    return log.addNote(words.expired);
  }
  if (conversation === 'unreachable') {
    const again = (): void => {
      failed.element.remove();
      void restoreChat(context, signal, sendText);
    };
    const failed = log.addAnswer();
    failed.fail(words.unreachable, again);
    return failed.finish();
  }
  rememberSession(context, { ...conversation, sessionId });
  showMessages(conversation, context);
  if (pending !== undefined)
    await finishPending(context, conversation, { sessionId, chatToken, ...pending, signal }, sendText);
  log.toEnd();
}

/** Each of the person's messages, with the answers to it as one. */
function showMessages({ messages }: Conversation, context: ChatContext): void {
  const { log, words } = context;
  const last = messages.findLastIndex(({ role }) => role === 'user');
  for (const [index, message] of messages.entries()) {
    if (message.role === 'user') {
      const answered = messages.slice(index + 1).find(({ role }) => role === 'assistant');
      const documents = message.documents ?? answered?.documents ?? [];
      log.addQuestion(
        message.text ?? '',
        (message.fileNames ?? []).map((name) => keptFile(name, documents, words)),
      );
      continue;
    }
    // quick replies belong to the end of a conversation only
    const shown: KeptMessage = index > last ? message : { ...message, quickReplies: [] };
    showKept([shown], log.addAnswer(), context.parts);
  }
}

function keptFile(name: string, documents: readonly ReviewedFile[], words: Words): HTMLElement {
  const nothing = (): void => {};
  const row = createFileRow(new File([], name), words, { remove: nothing, retry: nothing });
  const document = documents.find((one) => one.name === name);
  const result = document && nameResult(document, words);
  row.show({ kind: 'read', ...(result ?? { text: words.file.done, doubtful: false }) });
  return row.element;
}

interface Pending {
  readonly sessionId: string;
  readonly chatToken: string | undefined;
  readonly text: string;
  readonly fileNames: readonly string[];
  readonly signal: AbortSignal;
}

async function finishPending(
  context: ChatContext,
  conversation: Conversation,
  pending: Pending,
  sendText: (text: string) => void,
): Promise<void> {
  const { log, words, server } = context;
  const reply = findReply(conversation, pending.text, pending.fileNames);
  if (reply.kind === 'answered') return rememberPending(context);
  if (reply.kind === 'unknown') return showUnsent(context, pending, sendText);
  const answer = log.addAnswer();
  answer.status(words.resuming);
  const messages = await awaitReply({ server, ...pending });
  if (typeof messages === 'object') showKept(messages, answer, context.parts);
  else if (messages === 'stopped') answer.note(words.stopped);
  else answer.fail(words.cutOff, pending.fileNames.length === 0 ? () => sendText(pending.text) : undefined);
  answer.finish();
  rememberPending(context);
}

function showUnsent(
  context: ChatContext,
  { text, fileNames }: Pick<Pending, 'text' | 'fileNames'>,
  sendText: (text: string) => void,
): void {
  const { log, words } = context;
  log.addQuestion(text, []);
  const answer = log.addAnswer();
  const sentence = fileNames.length > 0 ? `${words.notSent}${words.filesLost}` : words.notSent;
  answer.fail(sentence, fileNames.length === 0 ? () => sendText(text) : undefined);
  answer.finish();
  rememberPending(context);
}
