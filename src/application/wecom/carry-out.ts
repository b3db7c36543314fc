import type { NamedFile } from '../read-document.ts';
import { type ConverseDependencies, converse } from './converse.ts';
import { type FormAnswerDependencies, formAnswer } from './form-answer.ts';
import { conversationOf, type InboundMessage } from './inbound-message.ts';
import type { Answer, FileShelf, MediaReference, MediaSource, Outlet, Outlets } from './ports.ts';
import type { ReviewersNotice } from './reviewers-notice.ts';
import type { Batch, Task } from './tasks.ts';
import { addArrived, type UserRecords, type WaitingFile } from './user-record.ts';
import { asksToStart, buttonKeys, words } from './words.ts';

export interface CarryOutDependencies extends ConverseDependencies, FormAnswerDependencies {
  readonly users: UserRecords;
  readonly shelf: FileShelf;
  readonly media: MediaSource;
  readonly outlets: Outlets;
  readonly reviewers: Pick<ReviewersNotice, 'report'>;
  readonly quietMs: number;
}

/** One attempt at a task. */
interface Attempt {
  readonly task: Task;
  readonly message: InboundMessage;
  readonly conversation: string;
  readonly keep: (task: Task) => Promise<void>;
  readonly outlet: Outlet;
  readonly signal: AbortSignal;
}

/** What a WeCom user's message means for the review: files are collected, a start hands them over, words are said. */
export async function carryOut(
  dependencies: CarryOutDependencies,
  task: Task,
  keep: (task: Task) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { message } = task;
  const conversation = conversationOf(message);
  const outlet = dependencies.outlets.open(message);
  const attempt: Attempt = { task, message, conversation, keep, outlet, signal };
  switch (intentOf(message)) {
    case 'collect':
      return collect(dependencies, attempt);
    case 'restart':
      return restart(dependencies, attempt);
    case 'start':
      if (message.kind === 'mixed' && task.batch === undefined) await collect(dependencies, attempt);
      return start(dependencies, attempt);
    case 'say':
      return answer(dependencies, attempt, { text: message.text, files: [], failures: [] });
    default:
      return undefined; // the button of a card that was pressed before
  }
}

function intentOf({ kind, text }: InboundMessage): 'collect' | 'restart' | 'start' | 'say' | 'nothing' {
  if (kind === 'media') return 'collect';
  if (kind === 'mixed' || kind === 'quiet') return 'start';
  if (kind === 'button' && text === buttonKeys.restart) return 'restart';
  if (kind === 'button' && text === buttonKeys.done) return 'nothing';
  const starts = asksToStart(text) || (kind === 'button' && text === buttonKeys.start);
  return starts ? 'start' : 'say';
}

async function collect(dependencies: CarryOutDependencies, { message, conversation, signal }: Attempt): Promise<void> {
  const { users, now, quietMs } = dependencies;
  const fetched = await Promise.all(message.media.map((one) => fetchOne(dependencies, one, signal)));
  if (signal.aborted) return; // the next attempt fetches again
  const files = fetched.flatMap((one, index) => ('sha256' in one ? [{ ...one, from: `${message.key}#${index}` }] : []));
  const failures = fetched.flatMap((one) => ('because' in one ? [one.because] : []));
  await users.change(conversation, (user) => ({
    record: addArrived(user, message.key, files, failures),
    quietAt: now() + quietMs,
  }));
}

async function fetchOne(
  { media, shelf }: CarryOutDependencies,
  reference: MediaReference,
  signal: AbortSignal,
): Promise<{ readonly name: string; readonly sha256: string } | { readonly because: string }> {
  const file = await media.fetch(reference, signal);
  if (!file.ok) return { because: file.error.detail };
  const kept = await shelf.keep(file.value.bytes);
  return kept.ok ? { name: file.value.name, sha256: kept.value.sha256 } : { because: kept.error.detail };
}

async function restart({ users }: CarryOutDependencies, { conversation, outlet }: Attempt): Promise<void> {
  await users.change(conversation, (user) => ({ record: { ...user, waiting: [], failures: [], received: 0 } }));
  await outlet.finish({ markdown: words.restarted });
}

