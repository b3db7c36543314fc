import { expect, test } from 'vitest';
import { findReply } from '../../src/widget/chat/find-reply.ts';
import type { KeptMessage } from '../../src/widget/transport/fetch-conversation.ts';

const user = (text: string, ...fileNames: string[]): KeptMessage => ({ role: 'user', text, fileNames });
const assistant = (text: string): KeptMessage => ({ role: 'assistant', text });

test.each([
  { messages: [user('a'), assistant('b')], kind: 'answered', because: 'the answer is there' },
  { messages: [user('a')], kind: 'pending', because: 'the server is still at it' },
  { messages: [user('x'), assistant('y')], kind: 'unknown', because: 'another message came last' },
  { messages: [], kind: 'unknown', because: 'nothing arrived' },
  { messages: [user('a', '1.jpg'), assistant('b')], kind: 'unknown', because: 'that one had a file' },
  { messages: [user(' a '), assistant('b')], kind: 'answered', because: 'a server may trim' },
  { messages: [user('a'), assistant('b'), user('a')], kind: 'pending', because: 'the same question asked again' },
])('$because', ({ messages, kind }) => {
  expect(findReply({ messages }, 'a', []).kind).toBe(kind);
});
