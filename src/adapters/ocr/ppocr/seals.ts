import type { Box, PagePicture } from '../../../domain/page.ts';

/** Side of the squares in which red is counted, as a share of the page's long side. */
const gridShare = 1 / 160;
/** A seal's size as shares of the page's long side, and how far from round it may look. */
const smallestSeal = 0.06;
const largestSeal = 0.45;
const roundness = 1.7;
const most = 4;
/** Ink in the deepest shadow that still shows its colour, and in good light; differences below `leastMore` are noise. */
const darkInk = 60;
const freshInk = 220;
const leastMore = 20;
/** How much stronger in good light the ink's own channel than both others: first fresh ink alone, then faint ink too, which may merge with a tinted ground. */
const strengths = [90, 35];
const darkest = 0.005;
/** Print that is hardly darker than its paper (of 255) is left as it is. */
const leastContrast = 40;
const inks = ['red', 'blue'] as const;
const channelOf = { red: 0, blue: 2 } as const;

/** What seals are printed with: companies and bureaus stamp red, offices' notes and some chops are blue. */
type Ink = (typeof inks)[number];

/** Where on the page red or blue ink lies that has the size and shape of a seal: red first, of each the largest first. */
export function sealsOn(page: PagePicture): readonly Box[] {
  const found = inks.flatMap((ink) => {
    const [fresh = [], faint = []] = strengths.map((least) => sealsOfInk(page, ink, least));
    return [...fresh, ...faint.filter((seal) => !fresh.some((other) => meet(seal, other)))];
  });
  return found.slice(0, most);
}

/** Whether two boxes share something. */
export const meet = ([x, y, width, height]: Box, [otherX, otherY, otherWidth, otherHeight]: Box): boolean =>
  x < otherX + otherWidth && otherX < x + width && y < otherY + otherHeight && otherY < y + height;

function sealsOfInk(page: PagePicture, ink: Ink, least: number): readonly Box[] {
  const longSide = Math.max(page.width, page.height);
  const step = Math.max(2, Math.round(longSide * gridShare));
  return patchesOf(page, ink, step, least)
    .map(([x, y, width, height]): Box => [x * step, y * step, width * step, height * step])
    .filter(([, , width, height]) => {
      const [small, large] = [Math.min(width, height), Math.max(width, height)];
      return small > longSide * smallestSeal && large < longSide * largestSeal && large < small * roundness;
    })
    .toSorted(([, , width, height], [, , otherWidth, otherHeight]) => otherWidth * otherHeight - width * height);
}

/**
 * The part of the page without red and blue: every pixel's brightest channel, lightened by what it has more than the
 * next, at most to the paper's own brightness. Ink turns into paper, also where two seals overlap; black print stays black.
 * Then the paper is made white and the print black, as the networks know them, also where the page lies in shadow.
 */
export function withoutInk(page: PagePicture, [left, top, width, height]: Box): PagePicture {
  const data = new Uint8Array(width * height * 3);
  const paper = paperBrightness(page, [left, top, width, height]);
  for (let y = 0; y < height; y += 1) {
    let from = ((top + y) * page.width + left) * 3;
    for (let x = 0, to = y * width * 3; x < width; x += 1, from += 3, to += 3) {
      const value = brightestOf(page.data, from);
      const more = value - middleOf(page.data, from, value);
      const cleared = Math.max(value, Math.min(paper, value + more));
      data[to] = cleared;
      data[to + 1] = cleared;
      data[to + 2] = cleared;
    }
  }
  stretch(data, paper);
  return { width, height, data };
}

/** The darkest half percent of a grey picture becomes black and its paper white, in place; where there is no contrast, nothing. */
function stretch(data: Uint8Array, paper: number): void {
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at += 3) counts[data[at] as number] = (counts[data[at] as number] ?? 0) + 1;
  const black = valueBelowWhich(counts, darkest);
  if (paper - black < leastContrast) return;
  const scale = 255 / (paper - black);
  for (let at = 0; at < data.length; at += 1)
    data[at] = Math.max(0, Math.min(255, ((data[at] as number) - black) * scale));
}

/** The value of a histogram that `share` of all stay below. */
function valueBelowWhich(counts: Uint32Array, share: number): number {
  const least = counts.reduce((sum, count) => sum + count, 0) * share;
  let sum = 0;
  return counts.findIndex((count) => {
    sum += count;
    return sum >= least;
  });
}

const brightestOf = (data: PagePicture['data'], at: number): number =>
  Math.max(data[at] as number, data[at + 1] as number, data[at + 2] as number);

function middleOf(data: PagePicture['data'], at: number, brightest: number): number {
  const [red, green, blue] = [data[at] as number, data[at + 1] as number, data[at + 2] as number];
  return red + green + blue - brightest - Math.min(red, green, blue);
}

/** The brightest channel's middle value: most of a page is paper. */
function paperBrightness(page: PagePicture, [left, top, width, height]: Box): number {
  const counts = new Uint32Array(256);
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const value = brightestOf(page.data, ((top + y) * page.width + left + x) * 3);
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return valueBelowWhich(counts, 0.5);
}

/** Boxes around groups of neighbouring inked squares, in squares. */
function patchesOf(page: PagePicture, ink: Ink, step: number, least: number): readonly Box[] {
  const columns = Math.floor(page.width / step);
  const rows = Math.floor(page.height / step);
  const waiting = new Set<number>();
  for (let square = 0; square < columns * rows; square += 1) {
    const [left, top] = [(square % columns) * step, Math.floor(square / columns) * step];
    if (isInked(page, channelOf[ink], [left, top, step], least)) waiting.add(square);
  }
  const patches: Box[] = [];
  for (const square of waiting) patches.push(patchFrom(square, waiting, columns));
  return patches;
}

/** Takes the square and everything inked within two squares of it, and so on, out of those that wait. */
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

/** Whether one of a few points of the square is clearly of the ink: much more of its channel than of green and the other. */
function isInked(
  { data, width }: PagePicture,
  own: number,
  [left, top, step]: readonly [left: number, top: number, step: number],
  least: number,
): boolean {
  for (let point = 0; point < 9; point += 1) {
    const x = left + Math.floor(((point % 3) * step) / 3);
    const y = top + Math.floor((Math.floor(point / 3) * step) / 3);
    const at = (y * width + x) * 3;
    const [value, green, other] = [data[at + own] ?? 0, data[at + 1] ?? 0, data[at + 2 - own] ?? 0];
    const more = value - Math.max(green, other);
    if (value > darkInk && more > leastMore && more > (least * value) / freshInk) return true;
  }
  return false;
}
