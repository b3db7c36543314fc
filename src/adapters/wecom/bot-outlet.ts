import type { Journal } from '../../application/reviews/journal.ts';
import type { StoredRecord } from '../../application/stores/record-store.ts';
import type { ReplyAddress } from '../../application/wecom/inbound-message.ts';
import type { Answer, Outlet } from '../../application/wecom/ports.ts';
import { markdownMessage } from './bot-replies.ts';
import type { Streams } from './streams.ts';
import type { WecomCalls } from './wecom-calls.ts';

export interface BotOutletDependencies {
  readonly streams: Streams;
  readonly calls: WecomCalls;
  readonly journal: Journal;
}

/** Answers into the message's stream while that lives, else by its `response_url`, which is good once. */
export function openBotOutlet(
  dependencies: BotOutletDependencies,
  { streamId, responseUrl }: Extract<ReplyAddress, { readonly door: 'bot' }>,
): Outlet {
  const { streams } = dependencies;
  return {
    async show(markdown) {
      if (streamId !== undefined) await streams.write(streamId, markdown);
    },
    async finish(answer) {
      const { markdown, card, link } = answer;
      const ending = { ...(card !== undefined && { card }), ...(link !== undefined && { link }) };
      const isWritten = streamId !== undefined && (await streams.write(streamId, markdown, ending));
      if (!isWritten) await respondOnce(dependencies, responseUrl, answer);
    },
  };
}

/** An answer that WeCom never fetched: the user closed the chat, or the stream was over. */
export async function deliverUnfetched(dependencies: BotOutletDependencies, stored: StoredRecord): Promise<void> {
  const state = await dependencies.streams.takeUnfetched(stored);
  if (state === undefined) return;
  const { text, link, responseUrl } = state;
  await respondOnce(dependencies, responseUrl, { markdown: text, ...(link !== undefined && { link }) });
}

async function respondOnce(
  { calls, journal }: BotOutletDependencies,
  responseUrl: string | undefined,
  { markdown, link }: Answer,
): Promise<void> {
  if (responseUrl === undefined) return journal('warn', 'wecom_answer_undeliverable', { reason: 'no response_url' });
  const sent = await calls.respond(responseUrl, markdownMessage(markdown, link));
  if (!sent.ok) journal('warn', 'wecom_answer_undeliverable', { reason: sent.error.say, code: sent.error.code });
}
