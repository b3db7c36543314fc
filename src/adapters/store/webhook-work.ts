import type { Delivery, DeliveryOutcome } from '../../application/stores/webhook-store.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { type SqlRow, statement } from './sql-database.ts';
import { readRow } from './sql-row.ts';
import type { StoreContext } from './store-context.ts';

/** @see WebhookStore.claim; a claimed delivery is due again when its lease runs out, so one column serves for both. */
export const claimDelivery = async (
  { database, now, newId }: StoreContext,
  leaseMs: number,
): Promise<Result<Delivery | undefined, Problem>> => {
  const [at, token] = [now(), newId('lease')];
  const rows = await database.batch([statement(claimDue, at, token, at + leaseMs), statement(selectClaimed, token)]);
  if (!rows.ok) return rows;
  const [row] = rows.value[1] ?? [];
  return ok(row === undefined ? undefined : toDelivery(row));
};

/** @see WebhookStore.settle */
export const settleDelivery = async (
  { database, now }: StoreContext,
  { token }: Delivery,
  outcome: DeliveryOutcome,
): Promise<Result<void, Problem>> => {
  const at = now();
  const pending = outcome.state === 'pending';
  const rows = await database.all(settle, [
    token,
    outcome.state,
    outcome.status ?? null,
    pending ? outcome.retryAt : at,
    pending ? null : at,
  ]);
  if (!rows.ok) return rows;
  return rows.value.length === 1 ? ok(undefined) : failed(problem('cancelled', '这次投递已由别处接手，或已删除'));
};

const toDelivery = (columns: SqlRow): Delivery => {
  const row = readRow(columns);
  return {
    messageId: row.text('message_id'),
    webhookId: row.text('webhook_id'),
    token: row.text('lease_token'),
    url: row.text('url'),
    secret: row.text('secret'),
    type: row.text('type'),
    body: row.text('body'),
    attempts: row.number('attempts'),
    createdAt: row.number('created_at'),
  };
};

const claimDue = `
  update webhook_deliveries set attempts = attempts + 1, lease_token = ?2, next_at = ?3
  where rowid = (
    select rowid from webhook_deliveries where state = 'pending' and next_at <= ?1 order by next_at, rowid limit 1)`;

const selectClaimed = `
  select d.*, w.url, w.secret from webhook_deliveries d join webhooks w on w.id = d.webhook_id where d.lease_token = ?1`;

const settle = `
  update webhook_deliveries set state = ?2, last_status = ?3, next_at = ?4, settled_at = ?5, lease_token = null
  where lease_token = ?1 returning message_id`;
