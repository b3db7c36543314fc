import { describe, expect, test } from 'vitest';
import { readScreenshot } from '../../src/domain/recognition/screenshot/read-screenshot.ts';
import { consoleMenu } from './console-pages.ts';
import { pageOf } from './page-of.ts';

type Spots = Parameters<typeof pageOf>[0];
const rows = (spots: Spots) => {
  const screenshot = readScreenshot(pageOf(spots));
  return {
    page: screenshot?.page,
    rows: screenshot?.plugins?.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, field]) => [name, field.value])),
    ),
    absences: screenshot?.absences,
  };
};

const heads = (y: number, words: readonly string[], at: readonly number[]): Spots =>
  words.map((word, index) => [at[index] ?? 0, y, word, 22] as const);
const AT = [336, 775, 956, 1196] as const;
const frame: Spots = [...consoleMenu, [325, 434, '插件管理', 28], [1187, 435, '添加插件', 26]];
const table: Spots = [...frame, ...heads(491, ['插件', '状态', '申请时间', '操作'], AT)];

describe('rows by columns', () => {
  test('a list that shows names, states and times only', () => {
    const spots: Spots = [
      ...table,
      [404, 560, '腾讯云直播助手', 24],
      [776, 560, '待审核', 24],
      [930, 562, '2026-10-0815:20', 21],
      [1186, 560, '详情 删除', 24],
    ];
    expect(rows(spots).rows).toEqual([{ name: '腾讯云直播助手', state: '待审核', addedAt: '2026-10-08 15:20' }]);
  });

  test('columns of their own for AppID and version', () => {
    const words = ['插件名称', 'AppID', '版本号', '状态', '添加时间', '操作'];
    const spots: Spots = [
      ...frame,
      ...heads(491, words, [336, 560, 800, 900, 1020, 1250]),
      [340, 550, '腾讯云直播助手', 22],
      [545, 550, 'Wx95a7d2b78cf30f98', 22],
      [800, 550, '1.10.0', 22],
      [895, 550, '已通过', 22],
      [1000, 550, '2026/10/08 15:20', 20],
      [1250, 550, '详情', 22],
    ];
    expect(rows(spots).rows).toEqual([
      {
        name: '腾讯云直播助手',
        appId: 'wx95a7d2b78cf30f98',
        version: '1.10.0',
        state: '已通过',
        addedAt: '2026/10/08 15:20',
      },
    ]);
  });

  test('a covered name leaves its row, so that it is not taken for a list without the plug-in', () => {
    const spots: Spots = [
      ...table,
      [404, 560, '快递跟踪', 24],
      [776, 560, '已通过', 24],
      [957, 562, '2026-10-08 15:20', 21],
      [776, 660, '已通过', 24],
      [957, 662, '2026-10-09 15:20', 21],
    ];
    expect(rows(spots).rows).toEqual([
      { name: '快递跟踪', state: '已通过', addedAt: '2026-10-08 15:20' },
      { state: '已通过', addedAt: '2026-10-09 15:20' },
    ]);
  });

  test('a row whose time is covered is still a row', () => {
    const spots: Spots = [...table, [404, 560, '腾讯云直播助手', 24], [776, 560, '已通过', 24]];
    expect(rows(spots).rows).toEqual([{ name: '腾讯云直播助手', state: '已通过' }]);
    expect(rows(spots).absences).toEqual({ addedAt: 'masked' });
  });

  test('without heading and menu the heads of the columns are enough', () => {
    const spots: Spots = [
      ...heads(40, ['插件', '状态', '申请时间', '操作'], AT),
      [404, 110, '腾讯云直播助手', 24],
      [776, 110, '已通过', 24],
      [957, 112, '2026-10-08 15:20', 21],
      [1186, 110, '详情 删除', 24],
    ];
    expect(rows(spots)).toMatchObject({ page: 'plugin-list', rows: [{ name: '腾讯云直播助手' }] });
  });

  test('what the foot of the page says is no row', () => {
    const spots: Spots = [
      ...table,
      [404, 560, '腾讯云直播助手', 24],
      [957, 562, '2026-10-08 15:20', 21],
      [700, 1000, '关于腾讯 服务协议 运营规范 客服中心', 20],
    ];
    expect(rows(spots).rows).toHaveLength(1);
  });
});

