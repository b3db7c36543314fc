import { expect, test } from 'vitest';
import { problemDetailsSchema } from '../../src/contract/problem.ts';
import { problems } from '../../src/domain/problem.ts';
import { json, reported, testApp, today } from './test-app.ts';

const app = testApp();
const match = (body: unknown, headers?: Record<string, string>) => app.request('/v1/match', json(body, headers));

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('x-request-id')).toMatch(/^[\w.-]+$/);
  const details = problemDetailsSchema.parse(await answer.json());
  expect(details.status).toBe(answer.status);
  expect(details.status).toBe(problems[details.code].status);
  expect(details.detail).toMatch(/\p{Script=Han}/u);
  return details;
}

test.each([
  { path: '/nowhere', method: 'GET', code: 'not-found', because: 'no such address' },
  { path: '/v1/match', method: 'GET', code: 'method-not-allowed', because: 'match takes POST' },
  { path: '/v1/rules', method: 'POST', code: 'method-not-allowed', because: 'rules are read' },
  { path: '/v1/categories/x', method: 'DELETE', code: 'method-not-allowed', because: 'a path with a parameter too' },
  { path: '/v1/rules?asOf=2026-02-30', method: 'GET', code: 'invalid-fields', because: 'a day that does not exist' },
  { path: '/problems/none', method: 'GET', code: 'not-found', because: 'no such problem' },
])('$because: $method $path → $code', async ({ path, method, code }) => {
  const details = await problemOf(await app.request(path, { method }));
  expect(details.code).toBe(code);
  expect(details.instance).toBe(path.split('?')[0]);
});

test('a wrong method is told which are right', async () => {
  expect((await app.request('/v1/match')).headers.get('allow')).toBe('POST');
  expect((await app.request('/v1/rules', { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD');
});

test.each([
  { body: '', code: 'bad-request', because: 'nothing at all' },
  { body: '{"category": "社交-直播",', code: 'bad-request', because: 'JSON that breaks off' },
  { body: '{"a":1}}', code: 'bad-request', because: 'something after the end' },
  { body: 'null', code: 'invalid-fields', because: 'JSON that is no object' },
  { body: '[]', code: 'invalid-fields', because: 'a list' },
  { body: '{}', code: 'invalid-fields', because: 'nothing that is required' },
  { body: `"${'长'.repeat(20_000)}"`, code: 'upload-too-large', because: 'more than the limit' },
])('a body with $because → $code', async ({ body, code }) => {
  expect((await problemOf(await match(body))).code).toBe(code);
});

test('bytes that are not UTF-8 are refused', async () => {
  const answer = await app.request('/v1/match', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]),
  });
  expect((await problemOf(answer)).code).toBe('bad-request');
});

test('a body without a length is still limited', async () => {
  const endless = new ReadableStream<Uint8Array>({ pull: (stream) => stream.enqueue(new Uint8Array(10_000)) });
  const request = new Request('http://localhost/v1/match', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: endless,
    duplex: 'half',
  });
  expect((await problemOf(await app.request(request))).code).toBe('upload-too-large');
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
  'content-type %j is not JSON',
  async (type) => {
    expect((await problemOf(await match('{}', { 'content-type': type }))).code).toBe('unsupported-media-type');
  },
);

const good = { category: '社交-直播', certificates: [{ title: '网络文化经营许可证' }] };

test.each([
  { change: { category: undefined }, path: 'category', code: 'required', because: 'category is required' },
  { change: { category: '  ' }, path: 'category', code: 'too-small', because: 'blanks are no name' },
  { change: { certificates: undefined }, path: 'certificates', code: 'required', because: 'certificates are required' },
  { change: { certificates: '证' }, path: 'certificates', code: 'wrong-type', because: 'certificates are a list' },
  { change: { certificates: [{}] }, path: 'certificates.0.title', code: 'required', because: 'a paper has a title' },
  {
    change: { certificates: [{ title: '证', validTo: '2026-13-01' }] },
    path: 'certificates.0.validTo',
    code: 'invalid-date',
    because: 'an end of validity is a real day or long-term',
  },
  { change: { asOf: '今天' }, path: 'asOf', code: 'invalid-date', because: 'a day is a date' },
  { change: { role: 'owner' }, path: 'role', code: 'not-allowed', because: 'a role is one of five' },
  { change: { declares: ['singing'] }, path: 'declares.0', code: 'not-allowed', because: 'a fact is one of seven' },
  {
    change: { subject: { type: 'company' } },
    path: 'subject.type',
    code: 'not-allowed',
    because: 'a type is one of four',
  },
  { change: { catagory: '社交' }, path: 'catagory', code: 'unknown-field', because: 'a field is misspelt' },
  {
    change: { certificates: [{ title: '证', validto: '2026-01-01' }] },
    path: 'certificates.0.validto',
    code: 'unknown-field',
    because: 'a field inside a paper is misspelt',
  },
])('$because: $path $code', async ({ change, path, code }) => {
  const details = await problemOf(await match({ ...good, ...change }));
  expect(details.code).toBe('invalid-fields');
  expect(details.errors).toEqual([expect.objectContaining({ path, code })]);
  expect(details.errors?.[0]?.detail).toMatch(/\p{Script=Han}/u);
});

test('every fault is named at once', async () => {
  const details = await problemOf(await match({ asOf: 1, role: 'y', certificates: [{}, { title: 3 }] }));
  expect(details.errors?.map(({ path }) => path).sort()).toEqual([
    'asOf',
    'category',
    'certificates.0.title',
    'certificates.1.title',
    'role',
  ]);
});

test('a misspelt field is told the right one', async () => {
  const details = await problemOf(await match({ ...good, certificats: [] }));
  expect(details.errors?.[0]?.detail).toContain('certificates');
});

test('an unknown category is answered with near names', async () => {
  for (const answer of [
    await match({ ...good, category: '社交直播间' }),
    await app.request(`/v1/categories/${encodeURIComponent('社交直播间')}`),
  ]) {
    const details = await problemOf(answer);
    expect(details.code).toBe('unknown-category');
    expect(details.suggestions).toContain('社交-直播');
    expect(details.detail).toContain('社交-直播');
  }
});

test('a bug answers internal, tells nothing of itself, and is reported', async () => {
  reported.length = 0;
  const broken = testApp({
    matchCertificates: () => {
      throw new Error('张三 的 秘密');
    },
  });
  const details = await problemOf(await broken.request('/v1/match', json(good)));
  expect(details.code).toBe('internal');
  expect(JSON.stringify(details)).not.toContain('秘密');
  expect(reported).toHaveLength(1);
});

test('a harmless request id is kept, another replaced', async () => {
  const idOf = async (given: string) =>
    (await app.request('/healthz', { headers: { 'x-request-id': given } })).headers.get('x-request-id');
  expect(await idOf('abc-1.2_3')).toBe('abc-1.2_3');
  for (const hostile of ['a b', 'x'.repeat(200), '<script>']) expect(await idOf(hostile)).toMatch(/^[\w.-]{10,64}$/);
});

test('every answer forbids what data does not need', async () => {
  for (const path of ['/healthz', '/v1/rules', '/nowhere']) {
    const { headers } = await app.request(path);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
  expect((await match({ ...good, asOf: today })).headers.get('cache-control')).toBe('no-store');
});

test('each type of problem has an address that explains it', async () => {
  const { type } = await problemOf(await app.request('/nowhere'));
  expect(await (await app.request(type)).json()).toMatchObject({ code: 'not-found', status: 404 });
  const all = (await (await app.request('/problems')).json()) as { items: unknown[] };
  expect(all.items).toHaveLength(Object.keys(problems).length);
});
