import type { Journal, JournalLevel } from '../../application/reviews/journal.ts';

/** One JSON object a line: `time`, `level`, `event`, and what the event says. */
export const createJsonJournal =
  ({
    write,
    now,
    least,
  }: {
    readonly write: (line: string) => void;
    readonly now: () => Date;
    readonly least: JournalLevel | 'silent';
  }): Journal =>
  (level, event, fields = {}) => {
    if (levels.indexOf(level) < levels.indexOf(least)) return;
    write(`${JSON.stringify({ time: now().toISOString(), level, event, ...fields })}\n`);
  };

const levels: readonly (JournalLevel | 'silent')[] = ['debug', 'info', 'warn', 'error', 'silent'];