/** Hands the waiting files over; what is said with them is said, a bare start says nothing. */
async function start(dependencies: CarryOutDependencies, attempt: Attempt): Promise<void> {
  const { task, message, conversation, outlet, signal } = attempt;
  const batch = task.batch ?? (await gather(dependencies, attempt));
  const begun = { ...attempt, task: { ...task, batch } };
  await forget(dependencies.users, conversation, batch);
  const { files, failures } = await openBatch(dependencies.shelf, batch);
  if (signal.aborted) return undefined;
  const text = message.kind === 'mixed' ? message.text : '';
  if (files.length > 0 || text !== '') return answer(dependencies, begun, { text, files, failures });
  if (failures.length > 0) return outlet.finish({ markdown: sayFailures(failures) });
  return message.kind === 'quiet' ? undefined : outlet.finish(nothingToReview(dependencies));
}

/** Waits for files on their way, then writes down with which ones this review begins. */
async function gather(
  { users, pause, now }: CarryOutDependencies,
  { task, message, conversation, keep, outlet, signal }: Attempt,
): Promise<Batch> {
  const until = now() + arrivalPatienceMs;
  let user = await users.read(conversation);
  const isArriving = (): boolean => user.ok && user.value.arriving.some((key) => key !== message.key);
  if (isArriving()) await outlet.show(words.fetching);
  while (isArriving() && now() < until && !signal.aborted) {
    await pause(250, signal);
    user = await users.read(conversation);
  }
  const batch = user.ok ? { files: user.value.waiting, failures: user.value.failures } : { files: [], failures: [] };
  await keep({ ...task, batch });
  return batch;
}

/** As long as the slowest file may take. */
const arrivalPatienceMs = 75_000;

async function forget(users: UserRecords, conversation: string, batch: Batch): Promise<void> {
  const taken = new Set(batch.files.map(({ from }) => from));
  await users.change(conversation, (user) => ({
    record: {
      ...user,
      waiting: user.waiting.filter(({ from }) => !taken.has(from)),
      failures: user.failures.filter((failure) => !batch.failures.includes(failure)),
      received: 0,
    },
  }));
}

interface OpenedBatch {
  readonly files: readonly NamedFile[];
  readonly failures: readonly string[];
}

async function openBatch(shelf: FileShelf, batch: Batch): Promise<OpenedBatch> {
  const opened = await Promise.all(batch.files.map(async (file) => ({ file, bytes: await shelf.take(file.sha256) })));
  return {
    files: opened.flatMap(({ file, bytes }) => (bytes.ok ? [{ name: file.name, bytes: bytes.value }] : [])),
    failures: [...batch.failures, ...opened.flatMap(({ file, bytes }) => (bytes.ok ? [] : [sayLost(file)]))],
  };
}

const sayLost = ({ name }: WaitingFile): string => `${name} 保存的时间过长，已经删除，请重新发送`;

const sayFailures = (failures: readonly string[]): string =>
  failures.length === 0
    ? ''
    : [`有 ${failures.length} 份材料没有收到：`, ...[...new Set(failures)].map((failure) => `- ${failure}`)].join('\n');

function nothingToReview({ links }: CarryOutDependencies): Answer {
  if (links.upload === undefined) return { markdown: words.nothingYet };
  return { markdown: `${words.nothingYet}\n${words.uploadInstead}${links.upload}`, link: links.upload };
}

async function answer(
  dependencies: CarryOutDependencies,
  { task, message, conversation, keep, outlet, signal }: Attempt,
  said: OpenedBatch & { readonly text: string },
): Promise<void> {
  const { users, reviewers } = dependencies;
  const user = await users.read(conversation);
  const sessionId = user.ok ? user.value.sessionId : undefined;
  const inGroup = message.chatId !== undefined;
  const heard = await converse(
    dependencies,
    {
      ownerId: conversation,
      inGroup,
      text: said.text,
      files: said.files,
      ...(sessionId !== undefined && { sessionId }),
      ...(task.spoken !== undefined && { spoken: task.spoken }),
      onSpoken: async (spoken) => {
        const { sessionId: id, reviewId } = spoken;
        const known = { sessionId: id, ...(reviewId !== undefined && { reviewId }) };
        await users.change(conversation, (record) => ({ record: { ...record, ...known } }));
        await keep({ ...task, spoken });
      },
    },
    (markdown) => outlet.show(markdown),
    signal,
  );
  if (heard === undefined) return;
  const outcome = await formAnswer(dependencies, heard, { inGroup, failures: sayFailures(said.failures) });
  if (outcome.needsPerson !== undefined) await reviewers.report(outcome.needsPerson);
  await outlet.finish(outcome.answer);
}
