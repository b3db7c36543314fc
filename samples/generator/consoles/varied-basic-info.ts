import type { Canvas } from '@napi-rs/canvas';
import type { Random } from '../facts/random.ts';
import { font } from '../fonts.ts';
import { wrapText } from '../layout/text.ts';
import { type ConsoleSheet, drawPenMark, drawSheetPanel, openSheet } from './console-sheet.ts';
import {
  type ConsoleLook,
  type ConsoleTruth,
  consoleCategories,
  consoleLook,
  consoleRandom,
  consoleSubject,
  hexDigits,
  miniProgramName,
} from './console-truth.ts';

interface Row {
  readonly label: string;
  readonly lines: readonly string[];
  readonly note?: string;
  readonly action?: string;
}

/** 基本信息 in one of its many looks; one value in five screenshots is covered. */
export function drawVariedBasicInfo(seed: string | number): { readonly canvas: Canvas; readonly truth: ConsoleTruth } {
  const random = consoleRandom('basic-info', seed);
  const look = consoleLook(random);
  const name = miniProgramName(random);
  const subject = consoleSubject(random);
  const categories = consoleCategories(random);
  const appId = `wx${hexDigits(random, 16)}`;
  const covered = random.chance(0.2) ? random.pick(['小程序名称', '主体信息', 'AppID(小程序ID)']) : undefined;
  const rows: readonly Row[] = [
    { label: '小程序名称', lines: [name], note: '一年内还可改名2次', action: '修改' },
    { label: '小程序简称', lines: ['未设置'], action: '设置' },
    { label: '介绍', lines: ['为用户提供优质的直播与商品服务'], note: '一个月内可申请5次', action: '修改' },
    { label: '微信认证', lines: ['已认证'], action: '详情' },
    { label: '主体信息', lines: [subject], note: '企业', action: '详情' },
    { label: '服务类目', lines: categoryLines(categories, random), note: '本月还可修改3次', action: '详情' },
    { label: 'AppID(小程序ID)', lines: [appId] },
    { label: '原始ID', lines: [`gh_${hexDigits(random, 12)}`] },
  ];
  const heights = rows.map((row) => rowHeight(row, look));
  const sheet = openSheet(look, 110 + heights.reduce((sum, each) => sum + each, 0), '基本设置', random);
  drawRows(sheet, look, rows, heights, covered);
  const shown = (label: string, value: string): string | null => (covered === label ? null : value);
  return {
    canvas: sheet.canvas,
    truth: {
      page: 'basic-info',
      miniProgramName: shown('小程序名称', name),
      subject: shown('主体信息', subject.normalize('NFKC')),
      appId: shown('AppID(小程序ID)', appId),
      categories: categories.map((path) => path.normalize('NFKC')),
      pluginName: null,
      pluginAppId: null,
      pluginVersion: null,
      addedAt: null,
    },
  };
}

/** One a line, or one after another; arrows with or without spaces, or dashes. */
function categoryLines(categories: readonly string[], random: Random): readonly string[] {
  const arrow = random.pick(['>', '>', ' > ', '-', '－']);
  const written = categories.map((path) => path.replace('>', arrow));
  return random.chance(0.5) ? written : [written.join('；')];
}

const rowHeight = (row: Row, { below }: ConsoleLook): number => (below ? 70 : 56) + (wrapRoughly(row) - 1) * 24;

const wrapRoughly = ({ lines }: Row): number =>
  lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 24)), 0);

function drawRows(
  sheet: ConsoleSheet,
  look: ConsoleLook,
  rows: readonly Row[],
  heights: readonly number[],
  covered: string | undefined,
): void {
  let y = drawSheetPanel(
    sheet,
    '基本信息',
    sheet.top,
    heights.reduce((sum, each) => sum + each, 96),
  );
  rows.forEach((row, index) => {
    drawRow(sheet, look, row, y);
    if (row.label === covered) coverValue(sheet, look, row, y);
    if (look.pen && (row.label === '服务类目' || row.label === 'AppID(小程序ID)'))
      drawPenMark(sheet, sheet.left + 30, y - 4, 440, (heights[index] ?? 56) - 8);
    y += heights[index] ?? 56;
  });
}

const valueAt = ({ left }: ConsoleSheet, { below }: ConsoleLook, y: number): readonly [x: number, y: number] =>
  below ? [left + 40, y + 52] : [left + 230, y + 26];

function drawRow(sheet: ConsoleSheet, look: ConsoleLook, row: Row, y: number): void {
  const { context, colours, left, right } = sheet;
  context.font = font('Hei', 15);
  context.fillStyle = colours.quiet;
  context.fillText(row.label, left + 40, y + 26);
  context.fillStyle = colours.text;
  const [x, base] = valueAt(sheet, look, y);
  row.lines
    .flatMap((line) => wrapText(context, line, 380))
    .forEach((line, at) => {
      context.fillText(line, x, base + at * 24);
    });
  context.fillStyle = colours.note;
  if (right - left > 800) context.fillText(row.note ?? '', left + 640, y + 26);
  context.fillStyle = colours.link;
  context.fillText(row.action ?? '', right - 90, y + 26);
}

function coverValue(sheet: ConsoleSheet, look: ConsoleLook, row: Row, y: number): void {
  const { context } = sheet;
  const [x, base] = valueAt(sheet, look, y);
  const from = row.label.startsWith('AppID') ? x + 40 : x;
  const greys = ['#8f8f8f', '#b5b3ad', '#6f6f6f', '#cfcdc6'];
  for (let cell = 0; cell < 60; cell += 1) {
    context.fillStyle = greys[(cell * 7) % 4] ?? '#8f8f8f';
    context.fillRect(from + (cell % 30) * 12, base - 16 + Math.floor(cell / 30) * 11, 12, 11);
  }
}
