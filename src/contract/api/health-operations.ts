import { z } from 'zod';
import { problemKindSchema } from '../problem.ts';
import { livenessSchema, readinessSchema } from '../readiness.ts';
import { listOf } from '../rules.ts';
import { defineOperations, json, raw } from './operation.ts';

const operation = { method: 'get', tag: '运维', problems: [] } as const;

/** What an operator's machines ask, and what each problem means. */
export const healthOperations = defineOperations([
  {
    ...operation,
    path: '/healthz',
    id: 'getHealth',
    summary: '是否在运行',
    answers: { 200: json('在运行', livenessSchema) },
  },
  {
    ...operation,
    path: '/readyz',
    id: 'getReadiness',
    summary: '是否可以接受请求',
    answers: {
      200: json('可以', readinessSchema),
      503: json('还不可以：识别引擎在预热或不可用，存储不通，或正在停机', readinessSchema),
    },
  },
  {
    ...operation,
    path: '/metrics',
    id: 'getMetrics',
    summary: 'Prometheus 指标',
    answers: { 200: raw('文本格式 0.0.4', 'text/plain') },
  },
  {
    ...operation,
    path: '/problems',
    id: 'listProblems',
    summary: '每一类错误的含义',
    answers: { 200: json('错误的种类', listOf(problemKindSchema)) },
  },
  {
    ...operation,
    path: '/problems/:code',
    id: 'getProblem',
    summary: '一类错误的含义',
    params: z.object({
      code: z
        .string()
        .describe('错误代码，即 `type` 的末段')
        .meta({ examples: ['queue-full'] }),
    }),
    answers: { 200: json('错误的种类', problemKindSchema) },
    problems: ['not-found'],
  },
  {
    ...operation,
    path: '/openapi.json',
    id: 'getOpenapi',
    summary: '本文档（OpenAPI 3.1）',
    answers: { 200: raw('OpenAPI 文档', 'application/json') },
  },
]);
