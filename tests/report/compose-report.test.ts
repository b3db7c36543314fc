import { expect, test } from 'vitest';
import { composeReport } from '../../src/application/report/compose-report.ts';
import type { RequirementPart } from '../../src/application/report/report.ts';
import type { ReportInput } from '../../src/application/report/report-input.ts';
import { citation, exampleReview, hostileReview, licence } from './example-review.ts';

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

test('an option that nothing was handed in for is told in short; one with evidence of its own never is', () => {
  expect(report.verdicts.map(({ options }) => options.map(({ brief, drawn }) => [brief, drawn]))).toEqual([
    [
      [false, true],
      [true, true],
    ],
    [
      [false, true],
      [true, false],
    ],
  ]);
  const [first] = exampleReview().verdicts;
  const swapped = first && { ...first, options: [...first.options].reverse() };
  const [verdict] = composeReport({ ...exampleReview(), verdicts: swapped ? [swapped] : [] }).verdicts;
  expect(verdict?.options.map(({ brief }) => brief)).toEqual([false, false]);
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

test("what a model wrote says so; a template's words, which are the gaps' own, are not told twice", () => {
  const by = (explanation: ReportInput['explanation']) =>
    composeReport({ ...exampleReview(), ...(explanation && { explanation }) }).explanation;
  expect(by({ text: '说明', source: 'llm', model: 'some-model-1' })?.source).toContain(
    '由语言模型撰写（some-model-1）',
  );
  expect(by({ text: '说明', source: 'template' })).toBeUndefined();
});

test('whoever papers cannot help is told why, and not sent for any', () => {
  const [first] = exampleReview().verdicts;
  if (first === undefined) throw new Error('the example has verdicts');
  const refused = {
    ...first,
    decision: 'reject' as const,
    notes: [...first.notes, { code: 'individual-not-allowed', text: '个人认证的小程序暂不支持直播' }],
  };
  const [verdict] = composeReport({ ...exampleReview(), verdicts: [refused] }).verdicts;
  expect(verdict?.reasons.map(({ text }) => text)).toEqual(['个人认证的小程序暂不支持直播']);
  expect([verdict?.gaps, verdict?.application?.nextSteps]).toEqual([[], []]);
  const advice = verdict?.options.flatMap(({ requirements }) => requirements.map((one) => one.advice));
  expect(new Set(advice)).toEqual(new Set([undefined]));
});

test.each([
  { validTo: '2026-11-23', word: '至 2026-11-23，已过期', tone: 'bad', because: 'it ran out the day before' },
  {
    validTo: '2026-11-24',
    word: '至 2026-11-24，还有 0 天',
    tone: 'open',
    because: 'it holds to the end of its last day',
  },
  { validTo: '2027-01-23', word: '至 2027-01-23，还有 60 天', tone: 'open', because: 'it runs out soon' },
  { validTo: '2027-01-24', word: '至 2027-01-24', tone: 'good', because: 'it holds' },
  { validTo: 'long-term', word: '长期', tone: 'good', because: 'it never runs out' },
])('a paper is told to be "$word": $because', ({ validTo, word, tone }) => {
  const document = licence('doc_1', 'a.jpg');
  const fields = {
    validTo: { value: validTo, confidence: 1, evidence: { page: 1, box: [0, 0, 1, 1] as const, text: '' } },
  };
  const certificates = document.certificates.map((sighting) => ({ ...sighting, fields }));
  const { papers } = composeReport({ ...exampleReview(), documents: [{ ...document, certificates }] });
  expect(papers.map(({ validity }) => validity)).toEqual([{ word, tone }]);
});

test("every ruling is listed beside the machine's word, and which of them holds", () => {
  const { overrides = [] } = exampleReview();
  const gone = { finding: 'e-commerce/no-longer-there', ruling: 'met', reason: 'x', by: '丙', at: 0 } as const;
  const told = composeReport({ ...exampleReview(), overrides: [...overrides, gone] }).rulings;
  expect(told.map(({ about, machine, ruling, holds }) => [about, machine?.word, ruling.word, holds])).toEqual([
    ['电商平台-电商平台 · 增值电信业务经营许可证', '不合用', '待确认', false],
    ['电商平台-电商平台 · 增值电信业务经营许可证', '不合用', '已满足', true],
    ['电商平台-电商平台 · 增值电信业务经营许可证 · 业务范围不含“在线数据处理与交易处理业务”', '不符', '已满足', true],
    ['e-commerce/no-longer-there', undefined, '已满足', true],
  ]);
});
