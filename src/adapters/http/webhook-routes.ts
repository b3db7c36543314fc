import type { Context, Hono } from 'hono';
import type { Bells } from '../../application/reviews/bells.ts';
import type { NewId } from '../../application/store-ports.ts';
import type { Webhook, WebhookStore } from '../../application/stores/webhook-store.ts';
import { webhookRequestSchema } from '../../contract/webhook.ts';
import { invalidFields, type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { addRoute } from './add-route.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnvironment } from './app-dependencies.ts';
import { readJson } from './read-json.ts';
import { isoTime } from './review-answer.ts';

/** Everything the webhook routes need. */
export interface WebhookDoor {
  readonly webhooks: WebhookStore;
  readonly bells: Bells;
  readonly newId: NewId;
  /** @returns `webhook-unreachable` for an address that nothing will be sent to */
  readonly checkUrl: (url: string) => Promise<Result<unknown, Problem>>;
  /** A new signing secret, `whsec_…`. */
  readonly newSecret: () => string;
}

type WebhookContext = Context<AppEnvironment>;

/** Everything under `/v1/webhooks`: whom to tell when a review ends. */
export const addWebhookRoutes = (app: Hono<AppEnvironment>, door: WebhookDoor): void => {
  addRoute(app, '/v1/webhooks', {
    POST: (context) => postWebhook(door, context),
    GET: (context) => listWebhooks(door, context),
  });
  addRoute(app, '/v1/webhooks/:id', { DELETE: (context) => deleteWebhook(door, context) });
  addRoute(app, '/v1/webhooks/:id/deliveries', { GET: (context) => listDeliveries(door, context) });
  addRoute(app, '/v1/webhooks/:id/test', { POST: (context) => sendTest(door, context) });
};

const mostWebhooks = 10;

const postWebhook = async (door: WebhookDoor, context: WebhookContext): Promise<Response> => {
  const body = await readJson(context.req.raw, webhookRequestSchema, 16 * 1024);
  if (!body.ok) return answerProblem(context, body.error);
  const { url, types = [] } = body.value;
  const checked = await door.checkUrl(url);
  if (!checked.ok) return answerProblem(context, wrongUrl(checked.error));
  const { ownerId } = context.get('caller');
  const known = await door.webhooks.list(ownerId);
  if (!known.ok) return answerProblem(context, known.error);
  if (known.value.length >= mostWebhooks) {
    return answerProblem(context, problem('invalid-fields', `最多登记 ${mostWebhooks} 个 webhook，请先删去不用的`));
  }
  const made = await door.webhooks.add({ ownerId, url, types, secret: door.newSecret() });
  if (!made.ok) return answerProblem(context, made.error);
  context.header('location', `/v1/webhooks/${made.value.id}`);
  return context.json({ ...describe(made.value), secret: made.value.secret }, 201);
};

const wrongUrl = ({ detail }: Problem): Problem => invalidFields([{ path: 'url', code: 'not-allowed', detail }]);

const listWebhooks = async ({ webhooks }: WebhookDoor, context: WebhookContext): Promise<Response> => {
  const listed = await webhooks.list(context.get('caller').ownerId);
  return listed.ok ? context.json({ items: listed.value.map(describe) }) : answerProblem(context, listed.error);
};

const deleteWebhook = async ({ webhooks }: WebhookDoor, context: WebhookContext): Promise<Response> => {
  const removed = await webhooks.remove(context.get('caller').ownerId, context.req.param('id') ?? '');
  return removed.ok ? context.body(null, 204) : answerProblem(context, removed.error);
};

const listDeliveries = async ({ webhooks }: WebhookDoor, context: WebhookContext): Promise<Response> => {
  const webhook = await ownWebhook(webhooks, context);
  if (!webhook.ok) return answerProblem(context, webhook.error);
  const deliveries = await webhooks.deliveries(webhook.value.ownerId, webhook.value.id, 100);
  if (!deliveries.ok) return answerProblem(context, deliveries.error);
  return context.json({
    items: deliveries.value.map(({ createdAt, nextAt, ...delivery }) => ({
      ...delivery,
      ...(nextAt !== undefined && { nextAt: isoTime(nextAt) }),
      createdAt: isoTime(createdAt),
    })),
  });
};

/** Sends `webhook.test` to those of the owner's webhooks that want it, to see that the receiver understands. */
const sendTest = async ({ webhooks, bells, newId }: WebhookDoor, context: WebhookContext): Promise<Response> => {
  const webhook = await ownWebhook(webhooks, context);
  if (!webhook.ok) return answerProblem(context, webhook.error);
  const messageId = newId('msg');
  const { ownerId, id } = webhook.value;
  const told = await webhooks.announce({ ownerId, messageId, type: 'webhook.test', payload: { webhookId: id } });
  if (!told.ok) return answerProblem(context, told.error);
  bells.ring('deliveries');
  return context.json({ messageId }, 202);
};

const ownWebhook = async (webhooks: WebhookStore, context: WebhookContext): Promise<Result<Webhook, Problem>> => {
  const listed = await webhooks.list(context.get('caller').ownerId);
  if (!listed.ok) return listed;
  const webhook = listed.value.find(({ id }) => id === context.req.param('id'));
  return webhook === undefined ? failed(problem('not-found', '没有这个 webhook')) : ok(webhook);
};

const describe = ({ id, url, types, createdAt }: Webhook) => ({ id, url, types, createdAt: isoTime(createdAt) });
