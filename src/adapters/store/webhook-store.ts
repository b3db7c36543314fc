import type {
  DeliveryRecord,
  Message,
  NewWebhook,
  Webhook,
  WebhookStore,
} from '../../application/stores/webhook-store.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { deliveryBody, wantsType } from './delivery-statements.ts';
import { type SqlRow, statement } from './sql-database.ts';
import { readRow, withoutAbsent } from './sql-row.ts';
import type { StoreContext } from './store-context.ts';
import { claimDelivery, settleDelivery } from './webhook-work.ts';

/** Webhooks and their deliveries over SQL. */
export const createWebhookStore = (context: StoreContext): WebhookStore => ({
  add: (webhook) => add(context, webhook),
  list: (ownerId) => list(context, ownerId),
  remove: (ownerId, webhookId) => remove(context, ownerId, webhookId),
  announce: (message) => announce(context, message),
  claim: (leaseMs) => claimDelivery(context, leaseMs),
  settle: (delivery, outcome) => settleDelivery(context, delivery, outcome),
  deliveries: (ownerId, webhookId, limit) => listDeliveries(context, ownerId, webhookId, limit),
  sweep: (settledBefore) => sweep(context, settledBefore),
});

const add = async ({ database, now, newId }: StoreContext, webhook: NewWebhook): Promise<Result<Webhook, Problem>> => {
  const made: Webhook = { ...webhook, id: newId('hook'), createdAt: now() };
  const sql = 'insert into webhooks (id, owner_id, url, secret, types, created_at) values (?1, ?2, ?3, ?4, ?5, ?6)';
  const types = JSON.stringify(made.types);
  const stored = await database.run(sql, [made.id, made.ownerId, made.url, made.secret, types, made.createdAt]);
  return stored.ok ? ok(made) : stored;
};

const list = async ({ database }: StoreContext, ownerId: string): Promise<Result<readonly Webhook[], Problem>> => {
  const rows = await database.all('select * from webhooks where owner_id = ?1 order by created_at, rowid', [ownerId]);
  return rows.ok ? ok(rows.value.map(toWebhook)) : rows;
};

const remove = async (
  { database }: StoreContext,
  ownerId: string,
  webhookId: string,
): Promise<Result<void, Problem>> => {
  const rows = await database.all('delete from webhooks where id = ?2 and owner_id = ?1 returning id', [
    ownerId,
    webhookId,
  ]);
  if (!rows.ok) return rows;
  return rows.value.length === 1 ? ok(undefined) : failed(problem('not-found', '没有这个 webhook'));
};

const announce = async ({ database, now }: StoreContext, message: Message): Promise<Result<number, Problem>> => {
  const { ownerId, messageId, reviewId = null, type } = message;
  const at = now();
  const rows = await database.batch([
    statement(insertDeliveries, ownerId, messageId, reviewId, type, deliveryBody(message, at), at),
    statement('select count(*) as deliveries from webhook_deliveries where message_id = ?1', messageId),
  ]);
  if (!rows.ok) return rows;
  return ok(readRow(rows.value[1]?.[0] ?? {}).number('deliveries'));
};

const listDeliveries = async (
  { database }: StoreContext,
  ownerId: string,
  webhookId: string,
  limit: number,
): Promise<Result<readonly DeliveryRecord[], Problem>> => {
  const rows = await database.all(selectDeliveries, [ownerId, webhookId, limit]);
  return rows.ok ? ok(rows.value.map(toDeliveryRecord)) : rows;
};

const sweep = async ({ database }: StoreContext, settledBefore: number): Promise<Result<number, Problem>> => {
  const sql = 'delete from webhook_deliveries where settled_at < ?1 returning message_id';
  const rows = await database.all(sql, [settledBefore]);
  return rows.ok ? ok(rows.value.length) : rows;
};

const toWebhook = (columns: SqlRow): Webhook => {
  const row = readRow(columns);
  return {
    id: row.text('id'),
    ownerId: row.text('owner_id'),
    url: row.text('url'),
    secret: row.text('secret'),
    types: row.json<readonly string[]>('types'),
    createdAt: row.number('created_at'),
  };
};

const toDeliveryRecord = (columns: SqlRow): DeliveryRecord => {
  const row = readRow(columns);
  const state = row.text('state') as DeliveryRecord['state'];
  return withoutAbsent({
    messageId: row.text('message_id'),
    type: row.text('type'),
    state,
    attempts: row.number('attempts'),
    lastStatus: row.optionalNumber('last_status'),
    nextAt: state === 'pending' ? row.number('next_at') : undefined,
    createdAt: row.number('created_at'),
  });
};

const insertDeliveries = `
  insert into webhook_deliveries (message_id, webhook_id, review_id, type, body, state, attempts, next_at, created_at)
  select ?2, w.id, ?3, ?4, ?5, 'pending', 0, ?6, ?6 from webhooks w
  where w.owner_id = ?1 and ${wantsType('?4')} and (?3 is null or exists (select 1 from reviews where id = ?3))
  on conflict do nothing`;

const selectDeliveries = `
  select d.* from webhook_deliveries d join webhooks w on w.id = d.webhook_id
  where w.owner_id = ?1 and w.id = ?2 order by d.created_at desc, d.rowid desc limit ?3`;
