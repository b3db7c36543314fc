import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { font } from '../fonts.ts';
import { contentRight, contentX, drawConsoleFrame, drawPanel } from './console-frame.ts';

/** One row of 设置 → 第三方设置 → 插件管理. */
export interface PluginRow {
  readonly name: string;
  readonly appId?: string;
  readonly version?: string;
  readonly state: string;
  readonly addedAt: string;
}

/** The third-party page: platform authorisations above (none), plug-ins below. */
export function drawPluginList(plugins: readonly PluginRow[]): Canvas {
  const { canvas, context } = drawConsoleFrame(760, ['基本设置', '第三方设置', '关联设置', '关注公众号'], '第三方设置');
  const first = drawPanel(context, '第三方平台授权管理', 196, 190);
  drawHeads(context, ['第三方平台', '已授权权限', '授权时间', '操作'], first);
  context.fillStyle = '#9b9b9b';
  context.fillText('暂无数据', 770, first + 86);
  const second = drawPanel(context, '插件管理', 410, 130 + plugins.length * 84);
  context.fillStyle = '#07c160';
  context.fillRect(contentRight - 140, 430, 104, 36);
  context.fillStyle = '#fff';
  context.font = font('Hei', 15);
  context.fillText('添加插件', contentRight - 118, 454);
  drawHeads(context, ['插件', '状态', '添加时间', '操作'], second);
  plugins.forEach((plugin, at) => {
    drawPlugin(context, plugin, second + 66 + at * 84);
  });
  return canvas;
}

const columns = [40, 480, 660, 900];

function drawHeads(context: SKRSContext2D, words: readonly string[], y: number): void {
  context.fillStyle = '#f6f8f9';
  context.fillRect(contentX + 30, y, contentRight - contentX - 60, 42);
  context.fillStyle = '#7b7b7b';
  context.font = font('Hei', 14);
  words.forEach((word, at) => {
    context.fillText(word, contentX + (columns[at] ?? 0), y + 27);
  });
}

function drawPlugin(context: SKRSContext2D, plugin: PluginRow, y: number): void {
  context.fillStyle = '#2d7df6';
  context.fillRect(contentX + 40, y, 52, 52);
  context.fillStyle = '#222';
  context.font = font('Hei', 16);
  context.fillText(plugin.name, contentX + 108, y + 20);
  context.fillStyle = '#9a9a9a';
  context.font = font('Hei', 13);
  const second = [
    plugin.appId === undefined ? '' : `AppID：${plugin.appId}`,
    plugin.version === undefined ? '' : `版本：${plugin.version}`,
  ];
  context.fillText(second.join('　'), contentX + 108, y + 46);
  context.font = font('Hei', 15);
  context.fillStyle = '#222';
  context.fillText(plugin.state, contentX + 480, y + 32);
  context.fillText(plugin.addedAt, contentX + 660, y + 32);
  context.fillStyle = '#576b95';
  context.fillText('详情', contentX + 890, y + 32);
  context.fillText('删除', contentX + 936, y + 32);
}
