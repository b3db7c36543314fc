import type { PagePicture } from '../page.ts';

/**
 * A page seen through a grid of squares about as large as a character. Brightness is 0–255: `paper` is what nine tenths of
 * a square do not exceed, `ink` what one tenth does not; `inkShare` 0–1 is the part darker than half way between; `tint`
 * is the darkest of the three channels where it is lightest, and tells white from a tint; `deepest` is the same where it is
 * darkest, and is low for print of any colour.
 */
export interface PageCells {
  readonly columns: number;
  readonly rows: number;
  /** Side of a square in the picture's pixels. */
  readonly side: number;
  readonly ink: Uint8Array;
  readonly paper: Uint8Array;
  readonly inkShare: Float32Array;
  readonly tint: Uint8Array;
  readonly deepest: Uint8Array;
}

/** Squares along the long side: characters of a page of 1500 pixels are 20 to 30 high. */
const ALONG = 60;
const SMALLEST = 8;
/** Samples along a square's side. */
const SAMPLES = 12;

export function pageCells(picture: PagePicture): PageCells {
  const side = Math.max(SMALLEST, Math.round(Math.max(picture.width, picture.height) / ALONG));
  const columns = Math.max(1, Math.floor(picture.width / side));
  const rows = Math.max(1, Math.floor(picture.height / side));
  const count = columns * rows;
  const [ink, paper] = [new Uint8Array(count), new Uint8Array(count)];
  const [tint, deepest] = [new Uint8Array(count), new Uint8Array(count)];
  const inkShare = new Float32Array(count);
  const histogram = new Uint16Array(256);
  for (let cell = 0; cell < count; cell += 1) {
    histogram.fill(0);
    const range = sample(picture, (cell % columns) * side, Math.floor(cell / columns) * side, side, histogram);
    tint[cell] = range.greatest;
    deepest[cell] = range.least;
    const total = countBelow(histogram, 256);
    const [dark, light] = [levelAt(histogram, 0.1 * total), levelAt(histogram, 0.9 * total)];
    ink[cell] = dark;
    paper[cell] = light;
    inkShare[cell] = countBelow(histogram, (dark + light) / 2) / total;
  }
  return { columns, rows, side, ink, paper, inkShare, tint, deepest };
}

/** Least contrast of print, and how much of a square it fills. */
const PRINT = { contrast: 45, least: 0.04, most: 0.5 };

/** Whether dark print on lighter paper lies in a square. */
export function holdsPrint({ ink, paper, inkShare }: PageCells, cell: number): boolean {
  const share = inkShare[cell] ?? 0;
  return (paper[cell] ?? 0) - (ink[cell] ?? 0) >= PRINT.contrast && share >= PRINT.least && share <= PRINT.most;
}

/** The squares that touch one by a side. */
export function neighbours({ columns, rows }: PageCells, cell: number): readonly number[] {
  const [x, y] = [cell % columns, Math.floor(cell / columns)];
  return [
    ...(x > 0 ? [cell - 1] : []),
    ...(x < columns - 1 ? [cell + 1] : []),
    ...(y > 0 ? [cell - columns] : []),
    ...(y < rows - 1 ? [cell + columns] : []),
  ];
}

/** The squares at most `reach` away in either direction, the square itself among them. */
export function cellsWithin({ columns, rows }: PageCells, cell: number, reach: number): readonly number[] {
  const [x, y] = [cell % columns, Math.floor(cell / columns)];
  const found: number[] = [];
  for (let row = Math.max(0, y - reach); row <= Math.min(rows - 1, y + reach); row += 1)
    for (let column = Math.max(0, x - reach); column <= Math.min(columns - 1, x + reach); column += 1)
      found.push(row * columns + column);
  return found;
}

/** Squares in patches that hang together; `waiting` is empty afterwards. */
export function patchesOf(waiting: Set<number>, cells: PageCells): readonly (readonly number[])[] {
  const patches: number[][] = [];
  for (const start of waiting) {
    const patch: number[] = [];
    const open = [start];
    waiting.delete(start);
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      patch.push(cell);
      for (const near of neighbours(cells, cell)) if (waiting.delete(near)) open.push(near);
    }
    patches.push(patch);
  }
  return patches;
}

/** Counts brightness over the square; answers with the greatest and the least of the darkest channels. */
function sample(
  { data, width, height }: PagePicture,
  left: number,
  top: number,
  side: number,
  histogram: Uint16Array,
): { readonly greatest: number; readonly least: number } {
  const step = Math.max(1, Math.floor(side / SAMPLES));
  const [right, bottom] = [Math.min(width, left + side), Math.min(height, top + side)];
  let [greatest, least] = [0, 255];
  for (let y = top; y < bottom; y += step) {
    for (let x = left, at = (y * width + left) * 3; x < right; x += step, at += step * 3) {
      const red = data[at] ?? 0;
      const green = data[at + 1] ?? 0;
      const blue = data[at + 2] ?? 0;
      const light = (77 * red + 150 * green + 29 * blue) >> 8;
      histogram[light] = (histogram[light] ?? 0) + 1;
      const darkest = Math.min(red, green, blue);
      greatest = Math.max(greatest, darkest);
      least = Math.min(least, darkest);
    }
  }
  return { greatest, least };
}

function levelAt(histogram: Uint16Array, count: number): number {
  let sum = 0;
  for (let level = 0; level < 256; level += 1) {
    sum += histogram[level] ?? 0;
    if (sum > count) return level;
  }
  return 255;
}

function countBelow(histogram: Uint16Array, level: number): number {
  let sum = 0;
  for (let at = 0; at < level; at += 1) sum += histogram[at] ?? 0;
  return sum;
}
