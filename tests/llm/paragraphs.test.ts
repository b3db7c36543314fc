import { expect, test } from 'vitest';
import { createParagraphMemory } from '../../src/adapters/llm/paragraph-memory.ts';
import { createExplainVerdict } from '../../src/application/explain-verdict.ts';
import type { ExplainEvent, GapWriter, WritingRequest } from '../../src/application/writing/writing-ports.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import { book, sketchOf, verdictOf } from '../explain/gap-fixtures.ts';
import { fakeEndpoint, hangsAfterHeaders, streams } from './fake-endpoint.ts';
import { answerOf, explainWith, outcomesOf, writerAt, writingWith } from './write-over-wire.ts';

const one = verdictOf(sketchOf('missing-telecom'));
const words = '没有提交《增值电信业务经营许可证》，请向当地通信管理局办理后补交。';
const answer = answerOf({ id: 'G01', explain: words });

/** On the way by 不予受理 twelve papers are asked for. */
function verdictWithMany(): Verdict {
  const verdict = verdictOf({ category: 'ecommerce-platform', papers: [] });
  const requirements = verdict.options[1]?.requirements ?? [];
  const gaps = requirements.map(({ certificate, citation }) => ({
    certificate,
    citation,
    status: 'missing' as const,
    code: 'missing',
    text: `缺少《${certificate.name}》。`,
  }));
  return { ...verdict, options: verdict.options.slice(1), gaps };
}

test('the same gap is not asked for twice, and what was kept is checked again on its way out', async () => {
  const fake = await fakeEndpoint(streams(answer));
  const cache = createParagraphMemory(10);
  const events: ExplainEvent[] = [];
  await explainWith(one, writingWith(writerAt(fake.baseUrl), [], { cache }));
  const told = await explainWith(one, writingWith(writerAt(fake.baseUrl), events, { cache }));
  expect([told.source, told.gaps[0]?.summary, fake.heard.length]).toEqual(['llm', words, 1]);
  expect(events).toEqual([{ kind: 'gap', source: 'cache' }]);
  const spoilt = { get: async () => '已通过审核，无需补交。', set: async () => undefined };
  const again = await explainWith(one, writingWith(writerAt(fake.baseUrl), [], { cache: spoilt }));
  expect([again.gaps[0]?.summary, fake.heard.length]).toEqual([words, 2]);
});

test('a paragraph that names somebody is not kept: a deleted review leaves nothing behind', async () => {
  const verdict = verdictOf(sketchOf('holder-business'));
  const first = '营业执照的持有人与主体不一致，请提交“南京栖云文化传媒有限公司”名下的营业执照。';
  const fake = await fakeEndpoint(streams(answerOf({ id: 'G01', explain: first })));
  const kept: string[] = [];
  const cache = { get: async () => undefined, set: async (_: string, paragraph: string) => void kept.push(paragraph) };
  const told = await explainWith(verdict, writingWith(writerAt(fake.baseUrl), [], { cache }));
  expect(told.gaps[0]?.summary).toBe(first);
  expect(kept).toEqual([]);
});

test('the memory forgets what was longest out of use', async () => {
  const memory = createParagraphMemory(2);
  await memory.set('a', '甲');
  await memory.set('b', '乙');
  await memory.get('a');
  await memory.set('c', '丙');
  expect([await memory.get('a'), await memory.get('b'), await memory.get('c')]).toEqual(['甲', undefined, '丙']);
});

test('more than ten gaps go into several calls, each gap into one', async () => {
  const asked: string[][] = [];
  const writer: GapWriter = {
    model: 'm',
    async *write({ user }: WritingRequest) {
      asked.push([...user.matchAll(/"id":"(G\d+)"/gu)].map(([, id = '']) => id));
      yield { kind: 'failed', failure: { code: 'moderated' } };
    },
  };
  const told = await explainWith(verdictWithMany(), writingWith(writer));
  expect(told.gaps.length).toBeGreaterThan(10);
  expect(asked.flat().sort()).toEqual(told.gaps.map(({ id }) => id).sort());
  expect(asked.every(({ length }) => length <= 10)).toBe(true);
});

test('a paragraph is told while the next is still being written', async () => {
  const verdict = verdictOf(sketchOf('holder-business'));
  const first = '营业执照的持有人与主体不一致，请核对主体名称，或补交主体名下的营业执照。';
  const fake = await fakeEndpoint((response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const content = `{"items":[${JSON.stringify({ id: 'G01', explain: first })},`;
    response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`);
  });
  const explain = createExplainVerdict({
    ruleBook: book,
    writing: writingWith(writerAt(fake.baseUrl), [], { budgetMs: 60_000 }),
  });
  const pieces = explain(verdict);
  expect((await pieces.next()).value).toMatchObject({ kind: 'headline' });
  expect((await pieces.next()).value).toMatchObject({ kind: 'gap', gap: { source: 'llm', summary: first } });
  await pieces.return();
});

test('a reader who leaves ends the call; a signal gives templates at once', async () => {
  const fake = await fakeEndpoint(hangsAfterHeaders);
  const events: ExplainEvent[] = [];
  const writing = writingWith(writerAt(fake.baseUrl), events, { budgetMs: 60_000 });
  const pieces = createExplainVerdict({ ruleBook: book, writing })(one);
  await pieces.next();
  const waiting = pieces.next();
  await expect.poll(() => fake.heard.length).toBe(1);
  void pieces.return();
  const stop = new AbortController();
  const told = explainWith(one, writing, stop.signal);
  await expect.poll(() => fake.heard.length).toBe(2);
  stop.abort();
  expect(await told).toEqual(await explainWith(one));
  expect(outcomesOf(events)).toContain('cancelled');
  void waiting;
});

test('English is written by nobody but the templates', async () => {
  const fake = await fakeEndpoint(streams(answer));
  const explain = createExplainVerdict({ ruleBook: book, writing: writingWith(writerAt(fake.baseUrl)) });
  for await (const piece of explain(one, { language: 'en' })) {
    if (piece.kind === 'closing') expect(piece.explanation.source).toBe('template');
  }
  expect(fake.heard).toEqual([]);
});
