import { describe, expect, test } from 'vitest';
import type { Screenshot } from '../../src/domain/document.ts';
import { readScreenshot } from '../../src/domain/recognition/screenshot/read-screenshot.ts';
import { consoleMenu, basicForm as form } from './console-pages.ts';
import { pageOf } from './page-of.ts';

type Spots = Parameters<typeof pageOf>[0];
const read = (spots: Spots): Screenshot | undefined => readScreenshot(pageOf(spots));
const shown = (screenshot: Screenshot | undefined) => ({
  name: screenshot?.miniProgramName?.value,
  subject: screenshot?.subject?.value,
  appId: screenshot?.appId?.value,
  categories: screenshot?.categories?.map(({ value }) => value),
});
const ALL = {
  name: '云朵优选',
  subject: '云朵示例科技有限公司',
  appId: 'wx1a2b3c4d5e6f7081',
  categories: ['电商平台>电商平台'],
};

describe('values stand where the layout puts them', () => {
  test('beside their labels, without the console’s menu (half a screen)', () => {
    expect(shown(read(form()))).toEqual(ALL);
  });

  test('under their labels, in two columns', () => {
    const spots: Spots = [
      ...consoleMenu,
      [340, 270, '小程序名称', 24],
      [340, 306, '云朵优选', 24],
      [800, 270, 'AppID(小程序ID)', 24],
      [800, 306, 'wx1a2b3c4d5e6f7081', 24],
      [340, 400, '主体信息', 24],
      [340, 436, '云朵示例科技有限公司', 24],
      [1200, 400, '详情', 24],
      [800, 400, '服务类目', 24],
      [800, 436, '电商平台>电商平台', 24],
    ];
    expect(shown(read(spots))).toEqual(ALL);
  });

  test('in one piece with their labels', () => {
    const spots = form({
      name: [[340, 270, '小程序名称 云朵优选 修改', 24]],
      appId: [[340, 820, 'AppID(小程序ID)wx1a2b3c4d5e6f7081', 24]],
    });
    expect(shown(read([...consoleMenu, ...spots]))).toEqual(ALL);
  });

  test('in two pieces, where a pen’s stroke crosses them', () => {
    const spots = form({
      name: [
        [340, 270, '|小程序名称', 24],
        [550, 270, '云朵', 24],
        [606, 270, '优选|', 24],
      ],
    });
    expect(shown(read([...consoleMenu, ...spots]))).toEqual(ALL);
  });

  test('a long name over two lines, the label between them', () => {
    const subject: Spots = [
      [340, 610, '主体信息', 24],
      [550, 596, '云朵示例国际商业管理咨询', 24],
      [550, 624, '科技有限公司', 24],
    ];
    expect(shown(read([...consoleMenu, ...form({ subject })])).subject).toBe('云朵示例国际商业管理咨询科技有限公司');
  });

  test('an AppID whose label was lost is still the form’s own', () => {
    expect(shown(read([...consoleMenu, ...form({ appId: [[550, 820, 'wx1a2b3c4d5e6f7081', 24]] })]))).toEqual(ALL);
  });
});

describe('categories', () => {
  const categories = (lines: Spots) => form({ categories: [[340, 670, '服务类目', 24], ...lines] });
  test.each([
    {
      because: 'one under another, one of them marked',
      lines: [
        [550, 670, '教育>驾校培训', 24],
        [760, 670, '主营类目', 20],
        [550, 700, '电商平台>电商平台', 24],
      ] as Spots,
      are: ['教育>驾校培训', '电商平台>电商平台'],
    },
    {
      because: 'in one line, the last broken off',
      lines: [
        [550, 670, '电商平台>电商平台；教育>驾校', 24],
        [550, 698, '培训', 24],
      ] as Spots,
      are: ['电商平台>电商平台', '教育>驾校培训'],
    },
    {
      because: 'broken in the middle of a first level',
      lines: [
        [550, 670, '教育－驾校培训；商家自', 24],
        [550, 698, '营－服装/鞋/箱包', 24],
      ] as Spots,
      are: ['教育>驾校培训', '商家自营>服装/鞋/箱包'],
    },
    {
      because: 'a note under them is none',
      lines: [
        [550, 670, '电商平台>电商平台', 24],
        [550, 700, '本月还可修改3次', 20],
      ] as Spots,
      are: ['电商平台>电商平台'],
    },
  ])('$because', ({ lines, are }) => expect(shown(read(categories(lines))).categories).toEqual(are));

  test('one that waits for review is not in force', () => {
    const lines: Spots = [
      [550, 670, '教育>驾校培训', 24],
      [550, 700, '电商平台>电商平台', 24],
      [900, 700, '审核中', 22],
    ];
    const screenshot = read(categories(lines));
    expect(shown(screenshot).categories).toEqual(['教育>驾校培训']);
    expect(screenshot?.pendingCategories?.map(({ value }) => value)).toEqual(['电商平台>电商平台']);
  });

  test('a table of first and second levels', () => {
    const spots: Spots = [
      ...consoleMenu,
      [340, 300, '服务类目', 26],
      [340, 360, '一级类目', 22],
      [700, 360, '二级类目', 22],
      [1000, 360, '状态', 22],
      [340, 420, '电商平台', 22],
      [700, 420, '电商平台', 22],
      [1000, 420, '审核通过', 22],
      [340, 480, '教育', 22],
      [700, 480, '教育平台', 22],
      [1000, 480, '审核中', 22],
    ];
    const screenshot = read(spots);
    expect(screenshot?.page).toBe('category-list');
    expect(shown(screenshot).categories).toEqual(['电商平台>电商平台']);
  });

  test('only the flow of publishing names none', () => {
    const spots: Spots = [
      ...consoleMenu,
      [537, 180, '小程序信息', 27],
      [536, 285, '小程序类目', 30],
      [1571, 302, '已完成>', 25],
    ];
    expect(shown(read(spots)).categories).toBeUndefined();
  });
});
