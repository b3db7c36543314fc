import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { RecordStore } from '../stores/record-store.ts';
import type { InboundMessage } from './inbound-message.ts';
import { updateRecord } from './update-record.ts';

/** What is remembered of one conversation between its messages. */
export interface UserRecord {
  readonly sessionId?: string;
  /** The newest review of that conversation. */
  readonly reviewId?: string;
  /** Files that wait for the review to start, in the order of arrival. */
  readonly waiting: readonly WaitingFile[];
  /** Messages whose files are still being fetched. */
  readonly arriving: readonly string[];
  /** Files announced since the last start, those that failed too. */
  readonly received: number;
  /** What went wrong with files of this batch, to be said when it is judged. */
  readonly failures: readonly string[];
  /** The newest message with a file: its answer is still free when the user says nothing more. */
  readonly latest?: Pick<InboundMessage, 'userId' | 'chatId' | 'reply'>;
}

export interface WaitingFile {
  /** The message it came with, and its place there. */
  readonly from: string;
  readonly name: string;
  readonly sha256: string;
}

export interface UserRecords {
  read(conversation: string): Promise<Result<UserRecord, Problem>>;
  /**
   * @param change may be called again; `quietAt` says anew when a batch that nobody starts begins by itself
   * @returns the record as it then is
   */
  change(conversation: string, change: (record: UserRecord) => UserChange): Promise<Result<UserRecord, Problem>>;
}

export interface UserChange {
  readonly record: UserRecord;
  readonly quietAt?: number;
}

export const userPrefix = 'user:';

export const createUserRecords = (records: RecordStore, now: () => number): UserRecords => ({
  async read(conversation) {
    const stored = await records.get(userPrefix + conversation);
    return stored.ok ? ok(readUser(stored.value?.value)) : stored;
  },
  async change(conversation, change) {
    const stored = await updateRecord(records, userPrefix + conversation, (current) => {
      const { record, quietAt = current?.dueAt } = change(readUser(current?.value));
      const dueAt = hasBatch(record) ? quietAt : undefined;
      return { value: record, expiresAt: now() + keepMs, ...(dueAt !== undefined && { dueAt }) };
    });
    if (!stored.ok) return stored;
    return stored.value === undefined ? failed(problem('store-unavailable')) : ok(readUser(stored.value.value));
  },
});

/** Whether something waits for a review to start. */
export const hasBatch = ({ waiting, arriving, failures }: UserRecord): boolean =>
  waiting.length + arriving.length + failures.length > 0;

/** A conversation that rested longer begins anew. */
const keepMs = 30 * 24 * 60 * 60_000;

const empty: UserRecord = { waiting: [], arriving: [], received: 0, failures: [] };

/** We wrote it ourselves. */
const readUser = (value: unknown): UserRecord => (value === undefined ? empty : (value as UserRecord));

/** Announces the files of one message. */
export const addArriving = (user: UserRecord, message: InboundMessage): UserRecord => ({
  ...user,
  arriving: [...user.arriving.filter((key) => key !== message.key), message.key],
  received: user.received + message.media.length,
  latest: {
    userId: message.userId,
    reply: message.reply,
    ...(message.chatId !== undefined && { chatId: message.chatId }),
  },
});

/** Settles one message: its files wait or have failed. Settling it again changes nothing. */
export const addArrived = (
  user: UserRecord,
  messageKey: string,
  files: readonly WaitingFile[],
  failures: readonly string[],
): UserRecord => ({
  ...user,
  arriving: user.arriving.filter((key) => key !== messageKey),
  waiting: [...user.waiting.filter(({ from }) => !files.some((file) => file.from === from)), ...files],
  failures: [...user.failures, ...failures],
});
