import type { RecordStore, StoredRecord } from '../stores/record-store.ts';
import type { InboundMessage, ReplyAddress } from './inbound-message.ts';
import { newTask, type Tasks } from './tasks.ts';
import { updateRecord } from './update-record.ts';
import { hasBatch, type UserRecord, userPrefix } from './user-record.ts';

export interface StartQuietlyDependencies {
  readonly records: RecordStore;
  readonly tasks: Pick<Tasks, 'begin'>;
  readonly now: () => number;
}

/** Begins the review of files that have waited while their sender said nothing; of two processes one begins it. */
export async function startQuietly(
  { records, tasks, now }: StartQuietlyDependencies,
  stored: StoredRecord,
): Promise<void> {
  const user = stored.value as UserRecord; // we wrote it ourselves
  if (user.latest !== undefined && hasBatch(user)) {
    const message = quietMessage(user.latest, stored, now());
    const task = await records.put(...newTask(message, { now: now(), done: false }));
    if (task.ok) tasks.begin(task.value);
    else if (task.error.code !== 'edit-conflict') return; // stays due
  }
  await updateRecord(records, stored.key, (current) => {
    if (current?.dueAt === undefined || current.dueAt > now()) return undefined; // something came in between
    return { value: current.value, expiresAt: current.expiresAt };
  });
}

const quietMessage = (
  latest: NonNullable<UserRecord['latest']>,
  { key, revision }: StoredRecord,
  now: number,
): InboundMessage => ({
  ...latest,
  key: `quiet|${key.slice(userPrefix.length)}|${revision}`,
  kind: 'quiet',
  text: '',
  media: [],
  reply: withoutOpenEnd(latest.reply),
  receivedAt: now,
});

/** The file's own answer was given when it came. */
function withoutOpenEnd(reply: ReplyAddress): ReplyAddress {
  if (reply.door === 'app') return reply;
  if (reply.door === 'bot') {
    return { door: 'bot', ...(reply.responseUrl !== undefined && { responseUrl: reply.responseUrl }) };
  }
  const { requestId: _answered, ...rest } = reply;
  return rest;
}
