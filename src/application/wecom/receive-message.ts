import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { RecordStore } from '../stores/record-store.ts';
import { conversationOf, type InboundMessage } from './inbound-message.ts';
import type { Links } from './ports.ts';
import { newTask, type Tasks } from './tasks.ts';
import { addArriving, type UserRecords } from './user-record.ts';
import { asksToStart, buttonKeys, sayReceived, words } from './words.ts';

/** What the door answers within its second. */
export interface Receipt {
  readonly text: string;
  /** Nothing more follows on this message's own way back. */
  readonly finished: boolean;
  /** The first file of a batch: a button 开始审核 helps. */
  readonly offersStart: boolean;
}

export type Received = { readonly kind: 'first'; readonly receipt: Receipt } | { readonly kind: 'again' };

export interface ReceiveDependencies {
  readonly records: RecordStore;
  readonly users: UserRecords;
  readonly tasks: Pick<Tasks, 'begin'>;
  readonly links: Links;
  readonly now: () => number;
  /** How long nothing may be said before files that wait are judged unasked. */
  readonly quietMs: number;
}

/**
 * Takes one message in. The one write that stores the message is also what tells a redelivery from the first: of any number
 * of copies exactly one is `first`, and a message that was taken in outlives the process. Does not wait for any work.
 *
 * @returns `store-unavailable`: nothing was kept, the sender should deliver again
 */
export async function receiveMessage(
  dependencies: ReceiveDependencies,
  message: InboundMessage,
): Promise<Result<Received, Problem>> {
  const refusal = refuse(message, dependencies.links);
  const task = newTask(message, { now: dependencies.now(), done: refusal !== undefined });
  const stored = await dependencies.records.put(...task);
  if (!stored.ok) return stored.error.code === 'edit-conflict' ? ok({ kind: 'again' }) : stored;
  if (refusal !== undefined) {
    return ok({ kind: 'first', receipt: { text: refusal, finished: true, offersStart: false } });
  }
  const receipt = message.kind === 'media' ? await announce(dependencies, message) : receiptFor(message);
  dependencies.tasks.begin(stored.value);
  return ok({ kind: 'first', receipt });
}

/** @returns what is said to a message that nobody needs to work on */
function refuse({ chatId, kind, media, text }: InboundMessage, { upload }: Links): string | undefined {
  if (chatId !== undefined && (media.length > 0 || kind === 'unsupported')) return words.onlyAlone;
  if (kind === 'text' && text === '') return words.welcome;
  if (kind !== 'unsupported') return undefined;
  return upload === undefined ? words.cannotRead : `${words.cannotRead}\n${words.uploadInstead}${upload}`;
}

async function announce({ users, now, quietMs }: ReceiveDependencies, message: InboundMessage): Promise<Receipt> {
  const count = message.media.length;
  const user = await users.change(conversationOf(message), (record) => ({
    record: addArriving(record, message),
    quietAt: now() + quietMs,
  }));
  if (!user.ok) return { text: words.working, finished: true, offersStart: false }; // the file itself is kept as a task
  const { received } = user.value;
  return { text: sayReceived(received, count), finished: true, offersStart: received === count };
}

const receiptFor = ({ kind, text }: InboundMessage): Receipt => ({
  text: kind === 'mixed' || text === buttonKeys.start || asksToStart(text) ? words.reviewing : words.working,
  finished: false,
  offersStart: false,
});
