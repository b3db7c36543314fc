import { overrideListSchema, overrideRequestSchema, overrideSchema } from '../override.ts';
import { defineOperations, json, jsonBody } from './operation.ts';
import { reviewParams, tokenQuery } from './review-operations.ts';

const overrides = { tag: '审查', path: '/v1/reviews/:id/overrides', params: reviewParams } as const;

/** People rule against the program, by name. */
export const overrideOperations = defineOperations([
  {
    ...overrides,
    method: 'post',
    id: 'overrideFinding',
    summary: '人工改判一项',
    description: '要有密钥：改判记下是谁。程序的结论不变，改判写在旁边；同一项以最后一次为准。',
    body: jsonBody(overrideRequestSchema, {
      met: {
        summary: '原件看过，算已满足',
        value: { finding: 'social-live/audiovisual-licence', ruling: 'met', reason: '已核对原件' },
      },
    }),
    answers: { 201: json('改判', overrideSchema) },
    problems: [
      'not-found',
      'bad-request',
      'invalid-fields',
      'review-unfinished',
      'unsupported-media-type',
      'upload-too-large',
      'store-unavailable',
    ],
  },
  {
    ...overrides,
    method: 'get',
    id: 'listOverrides',
    summary: '全部改判',
    query: tokenQuery,
    answers: { 200: json('从早到晚', overrideListSchema) },
    problems: ['not-found', 'store-unavailable'],
  },
]);
