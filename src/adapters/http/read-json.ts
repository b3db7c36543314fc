import type { z } from 'zod';
import { invalidFields, type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { explainIssues } from './explain-issues.ts';
import { readLimited } from './read-limited.ts';

/** @returns the body as the schema gives it; `unsupported-media-type`, `upload-too-large`, `bad-request`, `invalid-fields` */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  limit: number,
): Promise<Result<z.infer<Schema>, Problem>> {
  if (!isJson(request.headers.get('content-type'))) {
    return failed(problem('unsupported-media-type', '请以 content-type: application/json 发送 JSON'));
  }
  const bytes = await readLimited(request, limit);
  if (!bytes.ok) return bytes;
  const body = parse(bytes.value);
  return body.ok ? checkFields(body.value, schema) : body;
}

/** @returns the value as the schema gives it, or `invalid-fields` that names every fault */
export function checkFields<Schema extends z.ZodType>(
  value: unknown,
  schema: Schema,
): Result<z.infer<Schema>, Problem> {
  const checked = schema.safeParse(value, { reportInput: true });
  if (checked.success) return ok(checked.data);
  return failed(invalidFields(explainIssues(checked.error.issues, schema)));
}

function isJson(contentType: string | null): boolean {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return type === 'application/json' || /^application\/[\w.-]+\+json$/.test(type);
}

function parse(bytes: Uint8Array): Result<unknown, Problem> {
  if (bytes.length === 0) return failed(problem('bad-request', '请求体是空的，请发送一个 JSON 对象'));
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (fault) {
    return failed(problem('bad-request', whereItBroke(fault)));
  }
}

function whereItBroke(fault: unknown): string {
  if (!(fault instanceof SyntaxError)) return '请求体不是 UTF-8 编码的文本';
  const place = /line (\d+) column (\d+)/.exec(fault.message);
  return place
    ? `请求体不是正确的 JSON，第 ${place[1]} 行第 ${place[2]} 列附近有误`
    : '请求体不是完整的 JSON，请检查引号与括号';
}
