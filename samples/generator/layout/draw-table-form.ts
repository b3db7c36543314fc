import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { longDate } from '../facts/dates.ts';
import type { Random } from '../facts/random.ts';
import { font, registerFonts } from '../fonts.ts';
import { pressSeal } from '../ornaments/seal.ts';
import { drawSpecimenLine } from './specimen-line.ts';
import { drawCentred, wrapText } from './text.ts';

type Cell = readonly [label: string, value: string];

/** A ruled form to be filled in, one or two cells a row. */
export interface TableForm {
  readonly title: string;
  readonly underTitle?: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly remark: string;
  readonly signer: string;
  readonly date: string;
}

const width = 1046;
const height = 1480;
const left = 90;
const tableWidth = width - 2 * left;
const rowHeight = 88;
const labelWidth = 150;

export function drawTableForm(form: TableForm, random: Random): Canvas {
  registerFonts();
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fdfdfc';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#111';
  context.font = font('Song Heavy', Math.min(44, tableWidth / ([...form.title].length * 1.1)));
  drawCentred(context, form.title, width / 2, 170, 3);
  context.font = font('Song', 23);
  drawCentred(context, form.underTitle ?? '', width / 2, 218);
  const top = 270;
  form.rows.forEach((row, at) => {
    drawRow(context, row, top + at * rowHeight);
  });
  const under = top + form.rows.length * rowHeight;
  drawRemark(context, form, under, random);
  drawSpecimenLine(context, width, height);
  return canvas;
}

function drawRow(context: SKRSContext2D, cells: readonly Cell[], y: number): void {
  const cellWidth = tableWidth / cells.length;
  context.strokeStyle = '#222';
  context.lineWidth = 1.6;
  cells.forEach(([label, value], at) => {
    const x = left + at * cellWidth;
    context.strokeRect(x, y, labelWidth, rowHeight);
    context.strokeRect(x + labelWidth, y, cellWidth - labelWidth, rowHeight);
    drawCell(context, label, x + 12, y, labelWidth - 20, 'Hei Bold');
    drawCell(context, value, x + labelWidth + 12, y, cellWidth - labelWidth - 20, 'Song');
  });
}

function drawCell(
  context: SKRSContext2D,
  text: string,
  x: number,
  y: number,
  room: number,
  family: 'Hei Bold' | 'Song',
): void {
  context.font = font(family, 21);
  const lines = wrapText(context, text, room);
  const first = y + rowHeight / 2 + 8 - (lines.length - 1) * 14;
  lines.forEach((line, at) => {
    context.fillText(line, x, first + at * 28);
  });
}

function drawRemark(context: SKRSContext2D, form: TableForm, top: number, random: Random): void {
  context.strokeRect(left, top, tableWidth, 280);
  context.font = font('Song', 21);
  wrapText(context, form.remark, tableWidth - 30).forEach((line, at) => {
    context.fillText(line, left + 14, top + 40 + at * 32);
  });
  context.fillText(`申请单位（盖章）：${form.signer}`, left + 280, top + 190);
  context.fillText(longDate(form.date), left + 460, top + 236);
  pressSeal(context, { ring: form.signer }, left + 620, top + 190, 98, random);
}
