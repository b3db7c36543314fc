import { z } from 'zod';
import { declarations, roles, subjectTypes } from '../domain/verdict.ts';
import { documentSchema } from './document.ts';
import { referenceSchema } from './place.ts';
import { problemDetailsSchema } from './problem.ts';
import { verdictSchema } from './verdict.ts';

const words = (length: number) => z.string().trim().min(1).max(length);

/** The text fields of `POST /v1/reviews`; `files` stand beside them. */
export const reviewFieldsSchema = z
  .strictObject({
    category: z
      .array(words(200))
      .min(1)
      .max(25)
      .describe('服务类目的编号、名称或别名；可重复，每个类目得一个结论')
      .meta({ examples: [['社交-直播']] }),
    subject: words(200)
      .exactOptional()
      .describe('申请主体的名称，用来核对证照的持有人')
      .meta({ examples: ['杭州望潮视听传媒有限公司'] }),
    subjectType: z.enum(subjectTypes).exactOptional(),
    role: z.enum(roles).exactOptional().describe('申请人在该类目中的角色'),
    asOf: words(40)
      .exactOptional()
      .describe('按哪一天判定，如 2026-11-24；默认今天（北京时间）')
      .meta({ examples: ['2026-11-24'] }),
    declares: z.array(z.enum(declarations)).max(20).exactOptional().describe('申请人就直播内容陈述的事实；可重复'),
    explain: z.enum(['true', 'false']).exactOptional().describe('是否附上说明文字，默认 true'),
  })
  .meta({ id: 'ReviewFields', description: '提交审查时的字段' });

export type ReviewFields = z.infer<typeof reviewFieldsSchema>;

const files = z.array(z.file()).min(1).describe('可重复：图片（JPG、PNG、WebP、BMP、TIFF、HEIC）、PDF 或 DOCX');

/** The body of `POST /v1/reviews`, as multipart. */
export const reviewUploadSchema = z
  .strictObject({ ...reviewFieldsSchema.shape, files })
  .meta({ id: 'ReviewUpload', description: '提交审查' });

/** The body of `POST /v1/reviews/:id/documents`, as multipart. */
export const uploadSchema = z.strictObject({ files }).meta({ id: 'Upload', description: '补交的文件' });

const fileFacts = {
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  size: z.int().min(0).describe('字节数'),
  fileAvailable: z.boolean().describe('原文件是否还在；保留期过后为 false，读出的内容仍在'),
};

/** One document of a review: waiting, read (everything that `POST /v1/documents` answers), or failed with its problem. */
export const reviewDocumentSchema = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.literal('waiting'), ...fileFacts }),
    z.strictObject({ state: z.literal('failed'), ...fileFacts, problem: problemDetailsSchema }),
    z.strictObject({ state: z.literal('read'), ...documentSchema.shape, ...fileFacts }),
  ])
  .meta({ id: 'ReviewDocument', description: '审查中的一份文件：waiting 未读，read 已读，failed 没有读成（附原因）' });

export type ReviewDocumentAnswer = z.infer<typeof reviewDocumentSchema>;

const time = z.iso.datetime();

export const explanationSchema = z
  .strictObject({
    text: z.string(),
    source: z.enum(['llm', 'template']),
    model: z.string().exactOptional(),
  })
  .meta({ id: 'Explanation', description: '对结论的说明，不改变结论' });

export const reviewSummarySchema = z
  .strictObject({
    id: z.string(),
    status: z.enum(['queued', 'running', 'done', 'failed']),
    progress: z.strictObject({
      done: z.int().min(0).describe('已读完（或没有读成）的文件数'),
      total: z.int().min(0),
      stage: z.string().describe('queued、reading、explaining、done 或 failed'),
    }),
    categories: z.array(referenceSchema),
    subject: z.strictObject({ name: z.string().exactOptional(), type: z.enum(subjectTypes).exactOptional() }),
    role: z.enum(roles).exactOptional(),
    declares: z.array(z.enum(declarations)),
    asOf: z.iso.date(),
    createdAt: time,
    updatedAt: time,
    startedAt: time.exactOptional(),
    finishedAt: time.exactOptional(),
    filesExpireAt: time.describe('原文件在此时删除'),
    expiresAt: time.describe('整个审查（含读出的文字与结论）在此时删除'),
  })
  .meta({ id: 'ReviewSummary', description: '一次审查，不含文件与结论' });

