import type { Stores } from '../../application/store-ports.ts';
import { createChatStore } from './chat-store.ts';
import { createDedupeStore } from './dedupe-store.ts';
import { createFileLedger } from './file-ledger.ts';
import { createIdempotencyStore } from './idempotency-store.ts';
import { createJobQueue } from './job-queue.ts';
import { createKeyStore } from './key-store.ts';
import { createOverrideStore } from './override-store.ts';
import { createPageCache } from './page-cache.ts';
import { createRecordStore } from './record-store.ts';
import { createReviewStore } from './review-store.ts';
import type { StoreContext } from './store-context.ts';
import { createWebhookStore } from './webhook-store.ts';

/** Every store over one database, which must have been brought up to date with `applyMigrations`. */
export const createStores = (context: StoreContext): Stores => ({
  reviews: createReviewStore(context),
  jobs: createJobQueue(context),
  files: createFileLedger(context),
  pages: createPageCache(context),
  idempotency: createIdempotencyStore(context),
  keys: createKeyStore(context),
  webhooks: createWebhookStore(context),
  chats: createChatStore(context),
  dedupe: createDedupeStore(context),
  overrides: createOverrideStore(context),
  records: createRecordStore(context),
  ready: () => context.database.run('select 1 from schema_migrations limit 1', []),
  compact: () => context.database.compact(),
  close: () => context.database.close(),
});
