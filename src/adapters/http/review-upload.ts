import type { NamedFile } from '../../application/read-document.ts';
import { sha256Hex } from '../../application/sha256-hex.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { cleanFileName } from './file-name.ts';
import type { ReviewDoor } from './review-door.ts';

/** The parts of one multipart body: text fields by name, and the files of the field `files`. */
export interface ReviewUpload {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly NamedFile[];
  /** Gives the room back that the upload takes up; call it when the files are stored or refused. */
  readonly leave: () => void;
}

/** @returns besides `readLimited`’s problems `unsupported-media-type`, `bad-request`, `invalid-fields` for a file elsewhere */
export const readReviewUpload = async (
  request: Request,
  { uploads, uploadBytes }: Pick<ReviewDoor, 'uploads' | 'uploadBytes'>,
): Promise<Result<ReviewUpload, Problem>> => {
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(contentType)) {
    return failed(problem('unsupported-media-type', '请以 multipart/form-data 发送，把文件放在 files 字段'));
  }
  const upload = await uploads.read(request, uploadBytes);
  if (!upload.ok) return upload;
  const { bytes, leave } = upload.value;
  const parts = await takeApart(bytes, contentType);
  if (parts.ok) return ok({ ...parts.value, leave });
  leave();
  return parts;
};

/** SHA-256 over what the upload asks for, whatever the boundary between its parts was. */
export const uploadSha256 = async ({ fields, files }: ReviewUpload): Promise<string> => {
  const hashes = await Promise.all(files.map(async ({ name, bytes }) => [name, await sha256Hex(bytes)]));
  return sha256Hex(JSON.stringify([[...fields].sort(([one], [other]) => (one < other ? -1 : 1)), hashes]));
};

const takeApart = async (
  bytes: Uint8Array,
  contentType: string,
): Promise<Result<Pick<ReviewUpload, 'fields' | 'files'>, Problem>> => {
  const form = await parseForm(bytes, contentType);
  if (!form.ok) return form;
  const fields = new Map<string, string[]>();
  const files: NamedFile[] = [];
  for (const [name, part] of form.value) {
    if (typeof part === 'string') fields.set(name, [...(fields.get(name) ?? []), part]);
    else if (name !== 'files') return failed(misplaced(name));
    else files.push({ name: cleanFileName(part.name), bytes: new Uint8Array(await part.arrayBuffer()) });
  }
  return fields.has('files') ? failed(problem('no-file', 'files 字段里应是文件，收到的是文字')) : ok({ fields, files });
};

const misplaced = (name: string): Problem => ({
  ...problem('invalid-fields', `文件应放在 files 字段，而不是 ${name}`),
  errors: [{ path: name, code: 'unknown-field', detail: '文件应放在 files 字段' }],
});

const parseForm = async (bytes: Uint8Array, contentType: string): Promise<Result<FormData, Problem>> => {
  try {
    const body = bytes as Uint8Array<ArrayBuffer>;
    return ok(await new Response(body, { headers: { 'content-type': contentType } }).formData());
  } catch {
    return failed(problem('bad-request', 'multipart 内容不完整或格式不对，请检查 boundary'));
  }
};
