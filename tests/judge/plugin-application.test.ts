import { describe, expect, test } from 'vitest';
import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import { matchCertificates } from '../../src/application/match-certificates.ts';
import type { Field, Screenshot } from '../../src/domain/document.ts';
import { isAtLeast } from '../../src/domain/judge/application/compare-versions.ts';
import type { SeenScreenshot } from '../../src/domain/judge/application/seen-screenshot.ts';
import { judge } from '../../src/domain/judge/judge.ts';
import { findCategory } from '../../src/domain/names/find-category.ts';
import type { Applicant, Paper } from '../../src/domain/paper.ts';
import { rulesOn } from '../../src/domain/rules/rules-on.ts';

const book = await readRuleFolder('rules');
if (!book.ok) throw new Error(JSON.stringify(book.error));
const rules = rulesOn(book.value, '2026-11-24');

const company = '云朵示例科技有限公司';
const field = (value: string): Field => ({
  value,
  confidence: 0.99,
  evidence: { page: 1, box: [1, 2, 3, 4], text: value },
});
const basic: Screenshot = {
  page: 'basic-info',
  platform: 'wechat',
  miniProgramName: field('云朵优选'),
  subject: field(company),
  appId: field('wx1a2b3c4d5e6f7081'),
  categories: [field('电商平台>电商平台')],
};
const plugin: Screenshot = {
  page: 'plugin-list',
  platform: 'wechat',
  pluginName: field('腾讯云直播助手'),
  addedAt: field('2026-10-08 15:20'),
  pluginAppId: field('wx95a7d2b78cf30f98'),
  pluginVersion: field('1.3.6'),
};
const seen = (...shots: readonly Screenshot[]): readonly SeenScreenshot[] =>
  shots.map((screenshot, index) => ({ documentId: `doc_${index}`, file: `${index}.png`, screenshot }));
const without = (shot: Screenshot, ...names: readonly (keyof Screenshot)[]): Screenshot =>
  Object.fromEntries(
    Object.entries(shot).filter(([name]) => !names.includes(name as keyof Screenshot)),
  ) as unknown as Screenshot;

function judged(
  shots: readonly Screenshot[],
  applicant: Applicant = { name: company, declares: [] },
  papers: readonly Paper[] = [],
  name = '电商平台-电商平台',
) {
  const category = findCategory(name, rules.categories);
  if (!category.ok) throw new Error(name);
  return judge({ rules, category: category.value, papers, applicant, screenshots: seen(...shots) });
}
const statuses = (...args: Parameters<typeof judged>): readonly string[] =>
  judged(...args).application?.items.map(({ status }) => status) ?? [];

