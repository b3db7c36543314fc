import { expect, test } from 'vitest';
import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import type { ReadPage, SideShares } from '../../src/domain/page.ts';
import { cutTitles } from '../../src/domain/recognition/cut-titles.ts';
import { rulesOn } from '../../src/domain/rules/rules-on.ts';
import { pageOf } from './page-of.ts';

const book = await readRuleFolder('rules');
if (!book.ok) throw new Error('rules');
const { certificates } = rulesOn(book.value, '2026-11-24');
const whole: SideShares = { top: 0, right: 0, bottom: 0, left: 0 };

/** A page of 1500 pixels with a title of 70 that ends at the right side, and three rows. */
function cutPage(title: string, cut: Partial<SideShares>, x = 1500 - 70 * title.length): ReadPage {
  const measures = {
    colour: 0.1,
    shadow: 0,
    glare: 0,
    stripes: 0,
    stripeStrength: 0,
    cut: { ...whole, ...cut },
    openFrame: whole,
    masks: [],
  };
  const rows = ['名称：示例文化传媒有限公司', '有效期至：2028年03月01日', '经营范围：网络表演'];
  return pageOf([[x, 120, title, 70], ...rows.map((row, at) => [200, 300 + 80 * at, row] as const)], { measures });
}

test.each([
  {
    because: 'what is left begins one name',
    title: '网络文化经营许',
    cut: { right: 0.02 },
    are: ['网络文化经营许可证'],
  },
  { because: 'its last character misread', title: '网络文化经营十', cut: { right: 0.02 }, are: ['网络文化经营许可证'] },
  { because: 'a name that stands whole is no cut title', title: '网络文化经营许可证', cut: { right: 0.02 }, are: [] },
  { because: 'too little is left', title: '网络文', cut: { right: 0.02 }, are: [] },
  { because: 'no ink runs out of the side', title: '网络文化经营许', cut: {}, are: [] },
  { because: 'it ends before the side', title: '网络文化经营许', cut: { right: 0.02 }, x: 300, are: [] },
])('$because: $are', ({ title, cut, x, are }) =>
  expect(cutTitles(cutPage(title, cut, x), certificates).map(({ name }) => name)).toEqual(are),
);
