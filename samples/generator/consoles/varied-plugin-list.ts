import type { Canvas } from '@napi-rs/canvas';
import type { Random } from '../facts/random.ts';
import { font } from '../fonts.ts';
import { type ConsoleSheet, drawPenMark, drawSheetPanel, openSheet } from './console-sheet.ts';
import { type ConsoleTruth, consoleLook, consoleRandom, hexDigits } from './console-truth.ts';
import type { PluginRow } from './plugin-list.ts';

const live = { name: '腾讯云直播助手', appId: 'wx95a7d2b78cf30f98' };
const others = ['快递跟踪', '腾讯位置服务城市选择器', '同声传译', '小程序直播组件', '电子发票'];

/** 插件管理 in one of its many looks: the live plug-in among others, alone, or its table below the capture's edge. */
export function drawVariedPluginList(seed: string | number): { readonly canvas: Canvas; readonly truth: ConsoleTruth } {
  const random = consoleRandom('plugin-list', seed);
  const look = consoleLook(random);
  const detailed = random.chance(0.6);
  const rows = pluginRows(random, detailed);
  const cut = random.chance(0.15);
  const sheet = openSheet(look, cut ? 300 : 400 + rows.length * 92, '第三方设置', random);
  drawAuthorisations(sheet, random);
  const second = drawSheetPanel(sheet, '插件管理', sheet.top + 214, 130 + rows.length * 92);
  sheet.context.fillStyle = '#07c160';
  sheet.context.fillRect(sheet.right - 140, sheet.top + 230, 104, 36);
  drawText(sheet, '添加插件', sheet.right - 118, sheet.top + 254, 15, '#ffffff');
  drawHeads(sheet, ['插件', '状态', random.pick(['申请时间', '添加时间']), '操作'], second);
  rows.forEach((row, at) => {
    drawPlugin(sheet, row, second + 62 + at * 92);
  });
  if (look.pen && !cut) drawPenMark(sheet, sheet.left + 28, second + 52, (sheet.right - sheet.left) * 0.6, 80);
  const own = cut
    ? undefined
    : (rows.find(({ name }) => name === live.name) ?? (rows.length === 1 ? rows[0] : undefined));
  return {
    canvas: sheet.canvas,
    truth: {
      page: 'plugin-list',
      miniProgramName: null,
      appId: null,
      subject: null,
      categories: null,
      ...pluginTruth(own),
    },
  };
}

const pluginTruth = (own: PluginRow | undefined) => ({
  pluginName: own?.name ?? null,
  pluginAppId: own?.appId ?? null,
  pluginVersion: own?.version ?? null,
  addedAt: own?.addedAt ?? null,
});

function pluginRows(random: Random, detailed: boolean): readonly PluginRow[] {
  const names = [
    ...new Set([random.chance(0.8) ? live.name : random.pick(others), random.pick(others), random.pick(others)]),
  ];
  return names.slice(0, random.integer(1, 3)).map((name) => ({
    name,
    ...(detailed && { appId: name === live.name ? live.appId : `wx${hexDigits(random, 16)}` }),
    ...(detailed && { version: `1.${random.integer(0, 12)}.${random.integer(0, 9)}` }),
    state: random.pick(['已通过', '待审核', '已通过', '未通过']),
    addedAt: `2026-${random.integer(1, 11)}-${random.integer(1, 24)} ${String(random.integer(0, 23)).padStart(2, '0')}:${String(random.integer(0, 59)).padStart(2, '0')}`,
  }));
}

/** The other table of the page, with a time that is no plug-in's. */
function drawAuthorisations(sheet: ConsoleSheet, random: Random): void {
  const first = drawSheetPanel(sheet, '第三方平台授权管理', sheet.top, 194);
  drawHeads(sheet, ['第三方平台', '已授权权限', '授权时间', '操作'], first);
  const [a, b, c] = columnsOf(sheet);
  if (random.chance(0.5)) {
    drawText(sheet, '暂无数据', b, first + 84, 15, sheet.colours.note);
    return;
  }
  drawText(sheet, '腾讯位置服务', a + 60, first + 78, 15, sheet.colours.text);
  drawText(sheet, '-获取小程序码', b, first + 78, 15, sheet.colours.text);
  drawText(sheet, '2022-4-24 16:32', c - 20, first + 78, 15, sheet.colours.text);
}

function columnsOf({ left, right }: ConsoleSheet): readonly [number, number, number, number] {
  const width = right - left;
  return [left + 40, left + width * 0.52, left + width * 0.68, right - 110];
}

function drawHeads(sheet: ConsoleSheet, words: readonly string[], y: number): void {
  const columns = columnsOf(sheet);
  words.forEach((word, at) => {
    drawText(sheet, word, columns[at] ?? 0, y + 27, 14, sheet.colours.quiet);
  });
}

function drawPlugin(sheet: ConsoleSheet, plugin: PluginRow, y: number): void {
  const { context, colours } = sheet;
  const [a, b, c, d] = columnsOf(sheet);
  context.fillStyle = '#2d7df6';
  context.fillRect(a, y, 52, 52);
  drawText(sheet, plugin.name, a + 66, y + (plugin.appId === undefined ? 32 : 16), 15, colours.text);
  if (plugin.appId !== undefined) drawText(sheet, `AppID：${plugin.appId}`, a + 66, y + 38, 13, colours.note);
  if (plugin.version !== undefined) drawText(sheet, `版本：${plugin.version}`, a + 66, y + 58, 13, colours.note);
  drawText(sheet, plugin.state, b, y + 32, 15, colours.text);
  drawText(sheet, plugin.addedAt, c - 20, y + 32, 15, colours.text);
  drawText(sheet, '详情 删除', d, y + 32, 15, colours.link);
}

function drawText({ context }: ConsoleSheet, text: string, x: number, y: number, size: number, colour: string): void {
  context.fillStyle = colour;
  context.font = font('Hei', size);
  context.fillText(text, x, y);
}
