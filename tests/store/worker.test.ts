import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { createTestHarness } from 'wrangler';
import { readMigrations } from '../../src/adapters/store/read-migrations.ts';

const harness = createTestHarness({
  workers: [
    {
      config: {
        name: 'store-worker',
        main: fileURLToPath(new URL('./worker/worker.ts', import.meta.url)),
        compatibility_date: '2026-10-01',
        compatibility_flags: ['nodejs_compat'],
        d1_databases: [{ binding: 'DATABASE', database_name: 'store-worker', database_id: 'store-worker' }],
        r2_buckets: [{ binding: 'BUCKET', bucket_name: 'store-worker' }],
      },
    },
  ],
});
afterAll(() => harness.close());

test('the stores run inside a Worker, migrated from the texts in its bundle', async () => {
  await harness.listen();
  const response = await harness.fetch('/');
  expect(await response.json()).toMatchObject({
    applied: readMigrations().map(({ name }) => name),
    status: 'done',
    progress: { done: 1, total: 1, stage: 'done' },
    deletion: { documents: 1, files: 1, bytes: 6, pendingFiles: 0 },
  });
  const again = (await (await harness.fetch('/')).json()) as { applied: readonly string[] };
  expect(again.applied).toEqual([]);
});
