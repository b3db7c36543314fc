import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';

/**
 * Reads a body and stops at the limit, whatever its `Content-Length` claims.
 *
 * @param limit in bytes
 * @param take asked before each piece is kept; false where there is no room for so many bytes
 * @returns `upload-too-large` past the limit, `bad-request` when the sender breaks off, `queue-full` without room
 */
export async function readLimited(
  request: Request,
  limit: number,
  take: (size: number) => boolean = () => true,
): Promise<Result<Uint8Array, Problem>> {
  const tooLarge = failed(problem('upload-too-large', `内容超过上限 ${sayBytes(limit)}，请压缩后重新发送`));
  if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge;
  if (request.body === null) return ok(new Uint8Array());
  const reader = request.body.getReader();
  try {
    const chunks = await readChunks(reader, limit, take);
    if (chunks === 'no-room') return failed(problem('queue-full', '同时上传的内容过多，请稍后再提交'));
    return chunks === 'too-large' ? tooLarge : ok(join(chunks));
  } catch {
    return failed(problem('bad-request', '请求体没有收全，连接中断'));
  } finally {
    // Not cancelled: that would cut the connection before the answer is through.
    reader.releaseLock();
  }
}

async function readChunks(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  limit: number,
  take: (size: number) => boolean,
): Promise<Uint8Array[] | 'too-large' | 'no-room'> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > limit) return 'too-large';
    if (!take(read.value.length)) return 'no-room';
    chunks.push(read.value);
  }
  return chunks;
}

export function sayBytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MB` : `${Math.round(bytes / 1024)} KB`;
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
