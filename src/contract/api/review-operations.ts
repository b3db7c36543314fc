import { z } from 'zod';
import {
  deletionSchema,
  reviewEventSchemas,
  reviewLinkRequestSchema,
  reviewLinkSchema,
  reviewListQuerySchema,
  reviewListSchema,
  reviewSchema,
  reviewUploadSchema,
  uploadSchema,
} from '../review.ts';
import { requestHeaders } from './headers.ts';
import { defineOperations, empty, eventStream, json, jsonBody, multipartBody, raw } from './operation.ts';

export const reviewParams = z.object({
  id: z
    .string()
    .describe('审查编号')
    .meta({ examples: ['rev_kk86esrmfz8tyg0dxtfq0zgmf8'] }),
});

/** Whoever holds a link's token may look without a key. */
export const tokenQuery = z.object({ token: z.string().exactOptional().describe('链接里的 token，可代替密钥') });

const { prefer, idempotencyKey, lastEventId } = requestHeaders;
const waiting = z.object({ prefer });
const submitting = z.object({ prefer, 'idempotency-key': idempotencyKey });
const submissionHeaders = ['location', 'preference-applied', 'idempotency-replayed'] as const;
const uploadProblems = [
  'bad-request',
  'invalid-fields',
  'no-file',
  'too-many-files',
  'unsupported-media-type',
  'upload-too-large',
  'idempotency-conflict',
  'idempotency-in-flight',
  'queue-full',
  'store-unavailable',
] as const;

const review = { tag: '审查', params: reviewParams } as const;
const gone = ['not-found', 'store-unavailable'] as const;