describe('no row', () => {
  test('heads at the lower edge: the table goes on below', () => {
    expect(rows(table)).toMatchObject({ rows: undefined, absences: { pluginName: 'cut-off', addedAt: 'cut-off' } });
  });

  test('暂无数据 under the plug-ins’ heads is an empty list; above them it is another table’s', () => {
    const empty = readScreenshot(pageOf([...table, [760, 600, '暂无数据', 22]]));
    expect(empty?.noPlugins?.value).toBe('暂无数据');
    const other = readScreenshot(pageOf([...table, [760, 350, '暂无数据', 22]]));
    expect(other).not.toHaveProperty('noPlugins');
  });

  test('a window that offers plug-ins over the page adds none', () => {
    const spots: Spots = [
      ...frame,
      [500, 500, '搜索插件', 24],
      [500, 560, '腾讯云直播助手', 24],
      [500, 590, 'AppID:wx95a7d2b78cf30f98', 20],
      [900, 560, '添加', 24],
      [800, 700, '取消', 24],
    ];
    expect(rows(spots)).toMatchObject({ page: 'plugin-list', rows: undefined });
  });
});

test('of several rows without the live plug-in none is the screenshot’s', () => {
  const spots: Spots = [
    ...table,
    [404, 560, '快递跟踪', 24],
    [957, 562, '2026-10-08 15:20', 21],
    [404, 660, '同声传译', 24],
    [957, 662, '2026-10-09 15:20', 21],
  ];
  const screenshot = readScreenshot(pageOf(spots));
  expect(screenshot?.plugins).toHaveLength(2);
  expect(screenshot).not.toHaveProperty('pluginName');
});

describe('tables that are not whole, and cards', () => {
  test('a state behind its coloured dot, and one that no list knows', () => {
    const spots: Spots = [
      ...table,
      [404, 560, '腾讯云直播助手', 24],
      [770, 560, '■已通过', 24],
      [957, 562, '2026-10-08 15:20', 21],
      [404, 660, '快递跟踪', 24],
      [776, 660, '未添加', 24],
      [1186, 660, '详情', 24],
    ];
    expect(rows(spots).rows?.map(({ state }) => state)).toEqual(['已通过', '未添加']);
  });

  test('a capture that ends behind the second column', () => {
    const spots: Spots = [
      ...frame,
      ...heads(491, ['插件', '状态'], AT),
      [404, 560, '腾讯云直播助手', 24],
      [776, 560, '已通过', 24],
    ];
    expect(rows(spots).rows).toEqual([{ name: '腾讯云直播助手', state: '已通过' }]);
    expect(rows(spots).absences).toEqual({ addedAt: 'cut-off' });
  });

  test('a time that the right edge cuts is none', () => {
    const spots: Spots = [
      ...table,
      [404, 560, '腾讯云直播助手', 24],
      [776, 560, '已通过', 24],
      [957, 560, '2026-10-08', 24],
    ];
    const screenshot = readScreenshot(pageOf(spots, { width: 957 + 133 }));
    expect(screenshot?.addedAt).toBeUndefined();
    expect(screenshot?.absences?.addedAt).toBe('cut-off');
  });

  test('a time and the buttons in one piece', () => {
    const spots: Spots = [
      ...table,
      [404, 560, '腾讯云直播助手', 24],
      [776, 560, '已通过', 24],
      [957, 560, '2026-10-0815:20详情删除', 21],
    ];
    expect(rows(spots).rows?.[0]?.['addedAt']).toBe('2026-10-08 15:20');
  });

  test('cards with labels of their own', () => {
    const card = (y: number, name: string, state: string, appId: string, time: string): Spots => [
      [432, y, name, 27],
      [640, y + 4, state, 20],
      [1202, y, '删除', 22],
      [432, y + 34, `ApplD：${appId}`, 24],
      [760, y + 33, '版本：1.3.4', 22],
      [432, y + 62, `添加时间：${time}`, 22],
    ];
    const spots: Spots = [
      ...consoleMenu,
      [340, 210, '插件管理', 28],
      ...card(280, '快递跟踪', '已通过', 'wx00000000000000aa', '2026-01-0208:15'),
      ...card(430, '腾讯云直播助手', '待审核', 'wx95a7d2b78cf30f98', '2026-10-08 15:20'),
    ];
    expect(rows(spots).rows?.[1]).toEqual({
      name: '腾讯云直播助手',
      state: '待审核',
      appId: 'wx95a7d2b78cf30f98',
      version: '1.3.4',
      addedAt: '2026-10-08 15:20',
    });
    expect(rows(spots).rows).toHaveLength(2);
  });
});

test('a state that is covered is told, in a table that has states', () => {
  const spots: Spots = [...table, [404, 560, '腾讯云直播助手', 24], [957, 562, '2026-10-08 15:20', 21]];
  expect(rows(spots).absences).toEqual({ pluginState: 'masked' });
});
