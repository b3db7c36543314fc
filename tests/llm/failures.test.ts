import { describe, expect, test } from 'vitest';
import type { ExplainEvent } from '../../src/application/writing/writing-ports.ts';
import { sketchOf, verdictOf } from '../explain/gap-fixtures.ts';
import {
  answersWhole,
  type Behaviour,
  breaksAfter,
  breaksAtOnce,
  failsMidway,
  fakeEndpoint,
  floods,
  hangs,
  hangsAfterHeaders,
  refuses,
  sendsRaw,
  streams,
  thinks,
} from './fake-endpoint.ts';
import { answerOf, CANARY, explainWith, outcomesOf, writerAt, writingWith } from './write-over-wire.ts';

const verdict = verdictOf(sketchOf('missing-telecom'));
const template = await explainWith(verdict);
const words = '还缺《增值电信业务经营许可证》，请补交，经营范围须含“国内多方通信服务业务”。';
const good = answerOf({ id: 'G01', explain: words });
const lie = answerOf({ id: 'G01', explain: '《增值电信业务经营许可证》已通过审核，无需处理。' });

interface Row {
  readonly because: string;
  readonly endpoint: readonly Behaviour[];
  readonly source: 'llm' | 'template';
  /** How each call ended. */
  readonly calls: readonly string[];
  readonly budgetMs?: number;
}

const row = (because: string, endpoint: readonly Behaviour[], source: Row['source'], calls: Row['calls']): Row => ({
  because,
  endpoint,
  source,
  calls,
});
const inTime = (budgetMs: number, given: Row): Row => ({ ...given, budgetMs });
const error = (code: string, message: string) => ({ error: { code, message, type: 'invalid_request_error' } });

