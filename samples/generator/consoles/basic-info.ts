import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { createRandom } from '../facts/random.ts';
import { font } from '../fonts.ts';
import { wrapText } from '../layout/text.ts';
import { contentRight, contentX, drawConsoleFrame, drawPanel } from './console-frame.ts';

/** What 设置 → 基本设置 → 基本信息 shows. */
export interface BasicInfo {
  readonly miniProgramName: string;
  readonly appId: string;
  readonly categories: readonly string[];
  readonly subject: string;
  /** Some characters of the AppID are rubbed out. */
  readonly masked?: boolean;
}

type Line = readonly [label: string, value: string, note: string, action: string];

/** Rows of label, value, note and action, as the console lists them. */
export function drawBasicInfo(info: BasicInfo, seed: string | number): Canvas {
  const random = createRandom(`basic-info/${seed}`);
  const rows: readonly Line[] = [
    ['小程序名称', info.miniProgramName, '一年内还可改名2次', '修改'],
    ['小程序简称', '未设置', '', '设置'],
    ['小程序头像', '', '一年内可修改5次', '修改'],
    ['小程序码及线下物料下载', '', '', '下载'],
    ['介绍', '为用户提供优质的直播与商品服务', '一个月内可申请5次', '修改'],
    ['微信认证', '已认证（有效期至2027年04月11日）', '', '详情'],
    ['主体信息', info.subject, '企业主体', '详情'],
    ['服务类目', info.categories.join('；'), '本月还可修改3次', '详情'],
    ['管理员', `${random.pick(['林', '沈', '周'])}**`, '', '修改'],
    ['AppID(小程序ID)', info.appId, '', ''],
    ['原始ID', `gh_${Array.from({ length: 12 }, () => random.pick([...'0123456789abcdef'])).join('')}`, '', ''],
  ];
  const { canvas, context } = drawConsoleFrame(940, ['基本设置', '第三方设置', '关联设置', '关注公众号'], '基本设置');
  let y = drawPanel(context, '基本信息', 196, 90 + rows.length * 56);
  for (const row of rows) {
    drawLine(context, row, y);
    if (info.masked === true && row[0].startsWith('AppID')) drawScribble(context, y);
    y += 56;
  }
  return canvas;
}

function drawLine(context: SKRSContext2D, [label, value, note, action]: Line, y: number): void {
  context.strokeStyle = '#ececec';
  context.lineWidth = 1;
  context.strokeRect(contentX + 30, y - 6, contentRight - contentX - 60, 0.5);
  context.font = font('Hei', 15);
  context.fillStyle = '#7a7a7a';
  context.fillText(label, contentX + 40, y + 26);
  context.fillStyle = '#222';
  const lines = wrapText(context, value, 400);
  lines.forEach((line, at) => {
    context.fillText(line, contentX + 250, y + 26 + at * 20 - (lines.length - 1) * 9);
  });
  if (label === '小程序头像') context.fillRect(contentX + 250, y + 4, 34, 34);
  context.fillStyle = '#b0b0b0';
  context.fillText(note, contentX + 680, y + 26);
  context.fillStyle = '#576b95';
  context.fillText(action, contentRight - 100, y + 26);
}

function drawScribble(context: SKRSContext2D, y: number): void {
  context.strokeStyle = '#ffffff';
  context.lineWidth = 13;
  context.beginPath();
  for (let x = 0; x <= 105; x += 7) context.lineTo(contentX + 300 + x, y + 21 + (x % 2 === 0 ? 3 : -3));
  context.stroke();
}
