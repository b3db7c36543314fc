import type { z } from 'zod';
import type { ProblemCode } from '../../domain/problem.ts';
import type { ResponseHeader } from './headers.ts';

/**
 * One call of the HTTP interface, said once: the OpenAPI document, the page at `/docs`, the typed client and the tests that
 * hold the service to its word all derive from it. A new route needs one of these in its room’s list.
 */
export interface Operation {
  readonly method: 'get' | 'post' | 'delete';
  /** As Hono writes it: `/v1/reviews/:id`. */
  readonly path: `/${string}`;
  readonly id: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description?: string;
  /** Every `:name` of the path. */
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: Body;
  /** The same as multipart, where a call takes both. */
  readonly bodyWithFiles?: Body;
  readonly answers: { readonly [status: number]: Answer };
  /** What may go wrong in normal life, besides what may go wrong with every call. */
  readonly problems: readonly ProblemCode[];
}

/** Groups of the document, in its order, each with its sentence. */
export const tags = {
  审查: '上传文件，按服务类目判定：提交、跟进、补交、取回、删除',
  文件: '识别单个文件，不判定、不保存',
  匹配: '不上传文件，按资质名称判定',
  规则: '服务类目、直播场景与资质目录，每条附来源',
  报告: '给人看的审查报告',
  对话: '与网页挂件相同的对话接口',
  通知: '审查结束时通知你的系统（Standard Webhooks）',
  运维: '存活、就绪、指标与错误说明',
} as const;

export type Tag = keyof typeof tags;

export interface Answer {
  readonly description: string;
  /** Absent for an answer without a body. */
  readonly mediaType?: string;
  /** Absent for bytes. */
  readonly schema?: z.ZodType;
  /** What the events of a stream carry, by their names. */
  readonly events?: Readonly<Record<string, z.ZodType>>;
  readonly headers?: readonly ResponseHeader[];
}

export interface Body {
  readonly mediaType: 'application/json' | 'multipart/form-data';
  readonly schema: z.ZodObject;
  /** Requests that the service answers without a problem; a test posts each. A file stands for itself by its path in this repository. */
  readonly examples: Readonly<Record<string, Example>>;
}

export interface Example {
  readonly summary: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Keeps the literal types, from which the typed client follows. */
export const defineOperations = <const Operations extends readonly Operation[]>(operations: Operations): Operations =>
  operations;

interface MoreOnAnswer {
  readonly headers?: readonly ResponseHeader[];
}

export const json = <Schema extends z.ZodType>(description: string, schema: Schema, more: MoreOnAnswer = {}) => ({
  description,
  mediaType: 'application/json' as const,
  schema,
  ...more,
});

/** Text or bytes. */
export const raw = <const MediaType extends string>(
  description: string,
  mediaType: MediaType,
  more: MoreOnAnswer = {},
) => ({
  description,
  mediaType,
  ...more,
});

export const eventStream = (description: string, events: Readonly<Record<string, z.ZodType>>) => ({
  description,
  mediaType: 'text/event-stream' as const,
  events,
});

export const empty = (description: string, more: MoreOnAnswer = {}) => ({ description, ...more });

export const jsonBody = <Schema extends z.ZodObject>(schema: Schema, examples: Body['examples']) => ({
  mediaType: 'application/json' as const,
  schema,
  examples,
});

export const multipartBody = <Schema extends z.ZodObject>(schema: Schema, examples: Body['examples']) => ({
  mediaType: 'multipart/form-data' as const,
  schema,
  examples,
});
