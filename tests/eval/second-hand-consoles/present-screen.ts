import { type Canvas, createCanvas, Image, type SKRSContext2D } from '@napi-rs/canvas';
import { damage } from '../../../samples/generator/damage/damage.ts';
import { font } from '../../../samples/generator/fonts.ts';
import type { ConsolePen, ShownKey, ShownValue } from './console-pen.ts';

/** What was done to a capture before somebody sent it. */
export interface Presentation {
  readonly scale?: number;
  readonly dark?: boolean;
  readonly window?: 'windows' | 'mac';
  /** Pixels of the page that are left out at a side; negative numbers count from the first value of that key. */
  readonly cut?: { readonly left?: number; readonly top?: number; readonly right?: number; readonly bottom?: number };
  readonly cover?: { readonly key: ShownKey; readonly with: 'mosaic' | 'bar' | 'scribble'; readonly from?: number };
  readonly mark?: readonly ShownKey[];
  readonly pen?: 'rectangle' | 'ellipse' | 'arrow' | 'underline';
  readonly sent?: 'wechat' | 'photo' | 'small';
}

export interface Presented {
  readonly canvas: Canvas;
  readonly whole: readonly ShownValue[];
  readonly covered: readonly ShownValue[];
  readonly cut: readonly ShownValue[];
}

/** The picture as it arrives, and which of its values are still to be seen. */
export async function presentScreen(pen: ConsolePen, how: Presentation, seed: string): Promise<Presented> {
  const covered = how.cover === undefined ? [] : pen.shown.filter(({ key }) => key === how.cover?.key);
  for (const value of covered) coverValue(pen, value, how);
  for (const value of pen.shown.filter(({ key }) => how.mark?.includes(key))) markValue(pen, value, how.pen);
  const { left = 0, top = 0, right = 0, bottom = 0 } = how.cut ?? {};
  const cut = pen.shown.filter(
    ({ x, y, width, height }) =>
      x < left || y < top || x + width > pen.width - right || y + height > pen.height - bottom,
  );
  const kept = cutOut(pen.canvas, how);
  const framed = how.window === undefined ? kept : frame(kept, how.window, how.scale ?? 1);
  return {
    canvas: await send(framed, how.sent, seed),
    whole: pen.shown.filter((value) => !covered.includes(value) && !cut.includes(value)),
    covered,
    cut,
  };
}

function coverValue({ context }: ConsolePen, value: ShownValue, { cover }: Presentation): void {
  const from = value.x + value.width * (cover?.from ?? 0);
  covers[cover?.with ?? 'mosaic'](context, from, value.y - 2, value.x + value.width + 6 - from, value.height + 6);
}

type Cover = (context: SKRSContext2D, x: number, y: number, width: number, height: number) => void;

const covers: Readonly<Record<NonNullable<Presentation['cover']>['with'], Cover>> = {
  bar(context, x, y, width, height) {
    context.fillStyle = '#000000';
    context.fillRect(x, y, width, height);
  },
  scribble(context, x, y, width, height) {
    context.strokeStyle = '#e64340';
    context.lineWidth = 7;
    context.beginPath();
    for (let step = 0; step <= 24; step += 1) context.lineTo(x + (width * step) / 24, y + (step % 2) * height);
    context.stroke();
  },
  mosaic(context, x, y, width) {
    for (let cell = 0; cell * 8 < width * 3; cell += 1) {
      context.fillStyle = ['#c9c9c9', '#a8a8a8', '#dedede', '#8e8e8e', '#bcbcbc'][(cell * 3) % 5] ?? '#bbbbbb';
      context.fillRect(x + Math.floor(cell / 3) * 8, y + (cell % 3) * 8, 8, 8);
    }
  },
};

