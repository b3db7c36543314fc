import { Worker } from 'node:worker_threads';
import { type LikeliestClasses, likeliestClasses } from './likeliest-classes.ts';
import { openNetwork } from './open-network.ts';
import type { RecognitionAnswer, RecognitionRequest } from './recognition-thread.ts';

/** @param input is given away: its memory is gone afterwards */
export type RecognitionNetwork = (input: Float32Array, shape: readonly number[]) => Promise<LikeliestClasses>;

export interface OpenRecognition {
  readonly run: RecognitionNetwork;
  /** Batches that it reads at the same time; any number may be asked for. */
  readonly lanes: number;
  close(): Promise<void>;
}

/**
 * Loads the recognition network, for more than one processor once for each, on a thread of its own: batches are many and small,
 * and side by side they are read quicker than one after another by all processors.
 */
export async function openRecognition(model: Uint8Array, processors: number): Promise<OpenRecognition> {
  if (processors > 1) return spread(await Promise.all(Array.from({ length: processors }, () => openLane(model))));
  const network = await openNetwork(model, 1);
  return {
    lanes: 1,
    run: async (input, shape) => likeliestClasses(await network.run(input, shape)),
    close: () => network.close(),
  };
}

/** Gives each batch to a lane that is free, in the order in which they come; which lane it is changes nothing. */
function spread(lanes: readonly Lane[]): OpenRecognition {
  const free = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];
  const release = (lane: Lane): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(lane);
    else next(lane);
  };
  return {
    lanes: lanes.length,
    async run(input, shape) {
      const lane = free.pop() ?? (await new Promise<Lane>((resolve) => waiting.push(resolve)));
      try {
        const answer = await lane.ask({ kind: 'run', input, shape }, [input.buffer as ArrayBuffer]);
        if (answer.kind !== 'read') throw new Error(answer.kind === 'failed' ? answer.reason : answer.kind);
        return answer.found;
      } finally {
        release(lane);
      }
    },
    close: async () => void (await Promise.all(lanes.map((lane) => lane.close()))),
  };
}

/** One thread, asked one thing at a time. */
interface Lane {
  /** Rejects when the thread breaks or ends, or has ended before. */
  ask(request: RecognitionRequest, given?: readonly ArrayBuffer[]): Promise<RecognitionAnswer>;
  close(): Promise<void>;
}

async function openLane(model: Uint8Array): Promise<Lane> {
  const thread = new Worker(new URL('./recognition-thread.ts', import.meta.url), { execArgv: [] });
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined);
  let hear: (answer: RecognitionAnswer) => void = () => undefined;
  thread
    .on('message', (answer: RecognitionAnswer) => hear(answer))
    .on('error', (error) => lost.reject(error))
    .on('exit', (code) => lost.reject(new Error(`the recognition thread ended with code ${code}`)));
  const lane: Lane = {
    ask(request, given = []) {
      const answer = new Promise<RecognitionAnswer>((resolve) => {
        hear = resolve;
      });
      thread.postMessage(request, given);
      return Promise.race([answer, lost.promise]);
    },
    close: async () => void (await thread.terminate()),
  };
  const opened = await lane.ask({ kind: 'open', model });
  if (opened.kind === 'open') return lane;
  await lane.close();
  throw new Error(opened.kind === 'failed' ? opened.reason : opened.kind);
}
