import type { FileOpener, OpenedFile, OpenedPage, StartWorkThread, WorkThread } from '../../application/ports.ts';
import type { ReadLimits } from '../../application/read-limits.ts';
import type { PagePicture } from '../../domain/page.ts';
import type { Problem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { failed, ok } from '../../domain/result.ts';

export interface PdfOpenerOptions {
  readonly limits: ReadLimits;
  readonly startThread: StartWorkThread;
}

/**
 * PDF: a page's own text where it is all that the page says, else its picture at 200 dpi. An open file has a thread to
 * itself, killed when it overruns its time or memory and replaced for the next page; a file that overruns twice is given
 * up. A thread that behaved serves the next file, since starting one costs more than reading a page.
 * Permissions are not a password: what opens without one is read. Scripts and attachments are never run or opened.
 */
export function createPdfOpener(options: PdfOpenerOptions): FileOpener {
  const threads = keepThreads(options);
  return {
    mediaTypes: ['application/pdf'],
    async open(bytes, signal) {
      const desk = openDesk(options.limits, threads, bytes);
      const opened = await desk.start(signal);
      const accepted = opened.ok ? withinPages(opened.value.pageCount, options.limits) : opened;
      if (accepted.ok) return ok(filePages(desk, accepted.value));
      await desk.close();
      return accepted;
    },
  };
}

export type PdfQuestion =
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly maxPixels: number }
  | { readonly kind: 'page' | 'look'; readonly number: number }
  | { readonly kind: 'forget' };

export type PdfAnswer = { readonly pageCount: number } | OpenedPage | PagePicture | 'forgotten';

function withinPages(pageCount: number, { maxPages }: ReadLimits): Result<number, Problem> {
  if (pageCount <= maxPages) return ok(pageCount);
  return failed(
    problem('too-many-pages', `PDF 有 ${pageCount} 页，超过 ${maxPages} 页的上限，请只导出需要审查的页后上传`),
  );
}

function filePages(desk: Desk, pageCount: number): OpenedFile {
  return {
    pageCount,
    page: (number, signal) => desk.ask<OpenedPage>({ kind: 'page', number }, signal),
    look: (number, signal) => desk.ask<PagePicture>({ kind: 'look', number }, signal),
    close: () => desk.close(),
  };
}

interface Desk {
  start(signal: AbortSignal): Promise<Result<{ readonly pageCount: number }, Problem>>;
  ask<Answer extends PdfAnswer>(question: PdfQuestion, signal: AbortSignal): Promise<Result<Answer, Problem>>;
  close(): Promise<void>;
}

const MOST_OVERRUNS = 2;

/** One file's thread; where it died, a new one is started and given the file again. */
function openDesk(limits: ReadLimits, threads: Threads, bytes: Uint8Array): Desk {
  let thread: WorkThread | undefined;
  let overruns = 0;

  async function put<Answer>(question: PdfQuestion, signal: AbortSignal): Promise<Result<Answer, Problem>> {
    if (thread === undefined) return failed(problem('internal'));
    const answer = await thread.ask(question, signal);
    // the thread's script is ours: what it posts is a result of this type
    if (answer.ok) return answer.value as Result<Answer, Problem>;
    if (answer.error.code !== 'cancelled') overruns += 1;
    return answer;
  }

  const desk: Desk = {
    start(signal) {
      thread = threads.take();
      return put({ kind: 'open', bytes, maxPixels: limits.maxPixels }, signal);
    },
    async ask(question, signal) {
      if (signal.aborted) return failed(problem('cancelled'));
      if (overruns >= MOST_OVERRUNS) return failed(problem('read-timeout'));
      const restarted = thread?.isAlive() ? undefined : await desk.start(signal);
      return restarted?.ok === false ? restarted : put(question, signal);
    },
    async close() {
      if (thread !== undefined) await threads.giveBack(thread);
      // a file that was closed is not read on
      overruns = MOST_OVERRUNS;
      thread = undefined;
    },
  };
  return desk;
}

interface Threads {
  take(): WorkThread;
  giveBack(thread: WorkThread): Promise<void>;
}

const MOST_IDLE = 2;
const MOST_FILES = 50;
const MEMORY_MEGABYTES = 768;

/** Idle threads for the next files. After some files a thread goes, whatever its libraries may have kept. */
function keepThreads({ limits, startThread }: PdfOpenerOptions): Threads {
  const idle: WorkThread[] = [];
  const files = new WeakMap<WorkThread, number>();
  return {
    take() {
      const thread = idle.pop();
      if (thread?.isAlive()) return thread;
      return startThread(new URL('./pdf-thread.ts', import.meta.url), {
        timeoutMs: limits.fileTimeoutMs,
        memoryMegabytes: MEMORY_MEGABYTES,
      });
    },
    async giveBack(thread) {
      const served = (files.get(thread) ?? 0) + 1;
      files.set(thread, served);
      const forgot = thread.isAlive() && (await thread.ask({ kind: 'forget' }, new AbortController().signal)).ok;
      if (forgot && idle.length < MOST_IDLE && served < MOST_FILES) idle.push(thread);
      else await thread.stop();
    },
  };
}