describe('items in their order: 基本信息, 插件管理, 主体, AppID, 类目', () => {
  test.each([
    { because: 'both screenshots show all and agree', shots: [basic, plugin], is: ['met', 'met', 'met', 'met', 'met'] },
    { because: 'no screenshots at all', shots: [], is: ['missing', 'missing', 'missing', 'missing', 'missing'] },
    { because: 'no plug-in screenshot', shots: [basic], is: ['met', 'missing', 'met', 'met', 'met'] },
    {
      because: 'the AppID rubbed out',
      shots: [without(basic, 'appId'), plugin],
      is: ['unsure', 'met', 'met', 'unsure', 'met'],
    },
    {
      because: 'a category of another mini-program',
      shots: [{ ...basic, categories: [field('教育>驾校培训')] }, plugin],
      is: ['met', 'met', 'met', 'met', 'unfit'],
    },
    {
      because: 'a sister company',
      shots: [{ ...basic, subject: field('云朵示例贸易有限公司') }, plugin],
      is: ['met', 'met', 'unfit', 'met', 'met'],
    },
    {
      because: 'another plug-in',
      shots: [basic, { ...plugin, pluginName: field('快递跟踪') }],
      is: ['met', 'unfit', 'met', 'met', 'met'],
    },
    {
      because: 'a look-alike plug-in of the same name',
      shots: [basic, { ...plugin, pluginAppId: field('wx0000000000000000') }],
      is: ['met', 'unfit', 'met', 'met', 'met'],
    },
    {
      because: 'a version too old',
      shots: [basic, { ...plugin, pluginVersion: field('1.3.3') }],
      is: ['met', 'unfit', 'met', 'met', 'met'],
    },
    {
      because: 'the console that lists neither AppID nor version',
      shots: [basic, without(plugin, 'pluginAppId', 'pluginVersion')],
      is: ['met', 'met', 'met', 'met', 'met'],
    },
    {
      because: 'the table cut off below the heading',
      shots: [basic, without(plugin, 'pluginName', 'addedAt', 'pluginAppId', 'pluginVersion')],
      is: ['met', 'unsure', 'met', 'met', 'met'],
    },
    {
      because: 'a time after the day of the review',
      shots: [basic, { ...plugin, addedAt: field('2027-01-01 10:00') }],
      is: ['met', 'unsure', 'met', 'met', 'met'],
    },
    {
      because: 'screenshots of two mini-programs',
      shots: [basic, { ...plugin, appId: field('wx9999999999999999') }],
      is: ['met', 'met', 'met', 'unfit', 'met'],
    },
    {
      because: 'another platform’s console',
      shots: [{ page: 'other', platform: 'look-alike' }] as Screenshot[],
      is: ['unfit', 'unfit', 'missing', 'missing', 'missing'],
    },
    {
      because: 'a market page is an offer',
      shots: [basic, { page: 'other', platform: 'wechat-market' }] as Screenshot[],
      is: ['met', 'unfit', 'met', 'met', 'met'],
    },
  ])('$because', ({ shots, is }) => expect(statuses(shots)).toEqual(is));

  test('without a declared subject the business licence says whose mini-program it must be', () => {
    const licence = (holder: string): Paper => ({
      id: 'a',
      origin: 'read',
      identity: { kind: 'certain', certificate: 'business-licence' },
      title: { value: '营业执照', evidence: [] },
      holder: { value: holder, evidence: [] },
      absences: {},
    });
    expect(statuses([basic, plugin], { declares: [] })[2]).toBe('unsure');
    expect(statuses([basic, plugin], { declares: [] }, [licence(company)])[2]).toBe('met');
    expect(statuses([basic, plugin], { declares: [] }, [licence('云朵示例贸易有限公司')])[2]).toBe('unfit');
  });
});

describe('beside the decision', () => {
  test('screenshots change the application, never the decision on the papers', () => {
    expect(judged([basic, plugin]).decision).toBe(judged([]).decision);
    expect(judged([basic, plugin]).digest).not.toBe(judged([]).digest);
  });

  test('a category of the standard scheme has no application', () => {
    expect(judged([basic, plugin], { declares: [] }, [], '社交-直播').application).toBeUndefined();
  });

  test('what is met points to a place on a page', () => {
    const findings = judged([basic, plugin]).application?.items.flatMap((item) => item.findings) ?? [];
    for (const { ok, evidence } of findings)
      if (ok === true) expect(evidence[0]).toMatchObject({ file: expect.any(String), page: 1 });
  });

  test('matching by names lists what the application needs', () => {
    const verdict = matchCertificates(book.value, { category: '教育-驾校培训', certificates: [] }, '2026-11-24');
    expect(verdict.ok ? verdict.value.application?.items.map(({ status }) => status) : []).toEqual([
      'missing',
      'missing',
      'missing',
      'missing',
      'missing',
    ]);
  });
});

test('next steps go from the two applications to the use of the plug-in, each with its source', () => {
  const steps = judged([]).application?.nextSteps ?? [];
  const ids = steps.map(({ id }) => id);
  const inOrder = [
    'wechat-platform',
    'live-console',
    'pending-review',
    'buy',
    'buy-authorisation',
    'buy-traffic-package',
    'available',
    'add-domain',
    'configure-cname',
    'reference-plugin',
  ];
  expect(ids.filter((id) => inOrder.includes(id))).toEqual(inOrder);
  expect(steps.find(({ id }) => id === 'pending-review')?.text).toContain('五个工作日');
  expect(
    steps.some(({ text }) => text.includes('不支持删除') || text.includes('不能删除') || text.includes('解绑')),
  ).toBe(true);
  for (const { citation } of steps)
    expect(citation).toMatchObject({ quote: expect.stringMatching(/.+/u), updated: expect.stringMatching(/^20/u) });
});

test.each([
  { version: '1.3.4', least: '1.3.4', is: true },
  { version: '1.10.0', least: '1.3.4', is: true },
  { version: '1.3', least: '1.3.4', is: false },
  { version: '2.0', least: '1.3.4', is: true },
  { version: '1.3.3', least: '1.3.4', is: false },
])('$version is at least $least: $is', ({ version, least, is }) => expect(isAtLeast(version, least)).toBe(is));
