import { expect, test } from 'vitest';
import {
  categoryAnswerSchema,
  certificateAnswerSchema,
  listOf,
  rulesAnswerSchema,
  scenarioAnswerSchema,
} from '../../src/contract/rules.ts';
import { ruleBook, testApp } from './test-app.ts';

const app = testApp();
const get = async (path: string): Promise<unknown> => {
  const answer = await app.request(path);
  expect(answer.status).toBe(200);
  return answer.json();
};

test('the table names its version, its sources and how much it holds', async () => {
  const rules = rulesAnswerSchema.parse(await get('/v1/rules'));
  expect(rules.counts).toMatchObject({ categories: 25, scenarios: 8 });
  expect(rules.sources).toHaveLength(4);
  expect(rules.version).toBe(ruleBook.version);
});

test('all categories come whole, each citation with its source', async () => {
  const { items } = listOf(categoryAnswerSchema).parse(await get('/v1/categories'));
  expect(items).toHaveLength(25);
  for (const { citation } of items) expect(citation).toMatchObject({ url: expect.stringMatching(/^https:/) });
});

test('a category is found by id, name and each alias', async () => {
  for (const category of ruleBook.categories) {
    for (const words of [category.id, category.name, ...category.aliases]) {
      const answer = categoryAnswerSchema.parse(await get(`/v1/categories/${encodeURIComponent(words)}`));
      expect(answer.id, words).toBe(category.id);
    }
  }
});

test('scenarios and certificates come whole', async () => {
  expect(listOf(scenarioAnswerSchema).parse(await get('/v1/scenarios')).items).toHaveLength(8);
  const { items } = listOf(certificateAnswerSchema).parse(await get('/v1/certificates'));
  expect(items.map(({ name }) => name)).toEqual(expect.arrayContaining(['营业执照', '网络文化经营许可证']));
});

test('an unchanged table is answered with 304', async () => {
  for (const path of ['/v1/rules', '/v1/categories', '/v1/certificates']) {
    const tag = (await app.request(path)).headers.get('etag') ?? '';
    expect(tag).toMatch(/^".+"$/);
    const again = await app.request(path, { headers: { 'if-none-match': `"other", W/${tag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await app.request(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  }
});

test('a day before the table began is answered with the nearest version, marked, under another tag', async () => {
  const early = await app.request('/v1/categories?asOf=2000-01-01');
  const { items } = listOf(categoryAnswerSchema).parse(await early.json());
  expect(new Set(items.map(({ outOfPeriod }) => outOfPeriod))).toEqual(new Set(['before']));
  expect(early.headers.get('etag')).not.toBe((await app.request('/v1/categories')).headers.get('etag'));
});

test('a HEAD answers like a GET, without a body', async () => {
  const answer = await app.request('/v1/rules', { method: 'HEAD' });
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});
