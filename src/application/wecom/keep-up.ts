import { type Journal, traceOf } from '../reviews/journal.ts';
import type { RecordStore, StoredRecord } from '../stores/record-store.ts';

/** Records of one kind, and what is done with one whose time has come. */
export interface Duty {
  readonly prefix: string;
  readonly handle: (stored: StoredRecord) => Promise<void>;
}

export interface KeepUpDependencies {
  readonly records: RecordStore;
  readonly duties: readonly Duty[];
  readonly now: () => number;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly journal: Journal;
}

/** Looks every second for what is due, also for what a process that died left behind; ends when aborted. */
export async function keepUp(dependencies: KeepUpDependencies, signal: AbortSignal): Promise<void> {
  const { records, pause, journal } = dependencies;
  for (let round = 0; !signal.aborted; round += 1) {
    await lookOnce(dependencies).catch((fault: unknown) => journal('error', 'wecom_round_failed', traceOf(fault)));
    if (round % sweepEvery === 0) await records.sweep();
    await pause(1000, signal);
  }
}

const sweepEvery = 600;

/** One round of `keepUp`. */
export async function lookOnce({ records, duties, now }: KeepUpDependencies): Promise<void> {
  for (const { prefix, handle } of duties) {
    const due = await records.due(prefix, now(), 20);
    if (!due.ok) return;
    for (const stored of due.value) await handle(stored);
  }
}
