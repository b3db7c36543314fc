import { z } from 'zod';
import { type Problem, type ProblemCode, problems } from '../domain/problem.ts';

const codes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

/** An error as it crosses the wire (RFC 9457, `application/problem+json`). */
export const problemDetailsSchema = z
  .strictObject({
    type: z.string().describe('这类问题的说明所在的地址'),
    title: z.string().describe('这类问题的通用说法'),
    status: z.int(),
    detail: z.string().describe('这一次是怎么回事、怎么办'),
    code: z.enum(codes).describe('供程序判断的稳定代码'),
    instance: z.string().describe('出问题的请求路径'),
    retryable: z.boolean().describe('原样再试一次是否可能成功'),
    suggestions: z.array(z.string()).exactOptional().describe('相近的名称'),
    errors: z
      .array(z.strictObject({ path: z.string(), code: z.string(), detail: z.string() }))
      .exactOptional()
      .describe('逐个字段的问题'),
  })
  .meta({ id: 'Problem', description: '出错时的回答（RFC 9457）' });

export type ProblemDetails = z.infer<typeof problemDetailsSchema>;

/** @param instance path of the request that met the problem */
export function toProblemDetails(problem: Problem, instance: string): ProblemDetails {
  const { status, retryable, say } = problems[problem.code];
  return {
    type: `/problems/${problem.code}`,
    title: say,
    status,
    detail: problem.detail,
    code: problem.code,
    instance,
    retryable,
    ...(problem.suggestions && { suggestions: [...problem.suggestions] }),
    ...(problem.errors && { errors: problem.errors.map((error) => ({ ...error })) }),
  };
}

/** One row of the table of problems, for `/problems`. */
export const problemKindSchema = z
  .strictObject({ code: z.enum(codes), status: z.int(), retryable: z.boolean(), title: z.string() })
  .meta({ id: 'ProblemKind', description: '一类可能出现的问题' });

export const problemKinds: readonly z.infer<typeof problemKindSchema>[] = codes.map((code) => ({
  code,
  status: problems[code].status,
  retryable: problems[code].retryable,
  title: problems[code].say,
}));
