import { overlap } from '../../../domain/box.ts';
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
const strengths = [90, 35] as const;
/** Squares so near to one another are one thing: a worn ring has gaps; then nearer ones only, where a red border runs past a seal. */
const reaches = [2, 1] as const;
const inks = ['red', 'blue'] as const;
const channelOf = { red: 0, blue: 2 } as const;

/** What seals are printed with: companies and bureaus stamp red, offices' notes and some chops are blue. */
type Ink = (typeof inks)[number];

/** Where on the page red or blue ink lies that has the size and shape of a seal: red first, of each the largest first. */
export function sealsOn(page: PagePicture): readonly Box[] {
  const step = Math.max(2, Math.round(Math.max(page.width, page.height) * gridShare));
  const looks = inks.flatMap((ink) => {
    const inked = strengths.map((least) => inkedSquares(page, ink, step, least));
    return reaches.flatMap((reach) => inked.map((squares) => sealsAmong(page, squares, step, reach)));
  });
  const found: Box[] = [];
  for (const seals of looks) found.push(...seals.filter((seal) => !found.some((other) => overlap(seal, other))));
  return found.slice(0, most);
}

/** Groups of squares that have the size and shape of a seal, in pixels, largest first. */
function sealsAmong(page: PagePicture, squares: ReadonlySet<number>, step: number, reach: number): readonly Box[] {
  const longSide = Math.max(page.width, page.height);
  return patchesOf(new Set(squares), Math.floor(page.width / step), reach)
    .map(([x, y, width, height]): Box => [x * step, y * step, width * step, height * step])
    .filter(([, , width, height]) => {
      const [small, large] = [Math.min(width, height), Math.max(width, height)];
      return small > longSide * smallestSeal && large < longSide * largestSeal && large < small * roundness;
    })
    .toSorted(([, , width, height], [, , otherWidth, otherHeight]) => otherWidth * otherHeight - width * height);
}

/** The squares that show the ink, by their number in rows. */
function inkedSquares(page: PagePicture, ink: Ink, step: number, least: number): ReadonlySet<number> {
  const columns = Math.floor(page.width / step);
  const rows = Math.floor(page.height / step);
  const inked = new Set<number>();
  for (let square = 0; square < columns * rows; square += 1) {
    const [left, top] = [(square % columns) * step, Math.floor(square / columns) * step];
    if (isInked(page, channelOf[ink], [left, top, step], least)) inked.add(square);
  }
  return inked;
}

/** Boxes around groups of neighbouring squares, in squares. */
function patchesOf(waiting: Set<number>, columns: number, reach: number): readonly Box[] {
  const patches: Box[] = [];
  for (const square of waiting) patches.push(patchFrom(square, waiting, columns, reach));
  return patches;
}

/** Takes the square and everything inked within `reach` squares of it, and so on, out of those that wait. */
function patchFrom(start: number, waiting: Set<number>, columns: number, reach: number): Box {
  const open = [start];
  let [left, right, top, bottom] = [columns, 0, Infinity, 0];
  waiting.delete(start);
  for (let square = open.pop(); square !== undefined; square = open.pop()) {
    const [x, y] = [square % columns, Math.floor(square / columns)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    for (const near of neighbours(x, y, columns, reach)) if (waiting.delete(near)) open.push(near);
  }
  return [left, top, right - left + 1, bottom - top + 1];
}

function* neighbours(x: number, y: number, columns: number, reach: number): Generator<number> {
  for (let down = -reach; down <= reach; down += 1) {
    for (let right = Math.max(-reach, -x); right <= reach && x + right < columns; right += 1)
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
