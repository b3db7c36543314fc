import type { Problem } from '../../domain/problem.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { DoorEvent, QuickReply, SeenCitation, SeenDocument, ToldSoFar } from './ports.ts';

/** What an answer consists of so far. */
export interface Heard {
  readonly sessionId?: string;
  readonly reviewId?: string;
  readonly status?: string;
  /** Percent by file name. */
  readonly progress: Readonly<Record<string, number>>;
  readonly documents: readonly SeenDocument[];
  readonly verdict?: Verdict;
  readonly text: string;
  readonly citations: readonly SeenCitation[];
  readonly quickReplies: readonly QuickReply[];
  readonly problem?: Pick<Problem, 'code' | 'detail'>;
}

export const nothingHeard: Heard = { progress: {}, documents: [], text: '', citations: [], quickReplies: [] };

type Ears = {
  readonly [Type in DoorEvent['type']]?: (
    heard: Heard,
    event: Extract<DoorEvent, { readonly type: Type }>,
  ) => Partial<Heard>;
};

const ears: Ears = {
  session: (_, { sessionId, reviewId }) => ({ sessionId, ...(reviewId !== undefined && { reviewId }) }),
  status: (_, { text }) => ({ status: text }),
  progress: (heard, { progress: { name, percent } }) =>
    name === undefined || percent === undefined ? {} : { progress: { ...heard.progress, [name]: percent } },
  document: ({ documents }, { document }) => ({ documents: [...documents, document] }),
  verdict: (_, { verdict }) => ({ verdict }),
  token: ({ text }, token) => ({ text: text + token.text }),
  citations: ({ citations }, { items }) => ({ citations: [...citations, ...items] }),
  quickReplies: (_, { items }) => ({ quickReplies: items }),
  error: (_, { problem }) => ({ problem }),
};

/** One event more; an event of another type changes nothing. */
export function hear(heard: Heard, event: DoorEvent): Heard {
  const ear = ears[event.type] as ((heard: Heard, event: unknown) => Partial<Heard>) | undefined; // they belong together
  return ear === undefined ? heard : { ...heard, ...ear(heard, event) };
}

/** The answer that was given while nobody here listened: what the assistant said from the message `after` on. */
export function hearAgain(sessionId: string, { messages, reviewId }: ToldSoFar, after: number): Heard {
  const told = messages.slice(after).filter(({ role }) => role === 'assistant');
  const last = told.at(-1);
  return {
    ...nothingHeard,
    sessionId,
    ...(reviewId !== undefined && { reviewId }),
    ...(last?.verdict !== undefined && { verdict: last.verdict }),
    text: told.map(({ text }) => text).join('\n\n'),
    documents: told.flatMap(({ documents }) => documents),
    citations: last?.citations ?? [],
    quickReplies: last?.quickReplies ?? [],
  };
}
