import { expect, test } from 'vitest';
import { findFields } from '../../src/domain/recognition/find-fields.ts';
import { layOutCells } from '../../src/domain/recognition/lay-out-cells.ts';
import { pageOf } from './page-of.ts';

type Rows = readonly (readonly [label: string, ...value: string[]])[];

/** Rows one below another, each value's lines over its label or under it. */
function stacked(rows: Rows, side: 'above' | 'below', labelGap = 36): Parameters<typeof pageOf>[0] {
  let y = 100;
  return rows.flatMap(([label, ...value]) => {
    const texts = side === 'above' ? [...value, label] : [label, ...value];
    const spots = texts.map((text, at) => [100, y + at * labelGap, text] as const);
    y += texts.length * labelGap + 34;
    return spots;
  });
}

const valuesOf = (spots: Parameters<typeof pageOf>[0]) =>
  Object.fromEntries(
    Object.entries(findFields(layOutCells(pageOf(spots))).fields).map(([name, { value }]) => [name, value]),
  );

const rows: Rows = [
  ['单位名称：', '云朵示例科技有限公司'],
  ['类型：', '有限责任公司（自然人独资）'],
  ['许可证编号：', '京网文〔2024〕1234-567号'],
  ['有效期限：', '2024年03月01日至2027年02月28日'],
  ['经营范围：', '利用信息网络经营网络表演、音乐娱乐产品，动漫产品', '的展览活动'],
];
const values = {
  holder: '云朵示例科技有限公司',
  number: '京网文〔2024〕1234-567号',
  validTo: '2027-02-28',
};

test.each(['above', 'below'] as const)('values %s their labels', (side) => {
  expect(valuesOf(stacked(rows, side))).toMatchObject({
    holder: values.holder,
    number: values.number,
    validTo: values.validTo,
  });
});

test('a scope over its label on two lines is read whole', () => {
  expect(valuesOf(stacked(rows, 'above'))['scope']).toMatch(/^利用信息网络经营网络表演.*的展览活动$/u);
});

test.each([
  { value: '有限责任公司（自然人投资或控股）', because: 'a kind of company' },
  { value: '其他有限责任公司', because: 'another kind of company' },
  { value: '股份有限公司（上市）', because: 'a listed one' },
  { value: '个人独资企业', because: 'a kind of enterprise' },
])('$because is nobody: $value', ({ value }) => {
  expect(
    valuesOf([
      [100, 100, '名称：'],
      [220, 100, value],
    ])['holder'],
  ).toBeUndefined();
});

test('the day under another label is not the day of issue', () => {
  const spots = stacked(
    [
      ['单位名称：', '云朵示例科技有限公司'],
      ['成立日期：', '2014年08月19日'],
    ],
    'above',
  );
  expect(
    valuesOf([
      ...stacked(rows.slice(0, 3), 'above'),
      ...spots.map(([x, y, text]) => [x, y + 500, text] as const),
      [700, 900, '2024年11月22日'],
    ])['issuedOn'],
  ).toBe('2024-11-22');
});
