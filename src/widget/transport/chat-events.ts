import type { Citation, ProblemDetails, ReviewedFile, Verdict } from '../wire.ts';

export interface QuickReply {
  readonly label: string;
  readonly value: string;
}

/** Where the picture of a document's page is to be had. */
export interface ReviewPlace {
  readonly reviewId: string;
  /** Needed by a server that does not let everybody see reviews. */
  readonly token?: string;
}

/** The server-sent events of `POST /v1/chat`, by name. */
export interface ChatEvents {
  readonly session: { readonly sessionId: string } & Partial<ReviewPlace>;
  readonly status: { readonly text: string };
  readonly progress: {
    readonly documentId?: string;
    /** Absent where the progress is of the whole. */
    readonly name?: string;
    readonly stage: string;
    readonly percent?: number;
  };
  readonly document: ReviewedFile;
  readonly verdict: Verdict;
  readonly token: { readonly text: string };
  readonly citations: { readonly items: readonly Citation[] };
  readonly quickReplies: { readonly items: readonly QuickReply[] };
  readonly done: object;
  readonly error: { readonly problem: ProblemDetails };
}

export type ChatEvent = {
  readonly [Name in keyof ChatEvents]: { readonly name: Name; readonly data: ChatEvents[Name] };
}[keyof ChatEvents];

/** @returns `undefined` for an event this widget does not know, or whose data is no JSON object */
export function toChatEvent(name: string, data: string): ChatEvent | undefined {
  const value = parseObject(data);
  if (value === undefined || !Object.hasOwn(names, name)) return undefined;
  return { name, data: value } as ChatEvent;
}

const names: Readonly<Record<keyof ChatEvents, true>> = {
  session: true,
  status: true,
  progress: true,
  document: true,
  verdict: true,
  token: true,
  citations: true,
  quickReplies: true,
  done: true,
  error: true,
};

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
