import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { StartWorkProcess, WorkProcess } from '../../application/ports.ts';
import type { Problem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { failed, ok } from '../../domain/result.ts';

/**
 * A child process with a leash: no environment (it has no business with keys), a bounded heap, its memory watched from
 * outside, and always killable. A worker thread is not enough: one that fills its heap ends the whole process, or
 * answers neither its watch nor `terminate`.
 */
export const startWorkProcess: StartWorkProcess = (script, { timeoutMs, memoryMegabytes }): WorkProcess => {
  const child = fork(script, {
    env: {},
    execArgv: [`--max-old-space-size=${Math.round(memoryMegabytes / 2)}`, '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    // libraries chat about damaged files; none of that may reach the log
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let alive = true;
  let last: Promise<unknown> = Promise.resolve();
  child.once('exit', () => {
    alive = false;
  });
  // unheard, it would end this process
  child.on('error', () => {
    alive = false;
  });
  letGo(child);
  const end = async () => {
    alive = false;
    await killed(child);
  };

  return {
    ask(question, signal) {
      const answer = last.then(() =>
        alive ? askOnce(child, { question, signal, end, timeoutMs, memoryMegabytes }) : failed(problem('file-damaged')),
      );
      last = answer;
      return answer;
    },
    isAlive: () => alive,
    stop: end,
  };
};

interface Question {
  readonly question: unknown;
  readonly signal: AbortSignal;
  readonly end: () => Promise<void>;
  readonly timeoutMs: number;
  readonly memoryMegabytes: number;
}

const MEMORY_CHECK_MS = 50;

/** Resolves with the first of: an answer, the clock, the memory watch, the signal, the child's death. */
function askOnce(child: ChildProcess, asked: Question): Promise<Result<unknown, Problem>> {
  return new Promise((resolve) => {
    const settle = (outcome: Result<unknown, Problem>) => {
      clearTimeout(clock);
      clearInterval(watch);
      child.off('message', onMessage).off('exit', onExit).off('error', onExit);
      asked.signal.removeEventListener('abort', onAbort);
      letGo(child);
      resolve(outcome);
    };
    // what is asked next finds it dead
    const kill = (why: Problem) => void asked.end().then(() => settle(failed(why)));
    const onMessage = (message: unknown) => settle(ok(message));
    const onExit = () => settle(failed(problem('file-damaged', TOO_MUCH)));
    const onAbort = () => end(problem('cancelled'));
    const end = (why: Problem) => {
      // its death must not be taken for the answer
      child.off('exit', onExit);
      kill(why);
    };
    const clock = setTimeout(() => end(problem('read-timeout')), asked.timeoutMs);
    const watch = setInterval(() => {
      if (residentMegabytes(child.pid) > asked.memoryMegabytes) end(problem('file-damaged', TOO_MUCH));
    }, MEMORY_CHECK_MS);
    child.on('message', onMessage).on('exit', onExit).on('error', onExit);
    asked.signal.addEventListener('abort', onAbort, { once: true });
    hold(child);
    if (asked.signal.aborted) onAbort();
    else child.send(asked.question as object, (error) => (error === null ? undefined : onExit()));
  });
}

const TOO_MUCH = '文件已损坏，或展开后过大而无法安全打开，请重新导出后上传';

/** An idle child does not keep this process from ending; one that works does. */
function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  hold(child);
  child.kill('SIGKILL');
  await gone;
}

/** What the kernel says; 0 where it does not say (only Linux does), and the heap's bound and the clock remain. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return (pages * 4096) / 1024 / 1024;
  } catch {
    return 0;
  }
}
