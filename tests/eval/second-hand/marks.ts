import type { SKRSContext2D } from '@napi-rs/canvas';
import { type FontFamily, font } from '../../../samples/generator/fonts.ts';
import { drawSpread, wrapText } from '../../../samples/generator/layout/text.ts';
import { drawEmblem } from '../../../samples/generator/ornaments/emblem.ts';
import { drawQrSquare } from '../../../samples/generator/ornaments/qr-square.ts';
import { pressSeal } from '../../../samples/generator/ornaments/seal.ts';
import type { Mark } from './sheet.ts';

interface Type {
  readonly size?: number;
  readonly family?: FontFamily;
  readonly colour?: string;
  /** Air between characters, in pixels. */
  readonly air?: number;
  readonly align?: 'left' | 'centre' | 'right';
}

function set(context: SKRSContext2D, text: string, x: number, y: number, type: Type): void {
  const { size = 26, family = 'Song', colour, air = 0, align = 'left' } = type;
  context.font = font(family, size);
  if (colour !== undefined) context.fillStyle = colour;
  context.letterSpacing = `${air}px`;
  const width = context.measureText(text).width - air;
  const shift = { left: 0, centre: width / 2, right: width }[align];
  context.fillText(text, x - shift, y);
  context.letterSpacing = '0px';
}

/** Words at a place; the rows go on below them. */
export const say =
  (x: number, y: number, text: string, type: Type = {}): Mark =>
  (page) => {
    set(page.context, text, x, y, type);
    page.y = y;
  };

/** Large words over the middle of the sheet. */
export const title =
  (y: number, text: string, size: number, type: Type = {}): Mark =>
  (page) =>
    say(page.width / 2, y, text, { size, family: 'Song Heavy', align: 'centre', air: size * 0.12, ...type })(page);

/** Running text over several lines. */
export const block =
  (x: number, y: number, width: number, text: string, type: Type & { readonly lead?: number } = {}): Mark =>
  (page) => {
    const { size = 26, family = 'Song', lead = 1.6 } = type;
    page.context.font = font(family, size);
    wrapText(page.context, text, width).forEach((line, at) => {
      set(page.context, line, x, y + at * size * lead, type);
      page.y = y + at * size * lead;
    });
  };

interface RowStyle {
  readonly x: number;
  readonly valueX: number;
  readonly width: number;
  /** From the last line of a row to the next row. */
  readonly step?: number;
  /** First baseline; where the last mark ended, a step lower, if absent. */
  readonly y?: number;
  readonly label?: Type & { readonly spread?: number };
  readonly value?: Type & { readonly lead?: number; readonly down?: number };
}

/** Labels with their values beside them (or `down` pixels lower); a value of several lines pushes the rest down. */
export const rows =
  (style: RowStyle, list: readonly (readonly [label: string, value: string])[]): Mark =>
  (page) => {
    const { x, valueX, width, step = 52, label = {}, value = {} } = style;
    const { size = 26, lead = 1.4, down = 0, family = 'Song' } = value;
    let y = style.y ?? page.y + step;
    for (const [name, text] of list) {
      page.context.font = font(label.family ?? 'Song', label.size ?? 26);
      if (label.spread !== undefined && page.context.measureText(name).width <= label.spread)
        drawSpread(page.context, name, x, y, label.spread);
      else set(page.context, name, x, y, label);
      page.context.font = font(family, size);
      const lines = wrapText(page.context, text, width);
      lines.forEach((line, at) => {
        set(page.context, line, valueX, y + down + at * size * lead, value);
      });
      y += Math.max(lines.length - 1, 0) * size * lead + step + down;
    }
    page.y = y - step;
  };

/** English in small type under what was set last. */
export const english =
  (x: number, text: string, size = 15, align: Type['align'] = 'left'): Mark =>
  (page) =>
    say(align === 'centre' ? page.width / 2 : x, page.y + size * 1.5, text, { size, align, family: 'Hei Light' })(page);

export const seal =
  (x: number, y: number, ring: string, radius = 96, foot?: string): Mark =>
  ({ context, random }) =>
    pressSeal(context, foot === undefined ? { ring } : { ring, foot }, x, y, radius, random);

export const qr =
  (x: number, y: number, size: number): Mark =>
  ({ context, random }) =>
    drawQrSquare(context, x, y, size, random);

export const emblem =
  (y: number, radius = 70): Mark =>
  ({ context, width }) =>
    drawEmblem(context, width / 2, y, radius);

/** A date over preprinted 年 月 日 that stand far apart, the digits typed a little off between them. */
export const typedDate =
  (
    x: number,
    y: number,
    date: string,
    type: { readonly size?: number; readonly gap?: number; readonly off?: number } = {},
  ): Mark =>
  (page) => {
    const { size = 26, gap = 92, off = 3 } = type;
    date.split('-').forEach((digits, at) => {
      const left = x + at * gap + (at === 0 ? 0 : size);
      set(page.context, digits, left, y + off, { size: size * 0.94 });
      set(page.context, '年月日'.charAt(at), x + (at + 0.75) * gap + (at === 0 ? 0 : size * 0.4), y, {
        size,
        family: 'Song Bold',
      });
    });
    page.y = y;
  };

/** A ruled table: columns by their left edges and the right end, rows by their height. */
export const table =
  (edges: readonly number[], y: number, height: number, cells: readonly (readonly string[])[], type: Type = {}): Mark =>
  (page) => {
    const { context } = page;
    const { size = 22, family = 'Song' } = type;
    const [left = 0, right = 0] = [edges[0], edges.at(-1)];
    let top = y;
    context.lineWidth = 1.5;
    for (const row of cells) {
      context.font = font(family, size);
      const wrapped = row.map((cell, at) => wrapText(context, cell, (edges[at + 1] ?? right) - (edges[at] ?? 0) - 24));
      const tall = Math.max(height, ...wrapped.map((lines) => lines.length * size * 1.4 + 24));
      wrapped.forEach((lines, at) => {
        const start = top + (tall - lines.length * size * 1.4) / 2 + size;
        lines.forEach((line, down) => {
          set(context, line, (edges[at] ?? 0) + 12, start + down * size * 1.4, { ...type, size });
        });
      });
      context.strokeRect(left, top, right - left, tall);
      for (const edge of edges.slice(1, -1)) {
        context.beginPath();
        context.moveTo(edge, top);
        context.lineTo(edge, top + tall);
        context.stroke();
      }
      top += tall;
    }
    page.y = top;
  };

/** Pale words aslant over the whole sheet, as electronic papers carry them. */
export const paleWords =
  (text: string, size = 44, colour = '#00000014'): Mark =>
  ({ context, width, height }) => {
    context.translate(width / 2, height / 2);
    context.rotate(-0.45);
    for (let y = -height; y < height; y += size * 5)
      for (let x = -width; x < width; x += size * (text.length + 4))
        set(context, text, x, y, { size, colour, family: 'Hei' });
  };
