import { mendRadicals } from '../../domain/names/normalize-name.ts';
import type { Box, QuarterTurn } from '../../domain/page.ts';
import type { PdfjsAnnotation, TextContent, TextItem, Viewport } from './pdfjs.ts';

/** A run of text where it stands in the page's picture. */
export interface PlacedText {
  readonly text: string;
  readonly box: Box;
  /** Height of its characters, whichever way it runs. */
  readonly size: number;
  /** Degrees clockwise from left-to-right at which it runs, 0–359. */
  readonly angle: number;
  readonly vertical: boolean;
}

/** Puts pdf.js's items into a picture of the viewport's size; what is empty or outside the page is left out. */
export function placeText({ items, styles }: TextContent, viewport: Viewport): PlacedText[] {
  return items
    .slice(0, MOST_ITEMS)
    .filter(isText)
    .flatMap((item) => splitAtGaps(placeItem(item, styles[item.fontName], viewport)))
    .filter(({ text, box }) => text !== '' && standsOnPage(box, viewport));
}

/** What was filled into the page's form; a text layer does not hold it. */
export function placeFormValues(annotations: readonly PdfjsAnnotation[], viewport: Viewport): PlacedText[] {
  return annotations
    .filter(
      ({ fieldType, annotationFlags = 0 }) =>
        (fieldType === 'Tx' || fieldType === 'Ch') && (annotationFlags & UNSEEN) === 0,
    )
    .flatMap(({ fieldValue, rect }) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = viewport.convertToViewportRectangle(rect);
      const text = mendText(typeof fieldValue === 'string' ? fieldValue : '');
      const box: Box = [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)];
      return text === '' ? [] : [{ text, box, size: Math.min(box[3], 24), angle: 0, vertical: false }];
    })
    .filter(({ box }) => standsOnPage(box, viewport));
}

/**
 * Radicals become the characters they stand for, and presentation forms and full-width letters and digits their plain
 * ones. Punctuation stays as printed, which a blanket NFKC would not leave it: evidence is shown as it stands.
 */
export function mendText(text: string): string {
  const plain = text.replace(FOLDED_FORMS, (form) => form.normalize('NFKC'));
  return mendRadicals(plain).replace(UNPRINTED, ' ').trim();
}

/** Hidden and no-view, as bits of an annotation's flags. */
const UNSEEN = 0b100010;
const MOST_ITEMS = 20_000;

// Kangxi radicals, compatibility ideographs, ligatures, vertical forms, full-width digits and letters
const FOLDED_FORMS =
  /[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe4f０-９Ａ-Ｚａ-ｚ]|[\u{2f800}-\u{2fa1f}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a text layer holds them
const UNPRINTED = /[\0-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\ufeff]+/g;

const isText = (item: Partial<TextItem>): item is TextItem =>
  typeof item.str === 'string' && item.transform !== undefined;

type Style = TextContent['styles'][string];

function placeItem(item: TextItem, style: Style | undefined, viewport: Viewport): PlacedText {
  const [a, b, c, d, e, f] = multiply(item.transform, viewport.transform);
  const along = unit(a, b);
  const up = unit(c, d);
  const size = Math.hypot(c, d);
  const scale = Math.hypot(viewport.transform[0] ?? 1, viewport.transform[1] ?? 0);
  const vertical = style?.vertical ?? false;
  const ascent = size * sane(style?.ascent, 0.85);
  const descent = size * sane(style?.descent, -0.15);
  const length = (vertical ? item.height : item.width) * scale;
  // an upright column hangs from its origin, half a character to either side
  const box = vertical
    ? boundsOf([e - size / 2, f], [along[0] * size, along[1] * size], [0, length])
    : boundsOf(
        [e + up[0] * descent, f + up[1] * descent],
        [along[0] * length, along[1] * length],
        [up[0] * (ascent - descent), up[1] * (ascent - descent)],
      );
  return { text: item.str, box, size, angle: vertical ? 0 : degrees(along), vertical };
}

/** Fonts state absurd heights; the character's own square is then the better guess. */
const sane = (stated: number | undefined, otherwise: number): number =>
  stated === undefined || !Number.isFinite(stated) || stated === 0 || Math.abs(stated) > 1.3 ? otherwise : stated;

function multiply(
  inner: readonly number[],
  outer: readonly number[],
): readonly [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = inner;
  const [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function unit(x: number, y: number): readonly [number, number] {
  const length = Math.hypot(x, y);
  return length === 0 ? [1, 0] : [x / length, y / length];
}

const degrees = ([x, y]: readonly [number, number]): number =>
  (Math.round((Math.atan2(y, x) * 180) / Math.PI) + 360) % 360;

type Point = readonly [number, number];

function boundsOf(origin: Point, along: Point, up: Point): Box {
  const xs = [0, along[0], up[0], along[0] + up[0]].map((x) => origin[0] + x);
  const ys = [0, along[1], up[1], along[1] + up[1]].map((y) => origin[1] + y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return [x, y, Math.max(...xs) - x, Math.max(...ys) - y];
}

/** Three or more spaces part two columns; each part is placed by its share of the run's width. */
function splitAtGaps(placed: PlacedText): PlacedText[] {
  if (placed.angle !== 0 || placed.vertical) return [{ ...placed, text: mendText(placed.text) }];
  const total = widthOf(placed.text);
  const parts: PlacedText[] = [];
  for (const { 0: part, index } of placed.text.matchAll(/\S(?:\s{0,2}\S)*/g)) {
    const start = (widthOf(placed.text.slice(0, index)) / total) * placed.box[2];
    const width = (widthOf(part) / total) * placed.box[2];
    parts.push({ ...placed, text: mendText(part), box: [placed.box[0] + start, placed.box[1], width, placed.box[3]] });
  }
  return parts;
}

/** In halves of an em: wide characters take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u1100-\uffef]/.test(character) ? 2 : 1;
  return width;
}

function standsOnPage([x, y, width, height]: Box, viewport: Viewport): boolean {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return middleX >= 0 && middleY >= 0 && middleX <= viewport.width && middleY <= viewport.height;
}

/** By how much the page has to be turned clockwise for most of its characters to run from left to right. */
export function turnUpright(placed: readonly PlacedText[]): QuarterTurn {
  const counts = new Map<QuarterTurn, number>();
  for (const { angle, text } of placed) {
    const turn = QUARTERS.find((quarter) => angle === (360 - quarter) % 360);
    if (turn !== undefined) counts.set(turn, (counts.get(turn) ?? 0) + text.length);
  }
  const [turn, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [0, 0];
  // a page that is upright in part stays as it is
  return count > 2 * (counts.get(0) ?? 0) ? turn : 0;
}

const QUARTERS: readonly QuarterTurn[] = [0, 90, 180, 270];