function markValue({ context }: ConsolePen, { x, y, width, height }: ShownValue, pen: Presentation['pen']): void {
  context.strokeStyle = '#f5222d';
  context.lineWidth = 3;
  context.beginPath();
  if (pen === 'ellipse')
    context.ellipse(x + width / 2, y + height / 2, width / 2 + 14, height / 2 + 9, 0.03, 0, Math.PI * 2);
  else if (pen === 'arrow') {
    context.moveTo(x + width + 120, y + 70);
    context.lineTo(x + width + 6, y + height / 2);
    context.lineTo(x + width + 22, y + height / 2 + 2);
    context.moveTo(x + width + 6, y + height / 2);
    context.lineTo(x + width + 14, y + height / 2 + 16);
  } else if (pen === 'underline') {
    context.moveTo(x - 2, y + height + 1);
    context.bezierCurveTo(x + width * 0.3, y + height - 3, x + width * 0.6, y + height + 4, x + width, y + height);
  } else context.rect(x - 4, y - 4, width + 8, height + 8);
  context.stroke();
}

function cutOut(canvas: Canvas, { cut, scale = 1 }: Presentation): Canvas {
  if (cut === undefined) return canvas;
  const { left = 0, top = 0, right = 0, bottom = 0 } = cut;
  const kept = createCanvas(
    Math.round(canvas.width - (left + right) * scale),
    Math.round(canvas.height - (top + bottom) * scale),
  );
  kept.getContext('2d').drawImage(canvas, -left * scale, -top * scale);
  return kept;
}

/** A browser's window around the page, its tabs and the system's bar. */
function frame(page: Canvas, system: 'windows' | 'mac', scale: number): Canvas {
  const top = 112 * scale;
  const bottom = system === 'windows' ? 44 * scale : 0;
  const framed = createCanvas(page.width, Math.round(page.height + top + bottom));
  const context = framed.getContext('2d');
  context.drawImage(page, 0, top);
  context.scale(scale, scale);
  const wide = page.width / scale;
  context.fillStyle = system === 'mac' ? '#d7d9dd' : '#dfe3ea';
  context.fillRect(0, 0, wide, 112);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 40, wide, 72);
  ['#ff5f57', '#febc2e', '#28c840'].forEach((colour, at) => {
    if (system !== 'mac') return;
    context.fillStyle = colour;
    context.fillRect(16 + at * 20, 14, 12, 12);
  });
  context.fillStyle = '#444444';
  context.font = font('Hei', 13);
  ['小程序', '抖音开放平台 - 控制台', '微信公众平台', '云直播插件_百度搜索'].forEach((title, at) => {
    context.fillText(title, 96 + at * 190, 26);
  });
  context.fillText('mp.weixin.qq.com/wxamp/index/index?lang=zh_CN&token=1830472665', 110, 64);
  ['支付宝', '飞书', '淘宝联盟', '公司OA'].forEach((title, at) => {
    context.fillText(title, 40 + at * 92, 98);
  });
  if (system === 'windows') {
    context.fillStyle = '#202833';
    context.fillRect(0, framed.height / scale - 44, wide, 44);
    context.fillStyle = '#ffffff';
    context.fillText('17:32', wide - 90, framed.height / scale - 24);
    context.fillText('2025/9/3', wide - 100, framed.height / scale - 8);
  }
  return framed;
}

async function send(canvas: Canvas, sent: Presentation['sent'], seed: string): Promise<Canvas> {
  if (sent === undefined) return canvas;
  if (sent === 'photo') return damage(canvas, 'screen-photo', 0.3, seed);
  const long = sent === 'wechat' ? 1280 : 1000;
  const ratio = Math.min(1, long / Math.max(canvas.width, canvas.height));
  const small = createCanvas(Math.round(canvas.width * ratio), Math.round(canvas.height * ratio));
  const context = small.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0, 0, small.width, small.height);
  const picture = new Image();
  picture.src = small.encodeSync('jpeg', 60);
  await picture.decode();
  context.drawImage(picture, 0, 0);
  return small;
}
