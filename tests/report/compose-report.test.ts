import { expect, test } from 'vitest';
import { composeReport } from '../../src/application/report/compose-report.ts';
import type { RequirementPart } from '../../src/application/report/report.ts';
import { citation, exampleReview, hostileReview } from './example-review.ts';

const report = composeReport(exampleReview());
const requirements = report.verdicts.flatMap(({ options }) => options.flatMap((option) => option.requirements));

const found = (number: string): RequirementPart => {
  const part = requirements.find((requirement) => requirement.number === number);
  if (part === undefined) throw new Error(`no requirement ${number}`);
  return part;
};

test('every requirement of every option of every category is told', () => {
  expect(requirements.map(({ number, name }) => `${number} ${name}`)).toEqual([
    '1.1 营业执照',
    '1.2 增值电信业务经营许可证',
    '2.1 营业执照',
    '2.2 行政许可不予受理通知书',
    '1.1 营业执照',
    '2.1 另一份许可证',
  ]);
});

test('what was set out before is pointed to, within its own category', () => {
  expect(
    report.verdicts.map(({ options }) => options.map((option) => option.requirements.map((one) => one.sameAs))),
  ).toEqual([
    [
      [undefined, undefined],
      ['1.1', undefined],
    ],
    [[undefined], [undefined]],
  ]);
});

test('a place keeps its number wherever it is spoken of', () => {
  const numbers = requirements
    .filter(({ name }) => name === '营业执照')
    .map(({ findings }) => findings.flatMap(({ exhibits }) => exhibits.map(({ number }) => number)));
  expect(numbers).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
  ]);
  expect(report.exhibits.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

test('the latest ruling of a reviewer stands beside the verdict, which stays as it is', () => {
  expect(found('1.2')).toMatchObject({
    status: { code: 'unfit', word: '不合用' },
    override: { ruling: { word: '已满足' }, reason: '已看过原件', by: '乙', at: '2026-11-24 08:00' },
  });
  expect(found('1.2').findings.map(({ override }) => override?.reason)).toEqual([undefined, '附页写明', undefined]);
  expect(report.verdicts[0]?.decision.word).toBe('需补件');
});

test('an unmet requirement says what to do; where another option is met, nothing need be done', () => {
  expect(found('1.2').advice).toContain('请先向发证机关申请增加');
  expect(found('2.2').advice).toContain('须补交《行政许可不予受理通知书》');
  const [, pass] = report.verdicts;
  expect(pass?.options.map(({ status }) => status.word)).toEqual(['已满足', '未采用']);
  expect(pass?.options[1]?.requirements[0]).toMatchObject({ status: { word: '缺少', tone: 'plain' } });
  expect(pass?.options[1]?.requirements[0]?.advice).toBeUndefined();
});

test('values read with little surety say so, and what is absent says why', () => {
  expect(report.documents[0]?.papers[0]?.fields).toEqual([
    { label: '持证单位', text: '杭州麦穗谷电子商务有限公司（识别把握 70%）' },
    { label: '范围', text: '信息服务业务' },
    { label: '发证机关', text: '（看不清）' },
    { label: '有效期止', text: '长期' },
  ]);
});

test('only web addresses become links', () => {
  const gap = composeReport(hostileReview()).verdicts[0]?.gaps[0];
  expect(gap?.citation.url).toBeUndefined();
  expect(report.citations.every(({ url }) => url === citation('').url)).toBe(true);
});

test.each([
  { source: 'llm', says: '由语言模型撰写（some-model-1）', because: 'a model wrote it' },
  { source: 'template', says: '按固定模板生成', because: 'a template did' },
] as const)('$because, and the report says so', ({ source, says }) => {
  const explanation = { text: '说明', source, ...(source === 'llm' && { model: 'some-model-1' }) };
  expect(composeReport({ ...exampleReview(), explanation }).explanation?.source).toContain(says);
});
