import type { QuickReply } from '../../domain/conversation/reply.ts';
import type { Understanding } from '../../domain/conversation/understanding.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Citation, Verdict } from '../../domain/verdict.ts';
import type { ViewedDocument } from '../reviews/review-view.ts';

/** What a conversation tells while it answers one message, in order; the last one is `done` or `error`. */
export type ChatEvent =
  /** Told first, and again once there is a review. */
  | { readonly type: 'session'; readonly sessionId: string; readonly reviewId?: string }
  | { readonly type: 'understood'; readonly understanding: Understanding }
  | { readonly type: 'status'; readonly text: string }
  | { readonly type: 'progress'; readonly progress: ReadingProgress }
  | { readonly type: 'document'; readonly document: ViewedDocument; readonly reviewId: string }
  | { readonly type: 'verdict'; readonly verdict: Verdict }
  /** A piece of the answer's text; all pieces together are the answer. */
  | { readonly type: 'token'; readonly text: string }
  | { readonly type: 'citations'; readonly items: readonly Citation[] }
  | { readonly type: 'quickReplies'; readonly items: readonly QuickReply[] }
  | { readonly type: 'done' }
  | { readonly type: 'error'; readonly problem: Problem };

/** How far the reading of the files is; `documentId` and `name` where it is of one file, `percent` of that file. */
export interface ReadingProgress {
  readonly documentId?: string;
  readonly name?: string;
  readonly stage: string;
  readonly percent?: number;
  readonly done: number;
  readonly total: number;
}
