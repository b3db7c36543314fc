import { createR2Blobs, type R2Binding } from '../../../src/adapters/blobs/r2-blobs.ts';
import { applyMigrations } from '../../../src/adapters/store/apply-migrations.ts';
import { createStores } from '../../../src/adapters/store/create-stores.ts';
import { type D1Binding, openD1Database } from '../../../src/adapters/store/d1-database.ts';
import { randomId } from '../../../src/adapters/store/random-id.ts';
import { deleteReview } from '../../../src/application/delete-review.ts';
import { keepFile } from '../../../src/application/keep-file.ts';
import { workerMigrations } from '../../../src/entry/worker-migrations.ts';
import { claimJob, newReview, roomy, sampleDocument } from '../sample-reviews.ts';
import { valueIn } from '../value-in.ts';

/** A review from upload to deletion inside a Worker, with the migrations from its bundle. */
const worker = {
  fetch: async (_: Request, { DATABASE, BUCKET }: { DATABASE: D1Binding; BUCKET: R2Binding }): Promise<Response> => {
    const database = openD1Database(DATABASE);
    const now = () => 1_800_000_000_000;
    const applied = valueIn(await applyMigrations(database, workerMigrations, now));
    const [stores, blobs] = [createStores({ database, now, newId: randomId }), createR2Blobs(BUCKET)];
    const kept = valueIn(await keepFile({ ...stores, blobs }, new TextEncoder().encode('执照')));
    const file = { ...kept, name: '执照.png', mediaType: 'image/png' };
    valueIn(await stores.reviews.create(newReview('rev_1', [file]), roomy));
    const { lease } = await claimJob(stores);
    valueIn(await stores.reviews.saveDocument(lease, 1, { state: 'read', document: sampleDocument(file.name) }, []));
    valueIn(await stores.reviews.finish(lease, { status: 'done' }));
    const review = valueIn(await stores.reviews.get('rev_1'));
    const deletion = valueIn(await deleteReview({ ...stores, blobs }, 'rev_1'));
    return Response.json({ applied, status: review.status, progress: review.progress, deletion });
  },
};

// biome-ignore lint/style/noDefaultExport: workerd starts a Worker by its default export
export default worker;
