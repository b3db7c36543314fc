import type { Hono } from 'hono';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { addRoute } from './add-route.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppDependencies, AppEnvironment, UploadedFile } from './app-dependencies.ts';
import { cleanFileName } from './file-name.ts';
import { readLimited, sayBytes } from './read-limited.ts';

/** What the multipart frame around one file may weigh, in bytes. */
const frame = 64 * 1024;

/** `POST /v1/documents`: one file in, what it is and says out; nothing is judged and nothing kept. */
export function addDocumentRoutes(app: Hono<AppEnvironment>, dependencies: AppDependencies): void {
  addRoute(app, '/v1/documents', {
    POST: async (context) => {
      const file = await readUpload(context.req.raw, dependencies.limits.fileBytes);
      if (!file.ok) return answerProblem(context, file.error);
      const document = await dependencies.readDocument(file.value, context.req.raw.signal);
      return document.ok ? context.json(document.value) : answerProblem(context, document.error);
    },
  });
}

async function readUpload(request: Request, limit: number): Promise<Result<UploadedFile, Problem>> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(contentType)) {
    return failed(problem('unsupported-media-type', '请以 multipart/form-data 发送，把文件放在 file 字段'));
  }
  const body = await readLimited(request, limit + frame);
  if (!body.ok) return body;
  const form = await parseForm(body.value, contentType);
  return form.ok ? onlyFile(form.value.getAll('file'), limit) : form;
}

async function parseForm(bytes: Uint8Array, contentType: string): Promise<Result<FormData, Problem>> {
  try {
    return ok(await new Response(bytes.slice(), { headers: { 'content-type': contentType } }).formData());
  } catch {
    return failed(problem('bad-request', 'multipart 内容不完整或格式不对，请检查 boundary'));
  }
}

async function onlyFile(parts: readonly unknown[], limit: number): Promise<Result<UploadedFile, Problem>> {
  const files = parts.filter((part) => part instanceof File);
  const [file] = files;
  if (file === undefined || files.length !== parts.length) return failed(problem('no-file'));
  if (files.length > 1) return failed(problem('invalid-fields', '一次只能上传一个文件，file 字段重复了'));
  if (file.size > limit)
    return failed(problem('upload-too-large', `文件超过上限 ${sayBytes(limit)}，请压缩后重新上传`));
  return ok({ name: cleanFileName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) });
}
