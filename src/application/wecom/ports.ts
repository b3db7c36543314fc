import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { NamedFile } from '../read-document.ts';
import type { InboundMessage } from './inbound-message.ts';

/** The conversation that every door leads to; `POST /v1/chat` is the same one. */
export interface ConversationDoor {
  /**
   * Says one thing and hears the answer as it comes about; the last event is `done` or `error`. What was said is answered
   * and kept although nobody listens to the end. A conversation that is unknown or over answers `not-found`, one that has
   * become too long `chat-full`; one that another process writes to `edit-conflict`, and a service that stops `cancelled`.
   */
  converse(turn: Turn): AsyncIterable<DoorEvent>;
  /** What was said so far. Takes up an answer that a process that died left unfinished. @returns `not-found` */
  history(sessionId: string, mayUse: (ownerId: string) => boolean): Promise<Result<ToldSoFar, Problem>>;
}

export interface Turn {
  /** Who speaks, for limits and ownership; names a WeCom user or a user in a group. */
  readonly ownerId: string;
  /** Absent: a new conversation, whose id comes with the event `session`. */
  readonly session?: { readonly id: string };
  /** Empty when there are only files. */
  readonly text: string;
  readonly files: readonly NamedFile[];
}

export interface QuickReply {
  readonly label: string;
  readonly value: string;
}

/** What of the chat's events a WeCom user gets to see; a door may yield others, which are passed over. */
export type DoorEvent =
  | { readonly type: 'session'; readonly sessionId: string; readonly reviewId?: string }
  | { readonly type: 'status'; readonly text: string }
  | { readonly type: 'progress'; readonly progress: { readonly name?: string; readonly percent?: number } }
  | { readonly type: 'document'; readonly document: SeenDocument }
  | { readonly type: 'verdict'; readonly verdict: Verdict }
  | { readonly type: 'token'; readonly text: string }
  | { readonly type: 'citations'; readonly items: readonly SeenCitation[] }
  | { readonly type: 'quickReplies'; readonly items: readonly QuickReply[] }
  | { readonly type: 'error'; readonly problem: Pick<Problem, 'code' | 'detail'> }
  | { readonly type: 'understood' | 'done' };

export interface SeenDocument {
  readonly name: string;
  /** What it is; absent where it could not be read. */
  readonly document?: {
    readonly kind: 'certificate' | 'console-screenshot' | 'other';
    readonly certificates: readonly { readonly name: string }[];
    readonly warnings: readonly { readonly text: string }[];
  };
  readonly problem?: Pick<Problem, 'detail'>;
}

export interface SeenCitation {
  readonly source: string;
  readonly section: string;
  readonly updated: string;
}

export interface ToldSoFar {
  readonly reviewId?: string;
  /** An answer is still to come. */
  readonly awaiting: boolean;
  readonly messages: readonly {
    readonly role: 'user' | 'assistant';
    readonly text: string;
    readonly citations: readonly SeenCitation[];
    readonly quickReplies: readonly QuickReply[];
    readonly documents: readonly SeenDocument[];
    readonly verdict?: Verdict;
  }[];
}

/** Keeps a user's files from their arrival until the review starts; at least half an hour. */
export interface FileShelf {
  keep(bytes: Uint8Array): Promise<Result<{ readonly sha256: string }, Problem>>;
  /** @returns `not-found` when it was kept too long */
  take(sha256: string): Promise<Result<Uint8Array, Problem>>;
}

/** Gets what a message refers to, decrypted. */
export interface MediaSource {
  /**
   * @returns the bytes and the name that the sender gave, else one by its content; `file-gone` when the address has run
   *   out, `upload-too-large`, `forbidden` for a host that is not WeCom's, `file-damaged` when it cannot be decrypted,
   *   `read-timeout` when the other side is slow or dead; never rejects
   */
  fetch(media: MediaReference, signal: AbortSignal): Promise<Result<NamedFile, Problem>>;
}

/** Self-built app: `mediaId`. Bot: an encrypted file at `url`, its key where it is not the bot's own. */
export type MediaReference =
  | { readonly mediaId: string; readonly name?: string }
  | { readonly url: string; readonly key?: string };

/** One way back to the user: the answer to one message. No function rejects: what cannot be delivered goes to the journal. */
export interface Outlet {
  /** The whole answer so far, where the channel can show it; may be called often. */
  show(markdown: string): Promise<void>;
  /** The answer; once. */
  finish(answer: Answer): Promise<void>;
}

export interface Outlets {
  open(message: Pick<InboundMessage, 'reply'>): Outlet;
}

/** What a user reads; every channel takes of it what it can show, within its limits. */
export interface Answer {
  /** Bold, links, quotes, plain lines. */
  readonly markdown: string;
  /** The same in few words, for channels whose messages are short. */
  readonly brief?: string;
  readonly card?: Card;
  /** Where the rest is when it does not fit, and where the conversation goes on in a browser. */
  readonly link?: string;
}

/** A card with the outcome and what can be done next. */
export interface Card {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  /** At most six. */
  readonly buttons: readonly { readonly label: string; readonly key: string }[];
  /** Unique for each card; `[0-9A-Za-z_\-@]`, at most 128 bytes. */
  readonly taskId: string;
}

/** Addresses of the web pages; undefined where the service has no public address. */
export interface Links {
  /** Where whoever holds the address sees this review; signed. */
  review(reviewId: string): Promise<string | undefined>;
  /** Where whoever holds the address goes on with this conversation as its owner; signed. Never for a group. */
  chat(sessionId: string): Promise<string | undefined>;
  /** Where a person can upload what WeCom does not deliver. */
  readonly upload: string | undefined;
}

/** Sends one message to the reviewers' group. */
export interface ReviewersGroup {
  /** @returns `rate-limited` when it should be tried later, `store-unavailable` when the group cannot be reached; never rejects */
  tell(markdown: string): Promise<Result<void, Problem>>;
}
