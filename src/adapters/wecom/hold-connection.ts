import type { RecordStore } from '../../application/stores/record-store.ts';

export interface HoldOptions {
  readonly records: RecordStore;
  readonly botId: string;
  /** Names this process. */
  readonly holder: string;
  readonly connection: { open(): void; close(): void; state(): string };
  readonly now: () => number;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

const leaseMs = 60_000;
const renewMs = 15_000;

/**
 * Keeps the bot connected from one process only, however many run over one store (as while a new version is rolled out): two
 * would throw each other out without end. Ends when aborted, and lets the next process in.
 */
export async function holdConnection(options: HoldOptions, signal: AbortSignal): Promise<void> {
  const { connection, pause } = options;
  let isHeld = false;
  while (!signal.aborted) {
    const held = await renew(options, leaseMs);
    if (held === 'mine' && !isHeld) connection.open();
    if (held === 'theirs' && isHeld) connection.close();
    if (held !== 'unknown') isHeld = held === 'mine'; // a store that fails for a moment changes nothing
    await pause(renewMs, signal);
  }
  if (!isHeld) return;
  connection.close();
  await renew(options, 0);
}

async function renew(
  { records, botId, holder, now }: HoldOptions,
  forMs: number,
): Promise<'mine' | 'theirs' | 'unknown'> {
  const key = `connection:${botId}`;
  const stored = await records.get(key);
  if (!stored.ok) return 'unknown';
  const current = stored.value;
  if (current !== undefined && current.value !== holder) return 'theirs';
  const put = await records.put(key, current?.revision ?? 0, { value: holder, expiresAt: now() + forMs });
  if (put.ok) return 'mine';
  return put.error.code === 'edit-conflict' ? 'theirs' : 'unknown';
}
