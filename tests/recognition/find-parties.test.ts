import { expect, test } from 'vitest';
import { findParties } from '../../src/domain/recognition/find-parties.ts';
import { layOutCells } from '../../src/domain/recognition/lay-out-cells.ts';
import { pageOf } from './page-of.ts';

test.each([
  {
    because: 'a company and a school',
    texts: ['甲方：成都听枫教育科技有限公司', '乙方：成都望舒培训学校'],
    are: ['成都听枫教育科技有限公司', '成都望舒培训学校'],
  },
  {
    because: 'a school that is a company',
    texts: ['乙方：成都望舒教育培训学校有限公司'],
    are: ['成都望舒教育培训学校有限公司'],
  },
  {
    because: 'three parties, the roles in brackets',
    texts: ['甲方（平台）：星槎科技有限公司', '乙方（驾校）：望舒驾校', '丙方：听枫学校'],
    are: ['星槎科技有限公司', '望舒驾校', '听枫学校'],
  },
  { because: 'the name on the next line', texts: ['甲方：', '星槎科技有限公司'], are: ['星槎科技有限公司'] },
  {
    because: 'once, wherever named again',
    texts: ['甲方：星槎科技有限公司', '甲方：星槎科技有限公司'],
    are: ['星槎科技有限公司'],
  },
  {
    because: 'at the signature a seal lies over the end of the name',
    texts: ['甲方：听枫科技有限公司', '乙方：望舒教育培训学校有限公司', '乙方（盖章）：', '望舒教育培训学校'],
    are: ['听枫科技有限公司', '望舒教育培训学校有限公司'],
  },
  {
    because: 'at the signature a character is misread',
    texts: ['甲方：听枫科技有限公司', '乙方：望舒培训学校', '乙方（盖章）：望舍培训学校'],
    are: ['听枫科技有限公司', '望舒培训学校'],
  },
  { because: 'not filled in', texts: ['甲方：某某科技有限公司', '乙方：'], are: [] },
  { because: 'what a party may do', texts: ['甲方有权随时到乙方门店检查'], are: [] },
  { because: 'a role and a name without a colon', texts: ['甲方 星槎科技有限公司'], are: ['星槎科技有限公司'] },
  { because: 'what the parties do', texts: ['甲方应向乙方支付费用，由某公司代收'], are: [] },
])('$because', ({ texts, are }) => {
  const cells = layOutCells(pageOf(texts.map((text, row) => [120, 200 + 60 * row, text])));
  expect(findParties(cells).map(({ value }) => value)).toEqual(are);
});
