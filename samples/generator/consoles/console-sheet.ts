import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Random } from '../facts/random.ts';
import { font, registerFonts } from '../fonts.ts';
import { drawSpecimenLine } from '../layout/specimen-line.ts';
import { consoleMenu } from './console-frame.ts';
import type { ConsoleLook } from './console-truth.ts';

export interface Colours {
  readonly ground: string;
  readonly panel: string;
  readonly text: string;
  readonly quiet: string;
  readonly note: string;
  readonly link: string;
  readonly rule: string;
}

const light: Colours = {
  ground: '#f6f8f9',
  panel: '#ffffff',
  text: '#222222',
  quiet: '#7a7a7a',
  note: '#b0b0b0',
  link: '#576b95',
  rule: '#ececec',
};
const dark: Colours = {
  ground: '#1a1b1d',
  panel: '#26282b',
  text: '#e6e6e6',
  quiet: '#a2a5a9',
  note: '#7f8387',
  link: '#8aa5d8',
  rule: '#393c40',
};

/** A capture being drawn: `left` and `right` bound the content, `top` is where it begins, in page pixels. */
export interface ConsoleSheet {
  readonly canvas: Canvas;
  readonly context: SKRSContext2D;
  readonly colours: Colours;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

const tabs = ['基本设置', '第三方设置', '关联设置', '关注公众号'];

/** The console's frame around a content of so many pixels, in a browser or without one, light or dark. */
export function openSheet(look: ConsoleLook, contentHeight: number, tab: string, random: Random): ConsoleSheet {
  registerFonts();
  const colours = look.dark ? dark : light;
  const browser = look.browser ? 118 : 0;
  const top = browser + 190;
  const height = top + contentHeight;
  const canvas = createCanvas(Math.round(look.width * look.scale), Math.round(height * look.scale));
  const context = canvas.getContext('2d');
  context.scale(look.scale, look.scale);
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, look.width, height);
  if (look.browser) drawBrowser(context, look, random);
  drawTopBar(context, look, colours, browser);
  if (look.menu) drawMenu(context, colours, browser, height);
  const left = look.menu ? 300 : 24;
  const right = Math.min(look.width - 24, left + 1010);
  drawTabs(context, colours, left, browser + 100, tab);
  drawSpecimenLine(context, look.width, height);
  return { canvas, context, colours, left, right, top, height };
}

/** Tabs, an address and bookmarks: the names of other platforms in them say nothing of the page. */
function drawBrowser(context: SKRSContext2D, look: ConsoleLook, random: Random): void {
  context.fillStyle = look.dark ? '#202124' : '#dee1e6';
  context.fillRect(0, 0, look.width, 118);
  context.fillStyle = look.dark ? '#35363a' : '#ffffff';
  context.fillRect(0, 40, look.width, 78);
  context.fillStyle = look.dark ? '#e8eaed' : '#3c4043';
  context.font = font('Hei', 13);
  const others = ['支付宝开放平台', '抖音开放平台', '微信服务市场', '百度一下，你就知道', '快手小程序'];
  [random.pick(others), '小程序', random.pick(others)].forEach((title, at) => {
    context.fillText(title, 30 + at * 210, 27);
  });
  context.font = font('Hei', 14);
  const token = random.digits(10);
  context.fillText(`mp.weixin.qq.com/wxamp/basicprofile/index?token=${token}&lang=zh_CN`, 130, 66);
  context.font = font('Hei', 12);
  ['淘宝', '抖音小程序', '支付宝小程序', '知乎'].forEach((title, at) => {
    context.fillText(title, 40 + at * 120, 102);
  });
}

function drawTopBar(context: SKRSContext2D, look: ConsoleLook, colours: Colours, y: number): void {
  context.fillStyle = colours.panel;
  context.fillRect(0, y, look.width, 64);
  context.fillStyle = colours.text;
  context.font = font('Hei', 19);
  context.fillText('小程序', 82, y + 39);
  context.font = font('Hei', 15);
  ['文档', '社区', 'We分析', '工具'].forEach((word, at) => {
    context.fillText(word, look.width - 420 + at * 86, y + 38);
  });
}

function drawMenu(context: SKRSContext2D, colours: Colours, y: number, height: number): void {
  const room = Math.floor((height - 30 - y - 112) / 31);
  consoleMenu.slice(0, Math.max(0, room)).forEach((item, at) => {
    const [size, x, colour] = item.startsWith('  ') ? [13, 66, colours.quiet] : [15, 62, colours.text];
    context.fillStyle = item === '设置' ? '#07c160' : colour;
    context.font = font('Hei', size);
    context.fillText(item.trim(), x, y + 112 + at * 31);
  });
}

function drawTabs(context: SKRSContext2D, colours: Colours, left: number, y: number, active: string): void {
  context.fillStyle = colours.text;
  context.font = font('Hei', 24);
  context.fillText('设置', left, y + 20);
  let x = left;
  context.font = font('Hei', 15);
  for (const tab of tabs) {
    context.fillStyle = tab === active ? '#07c160' : colours.quiet;
    context.fillText(tab, x, y + 60);
    x += context.measureText(tab).width + 34;
  }
}

/** A panel with a heading; answers the y of its first row. */
export function drawSheetPanel(sheet: ConsoleSheet, heading: string, y: number, height: number): number {
  const { context, colours, left, right } = sheet;
  context.fillStyle = colours.panel;
  context.fillRect(left, y, right - left, height);
  context.fillStyle = colours.text;
  context.font = font('Hei', 18);
  context.fillText(heading, left + 30, y + 40);
  return y + 66;
}

/** A red pen around a place, an arrow and a figure beside it, as people mark what they mean. */
export function drawPenMark({ context }: ConsoleSheet, x: number, y: number, width: number, height: number): void {
  context.strokeStyle = '#e02020';
  context.lineWidth = 3;
  context.strokeRect(x, y, width, height);
  context.beginPath();
  context.moveTo(x + width + 60, y + height + 26);
  context.lineTo(x + width + 8, y + height / 2);
  context.stroke();
}
