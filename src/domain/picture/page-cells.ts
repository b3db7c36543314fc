import type { PagePicture } from '../page.ts';

/**
 * A page seen through a grid of squares about as large as a character. Brightness is 0–255: `paper` is what nine tenths of
 * a square do not exceed, `ink` what one tenth does not; `inkShare` 0–1 is the part darker than half way between; `tint`
 * is the darkest of the three channels where it is lightest, and tells white from a tint.
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
  const [ink, paper, tint] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
  const inkShare = new Float32Array(count);
  const histogram = new Uint16Array(256);
  for (let cell = 0; cell < count; cell += 1) {
    histogram.fill(0);
    tint[cell] = sample(picture, (cell % columns) * side, Math.floor(cell / columns) * side, side, histogram);
    const total = countBelow(histogram, 256);
    const [dark, light] = [levelAt(histogram, 0.1 * total), levelAt(histogram, 0.9 * total)];
    ink[cell] = dark;
    paper[cell] = light;
    inkShare[cell] = countBelow(histogram, (dark + light) / 2) / total;
  }
  return { columns, rows, side, ink, paper, inkShare, tint };
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

/** Counts brightness over the square; answers with the greatest of the darkest channels. */
function sample(
  { data, width, height }: PagePicture,
  left: number,
  top: number,
  side: number,
  histogram: Uint16Array,
): number {
  const step = Math.max(1, Math.floor(side / SAMPLES));
  const [right, bottom] = [Math.min(width, left + side), Math.min(height, top + side)];
  let tint = 0;
  for (let y = top; y < bottom; y += step) {
    for (let x = left, at = (y * width + left) * 3; x < right; x += step, at += step * 3) {
      const red = data[at] ?? 0;
      const green = data[at + 1] ?? 0;
      const blue = data[at + 2] ?? 0;
      const light = (77 * red + 150 * green + 29 * blue) >> 8;
      histogram[light] = (histogram[light] ?? 0) + 1;
      tint = Math.max(tint, Math.min(red, green, blue));
    }
  }
  return tint;
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
