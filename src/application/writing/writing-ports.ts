import type { GuardReason } from '../../domain/explain/guard/check-explanation.ts';

/** What one call asks of a model. */
export interface WritingRequest {
  readonly system: string;
  readonly user: string;
  /** How long the answer may become, in the model's tokens. */
  readonly maxTokens: number;
}

export const writingFailureCodes = [
  'timeout',
  'cancelled',
  'unavailable',
  'rate-limited',
  'unauthorised',
  'wrong-profile',
  'moderated',
  'cut-short',
  'empty',
  'unreadable',
  'too-long',
  'resting',
] as const;
export type WritingFailureCode = (typeof writingFailureCodes)[number];

export interface WritingFailure {
  readonly code: WritingFailureCode;
  /** How long the endpoint asked us to wait. */
  readonly retryAfterMs?: number;
  /** The name of the parameter that the endpoint refused; nothing else of its words. */
  readonly parameter?: string;
}

export interface TokenUse {
  readonly prompt: number;
  readonly completion: number;
}

/** One thing that comes out of a call: a paragraph as soon as it is whole, and at last `end` or `failed`, once. */
export type WritingEvent =
  | { readonly kind: 'item'; readonly id: string; readonly explain: string }
  | { readonly kind: 'end'; readonly use?: TokenUse }
  | { readonly kind: 'failed'; readonly failure: WritingFailure };

/** A language model that writes a paragraph for each gap. Nothing it writes is trusted. */
export interface GapWriter {
  /** As it is shown and part of every cache key. */
  readonly model: string;
  /**
   * One call, no retry, no tools.
   *
   * @param signal aborts the call; it then ends with `cancelled`
   * @returns items in the order they are written, unchecked; every failure is an event: iterating never rejects
   */
  write(request: WritingRequest, signal: AbortSignal): AsyncIterable<WritingEvent>;
}

/**
 * Paragraphs that passed the guard and name nobody, by a hash of all that they depend on. They are checked again on the
 * way out.
 */
export interface ParagraphCache {
  /** Never rejects; what cannot be read is absent. */
  get(key: string): Promise<string | undefined>;
  /** Never rejects. */
  set(key: string, paragraph: string): Promise<void>;
}

/** What happened, for metrics and log; holds no name, no number and no words of a model. */
export type ExplainEvent =
  | {
      readonly kind: 'call';
      readonly outcome: 'ok' | WritingFailureCode;
      readonly attempt: 1 | 2;
      readonly milliseconds: number;
      readonly use?: TokenUse;
      readonly parameter?: string;
    }
  /** The guard refused a paragraph. */
  | { readonly kind: 'refused'; readonly reason: GuardReason }
  /** An answer held an id twice, or one that was not asked for. */
  | { readonly kind: 'stray-item'; readonly reason: 'duplicate-id' | 'unknown-id' }
  /** How a gap's paragraph came about in the end. */
  | { readonly kind: 'gap'; readonly source: 'llm' | 'cache' | 'template' };

export type ObserveExplaining = (event: ExplainEvent) => void;
