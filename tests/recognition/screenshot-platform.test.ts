import { describe, expect, test } from 'vitest';
import { readScreenshot, readScreenshots } from '../../src/domain/recognition/screenshot/read-screenshot.ts';
import { basicForm, consoleMenu } from './console-pages.ts';
import { pageOf } from './page-of.ts';

type Spots = Parameters<typeof pageOf>[0];
const read = (spots: Spots, over: Parameters<typeof pageOf>[1] = {}) => readScreenshot(pageOf(spots, over));
const platform = (spots: Spots) => [read(spots)?.platform, read(spots)?.platformName];

const lookAlike = (heading: string, ...more: Spots): Spots => [
  [100, 20, heading, 24],
  [40, 110, '开发', 22],
  [40, 160, '设置', 22],
  [230, 212, '小程序名称', 22],
  [400, 212, '云朵优选', 22],
  [230, 316, 'AppSecret', 22],
  [230, 368, '主体信息', 22],
  [400, 368, '云朵示例科技有限公司', 22],
  [230, 420, '服务类目', 22],
  [400, 420, '电商平台>电商平台', 22],
  ...more,
];
const chrome = (address: string): Spots => [
  [30, 10, '支付宝开放平台', 18],
  [240, 10, '微信服务市场', 18],
  [130, 46, address, 18],
  [40, 72, '抖音小程序', 16],
];

describe('consoles that are none of ours', () => {
  test.each([
    { because: 'ByteDance by its heading', spots: lookAlike('小程序开发者平台'), is: ['look-alike', '抖音'] },
    {
      because: 'ByteDance by its AppID alone',
      spots: lookAlike('基本信息', [230, 264, 'AppID', 22], [400, 264, 'tt7b280d95e4020691', 22]),
      is: ['look-alike', '抖音'],
    },
    {
      because: 'Alipay by its AppID of sixteen digits',
      spots: lookAlike('基本信息', [230, 264, 'APPID', 22], [400, 264, '2021000117650001', 22]),
      is: ['look-alike', '支付宝'],
    },
    { because: 'Baidu', spots: lookAlike('百度智能小程序'), is: ['look-alike', '百度'] },
    { because: 'Kuaishou', spots: lookAlike('快手小程序开发者平台'), is: ['look-alike', '快手'] },
    { because: 'Tencent Cloud', spots: lookAlike('云直播控制台'), is: ['look-alike', '腾讯云控制台'] },
    {
      because: 'any other of which only the panel is shown: its labels are everybody’s',
      spots: lookAlike('基本信息'),
      is: ['unknown', undefined],
    },
    {
      because: 'an official account',
      spots: [
        [60, 20, '公众号', 24],
        [40, 100, '首页', 22],
        [40, 140, '内容与互动', 22],
        [40, 180, '草稿箱', 22],
        [40, 220, '自动回复', 22],
        [40, 260, '设置', 22],
        [300, 300, '主体信息', 22],
        [500, 300, '云朵示例科技有限公司', 22],
      ] as Spots,
      is: ['wechat-official-account', undefined],
    },
    {
      because: 'a test account',
      spots: [[60, 20, '小程序测试号', 24], ...basicForm()] as Spots,
      is: ['wechat-test-account', undefined],
    },
    {
      because: 'a typed form: no menu, no buttons',
      spots: [
        [300, 200, '小程序信息登记表', 40],
        [300, 300, '小程序名称', 26],
        [600, 300, '云朵优选', 26],
        [300, 360, '主体信息', 26],
        [600, 360, '云朵示例科技有限公司', 26],
        [300, 420, 'AppID(小程序ID)', 26],
        [600, 420, 'wx1a2b3c4d5e6f7081', 26],
      ] as Spots,
      is: ['unknown', undefined],
    },
    {
      because: 'a picture of the console in an article',
      spots: [...chrome('https://blog.csdn.net/some/article'), ...consoleMenu, ...basicForm()] as Spots,
      is: ['unknown', '网页文章'],
    },
    {
      because: 'the market by its address',
      spots: [...chrome('fuwu.weixin.qq.com/service/detail/0001'), ...consoleMenu] as Spots,
      is: ['wechat-market', undefined],
    },
  ])('$because', ({ spots, is }) => {
    expect(platform(spots)).toEqual(is);
    const told = Object.keys(read(spots) ?? {});
    expect(told.filter((key) => !['page', 'platform', 'platformName'].includes(key))).toEqual([]);
  });
});

