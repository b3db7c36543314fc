import { lookup } from 'node:dns/promises';
import type { AppDependencies } from '../adapters/http/app-dependencies.ts';
import { clientAddress } from '../adapters/http/key-client-address.ts';
import { createUploadRoom } from '../adapters/http/upload-room.ts';
import { renderPage } from '../adapters/image/render-page.ts';
import type { PrometheusMeter } from '../adapters/metrics/prometheus-meter.ts';
import { randomId } from '../adapters/store/random-id.ts';
import { checkTarget } from '../adapters/webhook/check-target.ts';
import { createChatLinks } from '../application/chat/chat-links.ts';
import type { Conversations } from '../application/chat/conversations.ts';
import type { ReviewDependencies } from '../application/review-documents.ts';
import type { Journal } from '../application/reviews/journal.ts';
import { createReviewLinks } from '../application/reviews/review-links.ts';
import { createTurns } from '../application/reviews/take-turns.ts';
import type { Readiness } from '../contract/readiness.ts';
import type { Kept, ReviewMachine } from './compose-reviews.ts';
import type { Config } from './config.ts';
import { readGauges } from './read-gauges.ts';

export interface DoorParts extends Kept {
  readonly config: Config;
  readonly machine: ReviewMachine;
  readonly conversations: Conversations;
  readonly reading: ReviewDependencies;
  readonly meter: PrometheusMeter;
  readonly journal: Journal;
  /** How far the recognition engine is. */
  readonly ocr: () => Readiness['checks']['ocr'];
  /** Aborted when the service stops. */
  readonly closing: AbortSignal;
}

type Door = Required<
  Pick<
    AppDependencies,
    'access' | 'rateLimit' | 'requestLog' | 'reviews' | 'chat' | 'webhooks' | 'operations' | 'uploads'
  >
>;

/** What HTTP needs for reviews, keys, limits, webhooks and operations. */
export const composeDoor = (parts: DoorParts): Door => {
  const { config, stores, machine, meter, journal } = parts;
  const now = () => performance.now();
  const reviews = composeReviewDoor(parts);
  return {
    access: {
      keys: stores.keys,
      anonymous: config.ANONYMOUS,
      addressOf: clientAddress(config.TRUSTED_PROXIES),
      hideAddress: hideWith(parts.secret),
    },
    rateLimit: { perMinute: config.RATE_LIMIT_PER_MINUTE, now, meter },
    requestLog: { journal, meter, now },
    reviews,
    uploads: reviews.uploads,
    chat: {
      ...reviews,
      conversations: parts.conversations,
      chatLinks: createChatLinks(parts.secret, Date.now),
      jsonBytes: 1024 * 1024,
      linkMs: config.REVIEW_RETENTION_HOURS * 3_600_000,
    },
    webhooks: {
      webhooks: stores.webhooks,
      bells: machine.bells,
      newId: randomId,
      checkUrl: (url) => checkTarget(url, { allowPrivate: config.WEBHOOK_ALLOW_PRIVATE, resolve: resolveAll }),
      newSecret: () => `whsec_${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64')}`,
    },
    operations: { readiness: () => readiness(parts), metrics: async () => meter.page(await readGauges(parts)) },
  };
};

const composeReviewDoor = ({ config, stores, secret, machine, reading, closing }: DoorParts): Door['reviews'] => {
  const uploadBytes = config.MAX_UPLOAD_MB * 1024 * 1024;
  return {
    reviews: machine.reviews,
    idempotency: stores.idempotency,
    links: createReviewLinks(secret, Date.now),
    ruleBook: reading.ruleBook,
    uploads: createUploadRoom(Math.max(256 * 1024 * 1024, 2 * uploadBytes)),
    renderPage,
    pageTurns: createTurns(reading.concurrency, reading.concurrency * 32, '正在取的页面图片太多，请稍后再取'),
    retryAfterSeconds: (waiting) => machine.workers.retryAfterSeconds(waiting),
    now: Date.now,
    uploadBytes,
    ...(config.PUBLIC_URL !== undefined && { publicUrl: config.PUBLIC_URL }),
    closing,
  };
};

const resolveAll = (host: string) => lookup(host, { all: true });

/** Keyed, so that no list of addresses turns it back. */
const hideWith = (secret: Uint8Array): ((address: string) => Promise<string>) => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = crypto.subtle.importKey('raw', secret as Uint8Array<ArrayBuffer>, algorithm, false, ['sign']);
  return async (address) => {
    const hash = await crypto.subtle.sign('HMAC', await key, new TextEncoder().encode(`address\n${address}`));
    return Buffer.from(hash).toString('hex').slice(0, 24);
  };
};

const readiness = async ({ stores, ocr, closing, reading }: DoorParts): Promise<Readiness> => {
  const store = await stores.ready();
  const checks = {
    ocr: ocr(),
    store: store.ok ? 'ready' : 'unavailable',
    accepting: !closing.aborted,
  } as const;
  const ready = checks.ocr === 'ready' && checks.store === 'ready' && checks.accepting;
  return { status: ready ? 'ready' : 'not-ready', checks, engine: reading.textReader.engine };
};
