import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getPlatformProxy } from 'wrangler';
import type { R2Binding } from '../../src/adapters/blobs/r2-blobs.ts';
import { type D1Binding, openD1Database } from '../../src/adapters/store/d1-database.ts';
import type { SqlDatabase } from '../../src/adapters/store/sql-database.ts';
import { openSqliteDatabase } from '../../src/adapters/store/sqlite-database.ts';
import { emptyDatabase, type TestDatabase } from './open-stores.ts';
import { valueIn } from './value-in.ts';

export const inMemory = (): TestDatabase => ({
  name: 'SQLite in memory',
  open: async () => valueIn(openSqliteDatabase({ path: ':memory:' })),
  close: async () => {},
  runs: 40,
});

export const onDisk = (): TestDatabase => {
  const folder = mkdtempSync(join(tmpdir(), 'zishen-store-'));
  let opened = 0;
  return {
    name: 'SQLite on disk',
    open: async () => {
      opened += 1;
      return valueIn(openSqliteDatabase({ path: join(folder, `${opened}.sqlite`) }));
    },
    close: async () => rmSync(folder, { recursive: true, force: true }),
    runs: 10,
  };
};

/** Cloudflare's own D1 and R2, in workerd on this machine, without the network. */
export const startWorkerd = () =>
  getPlatformProxy<{ DATABASE: D1Binding; BUCKET: R2Binding }>({
    configPath: fileURLToPath(new URL('./workerd.jsonc', import.meta.url)),
    persist: false,
    remoteBindings: false,
    envFiles: [],
  });

export const d1 = async (): Promise<TestDatabase> => {
  const platform = await startWorkerd();
  let opened: SqlDatabase | undefined;
  return {
    name: 'D1',
    open: async () => {
      if (opened) await emptyDatabase(opened);
      opened = openD1Database(platform.env.DATABASE);
      return opened;
    },
    close: () => platform.dispose(),
    runs: 3,
  };
};
