import type { Hono } from 'hono';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { addRoute } from './add-route.ts';
import { answerBusy } from './answer-busy.ts';
import type { AppDependencies, AppEnvironment, UploadedFile } from './app-dependencies.ts';
import { cleanFileName } from './file-name.ts';
import { sayBytes } from './read-limited.ts';

/** What the multipart frame around one file may weigh, in bytes. */
const frame = 64 * 1024;

/** `POST /v1/documents`: one file in, what it is and says out; nothing is judged and nothing kept. */
export function addDocumentRoutes(app: Hono<AppEnvironment>, dependencies: AppDependencies): void {
  addRoute(app, '/v1/documents', {
    POST: async (context) => {
      const upload = await readUpload(context.req.raw, dependencies);
      if (!upload.ok) return answerBusy(context, upload.error);
      const { file, leave } = upload.value;
      const document = await dependencies.readDocument(file, context.req.raw.signal).finally(leave);
      return document.ok ? context.json(document.value) : answerBusy(context, document.error);
    },
  });
}

interface HeldFile {
  readonly file: UploadedFile;
  readonly leave: () => void;
}

/** The file counts among the uploads under way until it is let go. */
async function readUpload(
  request: Request,
  { limits: { fileBytes }, uploads }: Pick<AppDependencies, 'limits' | 'uploads'>,
): Promise<Result<HeldFile, Problem>> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(contentType)) {
    return failed(problem('unsupported-media-type', '请以 multipart/form-data 发送，把文件放在 file 字段'));
  }
  const body = await uploads.read(request, fileBytes + frame);
  if (!body.ok) return body;
  const { bytes, leave } = body.value;
  const form = await parseForm(bytes, contentType);
  const file = form.ok ? await onlyFile(form.value.getAll('file'), fileBytes) : form;
  if (file.ok) return ok({ file: file.value, leave });
  leave();
  return file;
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
