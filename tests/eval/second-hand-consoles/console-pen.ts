import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { type FontFamily, font, registerFonts } from '../../../samples/generator/fonts.ts';
import { wrapText } from '../../../samples/generator/layout/text.ts';

/** What a drawn screen can say that the plug-in application asks for. */
export type ShownKey =
  | 'miniProgramName'
  | 'appId'
  | 'subject'
  | 'category'
  | 'pendingCategory'
  | 'plugin-name'
  | 'plugin-appId'
  | 'plugin-version'
  | 'plugin-state'
  | 'plugin-addedAt';

/** A value where it stands, in pixels of the page. `row` counts the plug-ins of a table from 0. */
export interface ShownValue {
  readonly key: ShownKey;
  readonly words: string;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Ink {
  readonly size?: number;
  readonly colour?: string;
  readonly family?: FontFamily;
  /** Breaks into lines of so many pixels, `leading` apart. */
  readonly wrap?: number;
  readonly row?: number;
  /** Words to draw in front of a value or behind it, which are no part of it. */
  readonly before?: string;
  readonly after?: string;
}

export const lightScreen = {
  ground: '#f6f8f9',
  panel: '#ffffff',
  text: '#353535',
  quiet: '#8d8d8d',
  link: '#576b95',
  green: '#07c160',
  rule: '#e7e7eb',
};
export const darkScreen: typeof lightScreen = {
  ground: '#191919',
  panel: '#232323',
  text: '#d5d5d5',
  quiet: '#8a8a8a',
  link: '#7d90a9',
  green: '#07c160',
  rule: '#383838',
};

/** Draws words on a screen and remembers which of them are the values a reader has to find. */
export interface ConsolePen {
  readonly canvas: Canvas;
  readonly context: SKRSContext2D;
  readonly colours: typeof lightScreen;
  readonly width: number;
  readonly height: number;
  readonly shown: ShownValue[];
  /** @returns the right edge of what was drawn */
  text(words: string, x: number, baseline: number, ink?: Ink): number;
  value(key: ShownKey, words: string, x: number, baseline: number, ink?: Ink): number;
  block(x: number, y: number, width: number, height: number, colour: string): void;
}

export function openPen(width: number, height: number, scale: number, dark: boolean): ConsolePen {
  registerFonts();
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  const colours = dark ? darkScreen : lightScreen;
  const shown: ShownValue[] = [];
  const text: ConsolePen['text'] = (words, x, baseline, ink = {}) => {
    context.font = font(ink.family ?? 'Hei', ink.size ?? 14);
    context.fillStyle = ink.colour ?? colours.text;
    const lines = ink.wrap === undefined ? [words] : wrapText(context, words, ink.wrap);
    lines.forEach((line, at) => {
      context.fillText(line, x, baseline + at * leading(ink));
    });
    return x + Math.max(...lines.map((line) => context.measureText(line).width));
  };
  const value: ConsolePen['value'] = (key, words, x, baseline, ink = {}) => {
    const right = text(`${ink.before ?? ''}${words}${ink.after ?? ''}`, x, baseline, ink);
    const lines = ink.wrap === undefined ? 1 : wrapText(context, words, ink.wrap).length;
    const size = ink.size ?? 14;
    const height = (lines - 1) * leading(ink) + size * 1.3;
    shown.push({ key, words, row: ink.row ?? 0, x, y: baseline - size, width: right - x, height });
    return right;
  };
  const block: ConsolePen['block'] = (x, y, wide, high, colour) => {
    context.fillStyle = colour;
    context.fillRect(x, y, wide, high);
  };
  block(0, 0, width, height, colours.ground);
  return { canvas, context, colours, width, height, shown, text, value, block };
}

const leading = ({ size }: Ink): number => Math.round((size ?? 14) * 1.6);
