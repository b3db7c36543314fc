import { type Journal, traceOf } from '../reviews/journal.ts';
import type { NewRecord, RecordStore, StoredRecord } from '../stores/record-store.ts';
import type { Spoken } from './converse.ts';
import { conversationOf, type InboundMessage } from './inbound-message.ts';
import { updateRecord } from './update-record.ts';
import type { WaitingFile } from './user-record.ts';

/** One message that was taken in, until it is answered. */
export interface Task {
  readonly message: InboundMessage;
  /** How often it was begun. */
  readonly attempts: number;
  /** The files that a review was begun with; a second attempt takes the same. */
  readonly batch?: Batch;
  /** The conversation that an earlier attempt handed the message to. */
  readonly spoken?: Spoken;
}

export interface Batch {
  readonly files: readonly WaitingFile[];
  readonly failures: readonly string[];
}

export interface Tasks {
  /** Starts the work on a stored task and returns at once; tasks of one conversation run one after another. */
  begin(stored: StoredRecord): void;
  /** Takes over a task whose holder let its lease run out. */
  takeOver(stored: StoredRecord): Promise<void>;
  /** Resolves when nothing runs here. */
  settled(): Promise<void>;
}

export interface TaskDependencies {
  readonly records: RecordStore;
  /** Does the work; `keep` stores what a later attempt must know. */
  readonly carryOut: (task: Task, keep: (task: Task) => Promise<void>, signal: AbortSignal) => Promise<void>;
  /** Tells the user that it will not be. */
  readonly giveUp: (message: InboundMessage) => Promise<void>;
  readonly journal: Journal;
  readonly now: () => number;
  /** Aborted when the process stops; tasks are then left for the next start. */
  readonly signal: AbortSignal;
}

export const taskPrefix = 'task:';

/** The key, revision and record under which a message is stored, as `RecordStore.put` takes them. */
export const newTask = (
  message: InboundMessage,
  { now, done }: { readonly now: number; readonly done: boolean },
): [key: string, revision: number, record: NewRecord] => [
  taskPrefix + message.key,
  0,
  done ? doneRecord(now) : openRecord({ message, attempts: 1 }, now),
];

/** Far longer than WeCom delivers again; long enough that one who recorded a callback gains nothing by replaying it. */
const rememberMs = 24 * 60 * 60_000;
const leaseMs = 45_000;
const renewMs = 15_000;
const mostAttempts = 3;

const doneRecord = (now: number): NewRecord => ({ value: null, expiresAt: now + rememberMs });
const openRecord = (task: Task, now: number): NewRecord => ({
  value: task,
  dueAt: now + leaseMs,
  expiresAt: now + rememberMs,
});

export function createTasks(dependencies: TaskDependencies): Tasks {
  const { records, now } = dependencies;
  const lanes = new Map<string, Promise<void>>();
  const running = new Set<Promise<void>>();

  const begin = (stored: StoredRecord): void => {
    const task = stored.value as Task; // we wrote it ourselves
    const lane = task.message.kind === 'media' ? stored.key : conversationOf(task.message); // files need not queue
    const before = lanes.get(lane) ?? Promise.resolve();
    const work = holdWhile(dependencies, stored.key, () => before.then(() => attempt(dependencies, stored.key, task)));
    lanes.set(lane, work);
    running.add(work);
    void work.then(() => {
      running.delete(work);
      if (lanes.get(lane) === work) lanes.delete(lane);
    });
  };

  return {
    begin,
    async takeOver(stored) {
      const task = stored.value as Task;
      const next = openRecord({ ...task, attempts: task.attempts + 1 }, now());
      const claimed = await records.put(stored.key, stored.revision, next);
      if (claimed.ok) begin(claimed.value); // else another was faster
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** Renews the lease as long as the work waits or runs. */
async function holdWhile({ records, now }: TaskDependencies, key: string, work: () => Promise<void>): Promise<void> {
  const renewal = setInterval(() => {
    void updateRecord(records, key, (current) =>
      current?.dueAt === undefined ? undefined : { ...current, dueAt: now() + leaseMs },
    );
  }, renewMs);
  renewal.unref();
  await work();
  clearInterval(renewal);
}

/** Never rejects: a bug leaves the task to be taken over, and given up after some times. */
async function attempt(dependencies: TaskDependencies, key: string, task: Task): Promise<void> {
  const { records, carryOut, giveUp, journal, now, signal } = dependencies;
  if (signal.aborted) return release(dependencies, key);
  const keep = async (changed: Task): Promise<void> => {
    await updateRecord(records, key, () => openRecord(changed, now()));
  };
  const work = task.attempts > mostAttempts ? giveUp(task.message) : carryOut(task, keep, signal);
  const fault = await work.then(
    () => undefined,
    (thrown: unknown) => traceOf(thrown),
  );
  if (fault !== undefined) journal('error', 'wecom_task_failed', fault);
  if (signal.aborted) return release(dependencies, key);
  if (fault === undefined) await updateRecord(records, key, () => doneRecord(now()));
}

/** The next process need not wait for the lease to run out; a stop is no failed attempt. */
async function release({ records, now }: TaskDependencies, key: string): Promise<void> {
  await updateRecord(records, key, (current) => {
    if (current?.dueAt === undefined) return undefined;
    const task = current.value as Task; // we wrote it ourselves
    return { ...current, value: { ...task, attempts: Math.max(0, task.attempts - 1) }, dueAt: now() };
  });
}
