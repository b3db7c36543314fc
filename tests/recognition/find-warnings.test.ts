import { expect, test } from 'vitest';
import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import type { PageMeasures, ReadPage } from '../../src/domain/page.ts';
import { recognizeDocument } from '../../src/domain/recognition/recognize-document.ts';
import { rulesOn } from '../../src/domain/rules/rules-on.ts';
import { pageOf } from './page-of.ts';

const day = '2026-11-24';
const book = await readRuleFolder('rules');
if (!book.ok) throw new Error('rules');
const { certificates: catalogue } = rulesOn(book.value, day);

const clean: PageMeasures = {
  colour: 0.05,
  edgeWidth: 1.4,
  shadow: 0,
  glare: 0,
  stripes: 0,
  stripeStrength: 0,
  cut: { top: 0, right: 0, bottom: 0, left: 0 },
  openFrame: { top: 0, right: 0, bottom: 0, left: 0 },
  masks: [],
};
type Rows = Parameters<typeof pageOf>[0];
const permit: Rows = [
  [450, 120, '网络文化经营许可证', 70],
  [200, 300, '编号：京网文〔2024〕1234-567号'],
  [200, 380, '名称：示例文化传媒有限公司'],
  [200, 460, '有效期至：2028年03月01日'],
  [200, 540, '经营范围：利用信息网络经营网络表演'],
];
const told = (rows: Rows, over: Partial<ReadPage> = {}): readonly string[] =>
  recognizeDocument([pageOf(rows, { measures: clean, ...over })], catalogue, day).warnings.map(({ code }) => code);
const cover: Rows = [
  [300, 300, '网络文化经营许可证', 90],
  [300, 800, '中华人民共和国文化和旅游部监制', 50],
];

test.each<{ because: string; rows: Rows; over?: Partial<ReadPage>; are: readonly string[] }>([
  { because: 'a permit read well', rows: permit, are: [] },
  { because: 'a blank page', rows: [], are: ['empty'] },
  { because: 'a page turned upright', rows: permit, over: { rotation: 90 }, are: ['rotated'] },
  {
    because: 'edges as wide as half a stroke',
    rows: permit,
    over: { measures: { ...clean, edgeWidth: 5 } },
    are: ['blurred'],
  },
  { because: 'a third in shadow', rows: permit, over: { measures: { ...clean, shadow: 0.3 } }, are: ['shadow'] },
  { because: 'a lamp on it', rows: permit, over: { measures: { ...clean, glare: 0.05 } }, are: ['glare'] },
  {
    because: 'oblique stripes all over',
    rows: permit,
    over: { measures: { ...clean, stripes: 0.8, stripeStrength: 0.1 } },
    are: ['screen-photo'],
  },
  { because: 'no colour at all', rows: permit, over: { measures: { ...clean, colour: 0 } }, are: ['black-and-white'] },
  {
    because: 'a mosaic over nothing that was read',
    rows: permit,
    over: { measures: { ...clean, masks: [[900, 700, 300, 40]] } },
    are: ['masked'],
  },
  { because: 'an old permit', rows: [...permit.slice(0, 3), [200, 460, '有效期至：2020年03月01日']], are: ['expired'] },
  { because: 'for one use', rows: [...permit, [700, 760, '仅供小程序审核使用，再次复印无效']], are: ['copy-stamp'] },
  { because: 'a specimen', rows: [...permit, [700, 760, '样张', 60]], are: ['specimen'] },
  { because: 'a cover', rows: cover, are: ['cover-only'] },
  { because: 'a thumbnail of who knows what', rows: cover, over: { pictureLongSide: 170 }, are: ['low-resolution'] },
])('$because: $are', ({ rows, over, are }) => expect(told(rows, over)).toEqual(are));
