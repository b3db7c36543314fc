import { describe, expect, test } from 'vitest';
import { ok } from '../../src/domain/result.ts';
import { readConfig } from '../../src/entry/config.ts';
import { pageOf } from '../recognition/page-of.ts';
import { readEvents } from '../reviews/read-events.ts';
import { file, openService, orderForm, post } from '../reviews/service.ts';
import { type Behaviour, fakeEndpoint, hangs, refuses, streams } from './fake-endpoint.ts';
import { answerOf } from './write-over-wire.ts';

const reads = async () => ok(pageOf([[200, 200, '情况说明', 50]]));

async function serviceWith(...behaviours: readonly Behaviour[]) {
  const fake = await fakeEndpoint(...behaviours);
  const settings = {
    LLM_BASE_URL: fake.baseUrl,
    LLM_API_KEY: 'sk-very-secret',
    LLM_MODEL: 'some-model',
    LLM_TIMEOUT_SECONDS: '1',
  };
  return { fake, service: await openService({ reads, settings }) };
}

const withoutModel = async () =>
  (await post(await openService({ reads }), orderForm(file(1)), { prefer: 'wait=10' })).review;

const words = '没有提交《信息网络传播视听节目许可证》，请补交国家广播电视总局颁发的许可证。';

describe('a review whose explanation a model writes', () => {
  test('carries the words that passed the guard, says so, and counts them', async () => {
    const { service, fake } = await serviceWith(streams(answerOf({ id: 'G01', explain: words }), { usage: true }));
    const { review } = await post(service, orderForm(file(1)), { prefer: 'wait=10' });
    expect(review.explanation).toMatchObject({ source: 'llm', model: 'some-model' });
    expect(review.explanation?.text).toContain(words);
    expect(review.explanation?.text).toContain('由 AI 生成');
    expect(review.verdicts).toEqual((await withoutModel()).verdicts);
    const events = await readEvents(await service.app.request(`/v1/reviews/${review.id}/events`));
    const told = events.flatMap(({ event, data }) => (event === 'token' ? [(data as { text: string }).text] : []));
    expect(told.join('')).toBe(review.explanation?.text);
    expect(told.length).toBeGreaterThan(2);
    const metrics = await (await service.app.request('/metrics')).text();
    expect(metrics).toContain('zishen_explained_gaps_total{source="llm"} 1');
    expect(metrics).toContain('zishen_llm_calls_total{attempt="1",outcome="ok"} 1');
    expect(`${metrics}${service.lines.join('')}`).not.toMatch(/sk-very-secret|没有提交/u);
    expect(fake.heard[0]?.headers['authorization']).toBe('Bearer sk-very-secret');
  });

  test.each([
    {
      because: 'lies',
      behaviours: [streams(answerOf({ id: 'G01', explain: '已通过审核，无需补交。' }))],
      counts: 'zishen_llm_refused_total{reason=',
    },
    { because: 'hangs', behaviours: [hangs], counts: 'zishen_llm_calls_total{attempt="1",outcome="timeout"} 1' },
    {
      because: 'refuses the key',
      behaviours: [refuses(401, { error: { message: 'no' } })],
      counts: 'outcome="unauthorised"} 1',
    },
  ])('that $because is explained by the templates, with the same verdict', async ({ behaviours, counts }) => {
    const { service } = await serviceWith(...behaviours);
    const { review } = await post(service, orderForm(file(1)), { prefer: 'wait=10' });
    const plain = await withoutModel();
    expect(review.explanation).toEqual(plain.explanation);
    expect(review.explanation?.source).toBe('template');
    expect(JSON.stringify(review.verdicts)).toBe(JSON.stringify(plain.verdicts));
    expect(await (await service.app.request('/metrics')).text()).toContain(counts);
  });
});

test.each([
  { given: { LLM_API_KEY: 'k' }, names: ['LLM_MODEL'], because: 'a key alone says nothing' },
  { given: { LLM_MODEL: 'm' }, names: ['LLM_BASE_URL'], because: 'a model stands somewhere' },
  { given: { LLM_MODEL: 'm', LLM_PRESET: 'deepseek' }, names: ['LLM_API_KEY'], because: 'providers want a key' },
  { given: { LLM_MODEL: 'm', LLM_PRESET: 'gpt' }, names: ['LLM_PRESET'], because: 'a preset that is none' },
  { given: { LLM_MODEL: 'm', LLM_PRESET: 'glm', LLM_API_KEY: 'k' }, names: [], because: 'a preset knows its address' },
  { given: { LLM_MODEL: 'm', LLM_BASE_URL: 'http://10.0.0.5:8000/v1' }, names: [], because: 'one’s own needs no key' },
])('settings: $because', ({ given, names }) => {
  const config = readConfig(given);
  expect(config.ok ? [] : config.error.map((fault) => fault.split('：')[0])).toEqual(names);
});
