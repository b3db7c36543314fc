import { z } from 'zod';
import { listOf } from '../rules.ts';
import {
  newWebhookSchema,
  sentTestSchema,
  webhookDeliverySchema,
  webhookRequestSchema,
  webhookSchema,
} from '../webhook.ts';
import { defineOperations, empty, json, jsonBody } from './operation.ts';

const params = z.object({
  id: z
    .string()
    .describe('webhook 编号')
    .meta({ examples: ['whk_2y0c9f8m3q6v1n7t5b4r8k0d2x'] }),
});
const webhook = { tag: '通知', params, problems: ['not-found', 'store-unavailable'] } as const;

/** Whom to tell when a review ends. */
export const webhookOperations = defineOperations([
  {
    method: 'post',
    path: '/v1/webhooks',
    id: 'addWebhook',
    tag: '通知',
    summary: '登记 webhook',
    description:
      '审查结束时向该地址 POST，按 Standard Webhooks 签名，失败则退避重试。默认不向内网、本机与 http 地址发送。通知里只有编号与结论，没有读出的内容。',
    body: jsonBody(webhookRequestSchema, {
      all: { summary: '全部事件', value: { url: 'https://example.com/hooks/zishen' } },
      completed: {
        summary: '只要完成',
        value: { url: 'https://example.com/hooks/zishen', types: ['review.completed'] },
      },
    }),
    answers: { 201: json('已登记；密钥只在此时给出', newWebhookSchema, { headers: ['location'] }) },
    problems: ['bad-request', 'invalid-fields', 'unsupported-media-type', 'upload-too-large', 'store-unavailable'],
  },
  {
    method: 'get',
    path: '/v1/webhooks',
    id: 'listWebhooks',
    tag: '通知',
    summary: '列出 webhook',
    answers: { 200: json('已登记的 webhook', listOf(webhookSchema)) },
    problems: ['store-unavailable'],
  },
  {
    ...webhook,
    method: 'delete',
    path: '/v1/webhooks/:id',
    id: 'deleteWebhook',
    summary: '删除 webhook',
    answers: { 204: empty('已删除') },
  },
  {
    ...webhook,
    method: 'get',
    path: '/v1/webhooks/:id/deliveries',
    id: 'listDeliveries',
    summary: '近来的投递',
    answers: { 200: json('最近 100 次', listOf(webhookDeliverySchema)) },
  },
  {
    ...webhook,
    method: 'post',
    path: '/v1/webhooks/:id/test',
    id: 'testWebhook',
    summary: '发送测试通知',
    answers: { 202: json('已排队', sentTestSchema) },
  },
]);