const rows: readonly Row[] = [
  row('a streamed answer', [streams(good)], 'llm', ['ok']),
  row('a character at a time', [streams(good, { size: 1 })], 'llm', ['ok']),
  row('an answer that is not streamed', [answersWhole(good)], 'llm', ['ok']),
  row('comments, keep-alives and blank lines', [streams(good, { noise: ': keep-alive\n\n\n' })], 'llm', ['ok']),
  row('a last chunk with usage only', [streams(good, { usage: true })], 'llm', ['ok']),
  row('no [DONE] at the end', [streams(good, { done: false })], 'llm', ['ok']),
  row('the line breaks after the answer was whole', [breaksAfter(good)], 'llm', ['unavailable']),

  inTime(300, row('hangs before the headers', [hangs], 'template', ['timeout'])),
  inTime(300, row('hangs after the headers', [hangsAfterHeaders], 'template', ['timeout'])),
  inTime(
    300,
    row('drips slower than the time allows', [streams(good, { size: 1, every: 50 })], 'template', ['timeout']),
  ),
  row('drips within the time', [streams(good, { size: 30, every: 5 })], 'llm', ['ok']),

  row('503, then an answer', [refuses(503, error('busy', 'busy')), streams(good)], 'llm', ['unavailable', 'ok']),
  row('500 twice', [refuses(500, 'oops')], 'template', ['unavailable', 'unavailable']),
  row('a gateway’s page, then an answer', [refuses(502, '<html>Bad Gateway</html>'), streams(good)], 'llm', [
    'unavailable',
    'ok',
  ]),
  row(
    '429 that may be asked again at once',
    [refuses(429, error('rate', 'slow'), { 'retry-after': '0' }), streams(good)],
    'llm',
    ['rate-limited', 'ok'],
  ),
  row('429 that wants a minute', [refuses(429, error('rate', 'slow'), { 'retry-after': '60' })], 'template', [
    'rate-limited',
  ]),
  row('429 of an empty account', [refuses(429, error('insufficient_quota', 'no money'))], 'template', ['unauthorised']),
  row('402 of an empty account', [refuses(402, error('x', 'Insufficient Balance'))], 'template', ['unauthorised']),
  row('400 of an empty account', [refuses(400, error('Arrearage', 'overdue'))], 'template', ['unauthorised']),
  row('a wrong key', [refuses(401, error('invalid_api_key', 'no such key'))], 'template', ['unauthorised']),
  row('a wrong model', [refuses(404, error('model_not_found', 'The model does not exist'))], 'template', [
    'wrong-profile',
  ]),
  row('a wrong path', [refuses(404, '<html>404</html>')], 'template', ['wrong-profile']),
  row('a refused parameter', [refuses(400, error('1210', 'temperature out of range'))], 'template', ['wrong-profile']),
  row('moved elsewhere', [refuses(302, '', { location: 'http://127.0.0.1:1/' })], 'template', [
    'unavailable',
    'unavailable',
  ]),

  row('DeepSeek’s filter', [refuses(400, error('invalid_request_error', 'Content Exists Risk'))], 'template', [
    'moderated',
  ]),
  row('DashScope’s filter by code', [refuses(400, error('data_inspection_failed', 'x'))], 'template', ['moderated']),
  row(
    'DashScope’s filter by message',
    [refuses(400, error('x', '<400> InternalError.Algo.DataInspectionFailed: Input data may contain'))],
    'template',
    ['moderated'],
  ),
  row('GLM’s filter', [refuses(400, { error: { code: '1301', message: '系统检测到输入内容可能敏感' } })], 'template', [
    'moderated',
  ]),
  row('a filter in mid-stream', [failsMidway({ code: 'data_inspection_failed', message: 'x' })], 'template', [
    'moderated',
  ]),
  row('finish_reason content_filter', [streams('', { finish: 'content_filter' })], 'template', ['moderated']),
  row('finish_reason sensitive', [streams('', { finish: 'sensitive' })], 'template', ['moderated']),
  row('an error in mid-stream', [failsMidway({ code: 'x', message: 'worker died' }), streams(good)], 'llm', [
    'unavailable',
    'ok',
  ]),

  row('cut for length, then room enough', [streams(good.slice(0, 30), { finish: 'length' }), streams(good)], 'llm', [
    'cut-short',
    'ok',
  ]),
  row('cut for length twice', [streams(good.slice(0, 30), { finish: 'length' })], 'template', [
    'cut-short',
    'cut-short',
  ]),
  row('empty, then an answer', [streams(''), streams(good)], 'llm', ['empty', 'ok']),
  row('empty twice', [streams('')], 'template', ['empty', 'empty']),
  row('thoughts only', [thinks('先想一想'), streams(good)], 'llm', ['empty', 'ok']),
  row('no connection at all', [breaksAtOnce], 'template', ['unavailable', 'unavailable']),
  row('the line breaks in mid-answer', [breaksAfter(good.slice(0, 40)), streams(good)], 'llm', ['unavailable', 'ok']),
  row(
    'a stream that ends in mid-answer',
    [streams(good.slice(0, 40), { finish: null, done: false }), streams(good)],
    'llm',
    ['unavailable', 'ok'],
  ),

  row('plain words', [streams('好的，请补交许可证。'), streams(good)], 'llm', ['unreadable', 'ok']),
  row('plain words twice', [streams('好的，请补交许可证。')], 'template', ['unreadable', 'unreadable']),
  row('a page instead of a stream', [sendsRaw('<html>login</html>', 'text/html')], 'template', [
    'unreadable',
    'unreadable',
  ]),
  row('a chunk that is no JSON', [sendsRaw('data: {oops\n\n'), streams(good)], 'llm', ['unreadable', 'ok']),
  row('a chunk of another shape', [sendsRaw('data: {"choices":"none"}\n\n'), streams(good)], 'llm', [
    'unreadable',
    'ok',
  ]),
  row('an empty stream', [sendsRaw(''), streams(good)], 'llm', ['unavailable', 'ok']),
  row(
    'an unknown key in an item',
    [streams('{"items":[{"id":"G01","explain":"x","note":"y"}]}'), streams(good)],
    'llm',
    ['unreadable', 'ok'],
  ),
  row('a list instead of an object', [streams('[{"id":"G01"}]'), streams(good)], 'llm', ['unreadable', 'ok']),
  row('a code fence', [streams(`\`\`\`json\n${good}\n\`\`\``)], 'llm', ['ok']),
  row('a thought before the answer', [streams(`<think>{"items":[]} 嗯</think>${good}`)], 'llm', ['ok']),
  row('a thought that never ends', [streams(`<think>${good}`)], 'template', ['unreadable', 'unreadable']),
  row('a byte order mark', [streams(`\ufeff${good}`)], 'llm', ['ok']),
  row('words around the object', [streams(`好的：${good}。请查收。`)], 'llm', ['ok']),
  row('two objects: the first counts', [streams(`${good}${lie}`)], 'llm', ['ok']),
  row('a trailing comma', [streams(`{"items":[{"id":"G01","explain":"${words}",},]}`)], 'llm', ['ok']),
  row(
    'an answer of 64 KB',
    [streams(answerOf({ id: 'G01', explain: '请'.repeat(65_536) }), { size: 4096 })],
    'template',
    ['too-long'],
  ),
  row('thoughts without end', [floods], 'template', ['too-long']),

  row('an unknown id', [streams(answerOf({ id: 'G07', explain: words })), streams(good)], 'llm', ['ok', 'ok']),
  row('an id left out', [streams('{"items":[]}'), streams(good)], 'llm', ['ok', 'ok']),
  row(
    'an id twice: the first that was refused stays refused',
    [streams(answerOf({ id: 'G01', explain: '已通过。' }, { id: 'G01', explain: words })), streams(lie)],
    'template',
    ['ok', 'ok'],
  ),
  row('a lie, then the truth', [streams(lie), streams(good)], 'llm', ['ok', 'ok']),
  row('a lie twice', [streams(lie)], 'template', ['ok', 'ok']),
  row('the canary', [streams(answerOf({ id: 'G01', explain: `${words}${CANARY}` }))], 'template', ['ok', 'ok']),
];

