import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isPlausiblePath, partRun, readCategoryPath } from '../../src/domain/recognition/screenshot/category-path.ts';
import { readScreenshot } from '../../src/domain/recognition/screenshot/read-screenshot.ts';
import { isKnownCategory } from '../../src/domain/recognition/screenshot/wechat-categories.ts';
import { basicForm, consoleMenu } from './console-pages.ts';
import { pageOf } from './page-of.ts';

type Spots = Parameters<typeof pageOf>[0];
type Over = Parameters<typeof pageOf>[1];

const listed = (lines: Spots, over: Over = {}) => {
  const categories: Spots = [[340, 670, '服务类目', 24], ...lines];
  return categoriesOf([...consoleMenu, ...basicForm({ categories })], over);
};
const categoriesOf = (spots: Spots, over: Over = {}) => {
  const screenshot = readScreenshot(pageOf(spots, over));
  return {
    held: screenshot?.categories?.map(({ value }) => value),
    pending: screenshot?.pendingCategories?.map(({ value }) => value),
    why: screenshot?.absences?.categories,
  };
};

describe('a category path is right or told as unread', () => {
  test.each([
    { path: '教育>驾交平台', because: 'one letter beside a category of WeChat’s' },
    { path: '电商平合>电商平台', because: 'one letter of the first level' },
    { path: '教育>驾校', because: 'the beginning of two categories' },
    { path: '自营>美妆/洗护', because: 'the end of one whose beginning was lost' },
    { path: '教育>驾校平台台', because: 'a letter twice' },
    { path: '生活服务工具>信息查询', because: 'two first levels in one' },
  ])('$because: $path', ({ path }) => expect(isPlausiblePath(path)).toBe(false));

  test.each([
    { path: '医疗>私立医疗机构', because: 'a category of its own, one letter beside another' },
    { path: '社交>视频号直播间', because: 'WeChat’s list grows' },
  ])('$because: $path', ({ path }) => expect(isPlausiblePath(path)).toBe(true));

  test('every category of the rules is one of WeChat’s list', () => {
    const names = readdirSync('rules/categories').map((file) => {
      const { name } = parse(readFileSync(`rules/categories/${file}`, 'utf8')) as { name: string };
      return name.replace('-', '>');
    });
    expect(names.filter((name) => !isKnownCategory(name))).toEqual([]);
  });

  test('an arrow that was lost between known levels', () => {
    expect(readCategoryPath('电商平台电商平台')).toBe('电商平台>电商平台');
    expect(readCategoryPath('电商平台')).toBeUndefined();
  });

  test('paths without air between them are parted where the next first level begins', () => {
    expect(partRun('生活服务-综合生活服务平台快递业与邮政-快递、物流工具-信息查询')).toEqual([
      '生活服务-综合生活服务平台',
      '快递业与邮政-快递、物流',
      '工具-信息查询',
    ]);
  });
});

describe('a list that is not whole says so', () => {
  test('a misread path among others', () => {
    const lines: Spots = [
      [550, 670, '电商平台>电商平台', 24],
      [550, 700, '教育>驾交平台', 24],
    ];
    expect(listed(lines)).toEqual({ held: ['电商平台>电商平台'], pending: undefined, why: 'illegible' });
  });

  test('a list that ends at the lower edge of the capture', () => {
    const lines: Spots = [
      [550, 670, '电商平台>电商平台', 24],
      [550, 700, '教育>教育平台', 24],
    ];
    const above = basicForm({ categories: [[340, 670, '服务类目', 24], ...lines], appId: [] }).filter(
      ([, y]) => y < 800,
    );
    const seen = categoriesOf([...consoleMenu, ...above], { height: 735 });
    expect(seen).toEqual({ held: ['电商平台>电商平台', '教育>教育平台'], pending: undefined, why: 'cut-off' });
    expect(categoriesOf([...consoleMenu, ...above], { height: 1050 }).why).toBeUndefined();
  });

  test('what parts it from the next at the end of a piece is no sentence’s end', () => {
    const lines: Spots = [
      [550, 670, '教育>驾校培训；电商平台>电商平台', 24],
      [942, 670, '工具>预约/报名；', 24],
      [550, 700, '教育>驾校平台', 24],
    ];
    expect(listed(lines).held).toEqual(['教育>驾校培训', '电商平台>电商平台', '工具>预约/报名', '教育>驾校平台']);
  });
});

test('a line as wide as its column, read in one piece with the note beside it', () => {
  const lines: Spots = [
    [550, 670, '商家自营>食品饮料；教育>在线视频课程；商家一个月内可申请修改1次', 24],
    [550, 698, '自营>美妆/洗护', 24],
  ];
  expect(listed(lines).held).toEqual(['商家自营>食品饮料', '教育>在线视频课程', '商家自营>美妆/洗护']);
});

describe('where categories stand', () => {
  test('under a heading, on a page whose labels stand above their values', () => {
    const spots: Spots = [
      ...consoleMenu,
      [340, 200, '基本信息', 26],
      [340, 250, '小程序名称', 20],
      [340, 275, '云朵优选', 24],
      [900, 250, '主体信息', 20],
      [900, 275, '云朵示例科技有限公司', 24],
      [340, 330, 'AppID(小程序ID)', 20],
      [340, 355, 'wx1a2b3c4d5e6f7081', 24],
      [340, 450, '服务类目', 27],
      [1300, 450, '管理类目', 24],
      [340, 500, '教育>教育平台', 24],
      [520, 500, '审核通过', 20],
      [340, 536, '工具>信息查询', 24],
      [520, 536, '审核中', 20],
    ];
    expect(categoriesOf(spots)).toEqual({ held: ['教育>教育平台'], pending: ['工具>信息查询'], why: undefined });
  });

  test('in a table with states', () => {
    const spots: Spots = [
      ...consoleMenu,
      [380, 180, '服务类目', 28],
      [500, 182, '最多可添加5个类目', 20],
      [380, 240, '服务类目', 22],
      [760, 240, '状态', 22],
      [380, 290, '文娱>资讯', 24],
      [760, 290, '审核通过', 24],
      [380, 344, '教育>驾校培训', 24],
      [760, 344, '已驳回', 24],
      [380, 398, '电商平台>电商平台', 24],
      [760, 398, '审核通过', 24],
    ];
    const { held, pending } = categoriesOf(spots);
    expect(held).toEqual(['文娱>资讯', '电商平台>电商平台']);
    expect(pending).toEqual(['教育>驾校培训']);
  });

  test('a plug-in’s own category is not the account’s', () => {
    const spots: Spots = [
      ...consoleMenu,
      [620, 177, '添加插件', 26],
      [460, 300, '腾讯云直播助手', 24],
      [460, 330, 'AppID：wx95a7d2b78cf30f98', 24],
      [460, 360, '服务类目：工具>视频客服', 24],
    ];
    expect(readScreenshot(pageOf(spots))).not.toHaveProperty('categories');
  });
});

test('a value that begins later than its column has lost a thin first character', () => {
  const name = (x: number): Spots => [
    [340, 270, '小程序名称', 24],
    [x, 270, '间好货', 24],
  ];
  expect(readScreenshot(pageOf([...consoleMenu, ...basicForm({ name: name(550) })]))?.miniProgramName?.value).toBe(
    '间好货',
  );
  const late = readScreenshot(pageOf([...consoleMenu, ...basicForm({ name: name(563) })]));
  expect(late?.absences?.miniProgramName).toBe('illegible');
});
