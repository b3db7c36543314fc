import { expect, expectTypeOf, test } from 'vitest';
import { type ChatEventData, type ChatHistoryAnswer, chatEventSchemas } from '../../src/contract/chat.ts';
import { type ChatEvents, toChatEvent } from '../../src/widget/transport/chat-events.ts';
import type { Conversation } from '../../src/widget/transport/fetch-conversation.ts';

test('what the service writes is what the widget reads, event by event', () => {
  expectTypeOf<ChatEventData<'session'>>().toExtend<ChatEvents['session']>();
  expectTypeOf<ChatEventData<'status'>>().toExtend<ChatEvents['status']>();
  expectTypeOf<ChatEventData<'progress'>>().toExtend<ChatEvents['progress']>();
  expectTypeOf<ChatEventData<'document'>>().toExtend<ChatEvents['document']>();
  expectTypeOf<ChatEventData<'verdict'>>().toExtend<ChatEvents['verdict']>();
  expectTypeOf<ChatEventData<'token'>>().toExtend<ChatEvents['token']>();
  expectTypeOf<ChatEventData<'citations'>>().toExtend<ChatEvents['citations']>();
  expectTypeOf<ChatEventData<'quickReplies'>>().toExtend<ChatEvents['quickReplies']>();
  expectTypeOf<ChatEventData<'error'>>().toExtend<ChatEvents['error']>();
  expectTypeOf<ChatHistoryAnswer>().toExtend<Conversation>();
});

test('the widget passes over only what it has no use for', () => {
  const unknown = Object.keys(chatEventSchemas).filter((name) => toChatEvent(name, '{}') === undefined);
  expect(unknown).toEqual(['understood']);
});
