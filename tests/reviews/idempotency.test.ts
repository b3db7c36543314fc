import { expect, test } from 'vitest';
import { codeOf, file, form, getReview, openService, orderForm, post } from './service.ts';

const key = (value: string) => ({ 'idempotency-key': value });

test('a repeated request is answered and not carried out again', async () => {
  const service = await openService();
  const first = await post(service, orderForm(file(1)), key('a'));
  await getReview(service, first.review.id, 10);
  const again = await post(service, orderForm(file(1)), key('a'));
  expect(again.review.id).toBe(first.review.id);
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([202, 'true']);
  expect(again.headers.get('location')).toBe(first.headers.get('location'));
});

test('another body under the key is refused, another key makes another review', async () => {
  const service = await openService({ idle: true });
  const first = await post(service, orderForm(file(1)), key('a'));
  const other = await service.app.request('/v1/reviews', {
    method: 'POST',
    body: orderForm(file(2)),
    headers: key('a'),
  });
  expect([other.status, await codeOf(other)]).toEqual([422, 'idempotency-conflict']);
  expect((await post(service, orderForm(file(1)), key('b'))).review.id).not.toBe(first.review.id);
});

test('a thousand posts with the same key at once make one review', async () => {
  const service = await openService({ idle: true });
  const answers = await Promise.all(
    Array.from({ length: 1000 }, () =>
      service.app.request('/v1/reviews', { method: 'POST', body: orderForm(file(1)), headers: key('same') }),
    ),
  );
  const statuses = answers.map(({ status }) => status);
  expect(new Set(statuses).size).toBeLessThanOrEqual(2);
  expect(statuses.every((status) => status === 202 || status === 409)).toBe(true);
  const ids = await Promise.all(
    answers.filter(({ status }) => status === 202).map(async (answer) => ((await answer.json()) as { id: string }).id),
  );
  expect(new Set(ids).size).toBe(1);
  const queue = await service.served.stores.jobs.counts();
  expect(queue).toMatchObject({ ok: true, value: { waiting: 1 } });
  expect((await post(service, orderForm(file(1)), key('same'))).review.id).toBe(ids[0]);
  const totals = await service.served.stores.files.totals();
  expect(totals).toMatchObject({ ok: true, value: { files: 1 } });
});

test('a request that made nothing may be mended under the same key', async () => {
  const service = await openService({ idle: true });
  const wrong = await service.app.request('/v1/reviews', {
    method: 'POST',
    body: form([
      ['category', '没有的类目'],
      ['files', file(1)],
    ]),
    headers: key('a'),
  });
  expect(wrong.status).toBe(404);
  expect((await post(service, orderForm(file(1)), key('a'))).status).toBe(202);
});

test('files are added once', async () => {
  const service = await openService({ idle: true });
  const { review } = await post(service, orderForm(file(1)));
  const path = `/v1/reviews/${review.id}/documents`;
  for (let count = 0; count < 3; count += 1) await post(service, form([['files', file(2)]]), key('add'), path);
  expect((await getReview(service, review.id)).documents).toHaveLength(2);
});

test('a deleted review is gone from the answer that was kept, too', async () => {
  const service = await openService({ idle: true });
  const { review } = await post(service, orderForm(file(1)), key('a'));
  await service.app.request(`/v1/reviews/${review.id}`, { method: 'DELETE' });
  const again = await service.app.request('/v1/reviews', {
    method: 'POST',
    body: orderForm(file(1)),
    headers: key('a'),
  });
  expect(await codeOf(again)).toBe('not-found');
});

test.each(['', ' ', '钥', 'x'.repeat(256)])('%j is no key', async (value) => {
  const service = await openService({ idle: true });
  const headers = new Headers();
  try {
    headers.set('idempotency-key', value);
  } catch {
    return; // no client can send it
  }
  const answer = await service.app.request('/v1/reviews', { method: 'POST', body: orderForm(file(1)), headers });
  expect(await codeOf(answer)).toBe('bad-request');
});
