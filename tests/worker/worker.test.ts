import { afterAll, beforeAll, expect, test } from 'vitest';
import { unstable_startWorker } from 'wrangler';
import { problemDetailsSchema } from '../../src/contract/problem.ts';
import { categoryAnswerSchema, listOf } from '../../src/contract/rules.ts';
import { verdictSchema } from '../../src/contract/verdict.ts';
import { json, testApp, today } from '../http/test-app.ts';

/** The real Workers runtime (workerd) on this machine, with the bundle that would be deployed; nothing leaves it. */
process.env['WRANGLER_SEND_METRICS'] = 'false';
process.env['WRANGLER_LOG'] = 'none';
process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';

let worker: Awaited<ReturnType<typeof unstable_startWorker>>;

beforeAll(async () => {
  worker = await unstable_startWorker({
    config: 'wrangler.toml',
    dev: { server: { hostname: '127.0.0.1', port: 0 }, inspector: false, watch: false, logLevel: 'none' },
  });
  await worker.ready;
}, 120_000);

afterAll(() => worker.dispose());

const ask = (path: string, init: RequestInit = {}) => worker.fetch(`http://worker${path}`, init as never);

test('the Worker gives the very bytes that the Node service gives', async () => {
  const app = testApp();
  const body = {
    category: '社交-直播',
    asOf: today,
    certificates: [{ title: '网络文化经营许可证', scope: '利用信息网络经营网络表演', validTo: '2028-03-01' }],
  };
  const text = await (await ask('/v1/match', json(body))).text();
  expect(verdictSchema.parse(JSON.parse(text)).decision).toBe('pass');
  expect(text).toBe(await (await app.request('/v1/match', json(body))).text());
  const categories = await (await ask(`/v1/categories?asOf=${today}`)).text();
  expect(listOf(categoryAnswerSchema).parse(JSON.parse(categories)).items).toHaveLength(25);
  expect(categories).toBe(await (await app.request('/v1/categories')).text());
});

test('a file is refused with a sentence on what to do', async () => {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(10)], 'a.png'));
  const sent = new Response(form);
  const answer = await ask('/v1/documents', {
    method: 'POST',
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
    body: await sent.arrayBuffer(),
  });
  expect(answer.status).toBe(503);
  expect(problemDetailsSchema.parse(await answer.json())).toMatchObject({ code: 'ocr-unavailable' });
});

test('an unknown address is a problem here too', async () => {
  const answer = await ask('/nowhere');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  expect(answer.headers.get('x-request-id')).toBeTruthy();
});
