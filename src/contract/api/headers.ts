import { z } from 'zod';

/** Headers that a request may carry. */
export const requestHeaders = {
  prefer: z
    .string()
    .exactOptional()
    .describe('`wait=N`：最多等 N 秒（至多 60），审查一结束就回答；`return=representation`：删除时说明删了什么')
    .meta({ examples: ['wait=30'] }),
  idempotencyKey: z
    .string()
    .exactOptional()
    .describe('1–255 个可见 ASCII 字符。24 小时内同一个键只执行一次，重复提交取回同一次审查；换了内容则 422')
    .meta({ examples: ['order-20261124-001'] }),
  lastEventId: z
    .string()
    .exactOptional()
    .describe('收到过的最后一个事件编号，从其后继续；也可写作查询参数 lastEventId')
    .meta({ examples: ['4'] }),
  chatToken: z
    .string()
    .exactOptional()
    .describe('会话的限时链接（企业微信回答里的“在网页继续”），写作 `<session>.<token>`；代替密钥，只对这个会话有效')
    .meta({ examples: ['chat_2y0c9f8m3q6v1n7t5b4r8k0d2x.tq3k7c.xWmPp4mY0gY0s7cI3qkUQ0qv3mJr0zC1t5gL9dHn2aE'] }),
  acceptLanguage: z
    .string()
    .exactOptional()
    .describe('以 en 开头则用英文回答，否则中文')
    .meta({ examples: ['zh-CN'] }),
  ifNoneMatch: z.string().exactOptional().describe('上次回答的 ETag；没有变化时回答 304'),
} as const;

/** Headers of answers, each with its meaning and an example. */
export const responseHeaders = {
  'x-request-id': {
    description: '这次请求的编号：请求自带的，或新给的。与日志对应',
    example: 'b1430484-26fa-4bff-ba81-bbdeb03bc483',
  },
  location: { description: '新建之物的地址', example: '/v1/reviews/rev_kk86esrmfz8tyg0dxtfq0zgmf8' },
  etag: { description: '规则版本与日期', example: '"2025-08-22+0088452a/2026-11-24"' },
  'preference-applied': { description: '照办了的 Prefer', example: 'wait=30' },
  'idempotency-replayed': { description: '为 true 时，这次没有重新执行', example: 'true' },
  'retry-after': { description: '几秒后再试', example: '5' },
  'ratelimit-policy': { description: '每分钟的请求上限（IETF RateLimit）', example: '"requests";q=600;w=60' },
  ratelimit: { description: '还剩几次，几秒后回满', example: '"requests";r=599;t=1' },
  'www-authenticate': { description: '怎样表明身份', example: 'Bearer realm="zishen"' },
  'content-disposition': {
    description: '下载时的文件名（RFC 8187）',
    example: "attachment; filename*=UTF-8''%E8%90%A5%E4%B8%9A%E6%89%A7%E7%85%A7.jpg",
  },
} as const;

export type ResponseHeader = keyof typeof responseHeaders;
