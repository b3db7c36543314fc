import { describe, expect, test } from 'vitest';
import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import { findCategory } from '../../src/domain/names/find-category.ts';
import { resolveTitle } from '../../src/domain/names/resolve-title.ts';
import { formatRuleFault } from '../../src/domain/rules/rule-fault.ts';
import { rulesOn } from '../../src/domain/rules/rules-on.ts';

const folder = await readRuleFolder('rules');
const book = folder.ok ? folder.value : undefined;
const categories = book?.categories ?? [];
const certificates = book?.certificates ?? [];

test('the rule folder has no fault', () => expect(folder.ok ? [] : folder.error.map(formatRuleFault)).toEqual([]));

test('the version is the newest page’s date and eight digits', () =>
  expect(book?.version).toMatch(/^2025-08-22\+[0-9a-f]{8}$/));

describe('counts', () => {
  test.each([
    { what: 'categories', count: categories.length, is: 25 },
    { what: 'scenarios', count: book?.scenarios.length, is: 8 },
    { what: 'schemes', count: book?.schemes.length, is: 2 },
    { what: 'permits', count: book?.permits.length, is: 4 },
    { what: 'pages', count: book?.sources.length, is: 4 },
    { what: 'kinds of domain', count: book?.domains[0]?.kinds.length, is: 4 },
    { what: 'general statements', count: book?.general.length, is: 4 },
  ])('$is $what', ({ count, is }) => expect(count).toBe(is));

  test.each([
    { group: '电商平台', is: 1 },
    { group: '社交', is: 1 },
    { group: '教育', is: 6 },
    { group: '医疗', is: 2 },
    { group: '金融业', is: 11 },
    { group: '汽车', is: 1 },
    { group: 'IT科技', is: 2 },
    { group: '房地产服务', is: 1 },
  ])('$is categories under $group', ({ group, is }) =>
    expect(categories.filter(({ name }) => name.startsWith(`${group}-`))).toHaveLength(is),
  );
});

test('categories stand in the order of the source’s table', () =>
  expect(categories.map(({ id }) => id).filter((_, place) => [0, 1, 2, 10, 20, 21, 24].includes(place))).toEqual([
    'ecommerce-platform',
    'social-live',
    'education-online-video-course',
    'finance-bank',
    'finance-consumer-finance',
    'car-presale',
    'real-estate-marketing',
  ]));

describe('every category is found by each of its names', () => {
  test.each(categories.flatMap(({ id, name, aliases }) => [id, name, ...aliases].map((words) => ({ id, words }))))(
    '$words → $id',
    ({ id, words }) => expect(findCategory(words, categories)).toMatchObject({ ok: true, value: { id } }),
  );

  test.each([
    { words: '金融-证券/期货', id: 'finance-securities-futures' },
    { words: '证券/期货投资咨询', id: 'finance-investment-consulting' },
    { words: '教育-培训机构-职业培训', id: 'education-training-institution' },
    { words: '学历教育（培训机构） - 职业培训/课外辅导', id: 'education-training-institution' },
    { words: 'IT 科技-音视频设备', id: 'it-av-equipment' },
    { words: '电商平台类目', id: 'ecommerce-platform' },
    { words: '金融-股票信息服务平台（港股/美股）', id: 'finance-stock-information' },
  ])('the source’s own wording $words → $id', ({ words, id }) =>
    expect(findCategory(words, categories)).toMatchObject({ ok: true, value: { id } }),
  );
});

describe('every certificate is found by each of its names', () => {
  test.each(
    certificates.flatMap(({ id, name, aliases }) =>
      [name, ...aliases.map((alias) => alias.name)].map((words) => ({ id, words })),
    ),
  )('$words → $id', ({ id, words }) => {
    const resolved = resolveTitle(words, certificates);
    // names of fewer than three characters are for callers' lists, not for titles
    if (words.length >= 3) expect(resolved).toMatchObject({ kind: 'certain', certificate: id });
  });
});

test('a name on every 营业执照 is not a title of another paper', () => {
  const unified = certificates.find(({ id }) => id === 'unified-code-certificate');
  expect(unified?.aliases.find(({ name }) => name === '统一社会信用代码')).toMatchObject({ spoken: true });
});

test('look-alikes have no citation and no category asks for them', () => {
  const lookAlikes = certificates.filter(({ citation }) => citation === undefined).map(({ id }) => id);
  expect(lookAlikes).toContain('food-licence');
  expect(lookAlikes).toContain('basic-telecom-licence');
  expect(lookAlikes).not.toContain('telecom-licence');
});

describe('days', () => {
  test.each([
    { asOf: '2024-08-28', out: 25, because: 'the day before the table’s own date' },
    { asOf: '2024-08-29', out: 0, because: 'the table’s own date' },
    { asOf: '2026-11-24', out: 0, because: 'later' },
  ])('$because: $out of 25 not in force', ({ asOf, out }) => {
    if (book === undefined) throw new Error('the rules did not load');
    const rules = rulesOn(book, asOf);
    expect(rules.categories).toHaveLength(25);
    expect(rules.categories.filter(({ outOfPeriod }) => outOfPeriod === 'before')).toHaveLength(out);
  });
});
