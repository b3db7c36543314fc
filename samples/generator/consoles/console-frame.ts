import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { font, registerFonts } from '../fonts.ts';
import { drawSpecimenLine } from '../layout/specimen-line.ts';

/** Console width in pixels; content begins at `contentX`. */
export const consoleWidth = 1366;
export const contentX = 300;
export const contentRight = 1310;

/** The side menu; what is indented lies under the entry above it. */
export const consoleMenu = [
  '首页',
  '管理',
  '  版本管理',
  '  成员管理',
  '  用户反馈',
  '统计',
  '功能',
  '  微信搜一搜',
  '  客服',
  '  订阅消息',
  '  页面内容接入',
  '开发',
  '  开发管理',
  '  开发工具',
  '  云服务',
  '成长',
  '推广',
  '设置',
];

/** The 微信公众平台 小程序 console: top bar, side menu, page title and tabs. */
export function drawConsoleFrame(
  height: number,
  tabs: readonly string[],
  active: string,
): { readonly canvas: Canvas; readonly context: SKRSContext2D } {
  registerFonts();
  const canvas = createCanvas(consoleWidth, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f6f8f9';
  context.fillRect(0, 0, consoleWidth, height);
  drawTopBar(context);
  drawMenu(context);
  context.fillStyle = '#1b1b1b';
  context.font = font('Hei', 24);
  context.fillText('设置', contentX, 120);
  drawTabs(context, tabs, active);
  drawSpecimenLine(context, consoleWidth, height);
  return { canvas, context };
}

function drawTopBar(context: SKRSContext2D): void {
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, consoleWidth, 64);
  context.strokeStyle = '#6467f0';
  context.lineWidth = 4;
  context.beginPath();
  context.arc(44, 32, 9, Math.PI * 0.6, Math.PI * 2);
  context.arc(62, 32, 9, Math.PI, Math.PI * 2.4);
  context.stroke();
  context.fillStyle = '#222';
  context.font = font('Hei', 19);
  context.fillText('小程序', 82, 39);
  context.font = font('Hei', 15);
  ['文档', '社区', 'We分析', '工具'].forEach((word, at) => {
    context.fillText(word, 900 + at * 86, 38);
  });
}

function drawMenu(context: SKRSContext2D): void {
  consoleMenu.forEach((item, at) => {
    context.fillStyle = item === '设置' ? '#07c160' : item.startsWith('  ') ? '#5a5a5a' : '#333';
    context.font = font('Hei', item.startsWith('  ') ? 13 : 15);
    context.fillText(item.trim(), item.startsWith('  ') ? 66 : 62, 112 + at * 31);
  });
}

function drawTabs(context: SKRSContext2D, tabs: readonly string[], active: string): void {
  let x = contentX;
  context.font = font('Hei', 15);
  for (const tab of tabs) {
    const width = context.measureText(tab).width;
    context.fillStyle = tab === active ? '#07c160' : '#444';
    context.fillText(tab, x, 158);
    if (tab === active) context.fillRect(x, 170, width, 2.5);
    x += width + 34;
  }
}

/** A white panel with a heading; answers the y of its first row. */
export function drawPanel(context: SKRSContext2D, heading: string, y: number, height: number): number {
  context.fillStyle = '#ffffff';
  context.fillRect(contentX, y, contentRight - contentX, height);
  context.fillStyle = '#222';
  context.font = font('Hei', 18);
  context.fillText(heading, contentX + 30, y + 44);
  return y + 70;
}
