import { applyMigrations } from '../../src/adapters/store/apply-migrations.ts';
import { createStores } from '../../src/adapters/store/create-stores.ts';
import { randomId } from '../../src/adapters/store/random-id.ts';
import { readMigrations } from '../../src/adapters/store/read-migrations.ts';
import type { SqlDatabase } from '../../src/adapters/store/sql-database.ts';
import type { Stores } from '../../src/application/store-ports.ts';
import { valueIn } from './value-in.ts';

export interface TestStores {
  readonly stores: Stores;
  readonly database: SqlDatabase;
  /** Moves the clock that the stores were given. */
  readonly clock: { now: number };
}

/** One kind of database that every contract is run over. */
export interface TestDatabase {
  readonly name: string;
  /** An empty one. */
  open(): Promise<SqlDatabase>;
  close(): Promise<void>;
  /** How often a property is tried; a D1 statement takes ten milliseconds. */
  readonly runs: number;
}

export const openStores = async ({ open }: TestDatabase): Promise<TestStores> => {
  const database = await open();
  const clock = { now: 1_800_000_000_000 };
  valueIn(await applyMigrations(database, readMigrations(), () => clock.now));
  return { database, clock, stores: createStores({ database, now: () => clock.now, newId: randomId }) };
};

/** Empties a database without closing it, children before their parents. */
export const emptyDatabase = async (database: SqlDatabase): Promise<void> => {
  const tables = [
    'chat_messages',
    'chats',
    'webhook_deliveries',
    'webhooks',
    'channel_records',
    'dedupe_keys',
    'idempotency_records',
    'api_keys',
    'overrides',
    'page_text_uses',
    'page_texts',
    'job_turns',
    'jobs',
    'review_events',
    'review_documents',
    'reviews',
    'file_pins',
    'files',
  ];
  valueIn(await database.batch(tables.map((table) => ({ sql: `delete from ${table}`, parameters: [] }))));
};
