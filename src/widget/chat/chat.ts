import type { Attachment } from '../files/attachment.ts';
import type { ReviewPlace } from '../transport/chat-events.ts';
import type { ChatContext, ChatOptions } from './chat-context.ts';
import { deliverTurn } from './deliver-turn.ts';
import { restoreChat } from './restore-chat.ts';
import { filesToSend, type Turn } from './turn.ts';

export interface Chat {
  /** Does nothing while an answer is on its way. */
  send(text: string, attachments: readonly Attachment[]): Promise<void>;
  stop(): void;
  /** Takes one file out of the message that is on its way; the rest is sent again. */
  cancelFile(attachment: Attachment): void;
  /** Sends again what did not arrive of one file. */
  retryFile(attachment: Attachment): void;
  /** Brings back the conversation of an earlier load of the page. */
  restore(): Promise<void>;
  /** Forgets the session, here and in the browser's storage. */
  clear(): void;
  review(): ReviewPlace | undefined;
  isBusy(): boolean;
}

/** The conversation without its looks: one message at a time, seen through to its answer. */
export function createChat(options: ChatOptions): Chat {
  const context: ChatContext = {
    ...options,
    parts: { ...options, place: () => context.review, reveal: options.log.reveal },
    review: undefined,
    current: undefined,
  };
  let life = new AbortController();

  const send = async (text: string, attachments: readonly Attachment[]): Promise<void> => {
    if (context.current !== undefined || (text === '' && attachments.length === 0)) return;
    context.log.dropReplies();
    context.log.addQuestion(
      text,
      attachments.map(({ row }) => row.element),
    );
    const turn = createTurn(text, attachments, context);
    const again = (): void => {
      turn.answer.element.remove();
      for (const { row } of attachments) if (row.state().kind === 'failed') row.show({ kind: 'uploading', percent: 0 });
      void run(createTurn(text, attachments, context), again);
    };
    await run(turn, again);
  };

  const run = async (turn: Turn, again: () => void): Promise<void> => {
    const { signal } = life;
    context.current = turn;
    options.onBusy(true);
    await deliverTurn(turn, context, again);
    // a conversation that was cleared meanwhile is nobody's
    if (signal.aborted) return options.keeper.clear();
    context.current = undefined;
    options.onBusy(false);
  };

  return {
    send,
    stop: () => context.current?.abort.abort(),
    cancelFile: (attachment) => takeOut(attachment, context.current),
    retryFile: (attachment) => void send('', [attachment]),
    restore: () => restoreChat(context, life.signal, (text) => void send(text, [])),
    clear: () => {
      life.abort();
      life = new AbortController();
      context.current?.abort.abort();
      context.current = undefined;
      context.review = undefined;
      options.keeper.clear();
      options.log.clear();
      options.onBusy(false);
    },
    review: () => context.review,
    isBusy: () => context.current !== undefined,
  };
}

const createTurn = (text: string, attachments: readonly Attachment[], { log }: ChatContext): Turn => ({
  ...{ text, attachments, answer: log.addAnswer(), abort: new AbortController(), sendAgain: false },
});

function takeOut(attachment: Attachment, turn: Turn | undefined): void {
  attachment.row.show({ kind: 'cancelled' });
  if (turn === undefined) return;
  for (const { row } of filesToSend(turn)) row.show({ kind: 'uploading', percent: 0 });
  turn.sendAgain = true;
  turn.abort.abort();
}
