import { Worker } from 'node:worker_threads';
import type { StartWorkThread, WorkThread } from '../../application/ports.ts';
import type { Problem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { failed, ok } from '../../domain/result.ts';

/**
 * A worker thread with a leash. `resourceLimits` bound only the JavaScript heap, so typed arrays and WebAssembly memory
 * are watched from outside, and the thread is killed when it holds more than it may.
 */
export const startWorkThread: StartWorkThread = (script, { timeoutMs, memoryMegabytes }): WorkThread => {
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    // libraries chat about damaged files; none of that may reach the log
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  let alive = true;
  let last: Promise<unknown> = Promise.resolve();
  worker.once('exit', () => {
    alive = false;
  });
  // an error with nobody asking is followed by `exit`; unheard, it would end the process
  worker.on('error', () => {
    alive = false;
  });

  return {
    ask(question, signal, hand = []) {
      const answer = last.then(() =>
        alive
          ? askOnce(worker, { question, signal, hand, timeoutMs, memoryMegabytes })
          : failed(problem('file-damaged')),
      );
      last = answer;
      return answer;
    },
    isAlive: () => alive,
    async stop() {
      alive = false;
      await worker.terminate();
    },
  };
};

interface Question {
  readonly question: unknown;
  readonly signal: AbortSignal;
  readonly hand: readonly ArrayBuffer[];
  readonly timeoutMs: number;
  readonly memoryMegabytes: number;
}

const MEMORY_CHECK_MS = 100;

/** Resolves with the first of: an answer, the clock, the memory watch, the signal, the thread's death. */
function askOnce(worker: Worker, asked: Question): Promise<Result<unknown, Problem>> {
  return new Promise((resolve) => {
    const stopListening = () => {
      clearTimeout(clock);
      clearInterval(watch);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      asked.signal.removeEventListener('abort', onAbort);
      worker.unref();
    };
    const settle = (outcome: Result<unknown, Problem>) => {
      stopListening();
      resolve(outcome);
    };
    const kill = (why: Problem) => {
      // its death must not be taken for the answer; what is asked next must find it dead
      stopListening();
      void worker.terminate().then(() => resolve(failed(why)));
    };
    const onMessage = (message: unknown) => settle(ok(message));
    const onError = () => settle(failed(problem('file-damaged', TOO_MUCH)));
    const onExit = () => settle(failed(problem('file-damaged')));
    const onAbort = () => kill(problem('cancelled'));
    const clock = setTimeout(() => kill(problem('read-timeout')), asked.timeoutMs);
    const watch = setInterval(() => {
      void holdsTooMuch(worker, asked.memoryMegabytes).then((tooMuch) => {
        if (tooMuch) kill(problem('file-damaged', TOO_MUCH));
      });
    }, MEMORY_CHECK_MS);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    asked.signal.addEventListener('abort', onAbort, { once: true });
    worker.ref();
    if (asked.signal.aborted) onAbort();
    else worker.postMessage(asked.question, asked.hand);
  });
}

const TOO_MUCH = '文件已损坏，或展开后过大而无法安全打开，请重新导出后上传';

async function holdsTooMuch(worker: Worker, memoryMegabytes: number): Promise<boolean> {
  try {
    const { external_memory: external, used_heap_size: used } = await worker.getHeapStatistics();
    return external + used > memoryMegabytes * 1024 * 1024;
  } catch {
    // it ended in the meantime
    return false;
  }
}