/** Reviews: submit, follow, add to, take away. */
export const reviewOperations = defineOperations([
  {
    method: 'post',
    path: '/v1/reviews',
    id: 'submitReview',
    tag: '审查',
    summary: '提交审查',
    description:
      '一个主体、一个或多个类目、全部文件。立即以 `202` 回答；带 `Prefer: wait=N` 则在结束时以 `201` 回答。没有读成的文件各自说明原因，不影响其余。',
    headers: submitting,
    body: multipartBody(reviewUploadSchema, {
      onePaper: {
        summary: '一个类目、一张照片',
        value: {
          category: ['社交-直播'],
          asOf: '2026-11-24',
          files: ['samples/social-audiovisual-photo/视听许可证.jpg'],
        },
      },
      severalCategories: {
        summary: '几个类目，写明主体与角色',
        value: {
          category: ['social-live', '电商平台-电商平台'],
          subject: '示例文化传媒有限公司',
          subjectType: 'enterprise',
          declares: ['advisory-only'],
          explain: 'false',
          files: ['samples/social-culture-permit/网络文化经营许可证.jpg', 'samples/social-culture-permit/营业执照.jpg'],
        },
      },
    }),
    answers: {
      201: json('在所等的时间内结束了', reviewSchema, { headers: submissionHeaders }),
      202: json('已收下，按目前的样子回答', reviewSchema, { headers: submissionHeaders }),
    },
    // a replayed key may belong to a review that is deleted by now
    problems: [...uploadProblems, 'unknown-category', 'not-found'],
  },
  {
    method: 'get',
    path: '/v1/reviews',
    id: 'listReviews',
    tag: '审查',
    summary: '列出本密钥的审查',
    description: '新的在前。只供密钥持有人：没有密钥的调用方无从区分。',
    query: reviewListQuerySchema,
    answers: { 200: json('一页审查', reviewListSchema) },
    problems: ['invalid-fields', 'store-unavailable'],
  },
  {
    ...review,
    method: 'get',
    path: '/v1/reviews/:id',
    id: 'getReview',
    summary: '查看审查',
    query: tokenQuery,
    headers: waiting,
    answers: { 200: json('审查', reviewSchema, { headers: ['preference-applied'] }) },
    problems: gone,
  },
  {
    ...review,
    method: 'delete',
    path: '/v1/reviews/:id',
    id: 'deleteReview',
    summary: '删除审查',
    description: '文件、读出的文字、事件与结论一并删除。带 `Prefer: return=representation` 时说明删了什么。',
    headers: waiting,
    answers: {
      200: json('删除了什么', deletionSchema, { headers: ['preference-applied'] }),
      204: empty('已删除'),
    },
    problems: gone,
  },
  {
    ...review,
    method: 'get',
    path: '/v1/reviews/:id/events',
    id: 'followReview',
    summary: '跟进审查（server-sent events）',
    description:
      '从头讲起，随审查结束而结束；断开后带 `Last-Event-ID` 接着收。已经讲完时回答 `204`，`EventSource` 便不再重连。',
    query: tokenQuery.extend({ lastEventId: z.string().exactOptional().describe('同 Last-Event-ID') }),
    headers: z.object({ 'last-event-id': lastEventId }),
    answers: { 200: eventStream('事件流', reviewEventSchemas), 204: empty('没有更多事件') },
    problems: ['bad-request', ...gone],
  },
  {
    ...review,
    method: 'post',
    path: '/v1/reviews/:id/documents',
    id: 'addDocuments',
    summary: '补交文件',
    description: '加入已有的审查并重新判定；新的结论出来之前，原来的还在。',
    headers: submitting,
    body: multipartBody(uploadSchema, {
      another: { summary: '再交一份', value: { files: ['samples/social-culture-permit/营业执照.jpg'] } },
    }),
    answers: {
      200: json('在所等的时间内重新判定了', reviewSchema, { headers: submissionHeaders }),
      202: json('已收下，按目前的样子回答', reviewSchema, { headers: submissionHeaders }),
    },
    problems: [...uploadProblems, 'not-found', 'file-gone', 'edit-conflict'],
  },
  {
    ...review,
    method: 'post',
    path: '/v1/reviews/:id/links',
    id: 'linkReview',
    summary: '生成查看链接',
    description: '凭链接只能查看这一次审查，到期或审查删除后失效。',
    body: jsonBody(reviewLinkRequestSchema, {
      aDay: { summary: '默认一天', value: {} },
      anHour: { summary: '一小时', value: { expiresInSeconds: 3600 } },
    }),
    answers: { 201: json('链接', reviewLinkSchema) },
    problems: [...gone, 'bad-request', 'invalid-fields', 'unsupported-media-type', 'upload-too-large'],
  },
  {
    method: 'get',
    path: '/v1/reviews/:id/documents/:documentId/file',
    id: 'getFile',
    tag: '审查',
    summary: '取回原文件',
    params: reviewParams.extend({ documentId: documentId() }),
    query: tokenQuery,
    answers: { 200: raw('原文件，按上传时的类型', '*/*', { headers: ['content-disposition'] }) },
    problems: [...gone, 'file-gone'],
  },
  {
    method: 'get',
    path: '/v1/reviews/:id/documents/:documentId/pages/:page',
    id: 'getPage',
    tag: '审查',
    summary: '某一页的图片',
    description: '已摆正；各处 `box` 的像素即此图的像素。',
    params: reviewParams.extend({
      documentId: documentId(),
      page: z
        .string()
        .regex(/^[1-9]\d{0,3}\.png$/)
        .describe('页码加 .png，从 1 起')
        .meta({ examples: ['1.png'] }),
    }),
    query: tokenQuery,
    answers: { 200: raw('图片', 'image/png') },
    problems: [
      ...gone,
      'file-gone',
      'unsupported-media-type',
      'too-many-pages',
      'too-many-pixels',
      'file-damaged',
      'file-encrypted',
      'file-empty',
      'page-unreadable',
      'read-timeout',
      'queue-full',
      'cancelled',
    ],
  },
]);

function documentId() {
  return z
    .string()
    .describe('文件编号')
    .meta({ examples: ['doc_e568297dcdc3'] });
}
