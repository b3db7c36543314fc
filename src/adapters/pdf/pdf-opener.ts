import type { FileOpener, OpenedFile, OpenedPage, StartWorkProcess, WorkProcess } from '../../application/ports.ts';
import type { ReadLimits } from '../../application/read-limits.ts';
import type { PagePicture } from '../../domain/page.ts';
import type { Problem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { failed, ok } from '../../domain/result.ts';

export interface PdfOpenerOptions {
  readonly limits: ReadLimits;
  readonly startProcess: StartWorkProcess;
}

/**
 * PDF: a page's own text where it is all that the page says, else its picture at 200 dpi. An open file has a process to
 * itself, killed when it overruns its time or memory and replaced for the next page; a file that overruns twice is given
 * up. A process that behaved serves the next file, since starting one costs more than reading a page.
 * Permissions are not a password: what opens without one is read. Scripts and attachments are never run or opened.
 */
export function createPdfOpener(options: PdfOpenerOptions): FileOpener {
  const processes = keepProcesses(options);
  return {
    mediaTypes: ['application/pdf'],
    async open(bytes, signal) {
      const desk = openDesk(options.limits, processes, bytes);
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

/** One file's process; where it died, a new one is started and given the file again. */
function openDesk(limits: ReadLimits, processes: Processes, bytes: Uint8Array): Desk {
  let worker: WorkProcess | undefined;
  let overruns = 0;

  async function put<Answer>(question: PdfQuestion, signal: AbortSignal): Promise<Result<Answer, Problem>> {
    if (worker === undefined) return failed(problem('internal'));
    const answer = await worker.ask(question, signal);
    // the process's script is ours: what it posts is a result of this type
    if (answer.ok) return answer.value as Result<Answer, Problem>;
    if (answer.error.code !== 'cancelled') overruns += 1;
    return answer;
  }

  const desk: Desk = {
    start(signal) {
      worker = processes.take();
      return put({ kind: 'open', bytes, maxPixels: limits.maxPixels }, signal);
    },
    async ask(question, signal) {
      if (signal.aborted) return failed(problem('cancelled'));
      if (overruns >= MOST_OVERRUNS) return failed(problem('read-timeout'));
      const restarted = worker?.isAlive() ? undefined : await desk.start(signal);
      return restarted?.ok === false ? restarted : put(question, signal);
    },
    async close() {
      if (worker !== undefined) await processes.giveBack(worker);
      // a file that was closed is not read on
      overruns = MOST_OVERRUNS;
      worker = undefined;
    },
  };
  return desk;
}

interface Processes {
  take(): WorkProcess;
  giveBack(worker: WorkProcess): Promise<void>;
}

const MOST_IDLE = 2;
const MOST_FILES = 50;
const MEMORY_MEGABYTES = 768;

/** Idle processes for the next files. After some files a process goes, whatever its libraries may have kept. */
function keepProcesses({ limits, startProcess }: PdfOpenerOptions): Processes {
  const idle: WorkProcess[] = [];
  const files = new WeakMap<WorkProcess, number>();
  return {
    take() {
      const worker = idle.pop();
      if (worker?.isAlive()) return worker;
      return startProcess(new URL('./pdf-process.ts', import.meta.url), {
        timeoutMs: limits.fileTimeoutMs,
        memoryMegabytes: MEMORY_MEGABYTES,
      });
    },
    async giveBack(worker) {
      const served = (files.get(worker) ?? 0) + 1;
      files.set(worker, served);
      const forgot = worker.isAlive() && (await worker.ask({ kind: 'forget' }, new AbortController().signal)).ok;
      if (forgot && idle.length < MOST_IDLE && served < MOST_FILES) idle.push(worker);
      else await worker.stop();
    },
  };
}
