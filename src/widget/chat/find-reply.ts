import type { Conversation, KeptMessage } from '../transport/fetch-conversation.ts';

export type Reply =
  | { readonly kind: 'answered'; readonly messages: readonly KeptMessage[] }
  /** The server has the message and is still at it. */
  | { readonly kind: 'pending' }
  /** The message never arrived. */
  | { readonly kind: 'unknown' };

/** What the server has made of the last message sent: the message is known by its text and its files' names. */
export function findReply({ messages }: Conversation, text: string, fileNames: readonly string[]): Reply {
  const asked = messages.findLastIndex(({ role }) => role === 'user');
  const question = messages[asked];
  if (question === undefined || !isSame(question, text, fileNames)) return { kind: 'unknown' };
  const answers = messages.slice(asked + 1);
  return answers.length === 0 ? { kind: 'pending' } : { kind: 'answered', messages: answers };
}

function isSame(question: KeptMessage, text: string, fileNames: readonly string[]): boolean {
  return (question.text ?? '').trim() === text.trim() && (question.fileNames ?? []).length === fileNames.length;
}
