import { expect, test } from 'vitest';
import { judge } from '../../src/domain/judge/judge.ts';
import { asked, fact, leaf, read, stated } from './small-book.ts';
import { checkRows, type Row } from './status-rows.ts';

const performance = leaf('alpha', { where: { scopeContains: { all: ['网络表演'] } } });
const either = leaf('alpha', { where: { scopeContains: { any: ['甲业务', '乙业务'] } } });
const both = leaf('alpha', { where: { scopeContains: { all: ['甲业务', '乙业务'] } } });
const scopes: readonly Row[] = [
  { because: 'the words', wants: performance, papers: [read('alpha', { scope: fact('经营网络表演') })], is: 'met' },
  {
    because: 'without the words',
    wants: performance,
    papers: [read('alpha', { scope: fact('音乐娱乐产品') })],
    is: 'unfit',
    code: 'scope-contains',
  },
  {
    because: 'without the words, on a page with a watermark across',
    wants: performance,
    papers: [read('alpha', { scope: fact('音乐娱乐产品'), obscuredBy: ['watermark'] })],
    is: 'unsure',
    code: 'scope-contains',
  },
  {
    because: 'the words taken away, however blurred',
    wants: performance,
    papers: [read('alpha', { scope: fact('音乐（不含网络表演）'), obscuredBy: ['blurred'] })],
    is: 'unfit',
    code: 'scope-contains',
  },
  {
    because: 'the words, however blurred',
    wants: performance,
    papers: [read('alpha', { scope: fact('经营网络表演'), obscuredBy: ['blurred', 'watermark'] })],
    is: 'met',
  },
  {
    because: 'the words taken away',
    wants: performance,
    papers: [read('alpha', { scope: fact('音乐（不含网络表演）') })],
    is: 'unfit',
    code: 'scope-contains',
  },
  {
    because: 'the words in doubt',
    wants: performance,
    papers: [read('alpha', { scope: fact('网络表演培训') })],
    is: 'unsure',
    code: 'scope-contains',
  },
  {
    because: 'a misread character',
    wants: performance,
    papers: [read('alpha', { scope: fact('网络表寅') })],
    is: 'unsure',
    code: 'scope-contains',
  },
  {
    because: 'a wrong character stated',
    wants: performance,
    papers: [stated('alpha', { scope: fact('网络表寅') })],
    is: 'unfit',
    code: 'scope-contains',
  },
  {
    because: 'goes on elsewhere',
    wants: performance,
    papers: [read('alpha', { scope: fact('音乐等，详见附页') })],
    is: 'unsure',
    code: 'scope-contains',
  },
  {
    because: 'stated without scope',
    wants: performance,
    papers: [stated('alpha')],
    is: 'unsure',
    code: 'scope-contains',
  },
  {
    because: 'stated with an empty scope',
    wants: performance,
    papers: [stated('alpha', { scope: fact(' ') })],
    is: 'unsure',
    code: 'scope-contains',
  },
  { because: 'read without scope', wants: performance, papers: [read('alpha')], is: 'unsure', code: 'scope-contains' },
  ...(['illegible', 'masked', 'on-annex', 'blank', 'not-stated'] as const).map((absence) => ({
    because: `scope ${absence}`,
    wants: performance,
    papers: [read('alpha', { absences: { scope: absence } })],
    is: 'unsure',
    code: 'scope-contains',
  })),
  { because: 'no words asked', papers: [read('alpha', { scope: fact('随便') })], is: 'met' },
  { because: 'either: the second', wants: either, papers: [read('alpha', { scope: fact('乙业务') })], is: 'met' },
  {
    because: 'either: none',
    wants: either,
    papers: [read('alpha', { scope: fact('丙业务类') })],
    is: 'unfit',
    code: 'scope-contains',
  },
  {
    because: 'either: one in doubt',
    wants: either,
    papers: [read('alpha', { scope: fact('乙业务培训') })],
    is: 'unsure',
    code: 'scope-contains',
  },
  { because: 'both', wants: both, papers: [read('alpha', { scope: fact('甲业务、乙业务') })], is: 'met' },
  {
    because: 'both: one lacks',
    wants: both,
    papers: [read('alpha', { scope: fact('甲业务') })],
    is: 'unfit',
    code: 'scope-contains',
  },
];

checkRows('what it allows', scopes);

test('the standing example says it in the words of the contract', () => {
  const verdict = judge(asked(performance, [read('alpha', { scope: fact('利用信息网络经营网络表演') })]));
  expect(verdict.options[0]?.requirements[0]?.findings).toContainEqual({
    code: 'scope-contains',
    ok: true,
    text: '经营范围含“网络表演”',
    evidence: fact('利用信息网络经营网络表演').evidence,
  });
});
