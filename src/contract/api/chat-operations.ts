import { z } from 'zod';
import { chatEventSchemas, chatHistorySchema, chatRequestSchema, chatUploadSchema } from '../chat.ts';
import { requestHeaders } from './headers.ts';
import { defineOperations, empty, eventStream, json, jsonBody, multipartBody } from './operation.ts';

const params = z.object({
  sessionId: z
    .string()
    .describe('会话编号')
    .meta({ examples: ['chat_2y0c9f8m3q6v1n7t5b4r8k0d2x'] }),
});
const session = { tag: '对话', params, problems: ['not-found', 'store-unavailable'] } as const;

/** The conversation that the widget and WeCom lead, too. */
export const chatOperations = defineOperations([
  {
    method: 'post',
    path: '/v1/chat',
    id: 'sendMessage',
    tag: '对话',
    summary: '说一句话（server-sent events）',
    description: '只说话时用 JSON；带文件时用 multipart，文件在 `files`。第一次回答里的 `sessionId` 用来接着说。',
    headers: z.object({ 'accept-language': requestHeaders.acceptLanguage, 'x-chat-token': requestHeaders.chatToken }),
    body: jsonBody(chatRequestSchema, {
      question: { summary: '问一句', value: { message: '社交直播要哪些资质？' } },
    }),
    bodyWithFiles: multipartBody(chatUploadSchema, {
      photo: {
        summary: '带一张照片',
        value: {
          message: '类目是社交-直播，请看看这个',
          files: ['samples/social-audiovisual-photo/视听许可证.jpg'],
        },
      },
    }),
    answers: { 200: eventStream('回答，以 done 或 error 结束', chatEventSchemas) },
    problems: [
      'bad-request',
      'invalid-fields',
      'no-file',
      'not-found',
      'too-many-files',
      'file-gone',
      'unsupported-media-type',
      'upload-too-large',
      'edit-conflict',
      'chat-full',
      'queue-full',
      'cancelled',
      'store-unavailable',
    ],
  },
  {
    ...session,
    method: 'get',
    path: '/v1/chat/:sessionId',
    id: 'getChat',
    summary: '到目前为止的会话',
    headers: z.object({ 'x-chat-token': requestHeaders.chatToken }),
    answers: { 200: json('会话', chatHistorySchema) },
  },
  {
    ...session,
    method: 'delete',
    path: '/v1/chat/:sessionId',
    id: 'deleteChat',
    summary: '删除会话及其文件',
    answers: { 204: empty('已删除') },
  },
]);
