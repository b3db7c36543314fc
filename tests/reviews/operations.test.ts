import { expect, test } from 'vitest';
import { readinessSchema } from '../../src/contract/readiness.ts';
import { ok } from '../../src/domain/result.ts';
import { company, file, openService, orderForm, permit, post } from './service.ts';

test('readiness names what is ready, and says no once the service stops', async () => {
  const service = await openService();
  const before = await service.app.request('/readyz');
  expect([before.status, readinessSchema.parse(await before.json())]).toEqual([
    200,
    { status: 'ready', checks: { ocr: 'ready', store: 'ready', accepting: true }, engine: 'fake' },
  ]);
  await service.served.stop();
  const after = await service.app.request('/readyz');
  expect([after.status, readinessSchema.parse(await after.json()).checks]).toEqual([
    503,
    { ocr: 'ready', store: 'unavailable', accepting: false },
  ]);
});

test('metrics tell of the queue, the stages, the engine and the outcomes, in the text format', async () => {
  const service = await openService();
  await post(service, orderForm(file(1), file(2)), { prefer: 'wait=10' });
  await post(service, orderForm(file(1)), { prefer: 'wait=10' });
  const answer = await service.app.request('/metrics');
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const page = await answer.text();
  for (const line of page.trimEnd().split('\n')) {
    expect(line).toMatch(/^(# (HELP|TYPE) zishen_\w+ .+|zishen_\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? -?[\d.e+-]+)$/);
  }
  const value = (series: string) =>
    Number(
      page
        .split('\n')
        .find((line) => line.startsWith(`${series} `))
        ?.split(' ')[1],
    );
  expect(value('zishen_reviews_started_total')).toBe(2);
  expect(value('zishen_reviews_finished_total{decision="pass",outcome="done"}')).toBe(2);
  expect(value('zishen_documents_total{engine="fake",kind="certificate",outcome="read"}')).toBe(3);
  expect(value('zishen_pages_total{engine="fake",memory="hit"}')).toBe(1);
  expect(value('zishen_queue_jobs{state="waiting"}')).toBe(0);
  expect(value('zishen_kept_files')).toBe(2);
  expect(value('zishen_review_seconds_count')).toBe(2);
  expect(value('zishen_stage_seconds_count{engine="fake",stage="read"}')).toBe(3);
  expect(value('zishen_http_requests_total{method="POST",route="/v1/reviews",status="201"}')).toBe(2);
});

test('the log tells what happened and nothing of what was read, asked or sent', async () => {
  const planted = ['机密文件名', '机密主体', company, '京网文', '机密路径', 'secret-token', 'zs_planted'];
  const reads = async (picture: number) => {
    if (picture === 2) throw new Error(`a bug over ${company}`);
    return ok(permit);
  };
  const service = await openService({ reads });
  const body = orderForm(file(1, '机密文件名.png'), file(2));
  body.set('subject', '机密主体');
  const { review } = await post(service, body, { prefer: 'wait=10', 'x-request-id': 'request-1' });
  await service.app.request(`/v1/reviews/${review.id}?token=secret-token`);
  await service.app.request(`/v1/categories/${encodeURIComponent('机密路径')}`);
  await service.app.request('/机密路径');
  await service.app.request('/v1/rules', { headers: { authorization: 'Bearer zs_planted' } });
  await service.app.request(`/v1/reviews/${review.id}`, { method: 'DELETE' });
  const log = service.lines.join('');
  for (const words of planted) expect(log, words).not.toContain(words);
  const lines = service.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.find(({ event, requestId }) => event === 'request' && requestId === 'request-1')).toMatchObject({
    level: 'info',
    method: 'POST',
    route: '/v1/reviews',
    status: 201,
    ms: expect.any(Number),
    time: expect.stringMatching(/^\d{4}-/),
  });
  expect(lines.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['request', 'review-finished', 'review-deleted', 'document-fault']),
  );
});

test('stopping puts back what cannot end in time, and a new start finishes it', async () => {
  const begun = Promise.withResolvers<void>();
  const hanging = async (_picture: number, signal: AbortSignal) => {
    begun.resolve();
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    return ok(permit);
  };
  const first = await openService({ reads: hanging });
  const { review } = await post(first, orderForm(file(1)));
  await begun.promise;
  await first.served.stop();
  const second = await openService({ folder: first.folder });
  const answer = await second.app.request(`/v1/reviews/${review.id}`, { headers: { prefer: 'wait=10' } });
  expect(await answer.json()).toMatchObject({ status: 'done', verdict: { decision: 'pass' } });
});

test('stopping lets end what ends in time', async () => {
  const begun = Promise.withResolvers<void>();
  const slow = async () => {
    begun.resolve();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return ok(permit);
  };
  const service = await openService({ reads: slow, settings: { SHUTDOWN_SECONDS: '10' } });
  await post(service, orderForm(file(1)));
  await begun.promise;
  await service.served.stop();
  expect(service.lines.some((line) => line.includes('review-finished'))).toBe(true);
});
