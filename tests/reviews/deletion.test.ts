import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deletionSchema } from '../../src/contract/review.ts';
import { ok } from '../../src/domain/result.ts';
import {
  codeOf,
  company,
  file,
  filesHolding,
  openService,
  orderForm,
  permit,
  post,
  type TestService,
} from './service.ts';

const remove = ({ app }: TestService, id: string, headers: Record<string, string> = {}) =>
  app.request(`/v1/reviews/${id}`, { method: 'DELETE', headers });

/** Uploaded files that lie below the data folder. */
const blobsIn = ({ folder }: TestService): string[] =>
  readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, 'files', name)).isFile(),
  );

test('a deleted review leaves nothing on the disk: no file, no name, no line of text', async () => {
  const service = await openService();
  const { review } = await post(service, orderForm(file(1, '机密文件名.png')), {
    prefer: 'wait=10',
    'idempotency-key': 'a',
  });
  for (const words of [company, '机密文件名', '京网文〔2024〕1234-056号']) {
    expect(filesHolding(service.folder, words), words).not.toEqual([]);
  }
  expect(blobsIn(service)).toHaveLength(1);
  expect((await remove(service, review.id)).status).toBe(204);
  for (const words of [company, '机密文件名', '京网文〔2024〕1234-056号']) {
    expect(filesHolding(service.folder, words), words).toEqual([]);
  }
  expect(blobsIn(service)).toEqual([]);
  expect(await codeOf(await service.app.request(`/v1/reviews/${review.id}`))).toBe('not-found');
  expect(await codeOf(await remove(service, review.id))).toBe('not-found');
});

test('what was deleted is told to whoever prefers a representation, and to the log', async () => {
  const service = await openService();
  const { review } = await post(service, orderForm(file(1), file(2)), { prefer: 'wait=10' });
  const answer = await remove(service, review.id, { prefer: 'return=representation' });
  const deletion = deletionSchema.parse(await answer.json());
  expect(deletion).toMatchObject({ reviewId: review.id, documents: 2, files: 2, pageTexts: 2, pendingFiles: 0 });
  expect(service.lines.some((line) => line.includes('"event":"review-deleted"') && line.includes(review.id))).toBe(
    true,
  );
});

test('what another review shares stays until that one goes, too', async () => {
  const service = await openService();
  const [one, other] = [
    await post(service, orderForm(file(1))),
    await post(service, orderForm(file(1)), { prefer: 'wait=10' }),
  ];
  await remove(service, one.review.id);
  expect(blobsIn(service)).toHaveLength(1);
  await remove(service, other.review.id);
  expect(blobsIn(service)).toEqual([]);
});

test('a review that is being worked on can be deleted, and the work ends', async () => {
  let ended = false;
  const begun = Promise.withResolvers<void>();
  const reads = async (_picture: number, signal: AbortSignal) => {
    begun.resolve();
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    ended = true;
    return ok(permit);
  };
  const service = await openService({ reads });
  const { review } = await post(service, orderForm(file(1)));
  await begun.promise;
  expect((await remove(service, review.id)).status).toBe(204);
  await expect.poll(() => ended).toBe(true);
  await expect
    .poll(async () => service.served.stores.jobs.counts())
    .toEqual({ ok: true, value: { waiting: 0, running: 0 } });
  expect(filesHolding(service.folder, company)).toEqual([]);
});
