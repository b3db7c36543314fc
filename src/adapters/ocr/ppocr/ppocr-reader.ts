import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { TextReader } from '../../../application/ports.ts';
import type { PagePicture, PageText } from '../../../domain/page.ts';
import { problem } from '../../../domain/problem.ts';
import { failed, ok } from '../../../domain/result.ts';
import { createWorkerPool, type PoolWorker } from '../worker-pool.ts';
import type { ReadRequest, ThreadMessage, ThreadSettings } from './messages.ts';

export interface PpocrReaderOptions {
  /** A folder with the four model files under their own names, in place of the packaged ones. */
  readonly modelsDir?: string;
  /** Pages read at the same time, each in a thread with its own models (about 300 MB). Default: one per two cores. */
  readonly workers?: number;
  /** Processor threads that one page may use. Default: the cores divided by the workers. */
  readonly threadsPerWorker?: number;
  /** Pages that may wait; one more is refused at once. Default 64. */
  readonly queueLimit?: number;
  /** Longest time for one page, in milliseconds. Default two minutes. */
  readonly timeLimit?: number;
  /** Long side at which the page is first searched for text, in pixels. */
  readonly detectionSide?: number;
}

/** Why a thread did not get ready: `models` the operator's files are wrong, `runtime` the native library does not load. */
export class ThreadNotReady extends Error {
  readonly source: 'models' | 'runtime';

  constructor(source: 'models' | 'runtime', reason: string) {
    super(reason);
    this.source = source;
  }
}

/** Reads text with PP-OCR v4 on the native ONNX runtime, in a pool of warm threads. */
export function createPpocrReader(options: PpocrReaderOptions = {}): TextReader {
  const workers = options.workers ?? Math.max(1, Math.floor(availableParallelism() / 2));
  const settings = {
    modelsDir: options.modelsDir,
    threads: options.threadsPerWorker ?? Math.max(1, Math.floor(availableParallelism() / workers)),
    detectionSide: options.detectionSide ?? 1280,
  };
  const pool = createWorkerPool<PagePicture, PageText | undefined>({
    open: () => openThread(settings),
    size: workers,
    queueLimit: options.queueLimit ?? 64,
    timeLimit: options.timeLimit ?? 120_000,
  });
  return {
    engine: `ppocr-v4@onnxruntime-1.30.0/${settings.detectionSide}`,
    async read(picture, signal) {
      const answer = await pool.run(picture, signal);
      if (!answer.ok) return answer;
      return answer.value === undefined ? failed(problem('page-unreadable')) : ok(answer.value);
    },
    warm: () => pool.warm(),
    close: () => pool.close(),
  };
}

/** Starts one thread and waits until its models are loaded. Rejects with `ThreadNotReady`. */
export async function openThread(settings: Omit<ThreadSettings, 'cancelled'>): Promise<PoolWorker<PagePicture, PageText | undefined>> {
  const cancelled = new SharedArrayBuffer(4);
  const thread = new Worker(new URL('./ppocr-thread.ts', import.meta.url), { workerData: { ...settings, cancelled }, execArgv: [] });
  const first = await nextMessage(thread, () => undefined).catch((error: unknown) => {
    throw new ThreadNotReady('runtime', error instanceof Error ? error.message : String(error));
  });
  if (first.kind !== 'ready') {
    await thread.terminate();
    if (first.kind === 'not-ready') throw new ThreadNotReady(first.cause, first.reason);
  }
  // A warm thread without work must not keep a command from ending.
  thread.unref();
  return threadWorker(thread, new Int32Array(cancelled));
}

function threadWorker(thread: Worker, cancelled: Int32Array): PoolWorker<PagePicture, PageText | undefined> {
  let job = 0;
  return {
    async run({ width, height, data }) {
      job += 1;
      thread.ref();
      // The one copy: the caller keeps its picture, and the pool can try again where a thread is lost.
      const request: ReadRequest = { job, width, height, data: new Uint8Array(data) };
      const answer = await nextMessage(thread, () => thread.postMessage(request, [request.data.buffer as ArrayBuffer]));
      thread.unref();
      return answer.kind === 'read' ? answer.page : undefined;
    },
    cancel: () => void Atomics.store(cancelled, 0, job),
    close: async () => void (await thread.terminate()),
  };
}

/** The thread's next message after `act`; rejects when the thread ends or breaks before. */
function nextMessage(thread: Worker, act: () => void): Promise<ThreadMessage> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    const onMessage = (message: ThreadMessage): void => settle(() => resolve(message));
    const onError = (error: unknown): void => settle(() => reject(error));
    const onExit = (code: number): void => settle(() => reject(new Error(`the thread ended with code ${code}`)));
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    act();
  });
}