/** A review as it stands. */
export const reviewSchema = z
  .strictObject({
    ...reviewSummarySchema.shape,
    documents: z.array(reviewDocumentSchema),
    verdict: verdictSchema.nullable().describe('第一个类目的结论；还没有时为 null'),
    verdicts: z.array(verdictSchema).describe('每个类目一个，次序与提交时相同'),
    explanation: explanationSchema.nullable(),
    problem: problemDetailsSchema.exactOptional().describe('status 为 failed 时的原因'),
  })
  .meta({ id: 'Review', description: '一次审查：一个主体、一个或多个类目、其全部文件与结论' });

export type ReviewAnswer = z.infer<typeof reviewSchema>;
export type ReviewSummaryAnswer = z.infer<typeof reviewSummarySchema>;

/** The query of `GET /v1/reviews`. */
export const reviewListQuerySchema = z.object({
  limit: z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.int().min(1).max(100))
    .default(20)
    .describe('一页几条，1–100')
    .meta({ examples: ['20'] }),
  cursor: z
    .string()
    .regex(/^\d{1,15}-\w{1,60}$/)
    .exactOptional()
    .describe('上一页的 next'),
});

/** One page of reviews, newest first. */
export const reviewListSchema = z
  .strictObject({ items: z.array(reviewSummarySchema), next: z.string().exactOptional() })
  .meta({ id: 'ReviewList', description: 'next 为下一页的 cursor，没有则是最后一页' });

/** What `DELETE` removed, answered where `Prefer: return=representation` asks for it. */
export const deletionSchema = z
  .strictObject({
    reviewId: z.string(),
    documents: z.int(),
    events: z.int(),
    jobs: z.int(),
    overrides: z.int(),
    deliveries: z.int(),
    pageTexts: z.int(),
    files: z.int(),
    bytes: z.int(),
    pendingFiles: z.int().describe('此刻没能删掉、稍后由清理任务删除的文件数'),
  })
  .meta({ id: 'Deletion', description: '删除了什么' });

export const reviewLinkRequestSchema = z
  .strictObject({ expiresInSeconds: z.int().min(60).max(31_536_000).exactOptional() })
  .meta({ id: 'ReviewLinkRequest', description: '有效秒数，默认一天，最长到审查删除时' });

export const reviewLinkSchema = z
  .strictObject({ url: z.string(), token: z.string(), expiresAt: time })
  .meta({ id: 'ReviewLink', description: '凭此链接可在到期前查看这一次审查，不能改动' });

const progressDataSchema = z.strictObject({
  done: z.int(),
  total: z.int(),
  stage: z.string(),
  documentId: z.string().exactOptional(),
  name: z.string().exactOptional(),
  page: z.int().exactOptional(),
  pages: z.int().exactOptional(),
  percent: z.number().exactOptional(),
});

/** The server-sent events of a review: `event` and its `data`; `id` grows and resumes by `Last-Event-ID`. */
export const reviewEventSchemas = {
  progress: progressDataSchema.meta({ id: 'ProgressEvent', description: '进度；读某一页时附文件与页码' }),
  document: reviewDocumentSchema,
  verdict: verdictSchema,
  token: z.strictObject({ text: z.string() }).meta({ id: 'TokenEvent', description: '说明文字的一段' }),
  done: z.strictObject({ status: z.enum(['done', 'failed']) }).meta({ id: 'DoneEvent', description: '审查结束' }),
  error: z.strictObject({ problem: problemDetailsSchema }).meta({ id: 'ErrorEvent', description: '没有做成及其原因' }),
} as const;
