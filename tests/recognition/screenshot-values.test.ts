import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appIdsIn, readAppId } from '../../src/domain/recognition/screenshot/app-ids.ts';
import { readCategoryPath } from '../../src/domain/recognition/screenshot/category-path.ts';
import { readShownTime } from '../../src/domain/recognition/screenshot/shown-time.ts';

describe('AppID', () => {
  test.each([
    { read: 'Wx1a2b3c4d5e6f7081', is: 'wx1a2b3c4d5e6f7081', because: 'the reader makes the first letter large' },
    { read: 'WX1a2b3c4d5e6f7081', is: 'wx1a2b3c4d5e6f7081', because: 'or both' },
    { read: 'wx1a2b3c4d5e6fO0o1', is: 'wx1a2b3c4d5e6f0001', because: 'no O among hex digits' },
    { read: 'wxla2b3c4d5eIf708|', is: 'wx1a2b3c4d5e1f7081', because: 'no l, I or stroke among hex digits' },
    { read: 'wx1a2b3C4d5e6f7081', is: 'wx1a2b3c4d5e6f7081', because: 'a large C is a small one’s shape' },
    { read: 'wx1a2B3c4d5e6f7081', is: undefined, because: 'B may be 8 or b' },
    { read: 'wx1a2b3c4D5e6f7081', is: undefined, because: 'D may be 0 or d' },
    { read: 'wx1a2b3c4d5e6f70S1', is: undefined, because: 'S may be 5 or 8' },
    { read: 'wx1a2b3c4d5e6f708', is: undefined, because: 'a digit is missing' },
    { read: 'wx1a2b3c4d5e6f70811', is: undefined, because: 'a digit too many' },
    { read: 'tt1a2b3c4d5e6f7081', is: undefined, because: 'another platform’s' },
  ])('$read → $is: $because', ({ read, is }) => expect(readAppId(read)).toBe(is));

  const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16 });

  test('as printed it is read as it is, in any text', () => {
    fc.assert(
      fc.property(hex, fc.constantFrom('', 'AppID:', '编号 ', '（'), (digits, before) => {
        const appId = `wx${digits}`;
        expect(readAppId(appId)).toBe(appId);
        expect(appIdsIn(`${before}${appId} 版本`).map(({ value }) => value)).toEqual([appId]);
      }),
    );
  });

  test('whatever is read, no digit is ever made of a letter that may be two digits', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'0189abdoOlIBDSZGg'), minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(letters, (digits) => {
        const read = readAppId(`wx${digits}`);
        if (/[BDSZGg]/u.test(digits)) expect(read).toBeUndefined();
        else expect(read).toMatch(/^wx[0-9a-f]{16}$/u);
      }),
    );
  });
});

describe('time of adding', () => {
  test.each([
    { raw: '2022-4-8 14:41', text: '2022-4-8 14:41', day: '2022-04-08', because: 'as printed' },
    { raw: '2022-4-814:41', text: '2022-4-8 14:41', day: '2022-04-08', because: 'only the 8th can be meant' },
    { raw: '2022-4-1114:41', text: '2022-4-11 14:41', day: '2022-04-11', because: 'no hour has three digits' },
    { raw: '2026/10/08 15:20:33', text: '2026/10/08 15:20:33', day: '2026-10-08', because: 'slashes and seconds' },
    { raw: '2026年10月8日', text: '2026年10月8日', day: '2026-10-08', because: 'a day alone' },
    { raw: '2026-10-08', text: '2026-10-08', day: '2026-10-08', because: 'a day alone, with dashes' },
  ])('$raw: $because', ({ raw, text, day }) => expect(readShownTime(raw)).toEqual({ text, day }));

  test.each([
    { raw: '2022-4-123:41', because: 'the 12th at three or the 1st at 23' },
    { raw: '2022-13-8 14:41', because: 'no such month' },
    { raw: '2022-2-30 14:41', because: 'no such day' },
    { raw: '2022-4-8 24:41', because: 'no such hour' },
    { raw: '申请时间', because: 'the head of the column' },
  ])('$raw is none: $because', ({ raw }) => expect(readShownTime(raw)).toBeUndefined());
});

describe('category paths', () => {
  test.each([
    { text: '电商平台>电商平台', is: '电商平台>电商平台' },
    { text: '教育＞驾校培训', is: '教育>驾校培训' },
    { text: '教育－驾校培训', is: '教育>驾校培训' },
    { text: '教育/驾校培训', is: '教育>驾校培训' },
    { text: '教育一驾校培训', is: '教育>驾校培训' },
    { text: '教育>学历教育(学校)', is: '教育>学历教育(学校)' },
    { text: '教育>培训机构>职业培训', is: '教育>培训机构>职业培训' },
    { text: '商家自营>服装/鞋/箱包', is: '商家自营>服装/鞋/箱包' },
    { text: 'IT科技>软件服务提供商', is: 'IT科技>软件服务提供商' },
    { text: '主营类目:教育>教育平台', is: '教育>教育平台' },
    { text: '教育>教育平台(主营)', is: '教育>教育平台' },
    { text: '1.教育>教育平台', is: '教育>教育平台' },
    { text: '教育>教育平台审核中', is: '教育>教育平台' },
  ])('$text → $is', ({ text, is }) => expect(readCategoryPath(text)).toBe(is));

  test.each(['已设置2个类目', '本月还可修改3次', '电商平台', '服装/鞋', '2026-10-08', 'request合法域名', '统一审核'])(
    '%s is none',
    (text) => expect(readCategoryPath(text)).toBeUndefined(),
  );
});