describe('every way in which an endpoint fails', () => {
  test.each(rows)('$because → $source', async ({ endpoint, source, calls, budgetMs }) => {
    const fake = await fakeEndpoint(...endpoint);
    const events: ExplainEvent[] = [];
    const writing = writingWith(writerAt(fake.baseUrl), events, budgetMs === undefined ? {} : { budgetMs });
    const before = JSON.stringify(verdict);
    const told = await explainWith(verdict, writing);
    expect(told.gaps.map((gap) => gap.source)).toEqual([source]);
    expect(told.gaps[0]?.summary).toBe(source === 'llm' ? words : template.gaps[0]?.summary);
    if (source === 'template') expect(told).toEqual(template);
    else expect(told.text).toContain('由 AI 生成');
    await expect.poll(() => outcomesOf(events)).toEqual(calls);
    expect(fake.heard).toHaveLength(calls.length);
    expect(events.filter(({ kind }) => kind === 'gap')).toEqual([{ kind: 'gap', source }]);
    expect(JSON.stringify(verdict)).toBe(before);
  });

  test('nobody listens there at all', async () => {
    const told = await explainWith(verdict, writingWith(writerAt('http://127.0.0.1:1/v1')));
    expect(told).toEqual(template);
  });
});

test('cut for length: the second call allows twice as much', async () => {
  const fake = await fakeEndpoint(streams('{', { finish: 'length' }), streams(good));
  await explainWith(verdict, writingWith(writerAt(fake.baseUrl)));
  const [first, second] = fake.heard.map(({ body }) => Number(body['max_tokens']));
  expect(second).toBe(2 * (first ?? 0));
});

test('a refused paragraph: the second call is told the kind of fault and none of the words', async () => {
  const fake = await fakeEndpoint(streams(answerOf({ id: 'G01', explain: '请致电13800138000补交。' })), streams(good));
  await explainWith(verdict, writingWith(writerAt(fake.baseUrl)));
  const asked = JSON.stringify(fake.heard[1]?.body['messages']);
  expect(asked).toContain('contact');
  expect(asked).not.toContain('13800138000');
});

test('a refused parameter is named to the operator, nothing else of the endpoint’s words', async () => {
  const fake = await fakeEndpoint(refuses(400, error('1210', 'temperature is wrong for 张三的公司')));
  const events: ExplainEvent[] = [];
  await explainWith(verdict, writingWith(writerAt(fake.baseUrl), events));
  expect(events).toContainEqual(expect.objectContaining({ outcome: 'wrong-profile', parameter: 'temperature' }));
  expect(JSON.stringify(events)).not.toContain('张三');
});
