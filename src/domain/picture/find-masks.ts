import type { Box, PagePicture } from '../page.ts';
import { distinctLevels, type MosaicCorner, mosaicCorners } from './mosaic-corners.ts';
import type { PageCells } from './page-cells.ts';

/** Least columns of squares, and which share of them is equally wide. */
const LEAST_COLUMNS = 5;
const EVEN = 0.6;
/** Pixels across below which squares are not told from the edges of print, and how much of the lattice shows corners. */
const NARROWEST = 5;
const LEAST_FILLED = 0.4;
/** Levels in all of a mosaic: print has paper, ink and one between. */
const LEAST_LEVELS = 5;
/** Pixels within which corners belong to one mosaic. */
const JOIN = 48;

/**
 * Areas covered with a mosaic (马赛克), in the picture's pixels: flat grey squares of at least three levels in even columns. A
 * QR code has two levels, print has no flat squares, an ornament no even columns. What was rubbed out in the paper's own
 * colour cannot be seen.
 */
export function findMasks(picture: PagePicture, cells: PageCells): readonly Box[] {
  return groups(mosaicCorners(picture, cells)).filter(isMosaic).map(boxAround);
}

/** Corners near one another, by squares of `JOIN` pixels that touch. */
function groups(points: readonly MosaicCorner[]): readonly (readonly MosaicCorner[])[] {
  const squares = Map.groupBy(points, ({ x, y }) => `${Math.floor(x / JOIN)},${Math.floor(y / JOIN)}`);
  return [...squares.keys()].map((key) => takeGroup(squares, key)).filter((group) => group.length > 0);
}

function takeGroup(squares: Map<string, MosaicCorner[]>, start: string): readonly MosaicCorner[] {
  const group: MosaicCorner[] = [];
  const open = [start];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const own = squares.get(key);
    if (own === undefined) continue;
    squares.delete(key);
    group.push(...own);
    const [x = 0, y = 0] = key.split(',').map(Number);
    open.push(...[-1, 0, 1].flatMap((down) => [-1, 0, 1].map((across) => `${x + across},${y + down}`)));
  }
  return group;
}

/** Whether the corners fill a lattice whose columns are equally far apart, with more levels than print has. */
function isMosaic(corners: readonly MosaicCorner[]): boolean {
  const columns = bands(corners.map(({ x }) => x));
  const rows = bands(corners.map(({ y }) => y));
  const filled = new Set(corners.map(({ x, y }) => `${bandOf(columns, x)},${bandOf(rows, y)}`)).size;
  const levels = distinctLevels(corners.flatMap(({ levels: own }) => own)).length;
  return (
    columns.length >= LEAST_COLUMNS &&
    levels >= LEAST_LEVELS &&
    filled >= LEAST_FILLED * columns.length * rows.length &&
    areEven(columns)
  );
}

/** Where runs of nearby values begin. */
function bands(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > 2);
}

const bandOf = (starts: readonly number[], value: number): number => starts.findLastIndex((start) => start <= value);

function areEven(starts: readonly number[]): boolean {
  const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
  const middle = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
  const even = gaps.filter((gap) => Math.abs(gap - middle) <= 1.5 || Math.abs(gap - 2 * middle) <= 2);
  return middle >= NARROWEST && even.length >= EVEN * gaps.length;
}

function boxAround(points: readonly MosaicCorner[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left + 1, Math.max(...ys) - top + 1];
}
