import { expect, test } from 'vitest';
import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import type { Box, PageMeasures } from '../../src/domain/page.ts';
import { recognizeDocument } from '../../src/domain/recognition/recognize-document.ts';
import { rulesOn } from '../../src/domain/rules/rules-on.ts';
import { pageOf } from './page-of.ts';

const day = '2026-11-24';
const book = await readRuleFolder('rules');
if (!book.ok) throw new Error('rules');
const { certificates: catalogue } = rulesOn(book.value, day);
const measures = (masks: readonly Box[]): PageMeasures => ({
  colour: 0.1,
  edgeWidth: 1.2,
  shadow: 0,
  glare: 0,
  stripes: 0,
  stripeStrength: 0,
  cut: { top: 0, right: 0, bottom: 0, left: 0 },
  openFrame: { top: 0, right: 0, bottom: 0, left: 0 },
  masks,
});
const permit = (number: string, masks: readonly Box[]) =>
  recognizeDocument(
    [
      pageOf(
        [
          [450, 120, '网络文化经营许可证', 70],
          [200, 300, `编号：${number}`],
          [200, 380, '名称：示例文化传媒有限公司'],
          [200, 460, '有效期至：2028年03月01日'],
          [200, 540, '经营范围：利用信息网络经营网络表演'],
        ],
        { measures: measures(masks) },
      ),
    ],
    catalogue,
    day,
  );

test('a mosaic beside a label covers its value', () => {
  const read = permit('', [[310, 300, 300, 30]]);
  expect(read.absences.number).toBe('masked');
  expect(read.warnings.map(({ code }) => code)).toContain('masked');
});

test('a value that was read where a mosaic is thought to be stands', () => {
  const read = permit('京网文〔2020〕1234-567号', [[310, 300, 300, 30]]);
  expect(read.fields.number?.value).toBe('京网文〔2020〕1234-567号');
  expect(read.warnings.map(({ code }) => code)).not.toContain('masked');
});

test('a form without a row of validity does not state it; one that always prints an end was not read', () => {
  const licence = (title: string) =>
    recognizeDocument(
      [
        pageOf([
          [600, 120, title, 70],
          [200, 300, '统一社会信用代码：91350100M000100Y43'],
          [200, 380, '名称：示例文化传媒有限公司'],
          [200, 460, '经营范围：技术服务、技术开发'],
          [200, 540, '登记机关：福州市市场监督管理局'],
        ]),
      ],
      catalogue,
      day,
    ).absences.validTo;
  expect(licence('营业执照')).toBe('not-stated');
  expect(licence('网络文化经营许可证')).toBeUndefined();
});
