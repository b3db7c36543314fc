import { hc } from 'hono/client';
import { expect, expectTypeOf, test } from 'vitest';
import type { ZishenApi } from '../../src/adapters/http/zishen-api.ts';
import type { ProblemDetails } from '../../src/contract/problem.ts';
import type { ReviewAnswer } from '../../src/contract/review.ts';
import { file, openService } from '../reviews/service.ts';

const open = async () => {
  const { app } = await openService();
  return hc<ZishenApi>('http://127.0.0.1', { fetch: app.request.bind(app) as typeof app.request });
};

test('the typed client submits a review, follows it and takes it away', async () => {
  const zishen = await open();
  const submitted = await zishen.v1.reviews.$post({
    form: { category: ['社交-直播', '电商平台-电商平台'], files: [file(1), file(2)], asOf: '2026-11-24' },
    header: { prefer: 'wait=10' },
  });
  if (submitted.status !== 201) throw new Error(String(submitted.status));
  const review = await submitted.json();
  expectTypeOf(review).toEqualTypeOf<ReviewAnswer>();
  expect(review.verdicts.map(({ decision }) => decision)).toHaveLength(2);
  const again = await zishen.v1.reviews[':id'].$get({ param: { id: review.id } });
  expect(again.status).toBe(200);
  const gone = await zishen.v1.reviews[':id'].$delete({ param: { id: review.id } });
  expect(gone.status).toBe(204);
});

test('a problem has its type, too', async () => {
  const zishen = await open();
  const answer = await zishen.v1.match.$post({ json: { category: '没有的类目', certificates: [] } });
  if (answer.status !== 404) throw new Error(String(answer.status));
  const problem = await answer.json();
  expectTypeOf(problem).toEqualTypeOf<ProblemDetails>();
  expect(problem.code).toBe('unknown-category');
  const events = await zishen.v1.reviews[':id'].events.$get({ param: { id: 'rev_none' } });
  expect(events.status).toBe(404);
});

test('what the service does not take, the compiler does not take', () => {
  const refused = (zishen: ReturnType<typeof hc<ZishenApi>>) => [
    // @ts-expect-error a category is missing
    zishen.v1.match.$post({ json: { certificates: [] } }),
    // @ts-expect-error no such role
    zishen.v1.match.$post({ json: { category: 'a', role: 'king', certificates: [] } }),
    // @ts-expect-error text is no file
    zishen.v1.documents.$post({ form: { file: 'text' } }),
    // @ts-expect-error no such address
    zishen.v1.revues,
  ];
  expect(refused).toBeTypeOf('function');
});
