import { z } from 'zod';

const webhookEventTypes = ['review.completed', 'review.failed', 'webhook.test'] as const;

/** The body of `POST /v1/webhooks`. */
export const webhookRequestSchema = z
  .strictObject({
    url: z.string().trim().min(1).max(2000).describe('https 地址'),
    types: z.array(z.enum(webhookEventTypes)).max(10).exactOptional().describe('想收到的事件；缺省为全部'),
  })
  .meta({ id: 'WebhookRequest', description: '登记一个 webhook' });

const webhook = {
  id: z.string(),
  url: z.string(),
  types: z.array(z.string()).describe('空表示全部'),
  createdAt: z.iso.datetime(),
};

export const webhookSchema = z.strictObject(webhook).meta({ id: 'Webhook', description: '一个已登记的 webhook' });

export const newWebhookSchema = z
  .strictObject({ ...webhook, secret: z.string().describe('验签用的密钥（whsec_…），只在此时给出') })
  .meta({ id: 'NewWebhook', description: '刚登记的 webhook；按 Standard Webhooks 验签' });

export const webhookDeliverySchema = z
  .strictObject({
    messageId: z.string(),
    type: z.string(),
    state: z.enum(['delivered', 'pending', 'given-up']),
    attempts: z.int(),
    lastStatus: z.int().exactOptional().describe('对方上一次回答的状态码；没有表示没连上'),
    nextAt: z.iso.datetime().exactOptional(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'WebhookDelivery', description: '一次通知的投递情况' });

export const sentTestSchema = z
  .strictObject({ messageId: z.string() })
  .meta({ id: 'SentTest', description: '已排队的测试通知' });
