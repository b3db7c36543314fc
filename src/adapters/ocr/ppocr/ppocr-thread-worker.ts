import { Worker } from 'node:worker_threads';
import type { PagePicture, PageText } from '../../../domain/page.ts';
import type { PoolWorker } from '../worker-pool.ts';
import type { ReadRequest, ThreadMessage, ThreadSettings } from './messages.ts';

/** Why a thread did not get ready: `models` the operator's files are wrong, `runtime` the native library does not load. */
export class ThreadNotReady extends Error {
  readonly source: 'models' | 'runtime';

  constructor(source: 'models' | 'runtime', reason: string) {
    super(reason);
    this.source = source;
  }
}

type Settings = Omit<ThreadSettings, 'cancelled' | 'probe'>;

/** Starts one thread and waits until its models are loaded. Rejects with `ThreadNotReady`. */
export async function openThread(settings: Settings): Promise<PoolWorker<PagePicture, PageText>> {
  const cancelled = new SharedArrayBuffer(4);
  const thread = await startThread({ ...settings, cancelled, probe: false });
  // A warm thread without work must not keep a command from ending.
  thread.unref();
  return threadWorker(thread, new Int32Array(cancelled));
}

/** What would keep a thread from getting ready, found out without loading the networks: in some 100 ms. */
export async function probeThread(modelsDir: string | undefined): Promise<ThreadNotReady | undefined> {
  try {
    const thread = await startThread({ modelsDir, threads: 1, detectionSide: 32, cancelled: new SharedArrayBuffer(4), probe: true });
    await thread.terminate();
    return undefined;
  } catch (error) {
    return error instanceof ThreadNotReady ? error : new ThreadNotReady('runtime', String(error));
  }
}

async function startThread(settings: ThreadSettings): Promise<Worker> {
  const thread = new Worker(new URL('./ppocr-thread.ts', import.meta.url), { workerData: settings, execArgv: [] });
  const first = await nextMessage(thread, () => undefined).catch((error: unknown) => {
    throw new ThreadNotReady('runtime', error instanceof Error ? error.message : String(error));
  });
  if (first.kind === 'ready') return thread;
  await thread.terminate();
  throw first.kind === 'not-ready' ? new ThreadNotReady(first.cause, first.reason) : new ThreadNotReady('runtime', first.kind);
}

function threadWorker(thread: Worker, cancelled: Int32Array): PoolWorker<PagePicture, PageText> {
  let job = 0;
  return {
    async run({ width, height, data }) {
      job += 1;
      thread.ref();
      // The one copy: the caller keeps its picture, and the pool can try again where a thread is lost.
      const request: ReadRequest = { job, width, height, data: new Uint8Array(data) };
      const answer = await nextMessage(thread, () => thread.postMessage(request, [request.data.buffer as ArrayBuffer]));
      thread.unref();
      if (answer.kind !== 'read') throw new Error(`the thread said ${answer.kind}`);
      return answer.page;
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
