import { createRequire } from 'node:module';
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Box, PagePicture } from '../../src/domain/page.ts';

/** A page drawn for a test, and where each of its lines was put. */
export interface DrawnPage {
  readonly picture: PagePicture;
  readonly lines: readonly DrawnLine[];
}

export interface DrawnLine {
  readonly text: string;
  /** Tight around the ink, before any turn or skew. */
  readonly box: Box;
}

/** An invented paper: a title, label and value rows, a paragraph. Sizes are for a page of 1240 × 1754. */
export const inventedPaper = [
  { text: '网络文化经营许可证', x: 350, y: 260, size: 60, family: 'serif' },
  { text: '编号：粤网文〔2031〕0042-007号', x: 380, y: 350, size: 30, family: 'sans' },
  { text: '单位名称', x: 160, y: 520, size: 34, family: 'sans' },
  { text: '晴川星河文化传媒有限公司', x: 420, y: 520, size: 34, family: 'serif' },
  { text: '法定代表人', x: 160, y: 620, size: 34, family: 'sans' },
  { text: '林望舒', x: 420, y: 620, size: 34, family: 'serif' },
  { text: '经营范围', x: 160, y: 720, size: 34, family: 'sans' },
  { text: '利用信息网络经营网络表演、音乐娱乐产品', x: 420, y: 720, size: 34, family: 'serif' },
  { text: '有效期自2031年03月05日至2034年03月04日', x: 160, y: 860, size: 34, family: 'sans' },
  { text: '本许可证不得涂改、转让、出租、出借。', x: 160, y: 1000, size: 26, family: 'serif' },
] as const;

export interface DrawOptions {
  readonly width?: number;
  readonly height?: number;
  /** Degrees, clockwise, around the page's middle. */
  readonly skew?: number;
  readonly scale?: number;
  readonly texts?: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly family: 'serif' | 'sans';
  }[];
}

/** Draws black text on white. */
export function drawPage({
  width = 1240,
  height = 1754,
  skew = 0,
  scale = 1,
  texts = inventedPaper,
}: DrawOptions = {}): DrawnPage {
  loadFonts();
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((skew * Math.PI) / 180);
  context.translate(-canvas.width / 2, -canvas.height / 2);
  context.scale(scale, scale);
  const lines = texts.map((line) => drawLine(context, line, scale));
  return { picture: rgbPicture(canvas), lines };
}

function drawLine(
  context: SKRSContext2D,
  {
    text,
    x,
    y,
    size,
    family,
  }: { readonly text: string; readonly x: number; readonly y: number; readonly size: number; readonly family: string },
  scale: number,
): DrawnLine {
  context.font = `${size}px drawn-${family}`;
  context.fillStyle = '#111';
  context.fillText(text, x, y);
  const {
    actualBoundingBoxLeft: left,
    actualBoundingBoxRight: right,
    actualBoundingBoxAscent: up,
    actualBoundingBoxDescent: down,
  } = context.measureText(text);
  return { text, box: [(x - left) * scale, (y - up) * scale, (left + right) * scale, (up + down) * scale] };
}

/** A page of grey noise, the same on every run. */
export function drawNoise(width: number, height: number): PagePicture {
  const data = new Uint8Array(width * height * 3);
  let state = 12_345;
  for (let index = 0; index < data.length; index += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    data[index] = state >>> 24;
  }
  return { width, height, data };
}

export const blankPage = (width: number, height: number): PagePicture => ({
  width,
  height,
  data: new Uint8Array(width * height * 3).fill(255),
});

/** The canvas as a reader takes it. */
export function rgbPicture(canvas: Canvas): PagePicture {
  const { width, height } = canvas;
  const rgba = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  const data = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    data[to] = rgba[from] ?? 0;
    data[to + 1] = rgba[from + 1] ?? 0;
    data[to + 2] = rgba[from + 2] ?? 0;
  }
  return { width, height, data };
}

let fontsLoaded = false;

/** Makes `drawn-serif` and `drawn-sans` known to canvases. */
export function loadFonts(): void {
  if (fontsLoaded) return;
  const { resolve } = createRequire(import.meta.url);
  GlobalFonts.registerFromPath(
    resolve('@expo-google-fonts/noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf'),
    'drawn-serif',
  );
  GlobalFonts.registerFromPath(
    resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'),
    'drawn-sans',
  );
  fontsLoaded = true;
}
