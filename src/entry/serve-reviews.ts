import { createJsonJournal } from '../adapters/log/json-journal.ts';
import { createPrometheusMeter } from '../adapters/metrics/prometheus-meter.ts';
import { type Conversations, createConversations } from '../application/chat/conversations.ts';
import type { ExplainVerdict } from '../application/explain-verdict.ts';
import type { ReviewDependencies } from '../application/review-documents.ts';
import { type Journal, traceOf } from '../application/reviews/journal.ts';
import type { Reviews } from '../application/reviews/reviews.ts';
import type { Readiness } from '../contract/readiness.ts';
import { ok, type Result } from '../domain/result.ts';
import { chinaDay } from './china-day.ts';
import { composeDoor } from './compose-door.ts';
import { composeExplaining, observeExplaining } from './compose-explaining.ts';
import { composeReviews, type Kept, openKept } from './compose-reviews.ts';
import type { Config } from './config.ts';

export interface ServedReviews extends Kept {
  /** For the doors that are not HTTP: chat, WeCom. */
  readonly reviews: Reviews;
  /** For the same doors: a verdict in words, gap by gap. */
  readonly explain: ExplainVerdict;
  readonly conversations: Conversations;
  readonly journal: Journal;
  /** Aborted when the service stops. */
  readonly closing: AbortSignal;
  /** Goes into the app's dependencies as it is. */
  readonly door: ReturnType<typeof composeDoor> & {
    readonly reportFault: (fault: unknown, requestId: string) => void;
  };
  readonly start: () => Promise<void>;
  /** Ends event streams at once, so that the server can close. */
  readonly close: () => void;
  /** Ends running reviews within their grace, then closes the store. */
  readonly stop: () => Promise<void>;
}

export interface ServeOptions {
  readonly config: Config;
  readonly reading: ReviewDependencies;
  readonly ocr: () => Readiness['checks']['ocr'];
  /** Takes the lines of the log. */
  readonly write: (line: string) => void;
}

/** Reviews kept in the data folder, with everything that HTTP needs for them. @returns why the folder cannot be used */
export const serveReviews = async (options: ServeOptions): Promise<Result<ServedReviews, readonly string[]>> => {
  const { config, reading, ocr, write } = options;
  const meter = createPrometheusMeter();
  const journal = createJsonJournal({ write, now: () => new Date(), least: config.LOG_LEVEL });
  const { ruleBook } = reading;
  const explaining = composeExplaining({ config, ruleBook, observe: observeExplaining(meter, journal) });
  if (!explaining.ok) return explaining;
  const explain = explaining.value;
  const kept = await openKept(config.DATA_DIR);
  if (!kept.ok) return kept;
  const machine = composeReviews({ ...kept.value, config, reading, explain, meter, journal });
  const closing = new AbortController();
  let stopped: Promise<void> | undefined;
  const conversations = createConversations({
    chats: kept.value.stores.chats,
    reviews: machine.reviews,
    ruleBook: reading.ruleBook,
    explain,
    journal,
    meter,
    now: Date.now,
    today: () => chinaDay(new Date()),
    retentionMs: config.REVIEW_RETENTION_HOURS * 3_600_000,
    limits: { characters: config.CHAT_CHARACTERS, messages: config.CHAT_MESSAGES, waiting: config.CHAT_WAITING },
    closing: closing.signal,
  });
  const door = composeDoor({
    ...{ ...kept.value, config, machine, conversations, reading, meter, journal, ocr },
    closing: closing.signal,
  });
  return ok({
    ...kept.value,
    reviews: machine.reviews,
    explain,
    conversations,
    journal,
    closing: closing.signal,
    door: {
      ...door,
      reportFault: (fault, requestId) => journal('error', 'fault', { requestId, ...traceOf(fault) }),
    },
    start: machine.start,
    close: () => closing.abort(),
    stop() {
      closing.abort();
      stopped ??= Promise.all([machine.stop(), conversations.settled()]).then(() => kept.value.stores.close());
      return stopped;
    },
  });
};
