import { describe, expect, test } from 'vitest';
import { readScreenshot } from '../../src/domain/recognition/screenshot/read-screenshot.ts';
import { pageOf } from './page-of.ts';

type Spots = Parameters<typeof pageOf>[0];
const MENU: Spots = [
  [70, 90, '首页', 24],
  [70, 130, '管理', 24],
  [70, 160, '版本管理', 22],
  [70, 190, '成员管理', 22],
  [70, 220, '统计', 24],
  [70, 250, '功能', 24],
  [70, 280, '开发', 24],
  [70, 310, '设置', 24],
  [300, 140, '基本设置', 24],
  [390, 140, '第三方设置', 24],
];
const BASIC: Spots = [
  ...MENU,
  [340, 270, '小程序名称', 24],
  [550, 270, '云朵优选', 24],
  [980, 270, '一年内还可改名2次', 22],
  [1200, 270, '修改', 24],
  [340, 330, '介绍', 24],
  [550, 330, '为用户提供优质服务', 24],
  [340, 610, '主体信息', 24],
  [550, 610, '云朵示例科技有限公司', 24],
  [1200, 610, '详情', 24],
  [340, 670, '服务类目', 24],
  [550, 670, '电商平台>电商平台', 24],
  [1200, 670, '详情', 24],
  [340, 780, 'AppID(小程序ID)', 24],
  [550, 780, 'Wx1a2b3c4d5e6f7081', 24],
];
const read = (spots: Spots) => readScreenshot(pageOf(spots));
const values = (spots: Spots) =>
  Object.fromEntries(
    Object.entries(read(spots) ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? value
        : Array.isArray(value)
          ? value.map((each) => each.value)
          : (value as { value: string }).value,
    ]),
  );

describe('基本信息', () => {
  test('each value is the one beside its label', () => {
    expect(values(BASIC)).toEqual({
      appIds: ['wx1a2b3c4d5e6f7081'],
      page: 'basic-info',
      platform: 'wechat',
      miniProgramName: '云朵优选',
      subject: '云朵示例科技有限公司',
      appId: 'wx1a2b3c4d5e6f7081',
      categories: ['电商平台>电商平台'],
    });
  });

  test.each([
    { because: 'a name of stars', change: ['云朵优选', '云***'], absent: 'miniProgramName' },
    { because: 'an AppID cut off', change: ['Wx1a2b3c4d5e6f7081', 'wx1a2b3c'], absent: 'appId' },
    {
      because: 'an AppID with a letter that is no hex digit',
      change: ['Wx1a2b3c4d5e6f7081', 'wx1a2b3c4d5e6f708g'],
      absent: 'appId',
    },
    {
      because: 'a category that names no second level',
      change: ['电商平台>电商平台', '已设置2个类目'],
      absent: 'categories',
    },
    { because: 'only a button beside the label', change: ['云朵示例科技有限公司', '详情'], absent: 'subject' },
  ])('$because is absent', ({ change: [from, to], absent }) => {
    const spots = BASIC.map((spot) =>
      spot[2] === from ? ([spot[0], spot[1], to, spot[3]] as (typeof BASIC)[number]) : spot,
    );
    expect(Object.keys(read(spots) ?? {})).not.toContain(absent);
  });
});

const PLUGINS: Spots = [
  ...MENU,
  [330, 220, '第三方平台授权管理', 26],
  [956, 277, '授权时间', 22],
  [480, 330, '某服务商', 22],
  [956, 330, '2022-4-24 16:32', 20],
  [325, 434, '插件管理', 28],
  [1187, 435, '添加插件', 26],
  [336, 491, '插件', 22],
  [775, 491, '状态', 22],
  [956, 491, '添加时间', 22],
  [1196, 491, '操作', 22],
];
const ROW: Spots = [
  [404, 548, '腾讯云直播助手', 24],
  [404, 575, 'AppID:wx95a7d2b78cf30f98 版本:1.3.6', 24],
  [776, 560, '已通过', 24],
  [957, 563, '2026-10-08 15:20', 21],
  [1186, 560, '详情 删除', 24],
];
const OTHER: Spots = [
  [404, 660, '快递跟踪', 24],
  [776, 662, '已通过', 24],
  [957, 664, '2022-4-8 14:41', 21],
];

describe('插件管理', () => {
  test('name, AppID, version and time of the one row', () => {
    expect(values([...PLUGINS, ...ROW])).toMatchObject({
      page: 'plugin-list',
      pluginName: '腾讯云直播助手',
      pluginAppId: 'wx95a7d2b78cf30f98',
      pluginVersion: '1.3.6',
      addedAt: '2026-10-08 15:20',
    });
  });

  test('of several rows the live plug-in counts, with its own time', () => {
    expect(values([...PLUGINS, ...OTHER, ...ROW])).toMatchObject({
      pluginName: '腾讯云直播助手',
      addedAt: '2026-10-08 15:20',
    });
  });

  test('another plug-in alone is named as what it is', () => {
    expect(values([...PLUGINS, ...OTHER])).toMatchObject({ pluginName: '快递跟踪', addedAt: '2022-4-8 14:41' });
  });

  test('a table below the fold says nothing, and an authorisation is no plug-in', () => {
    const cut = PLUGINS.filter(([, y]) => y < 480);
    expect(read(cut)).toEqual({
      page: 'plugin-list',
      platform: 'wechat',
      absences: { pluginName: 'cut-off', addedAt: 'cut-off' },
    });
  });
});

describe('consoles that are none of ours', () => {
  test.each([
    {
      because: 'ByteDance',
      spots: [
        [100, 20, '小程序开发者平台', 24],
        [100, 90, 'AppID', 22],
        [300, 90, 'tt7b280d95e4020691', 22],
        [100, 130, 'AppSecret', 22],
      ] as Spots,
      platform: 'look-alike',
    },
    {
      because: 'the market of plug-ins',
      spots: [
        [100, 20, '微信服务平台', 24],
        [300, 90, '腾讯云直播助手', 26],
        [300, 130, '添加插件', 22],
      ] as Spots,
      platform: 'wechat-market',
    },
  ])('$because', ({ spots, platform }) => expect(read(spots)).toMatchObject({ page: 'other', platform }));

  test('a licence is no console', () => {
    expect(
      read([
        [550, 200, '营业执照', 60],
        [200, 400, '名称：云朵示例科技有限公司'],
      ]),
    ).toBeUndefined();
  });
});
