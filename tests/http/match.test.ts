import { expect, test } from 'vitest';
import { verdictSchema } from '../../src/contract/verdict.ts';
import { json, ruleBook, testApp, today } from './test-app.ts';

const app = testApp();

async function match(body: object) {
  const answer = await app.request('/v1/match', json(body));
  expect(answer.status).toBe(200);
  return verdictSchema.parse(await answer.json());
}

test('every category answers the same by id, name and alias', async () => {
  expect(ruleBook.categories).toHaveLength(25);
  for (const { id, name, aliases } of ruleBook.categories) {
    const byId = await match({ category: id, certificates: [] });
    expect(byId.category).toEqual({ id, name });
    expect(byId.gaps.length, name).toBeGreaterThan(0);
    for (const words of [name, ...aliases]) expect(await match({ category: words, certificates: [] })).toEqual(byId);
  }
});

const licence = { title: '网络文化经营许可证', holder: '示例文化传媒有限公司', validTo: '2028-03-01' };

test.each([
  { scope: '利用信息网络经营网络表演', status: 'met', decision: 'pass', because: 'the scope holds the words' },
  { scope: '利用信息网络经营音乐娱乐产品', status: 'unfit', decision: 'supplement', because: 'the scope lacks them' },
  { scope: null, status: 'unsure', decision: 'manual', because: 'nobody said what the scope is' },
])('社交-直播: $because → $decision', async ({ scope, status, decision }) => {
  const verdict = await match({ category: '社交-直播', certificates: [{ ...licence, scope }] });
  expect(verdict.options[0]?.requirements[0]?.status).toBe(status);
  expect(verdict.decision).toBe(decision);
});

test('the day is today in China unless the caller names one', async () => {
  expect((await match({ category: '社交-直播', certificates: [] })).asOf).toBe(today);
  expect((await match({ category: '社交-直播', certificates: [], asOf: '2025-06-01' })).asOf).toBe('2025-06-01');
});

test('null means absent', async () => {
  const bare = { category: '社交-直播', certificates: [licence] };
  const spelled = {
    ...bare,
    asOf: null,
    role: null,
    declares: null,
    subject: { name: null, type: null },
    certificates: [{ ...licence, scope: null, issuer: null, parties: null }],
  };
  expect(await match(spelled)).toEqual(await match(bare));
});

test('a personal account is rejected', async () => {
  const subject = { type: 'individual' };
  expect((await match({ category: '社交-直播', subject, certificates: [licence] })).decision).toBe('reject');
});

test('the same request gives the same bytes', async () => {
  const body = json({ category: '社交-直播', certificates: [licence] });
  const [one, other] = await Promise.all([app.request('/v1/match', body), app.request('/v1/match', body)]);
  expect(await one?.text()).toBe(await other?.text());
});
