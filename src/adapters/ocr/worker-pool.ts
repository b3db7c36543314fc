import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';

/** Something that does one job at a time, such as a thread with its models loaded. */
export interface PoolWorker<Job, Answer> {
  /** Rejects when the worker is lost; what is wrong with the job itself is part of the answer. */
  run(job: Job): Promise<Answer>;
  /** Asks the running job to end soon; `run` then settles, in whatever way. */
  cancel(): void;
  close(): Promise<void>;
}

export interface WorkerPoolOptions<Job, Answer> {
  /** @returns a warm worker; rejects with the reason where none can be had */
  readonly open: () => Promise<PoolWorker<Job, Answer>>;
  readonly size: number;
  /** Jobs that may wait; one more is refused at once. */
  readonly queueLimit: number;
  /** Milliseconds; a worker that takes longer over one job is replaced. */
  readonly timeLimit: number;
}

/** Runs jobs on a fixed number of warm workers, first come, first served. Never rejects. */
export interface WorkerPool<Job, Answer> {
  /**
   * @returns `cancelled` as soon as the signal aborts; `read-timeout`; `ocr-unavailable` when the queue is full, the pool
   *   closed, no worker can be had, or the job's worker was lost twice
   */
  run(job: Job, signal: AbortSignal): Promise<Result<Answer, Problem>>;
  /** Opens all workers. */
  warm(): Promise<Result<void, Problem>>;
  /** Ends the workers; jobs under way and waiting resolve to `ocr-unavailable`. */
  close(): Promise<void>;
}

export function createWorkerPool<Job, Answer>(options: WorkerPoolOptions<Job, Answer>): WorkerPool<Job, Answer> {
  const seats: readonly Seat<Job, Answer>[] = Array.from({ length: options.size }, () => ({
    worker: undefined,
    busy: false,
  }));
  const queue: Ticket<Job, Answer>[] = [];
  let closed = false;

  const workerOf = (seat: Seat<Job, Answer>): Promise<PoolWorker<Job, Answer>> => {
    if (seat.worker === undefined) {
      const opening = options.open();
      seat.worker = opening;
      // A worker that could not be had is tried anew by the next job.
      opening.catch(() => replace(seat, opening));
    }
    return seat.worker;
  };

  const serve = async (seat: Seat<Job, Answer>, ticket: Ticket<Job, Answer>): Promise<void> => {
    seat.busy = true;
    ticket.settle(await attempt(seat, ticket, { workerOf, timeLimit: options.timeLimit, closed: () => closed }));
    seat.busy = false;
    next();
  };

  const next = (): void => {
    const seat = seats.find((one) => !one.busy && one.worker !== undefined) ?? seats.find((one) => !one.busy);
    if (seat === undefined || closed) return;
    const ticket = queue.shift();
    if (ticket !== undefined) void serve(seat, ticket);
  };

  return {
    run(job, signal) {
      if (closed) return Promise.resolve(failed(problem('ocr-unavailable')));
      if (signal.aborted) return Promise.resolve(failed(problem('cancelled')));
      const idle = seats.some((seat) => !seat.busy);
      if (!idle && queue.length >= options.queueLimit)
        return Promise.resolve(failed(problem('ocr-unavailable', '识别任务过多，请稍后再试')));
      return new Promise((resolve) => {
        const ticket = createTicket(job, signal, resolve);
        queue.push(ticket);
        ticket.whenCancelled(() => remove(queue, ticket));
        next();
      });
    },
    async warm() {
      try {
        await Promise.all(seats.map((seat) => workerOf(seat)));
        return ok(undefined);
      } catch {
        return failed(problem('ocr-unavailable'));
      }
    },
    async close() {
      closed = true;
      for (const ticket of queue.splice(0)) ticket.settle(failed(problem('ocr-unavailable')));
      await Promise.all(seats.map((seat) => replace(seat, seat.worker)));
    },
  };
}

interface Seat<Job, Answer> {
  worker: Promise<PoolWorker<Job, Answer>> | undefined;
  busy: boolean;
}

/** One job on its way; settles once, with the first thing that happens to it. */
interface Ticket<Job, Answer> {
  readonly job: Job;
  readonly signal: AbortSignal;
  settle(result: Result<Answer, Problem>): void;
  whenCancelled(act: () => void): void;
}

function createTicket<Job, Answer>(
  job: Job,
  signal: AbortSignal,
  resolve: (result: Result<Answer, Problem>) => void,
): Ticket<Job, Answer> {
  const listeners: (() => void)[] = [];
  const onAbort = (): void => {
    resolve(failed(problem('cancelled')));
    for (const listener of listeners) listener();
  };
  signal.addEventListener('abort', onAbort, { once: true });
  return {
    job,
    signal,
    settle(result) {
      signal.removeEventListener('abort', onAbort);
      resolve(result);
    },
    whenCancelled: (act) => void listeners.push(act),
  };
}

/** What a job needs to know of its pool. */
interface Surroundings<Job, Answer> {
  readonly workerOf: (seat: Seat<Job, Answer>) => Promise<PoolWorker<Job, Answer>>;
  readonly timeLimit: number;
  readonly closed: () => boolean;
}

/** Runs the job, once more on a fresh worker when the first was lost under it. */
async function attempt<Job, Answer>(
  seat: Seat<Job, Answer>,
  ticket: Ticket<Job, Answer>,
  pool: Surroundings<Job, Answer>,
): Promise<Result<Answer, Problem>> {
  const answer = (await tryOnce(seat, ticket, pool)) ?? (await tryOnce(seat, ticket, pool));
  return answer ?? failed(problem('ocr-unavailable'));
}

/** @returns nothing where the worker was lost and another may do better */
async function tryOnce<Job, Answer>(
  seat: Seat<Job, Answer>,
  ticket: Ticket<Job, Answer>,
  { workerOf, timeLimit, closed }: Surroundings<Job, Answer>,
): Promise<Result<Answer, Problem> | undefined> {
  try {
    const worker = await workerOf(seat);
    if (ticket.signal.aborted) return failed(problem('cancelled'));
    const answer = await runOnce(worker, ticket, timeLimit);
    if (answer !== timedOut) return ok(answer);
    await replace(seat, seat.worker);
    return failed(problem('read-timeout'));
  } catch {
    await replace(seat, seat.worker);
    if (ticket.signal.aborted) return failed(problem('cancelled'));
    return closed() ? failed(problem('ocr-unavailable')) : undefined;
  }
}

const timedOut = Symbol('timed out');

async function runOnce<Job, Answer>(
  worker: PoolWorker<Job, Answer>,
  ticket: Ticket<Job, Answer>,
  timeLimit: number,
): Promise<Answer | typeof timedOut> {
  const clock = Promise.withResolvers<typeof timedOut>();
  const timer = setTimeout(() => clock.resolve(timedOut), timeLimit);
  ticket.whenCancelled(() => worker.cancel());
  try {
    return await Promise.race([worker.run(ticket.job), clock.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Ends the seat's worker; the next job opens a new one. */
async function replace<Job, Answer>(
  seat: Seat<Job, Answer>,
  lost: Promise<PoolWorker<Job, Answer>> | undefined,
): Promise<void> {
  if (seat.worker === lost) seat.worker = undefined;
  try {
    await (await lost)?.close();
  } catch {
    // It never opened: there is nothing to end.
  }
}

function remove<Item>(items: Item[], item: Item): void {
  const index = items.indexOf(item);
  if (index >= 0) items.splice(index, 1);
}
