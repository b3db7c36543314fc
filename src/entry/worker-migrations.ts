import type { Migration } from '../adapters/store/apply-migrations.ts';
import reviews from '../adapters/store/migrations/0001-reviews.sql';
import callers from '../adapters/store/migrations/0002-callers.sql';
import chats from '../adapters/store/migrations/0003-chats.sql';
import chatsByOwner from '../adapters/store/migrations/0004-chats-by-owner.sql';
import records from '../adapters/store/migrations/0005-channel-records.sql';

/** The files of `migrations/` as texts in the bundle: a Worker has no folder to read. A test compares the two. */
export const workerMigrations: readonly Migration[] = [
  { name: '0001-reviews', sql: reviews },
  { name: '0002-callers', sql: callers },
  { name: '0003-chats', sql: chats },
  { name: '0004-chats-by-owner', sql: chatsByOwner },
  { name: '0005-channel-records', sql: records },
];
