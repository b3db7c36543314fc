import type { ChatChange, ChatMessage, ChatRecord, ChatStore } from '../../application/stores/chat-store.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { type SqlRow, statement } from './sql-database.ts';
import { jsonOrNull, readRow, withoutAbsent } from './sql-row.ts';
import type { StoreContext } from './store-context.ts';

/** Chats over SQL. */
export const createChatStore = (context: StoreContext): ChatStore => ({
  create: (chat) => create(context, chat),
  get: (chatId) => get(context, chatId),
  latest: (ownerId) => latest(context, ownerId),
  messages: (chatId, after) => listMessages(context, chatId, after),
  save: (chatId, revision, change) => save(context, chatId, revision, change),
  delete: (chatId) => remove(context, chatId),
  sweep: (limit) => sweep(context, limit),
});

const create = async (
  { database, now, newId }: StoreContext,
  { ownerId, state, expiresAt }: { readonly ownerId: string; readonly state: unknown; readonly expiresAt: number },
): Promise<Result<ChatRecord, Problem>> => {
  const [id, at] = [newId('chat'), now()];
  const rows = await database.all(insertChat, [id, ownerId, newId('save'), jsonText(state), at, expiresAt]);
  return rows.ok ? oneChat(rows.value) : rows;
};

const get = async ({ database, now }: StoreContext, chatId: string): Promise<Result<ChatRecord, Problem>> => {
  const rows = await database.all('select * from chats where id = ?1 and expires_at > ?2', [chatId, now()]);
  return rows.ok ? oneChat(rows.value) : rows;
};

const latest = async (
  { database, now }: StoreContext,
  ownerId: string,
): Promise<Result<ChatRecord | undefined, Problem>> => {
  const sql = `
    select * from chats where owner_id = ?1 and expires_at > ?2 order by updated_at desc, created_at desc, id limit 1`;
  const rows = await database.all(sql, [ownerId, now()]);
  if (!rows.ok) return rows;
  const [row] = rows.value;
  return ok(row === undefined ? undefined : toChat(row));
};

const listMessages = async (
  { database }: StoreContext,
  chatId: string,
  after: number,
): Promise<Result<readonly ChatMessage[], Problem>> => {
  const sql = 'select * from chat_messages where chat_id = ?1 and sequence > ?2 order by sequence';
  const rows = await database.all(sql, [chatId, after]);
  return rows.ok ? ok(rows.value.map(toMessage)) : rows;
};

const save = async (
  { database, now, newId }: StoreContext,
  chatId: string,
  revision: number,
  {
    messages,
    state,
    reviewId = null,
    expiresAt = null,
  }: Omit<ChatChange, 'reviewId' | 'expiresAt'> & {
    readonly reviewId?: string | null;
    readonly expiresAt?: number | null;
  },
): Promise<Result<ChatRecord, Problem>> => {
  const [token, at] = [newId('save'), now()];
  const list = JSON.stringify(messages.map(({ role, content }) => ({ role, content: jsonText(content) })));
  const rows = await database.batch([
    statement(updateChat, chatId, revision, token, jsonOrNull(state), reviewId, at, expiresAt),
    statement(insertMessages, chatId, token, list, at),
    statement('select * from chats where id = ?1 and expires_at > ?2', chatId, at),
  ]);
  if (!rows.ok) return rows;
  const [won, , found] = rows.value;
  const chat = oneChat(found ?? []);
  return chat.ok && won?.length !== 1
    ? failed(problem('edit-conflict', '这个会话正在回答另一条消息，请稍后再发'))
    : chat;
};

const remove = async ({ database }: StoreContext, chatId: string): Promise<Result<void, Problem>> => {
  const rows = await database.all('delete from chats where id = ?1 returning id', [chatId]);
  if (!rows.ok) return rows;
  return rows.value.length === 1 ? ok(undefined) : failed(noChat);
};

const sweep = async ({ database, now }: StoreContext, limit: number): Promise<Result<number, Problem>> => {
  const sql = `
    delete from chats where id in (select id from chats where expires_at <= ?1 order by expires_at limit ?2)
    returning id`;
  const rows = await database.all(sql, [now(), limit]);
  return rows.ok ? ok(rows.value.length) : rows;
};

const noChat = problem('not-found', '没有这个会话，或已过期');

const jsonText = (value: unknown): string => JSON.stringify(value ?? null);

const oneChat = ([row]: readonly SqlRow[]): Result<ChatRecord, Problem> =>
  row === undefined ? failed(noChat) : ok(toChat(row));

const toChat = (columns: SqlRow): ChatRecord => {
  const row = readRow(columns);
  return withoutAbsent({
    id: row.text('id'),
    ownerId: row.text('owner_id'),
    revision: row.number('revision'),
    state: row.json<object>('state'),
    reviewId: row.optionalText('review_id'),
    createdAt: row.number('created_at'),
    updatedAt: row.number('updated_at'),
    expiresAt: row.number('expires_at'),
  });
};

const toMessage = (columns: SqlRow): ChatMessage => {
  const row = readRow(columns);
  return {
    sequence: row.number('sequence'),
    role: row.text('role') as ChatMessage['role'],
    content: row.json('content'),
    createdAt: row.number('created_at'),
  };
};

const insertChat = `
  insert into chats (id, owner_id, revision, saved_by, state, created_at, updated_at, expires_at)
  values (?1, ?2, 0, ?3, ?4, ?5, ?5, ?6) returning *`;

/** A review that was deleted meanwhile is not referred to. */
const updateChat = `
  update chats set revision = revision + 1, saved_by = ?3, state = coalesce(?4, state),
    review_id = coalesce((select id from reviews where id = ?5), review_id), updated_at = ?6,
    expires_at = coalesce(?7, expires_at)
  where id = ?1 and revision = ?2 and expires_at > ?6 returning id`;

const insertMessages = `
  insert into chat_messages (chat_id, sequence, role, content, created_at)
  select c.id, coalesce((select max(m.sequence) from chat_messages m where m.chat_id = c.id), 0) + n.key + 1,
    n.value ->> 'role', n.value ->> 'content', ?4
  from chats c, json_each(?3) n where c.id = ?1 and c.saved_by = ?2`;
