import { z } from 'zod';
import { questions } from '../domain/conversation/question.ts';
import { declarations, roles, subjectTypes } from '../domain/verdict.ts';
import { citationSchema } from './place.ts';
import { problemDetailsSchema } from './problem.ts';
import { reviewDocumentSchema } from './review.ts';
import { verdictSchema } from './verdict.ts';

/** `POST /v1/chat` as JSON; as multipart the same two fields stand beside `files`. */
export const chatRequestSchema = z
  .strictObject({
    message: z.string().default('').describe('一句话；只发文件时可不填'),
    sessionId: z.string().trim().min(1).max(100).exactOptional().describe('接着哪个会话说；不填就新开一个'),
  })
  .meta({ id: 'ChatRequest', description: '对话里的一条消息' });

/** The body of `POST /v1/chat` with files, as multipart. */
export const chatUploadSchema = z
  .strictObject({ ...chatRequestSchema.shape, files: z.array(z.file()).describe('可重复：图片、PDF 或 DOCX') })
  .meta({ id: 'ChatUpload', description: '对话里带文件的一条消息' });

export type ChatRequest = z.infer<typeof chatRequestSchema>;

export const quickReplySchema = z
  .strictObject({ label: z.string().describe('显示的字'), value: z.string().describe('选它时发送的话') })
  .meta({ id: 'QuickReply', description: '可以直接点的回答' });

/** What the program took from a message: ids as in the rules. What is unsure stands in `candidates` and is asked for. */
export const understoodSchema = z
  .strictObject({
    category: z.string().exactOptional().describe('听准了的服务类目'),
    scenario: z.string().exactOptional(),
    role: z.enum(roles).exactOptional(),
    subjectType: z.enum(subjectTypes).exactOptional(),
    declares: z.array(z.enum(declarations)).exactOptional(),
    question: z.enum(questions).exactOptional().describe('问的是什么；几个问题时为最主要的一个'),
    candidates: z.array(z.string()).exactOptional().describe('可能的类目，要问过才算'),
    corrections: z
      .array(z.strictObject({ what: z.enum(['category', 'role', 'subjectType', 'declares']), not: z.string() }))
      .exactOptional()
      .describe('说了不是的'),
  })
  .meta({ id: 'UnderstoodEvent', description: '从这条消息里听懂的，在回答之前' });

const session = {
  sessionId: z.string(),
  reviewId: z.string().exactOptional().describe('会话里的文件属于这次审查'),
  token: z.string().exactOptional().describe('查看该审查的页面图像与报告所用'),
};

/** The server-sent events of `POST /v1/chat`: `event` and its `data`. The last one is `done` or `error`. */
export const chatEventSchemas = {
  session: z.strictObject(session).meta({ id: 'SessionEvent', description: '会话；有了审查后会再来一次' }),
  understood: understoodSchema,
  status: z.strictObject({ text: z.string() }).meta({ id: 'StatusEvent', description: '正在做什么' }),
  progress: z
    .strictObject({
      stage: z.string(),
      documentId: z.string().exactOptional(),
      name: z.string().exactOptional(),
      percent: z.number().exactOptional(),
      done: z.int(),
      total: z.int(),
    })
    .meta({ id: 'ChatProgressEvent', description: '读文件的进度' }),
  document: reviewDocumentSchema,
  verdict: verdictSchema,
  token: z.strictObject({ text: z.string() }).meta({ id: 'ChatTokenEvent', description: '回答的一段' }),
  citations: z
    .strictObject({ items: z.array(citationSchema) })
    .meta({ id: 'CitationsEvent', description: '回答的出处' }),
  quickReplies: z
    .strictObject({ items: z.array(quickReplySchema) })
    .meta({ id: 'QuickRepliesEvent', description: '可以直接点的回答' }),
  done: z.strictObject({}).meta({ id: 'ChatDoneEvent', description: '答完了' }),
  error: z
    .strictObject({ problem: problemDetailsSchema })
    .meta({ id: 'ChatErrorEvent', description: '没有答成及其原因' }),
} as const;

export type ChatEventName = keyof typeof chatEventSchemas;
export type ChatEventData<Name extends ChatEventName> = z.infer<(typeof chatEventSchemas)[Name]>;

const keptMessageSchema = z
  .strictObject({
    role: z.enum(['user', 'assistant']),
    createdAt: z.iso.datetime(),
    text: z.string(),
    fileNames: z.array(z.string()).exactOptional(),
    documents: z.array(reviewDocumentSchema).exactOptional(),
    verdict: verdictSchema.exactOptional().describe('已被后面的结论取代的不再附上'),
    citations: z.array(citationSchema).exactOptional(),
    quickReplies: z.array(quickReplySchema).exactOptional(),
  })
  .meta({ id: 'ChatMessage', description: '会话里的一条消息' });

/** `GET /v1/chat/:sessionId`. */
export const chatHistorySchema = z
  .strictObject({
    ...session,
    awaiting: z.boolean().describe('还有一个回答没有说完'),
    expiresAt: z.iso.datetime().describe('会话在此时删除'),
    messages: z.array(keptMessageSchema),
  })
  .meta({ id: 'ChatHistory', description: '到目前为止的会话' });

export type ChatHistoryAnswer = z.infer<typeof chatHistorySchema>;
