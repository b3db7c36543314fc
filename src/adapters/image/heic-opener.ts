import type { FileOpener, OpenedFile, StartWorkProcess } from '../../application/ports.ts';
import type { ReadLimits } from '../../application/read-limits.ts';
import type { PagePicture } from '../../domain/page.ts';
import type { Problem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { failed, ok } from '../../domain/result.ts';
import { sayTooManyPixels } from './say-limits.ts';

export interface HeicOpenerOptions {
  readonly limits: ReadLimits;
  readonly startProcess: StartWorkProcess;
}

/** HEIC and HEIF, the iPhone's photos. A process lives for one question, so nothing of one file reaches another. */
export function createHeicOpener(options: HeicOpenerOptions): FileOpener {
  return {
    mediaTypes: ['image/heic', 'image/heif'],
    async open(bytes, signal) {
      const size = await ask(options, { bytes, wants: 'size' }, signal);
      if (!size.ok) return size;
      return 'picture' in size.value ? failed(problem('internal')) : openPicture(options, bytes, size.value);
    },
  };
}

export interface HeicQuestion {
  readonly bytes: Uint8Array;
  readonly wants: 'size' | 'picture';
  readonly maxPixels: number;
}

export type HeicAnswer = { readonly picture: PagePicture } | { readonly width: number; readonly height: number };

function openPicture(
  options: HeicOpenerOptions,
  bytes: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Result<OpenedFile, Problem> {
  const pixels = width * height;
  const tooMany = failed(problem('too-many-pixels', sayTooManyPixels(pixels, options.limits)));
  if (pixels > options.limits.maxPixels) return tooMany;
  return ok({
    pageCount: 1,
    async page(_number, signal) {
      const answer = await ask(options, { bytes, wants: 'picture' }, signal);
      if (!answer.ok) return answer;
      return 'picture' in answer.value ? ok({ kind: 'picture', picture: answer.value.picture }) : tooMany;
    },
    async close() {},
  });
}

async function ask(
  { limits, startProcess }: HeicOpenerOptions,
  question: Omit<HeicQuestion, 'maxPixels'>,
  signal: AbortSignal,
): Promise<Result<HeicAnswer, Problem>> {
  const worker = startProcess(new URL('./heic-process.ts', import.meta.url), {
    timeoutMs: limits.fileTimeoutMs,
    memoryMegabytes: MEMORY_MEGABYTES,
  });
  const answer = await worker.ask({ ...question, maxPixels: limits.maxPixels }, signal);
  await worker.stop();
  // the process's script is ours: what it posts is a result of this type
  return answer.ok ? (answer.value as Result<HeicAnswer, Problem>) : answer;
}

/** 40 megapixels as YUV, as RGBA in the module's memory, as RGBA and as RGB outside it. */
const MEMORY_MEGABYTES = 1024;
