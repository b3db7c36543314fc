import { availableParallelism } from 'node:os';
import type { TextReader } from '../../application/ports.ts';
import type { PagePicture, PageText } from '../../domain/page.ts';
import { problem } from '../../domain/problem.ts';
import { failed } from '../../domain/result.ts';
import { createWorkerPool, type PoolWorker } from './worker-pool.ts';

export interface PoolOptions {
  /** Pages read at the same time, each with models of its own. Default: one per two cores. */
  readonly workers?: number | undefined;
  /** Pages that may wait; one more is refused at once. Default 64. */
  readonly queueLimit?: number | undefined;
  /** Longest time for one page, in milliseconds. Default two minutes. */
  readonly timeLimit?: number | undefined;
}

export const defaultWorkers = (): number => Math.max(1, Math.floor(availableParallelism() / 2));

/** A text reader over a pool of workers, whatever their engine. */
export function createPooledReader(
  engine: string,
  open: () => Promise<PoolWorker<PagePicture, PageText>>,
  options: PoolOptions,
): TextReader {
  const pool = createWorkerPool<PagePicture, PageText>({
    open,
    size: options.workers ?? defaultWorkers(),
    queueLimit: options.queueLimit ?? 64,
    timeLimit: options.timeLimit ?? 120_000,
  });
  return {
    engine,
    read: (picture, signal) =>
      isWhole(picture) ? pool.run(picture, signal) : Promise.resolve(failed(problem('page-unreadable'))),
    warm: () => pool.warm(),
    close: () => pool.close(),
  };
}

const isWhole = ({ width, height, data }: PagePicture): boolean =>
  width > 0 && height > 0 && data.length === width * height * 3;
