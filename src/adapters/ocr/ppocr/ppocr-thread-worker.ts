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
  const started = await startProcess({ ...settings, cancelled, probe: false });
  // A warm thread without work must not keep a command from ending.
  started.thread.unref();
  return threadWorker(started, new Int32Array(cancelled));
}

/** What would keep a thread from getting ready, found out without loading the networks: in some 100 ms. */
export async function probeThread(modelsDir: string | undefined): Promise<ThreadNotReady | undefined> {
  try {
    const { thread } = await startProcess({
      modelsDir,
      threads: 1,
      detectionSide: 32,
      cancelled: new SharedArrayBuffer(4),
      probe: true,
    });
    await thread.terminate();
    return undefined;
  } catch (error) {
    return error instanceof ThreadNotReady ? error : new ThreadNotReady('runtime', String(error));
  }
}

/** A thread and its answers, one at a time. */
interface StartedThread {
  readonly thread: Worker;
  /** The next message after `act`; rejects when the thread breaks or ends, or has ended before. */
  next(act: () => void): Promise<ThreadMessage>;
}

async function startProcess(settings: ThreadSettings): Promise<StartedThread> {
  const started = listen(
    new Worker(new URL('./ppocr-thread.ts', import.meta.url), { workerData: settings, execArgv: [] }),
  );
  const first = await started
    .next(() => undefined)
    .catch((error: unknown) => {
      throw new ThreadNotReady('runtime', error instanceof Error ? error.message : String(error));
    });
  if (first.kind === 'ready') return started;
  await started.thread.terminate();
  if (first.kind === 'not-ready') throw new ThreadNotReady(first.cause, first.reason);
  throw new ThreadNotReady('runtime', `the thread said ${first.kind}`);
}

/** Listens for as long as the thread lives: one that breaks while it has nothing to do must not take the program along. */
function listen(thread: Worker): StartedThread {
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined);
  let hear: (message: ThreadMessage) => void = () => undefined;
  thread
    .on('message', (message: ThreadMessage) => hear(message))
    .on('error', (error) => lost.reject(error))
    .on('exit', (code) => lost.reject(new Error(`the thread ended with code ${code}`)));
  return {
    thread,
    next(act) {
      const answer = new Promise<ThreadMessage>((resolve) => {
        hear = resolve;
      });
      act();
      return Promise.race([answer, lost.promise]);
    },
  };
}

function threadWorker({ thread, next }: StartedThread, cancelled: Int32Array): PoolWorker<PagePicture, PageText> {
  let job = 0;
  return {
    async run({ width, height, data }) {
      job += 1;
      thread.ref();
      // The one copy: the caller keeps its picture, and the pool can try again where a thread is lost.
      const request: ReadRequest = { job, width, height, data: new Uint8Array(data) };
      const answer = await next(() => thread.postMessage(request, [request.data.buffer as ArrayBuffer]));
      thread.unref();
      if (answer.kind !== 'read') throw new Error(`the thread said ${answer.kind}`);
      return answer.page;
    },
    cancel: () => void Atomics.store(cancelled, 0, job),
    close: async () => void (await thread.terminate()),
  };
}
