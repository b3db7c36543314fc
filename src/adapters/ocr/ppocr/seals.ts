import type { Box, PagePicture } from '../../../domain/page.ts';

/** Side of the squares in which red is counted, as a share of the page's long side. */
const gridShare = 1 / 160;
/** A seal's size as shares of the page's long side, and how far from round it may look. */
const smallestSeal = 0.06;
const largestSeal = 0.45;
const roundness = 1.7;
const most = 4;
/** How much more red than green and blue: first fresh ink alone, then faint ink too, which may merge with a pink ground. */
const redness = [90, 35];

/** Where on the page something red lies that has the size and shape of a seal, largest first. */
export function sealsOn(page: PagePicture): readonly Box[] {
  const [fresh = [], faint = []] = redness.map((least) => sealsOfRedness(page, least));
  return [...fresh, ...faint.filter((seal) => !fresh.some((other) => meet(seal, other)))].slice(0, most);
}

const meet = ([x, y, width, height]: Box, [otherX, otherY, otherWidth, otherHeight]: Box): boolean =>
  x < otherX + otherWidth && otherX < x + width && y < otherY + otherHeight && otherY < y + height;

function sealsOfRedness(page: PagePicture, least: number): readonly Box[] {
  const longSide = Math.max(page.width, page.height);
  const step = Math.max(2, Math.round(longSide * gridShare));
  return redPatches(page, step, least)
    .map(([x, y, width, height]): Box => [x * step, y * step, width * step, height * step])
    .filter(([, , width, height]) => {
      const [small, large] = [Math.min(width, height), Math.max(width, height)];
      return small > longSide * smallestSeal && large < longSide * largestSeal && large < small * roundness;
    })
    .toSorted(([, , width, height], [, , otherWidth, otherHeight]) => otherWidth * otherHeight - width * height);
}

/**
 * The part of the page without its red: every pixel's red channel, lightened by what the pixel is redder than grey, at
 * most to the paper's own brightness. Red ink turns into paper, black print stays black.
 */
export function withoutRed(page: PagePicture, [left, top, width, height]: Box): PagePicture {
  const data = new Uint8Array(width * height * 3);
  const paper = paperBrightness(page, [left, top, width, height]);
  for (let y = 0; y < height; y += 1) {
    let from = ((top + y) * page.width + left) * 3;
    for (let x = 0, to = y * width * 3; x < width; x += 1, from += 3, to += 3) {
      const red = page.data[from] as number;
      const redder = red - Math.max(page.data[from + 1] as number, page.data[from + 2] as number);
      const value = redder > 0 ? Math.max(red, Math.min(paper, red + redder)) : red;
      data[to] = value;
      data[to + 1] = value;
      data[to + 2] = value;
    }
  }
  return { width, height, data };
}

/** The red channel's middle value: most of a page is paper. */
function paperBrightness(page: PagePicture, [left, top, width, height]: Box): number {
  const counts = new Uint32Array(256);
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const value = page.data[((top + y) * page.width + left + x) * 3] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  const half = counts.reduce((sum, count) => sum + count, 0) / 2;
  let sum = 0;
  return counts.findIndex((count) => {
    sum += count;
    return sum >= half;
  });
}

/** Boxes around groups of neighbouring red squares, in squares. */
function redPatches(page: PagePicture, step: number, least: number): readonly Box[] {
  const columns = Math.floor(page.width / step);
  const rows = Math.floor(page.height / step);
  const waiting = new Set<number>();
  for (let square = 0; square < columns * rows; square += 1) {
    if (isRed(page, (square % columns) * step, Math.floor(square / columns) * step, step, least)) waiting.add(square);
  }
  const patches: Box[] = [];
  for (const square of waiting) patches.push(patchFrom(square, waiting, columns));
  return patches;
}

/** Takes the square and everything red within two squares of it, and so on, out of those that wait. */
function patchFrom(start: number, waiting: Set<number>, columns: number): Box {
  const open = [start];
  let [left, right, top, bottom] = [columns, 0, Infinity, 0];
  waiting.delete(start);
  for (let square = open.pop(); square !== undefined; square = open.pop()) {
    const [x, y] = [square % columns, Math.floor(square / columns)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    for (const near of neighbours(x, y, columns)) if (waiting.delete(near)) open.push(near);
  }
  return [left, top, right - left + 1, bottom - top + 1];
}

function* neighbours(x: number, y: number, columns: number): Generator<number> {
  for (let down = -2; down <= 2; down += 1) {
    for (let right = Math.max(-2, -x); right <= 2 && x + right < columns; right += 1)
      yield (y + down) * columns + x + right;
  }
}

/** Whether one of a few points of the square is clearly red: much more red than green and blue. */
function isRed({ data, width }: PagePicture, left: number, top: number, step: number, least: number): boolean {
  for (let point = 0; point < 9; point += 1) {
    const x = left + Math.floor(((point % 3) * step) / 3);
    const y = top + Math.floor((Math.floor(point / 3) * step) / 3);
    const at = (y * width + x) * 3;
    const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    if (red > 110 && red - Math.max(green, blue) > least) return true;
  }
  return false;
}