describe('our console stays ours', () => {
  test.each([
    {
      because: 'other platforms in the browser’s tabs and bookmarks',
      spots: [...chrome('mp.weixin.qq.com/wxamp/basicprofile'), ...consoleMenu, ...basicForm()] as Spots,
    },
    {
      because: 'another platform’s name as the mini-program’s own',
      spots: [
        ...consoleMenu,
        ...basicForm({
          name: [
            [340, 270, '小程序名称', 24],
            [550, 270, '支付宝小程序', 24],
          ],
        }),
      ] as Spots,
    },
    {
      because: 'the market named in a sentence',
      spots: [...consoleMenu, [500, 240, '寻找优质服务商，前往微信服务市场', 22]] as Spots,
    },
  ])('$because', ({ spots }) => expect(read(spots)?.platform).toBe('wechat'));
});

describe('what is no screenshot', () => {
  test('text that was typed into a file, however much it resembles one', () => {
    const typed = read([...consoleMenu, ...basicForm()], { source: 'text-layer' });
    expect(typed).toEqual({ page: 'other', platform: 'unknown' });
  });

  test('a licence, an empty page', () => {
    expect(read([[550, 200, '营业执照', 60]])).toBeUndefined();
    expect(read([])).toBeUndefined();
  });

  test('a manual of many pages', () => {
    const page = pageOf([...consoleMenu, ...basicForm()]);
    expect(readScreenshots(Array.from({ length: 7 }, () => page))).toEqual([]);
  });
});

test('several screenshots in one file are all read', () => {
  const first = pageOf([...consoleMenu, ...basicForm()]);
  const second = pageOf([...consoleMenu, [325, 434, '插件管理', 28]], { number: 2 });
  expect(readScreenshots([first, second]).map(({ page }) => page)).toEqual(['basic-info', 'plugin-list']);
});

test('a plug-in’s own page says nothing of the mini-program', () => {
  const spots: Spots = [
    ...consoleMenu,
    [300, 200, '插件详情', 28],
    [340, 270, '插件AppID', 24],
    [550, 270, 'wx95a7d2b78cf30f98', 24],
    [340, 330, '服务类目', 24],
    [550, 330, '电商平台>电商平台', 24],
    [340, 390, '主体信息', 24],
    [550, 390, '云朵示例科技有限公司', 24],
  ];
  expect(read(spots)).toMatchObject({ page: 'other', platform: 'wechat' });
  expect(read(spots)).not.toHaveProperty('categories');
  expect(read(spots)).not.toHaveProperty('subject');
});

test('a key that is none of WeChat’s beside the label of the AppID is another platform’s', () => {
  const spots = (appId: string): Parameters<typeof pageOf>[0] => [
    ...consoleMenu,
    ...basicForm({
      appId: [
        [340, 820, 'AppID(小程序ID)', 24],
        [550, 820, appId, 24],
      ],
    }),
  ];
  expect(readScreenshot(pageOf(spots('1109287465')))).toEqual({ page: 'other', platform: 'look-alike' });
  expect(readScreenshot(pageOf(spots('wx1a2b3c4d5e6f7081')))?.platform).toBe('wechat');
});

test('an offer of the market whose name is cut away is no list of plug-ins', () => {
  const spots: Parameters<typeof pageOf>[0] = [
    [366, 150, '腾讯云直播助手', 27],
    [366, 230, '服务商', 22],
    [446, 230, '某某科技有限公司', 22],
    [388, 280, '添加插件', 22],
    [248, 380, '接入文档', 22],
    [354, 380, '相关讨论', 22],
    [60, 60, '首页', 22],
    [140, 60, '插件', 22],
    [366, 330, '状态', 22],
  ];
  expect(readScreenshot(pageOf(spots))?.platform).not.toBe('wechat');
});
