import { z } from 'zod';
import {
  categoryAnswerSchema,
  certificateAnswerSchema,
  listOf,
  rulesAnswerSchema,
  rulesQuerySchema,
  scenarioAnswerSchema,
} from '../rules.ts';
import { requestHeaders } from './headers.ts';
import { defineOperations, empty, json } from './operation.ts';

const reading = {
  method: 'get',
  tag: '规则',
  query: rulesQuerySchema,
  headers: z.object({ 'if-none-match': requestHeaders.ifNoneMatch }),
  problems: ['invalid-fields'],
} as const;

const unchanged = empty('没有变化', { headers: ['etag'] });

/** The rule table for reading. */
export const ruleOperations = defineOperations([
  {
    ...reading,
    path: '/v1/rules',
    id: 'getRules',
    summary: '规则表的版本、来源与条数',
    answers: { 200: json('规则表', rulesAnswerSchema, { headers: ['etag'] }), 304: unchanged },
  },
  {
    ...reading,
    path: '/v1/categories',
    id: 'listCategories',
    summary: '全部服务类目及其资质要求',
    answers: { 200: json('服务类目', listOf(categoryAnswerSchema), { headers: ['etag'] }), 304: unchanged },
  },
  {
    ...reading,
    path: '/v1/categories/:id',
    id: 'getCategory',
    summary: '一个服务类目的方案与资质要求',
    params: z.object({
      id: z
        .string()
        .describe('编号、名称或别名')
        .meta({ examples: ['social-live'] }),
    }),
    answers: { 200: json('服务类目', categoryAnswerSchema, { headers: ['etag'] }), 304: unchanged },
    problems: ['invalid-fields', 'unknown-category'],
  },
  {
    ...reading,
    path: '/v1/scenarios',
    id: 'listScenarios',
    summary: '直播场景 → 要求 → 方案',
    answers: { 200: json('直播场景', listOf(scenarioAnswerSchema), { headers: ['etag'] }), 304: unchanged },
  },
  {
    ...reading,
    path: '/v1/certificates',
    id: 'listCertificates',
    summary: '资质目录',
    answers: { 200: json('资质', listOf(certificateAnswerSchema), { headers: ['etag'] }), 304: unchanged },
  },
]);
