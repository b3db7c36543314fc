import { Worker } from 'node:worker_threads';
import type { Report } from '../../../application/report/report.ts';
import type { ReportPictures } from '../take-pictures.ts';

export interface PdfQuestion {
  readonly number: number;
  readonly report: Report;
  readonly pictures: ReportPictures;
}

export type PdfAnswer =
  | { readonly number: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly number: number; readonly fault: unknown };

/**
 * `renderPdf` in a thread of its own, which starts with the first report, stays warm, and keeps no process from ending.
 * Rejects where the thread broke or took too long over its reports; the next report starts another one.
 */
export function createThreadedPdf(
  longestMs = 60_000,
): (report: Report, pictures: ReportPictures) => Promise<Uint8Array> {
  let running: Running | undefined;
  let number = 0;
  return (report, pictures) => {
    running ??= start(() => {
      running = undefined;
    });
    const { thread, asked } = running;
    number += 1;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => thread.terminate(), longestMs);
      asked.set(number, { resolve, reject, timer });
      thread.ref();
      thread.postMessage({ number, report, pictures } satisfies PdfQuestion);
    });
  };
}

interface Asked {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (fault: unknown) => void;
  readonly timer: NodeJS.Timeout;
}

interface Running {
  readonly thread: Worker;
  readonly asked: Map<number, Asked>;
}

function start(onEnd: () => void): Running {
  const thread = new Worker(new URL('./render-pdf-thread.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 768 },
  });
  const asked = new Map<number, Asked>();
  thread.on('message', (answer: PdfAnswer) => {
    const one = take(asked, answer.number);
    if (asked.size === 0) thread.unref();
    if ('bytes' in answer) one?.resolve(answer.bytes);
    else one?.reject(answer.fault);
  });
  let broke: unknown = new Error('the PDF thread ended before its answer');
  thread.on('error', (fault) => {
    broke = fault;
  });
  thread.on('exit', () => {
    onEnd();
    for (const number of [...asked.keys()]) take(asked, number)?.reject(broke);
  });
  return { thread, asked };
}

function take(asked: Map<number, Asked>, number: number): Asked | undefined {
  const one = asked.get(number);
  asked.delete(number);
  clearTimeout(one?.timer);
  return one;
}
