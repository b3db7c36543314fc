import { expect, test } from 'vitest';
import { codeOf, file, form, openService, orderForm, post } from './service.ts';

test('a full queue refuses with the time to wait, keeps nothing of what it refused, and has room again later', async () => {
  const service = await openService({ idle: true, settings: { QUEUE_LIMIT_PER_CALLER: '2' } });
  for (let count = 1; count <= 2; count += 1) await post(service, orderForm(file(count)));
  const refused = await service.app.request('/v1/reviews', { method: 'POST', body: orderForm(file(3)) });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await codeOf(refused)).toBe('queue-full');
  await service.served.start();
  await expect.poll(async () => (await service.served.stores.jobs.counts()).ok).toBe(true);
  await expect
    .poll(
      async () => {
        const answer = await service.app.request('/v1/reviews', { method: 'POST', body: orderForm(file(3)) });
        return answer.status;
      },
      { timeout: 10_000 },
    )
    .toBe(202);
});

test('one caller’s full queue leaves room for another', async () => {
  const service = await openService({ idle: true, settings: { QUEUE_LIMIT_PER_CALLER: '1', TRUSTED_PROXIES: '1' } });
  const from = (address: string) => ({ 'x-forwarded-for': address });
  await post(service, orderForm(file(1)), from('203.0.113.1'));
  const again = { method: 'POST', body: orderForm(file(1)), headers: from('203.0.113.1') };
  expect((await service.app.request('/v1/reviews', again)).status).toBe(429);
  expect((await post(service, orderForm(file(1)), from('203.0.113.2'))).status).toBe(202);
});

test('requests are counted by caller, told in every answer, and refused when there are too many', async () => {
  const service = await openService({ idle: true, settings: { RATE_LIMIT_PER_MINUTE: '3', TRUSTED_PROXIES: '1' } });
  const ask = (address: string, path = '/v1/rules') =>
    service.app.request(path, { headers: { 'x-forwarded-for': address } });
  const first = await ask('203.0.113.1');
  expect(first.headers.get('ratelimit-policy')).toBe('"requests";q=3;w=60');
  expect(first.headers.get('ratelimit')).toMatch(/^"requests";r=2;t=\d+$/);
  await ask('203.0.113.1');
  await ask('203.0.113.1');
  const refused = await ask('203.0.113.1');
  expect([refused.status, await codeOf(refused)]).toEqual([429, 'rate-limited']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await ask('203.0.113.2')).status).toBe(200);
  expect((await ask('2001:db8:1:2::1')).headers.get('ratelimit')).toContain('r=2');
  expect((await ask('2001:db8:1:2:ffff::9')).headers.get('ratelimit')).toContain('r=1');
  expect((await ask('203.0.113.1', '/healthz')).status).toBe(200);
});

test('an address that the caller made up is not believed', async () => {
  const service = await openService({ idle: true, settings: { RATE_LIMIT_PER_MINUTE: '2' } });
  const ask = (address: string) => service.app.request('/v1/rules', { headers: { 'x-forwarded-for': address } });
  await ask('1.1.1.1');
  await ask('2.2.2.2');
  expect((await ask('3.3.3.3')).status).toBe(429);
});

test('too many files, too large a file, too large an upload', async () => {
  const service = await openService({
    idle: true,
    settings: { MAX_FILES: '2', MAX_UPLOAD_MB: '30', MAX_FILE_MB: '20' },
  });
  const send = async (body: FormData, path = '/v1/reviews') =>
    codeOf(await service.app.request(path, { method: 'POST', body }));
  expect(await send(orderForm(file(1), file(2), file(3)))).toBe('too-many-files');
  expect(await send(orderForm(new File([new Uint8Array(21 * 1024 * 1024)], 'a.png')))).toBe('upload-too-large');
  expect(await send(orderForm(new File([new Uint8Array(31 * 1024 * 1024)], 'a.png')))).toBe('upload-too-large');
  const { review } = await post(service, orderForm(file(1), file(2)));
  expect(await send(form([['files', file(3)]]), `/v1/reviews/${review.id}/documents`)).toBe('too-many-files');
});
