import { applyMigrations } from '../../../src/adapters/store/apply-migrations.ts';
import { createStores } from '../../../src/adapters/store/create-stores.ts';
import { randomId } from '../../../src/adapters/store/random-id.ts';
import { readMigrations } from '../../../src/adapters/store/read-migrations.ts';
import { openSqliteDatabase } from '../../../src/adapters/store/sqlite-database.ts';
import type { Stores } from '../../../src/application/store-ports.ts';
import type { ClaimedJob } from '../../../src/application/stores/job-queue.ts';
import { sampleDocument, sampleVerdict } from '../sample-reviews.ts';
import { valueIn } from '../value-in.ts';

/**
 * A worker as the product has one: takes jobs, reads the documents that are still waiting, ends the review. Run as a
 * program by the crash test: `work-through-jobs.ts DATABASE HOLDER`. It says each step on a line and goes on when a
 * byte comes back, so that the test knows where it is killed. Ends when the queue is empty.
 */
const [path = '', holder = ''] = process.argv.slice(2);
let allowed = 0;
let wake = (): void => {};
process.stdin.on('data', (bytes) => {
  allowed += bytes.length;
  wake();
});

const say = async (line: string): Promise<void> => {
  process.stdout.write(`${line}\n`);
  while (allowed < 1) {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
  allowed -= 1;
};

const main = async (): Promise<void> => {
  const database = valueIn(openSqliteDatabase({ path }));
  valueIn(await applyMigrations(database, readMigrations(), Date.now));
  const stores = createStores({ database, now: Date.now, newId: randomId });
  valueIn(await stores.jobs.releaseHeldBy(holder));
  for (;;) {
    const job = valueIn(await stores.jobs.claim(holder, 60_000));
    if (job === undefined) break;
    await work(stores, job);
  }
  process.stdin.destroy();
};

const work = async ({ reviews }: Stores, { lease }: ClaimedJob): Promise<void> => {
  const { reviewId, jobId } = lease;
  for (const { position, state, name } of valueIn(await reviews.documents(reviewId))) {
    if (state !== 'waiting') continue;
    const events = [{ type: 'document', data: { position } }];
    valueIn(await reviews.saveDocument(lease, position, { state: 'read', document: sampleDocument(name) }, events));
    await say(`read ${reviewId} ${position}`);
  }
  const verdicts = [sampleVerdict(`sha256:${reviewId}`)];
  const verdict = { type: 'verdict', data: { digest: reviewId }, once: `verdict ${jobId}` };
  valueIn(await reviews.save(lease, { stage: 'explaining', verdicts, events: [verdict] }));
  await say(`judged ${reviewId}`);
  const announcement = { type: 'review.done', payload: { id: reviewId } };
  valueIn(await reviews.finish(lease, { status: 'done', events: [{ type: 'done', data: {} }], announcement }));
};

await main();
