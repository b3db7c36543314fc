import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';

/** Lets few pieces of heavy work run at once, and few wait. */
export interface Turns {
  /** @returns `queue-full` when enough are waiting; rejects as `work` does */
  take<Made>(work: () => Promise<Made>): Promise<Result<Made, Problem>>;
}

/** @param busy what is said to one too many */
export const createTurns = (atOnce: number, mostWaiting: number, busy: string): Turns => {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  return {
    async take(work) {
      if (free > 0) free -= 1;
      else if (waiting.length >= mostWaiting) return failed(problem('queue-full', busy));
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return ok(await work());
      } finally {
        const next = waiting.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
  };
};
