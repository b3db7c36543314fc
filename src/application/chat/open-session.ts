import { freshState } from '../../domain/conversation/chat-state.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { ChatRecord } from '../stores/chat-store.ts';
import type { ChatMessage, ConversationDependencies } from './conversations.ts';

/**
 * The conversation that a message belongs to; a new one where none is named.
 * @returns `invalid-fields` for a message that is empty or too long, `not-found`, `chat-full`
 */
export const openSession = async (
  dependencies: ConversationDependencies,
  message: ChatMessage,
): Promise<Result<ChatRecord, Problem>> => {
  const fault = faultOf(message, dependencies.limits.characters);
  if (fault !== undefined) return failed(fault);
  const found = await findSession(dependencies, message);
  if (!found.ok) return found;
  if (found.value === undefined) return createSession(dependencies, message);
  const { id, ownerId } = found.value;
  if (!(message.mayUse?.(ownerId) ?? ownerId === message.ownerId)) return failed(noSession);
  const said = await dependencies.chats.messages(id, 0);
  if (!said.ok) return said;
  return said.value.length >= dependencies.limits.messages ? failed(problem('chat-full')) : ok(found.value);
};

/** In the same words for another's and for none. */
export const noSession = problem('not-found', '没有这个会话，或已过期；不带 sessionId 再发一次就会新开一个');

const findSession = async (
  { chats }: ConversationDependencies,
  { session, ownerId }: ChatMessage,
): Promise<Result<ChatRecord | undefined, Problem>> => {
  if (session === undefined) return ok(undefined);
  if (session === 'latest') return chats.latest(ownerId);
  const chat = await chats.get(session.id);
  return !chat.ok && chat.error.code === 'not-found' ? failed(noSession) : chat;
};

const createSession = (
  { chats, now, retentionMs }: ConversationDependencies,
  { ownerId, language }: ChatMessage,
): Promise<Result<ChatRecord, Problem>> =>
  chats.create({ ownerId, state: freshState(language), expiresAt: now() + retentionMs });

const faultOf = ({ text, files }: ChatMessage, most: number): Problem | undefined => {
  if (text.trim() === '' && files.length === 0) return wrongMessage('required', '请写一句话，或附上文件');
  return text.length > most ? wrongMessage('too-big', `不能超过 ${most} 个字，请分几条发`) : undefined;
};

const wrongMessage = (code: string, detail: string): Problem => ({
  ...problem('invalid-fields', `有 1 处填写不对：message：${detail}`),
  errors: [{ path: 'message', code, detail }],
});
