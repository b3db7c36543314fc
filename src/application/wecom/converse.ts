import type { NamedFile } from '../read-document.ts';
import { type Heard, hear, hearAgain, nothingHeard } from './hear.ts';
import type { ConversationDoor } from './ports.ts';
import { writeProgress } from './write-answer.ts';

export interface ConverseDependencies {
  readonly door: ConversationDoor;
  readonly now: () => number;
  /** Resolves after so long, or when aborted. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** One thing a user says, with what the conversation must know. */
export interface Said {
  readonly ownerId: string;
  readonly inGroup: boolean;
  readonly sessionId?: string;
  readonly text: string;
  readonly files: readonly NamedFile[];
  /** Where an earlier attempt at saying this left off. */
  readonly spoken?: Spoken;
  /** Keeps where this attempt is, and to which conversation it goes. */
  readonly onSpoken: (spoken: Spoken) => Promise<void>;
}

/** A message that was handed to a conversation. */
export interface Spoken {
  readonly sessionId: string;
  /** How many messages the conversation had before. */
  readonly after: number;
  readonly reviewId?: string;
}

type Show = (markdown: string) => Promise<void>;

/**
 * Says it to the conversation and shows the answer as it grows. An attempt after a restart does not say it a second time: it
 * waits for the answer that the conversation goes on with by itself.
 *
 * @returns what was heard in the end; undefined when the service stops first
 */
export async function converse(
  dependencies: ConverseDependencies,
  said: Said,
  show: Show,
  signal: AbortSignal,
): Promise<Heard | undefined> {
  const before = said.spoken === undefined ? undefined : await waitForAnswer(dependencies, said, said.spoken, signal);
  const heard = before ?? (await sayPatiently(dependencies, said, show, signal));
  return signal.aborted || heard.problem?.code === 'cancelled' ? undefined : heard;
}

async function sayPatiently(
  dependencies: ConverseDependencies,
  said: Said,
  show: Show,
  signal: AbortSignal,
): Promise<Heard> {
  let current = said;
  let heard = await listen(dependencies, current, show);
  for (let tried = 1; tried < mostTries && !signal.aborted; tried += 1) {
    const retry = retryAfter(heard, current.sessionId);
    if (retry === undefined) break;
    if (retry === 'later') await dependencies.pause(1000, signal);
    else current = withoutSession(current);
    heard = await listen(dependencies, current, show);
  }
  return heard;
}

/** Another process may be in the middle of the same conversation. */
const mostTries = 30;

const withoutSession = ({ sessionId: _over, ...said }: Said): Said => said;

/** No such conversation any more, or no room in it. */
const over: ReadonlySet<string> = new Set(['not-found', 'chat-full']);

function retryAfter({ problem }: Heard, sessionId: string | undefined): 'new-session' | 'later' | undefined {
  if (sessionId !== undefined && over.has(problem?.code ?? '')) return 'new-session';
  return problem?.code === 'edit-conflict' ? 'later' : undefined;
}

/** @returns undefined when the conversation never got the message, or is no more */
async function waitForAnswer(
  { door, pause }: ConverseDependencies,
  { ownerId }: Said,
  { sessionId, after }: Spoken,
  signal: AbortSignal,
): Promise<Heard | undefined> {
  for (;;) {
    const told = await door.history(sessionId, (owner) => owner === ownerId);
    if (!told.ok || told.value.messages.length <= after) return undefined;
    if (!told.value.awaiting || signal.aborted) return hearAgain(sessionId, told.value, after);
    await pause(1000, signal);
  }
}

async function listen({ door, now }: ConverseDependencies, said: Said, show: Show): Promise<Heard> {
  const { sessionId, ownerId, text, files, inGroup } = said;
  const session = sessionId === undefined ? undefined : { id: sessionId };
  let heard: Heard = { ...nothingHeard, ...(sessionId !== undefined && { sessionId }) };
  let shownAt = Number.NEGATIVE_INFINITY;
  const track = await trackSpoken(door, said);
  for await (const event of door.converse({ ownerId, text, files, ...(session !== undefined && { session }) })) {
    heard = hear(heard, event);
    await track(heard);
    // a group sees nothing that was not looked over as a whole
    const progress = inGroup || now() - shownAt < showEveryMs ? '' : writeProgress(heard);
    if (progress === '') continue;
    shownAt = now();
    await show(progress);
  }
  return heard;
}

/** Keeps which conversation, and which review, the message went to, as soon as that is known. */
async function trackSpoken(
  door: ConversationDoor,
  { sessionId, ownerId, onSpoken }: Said,
): Promise<(heard: Heard) => Promise<void>> {
  let spoken: Spoken | undefined;
  if (sessionId !== undefined) {
    const told = await door.history(sessionId, (owner) => owner === ownerId);
    spoken = { sessionId, after: told.ok ? told.value.messages.length : 0 };
    await onSpoken(spoken);
  }
  return async ({ sessionId: id, reviewId }) => {
    if (id === undefined || (id === spoken?.sessionId && reviewId === spoken.reviewId)) return;
    spoken = { after: 0, ...spoken, sessionId: id, ...(reviewId !== undefined && { reviewId }) };
    await onSpoken(spoken);
  };
}

const showEveryMs = 400;
