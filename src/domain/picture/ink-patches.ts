import type { InkMask } from './ink-of-colour.ts';

/** Ink that hangs together: its points' middle, main direction and reach along and across it, in the mask's pixels. */
export interface InkPatch {
  readonly x: number;
  readonly y: number;
  /** Direction of the longer extent, radians. */
  readonly direction: number;
  readonly halfLength: number;
  readonly halfWidth: number;
  readonly points: readonly number[];
}

/** Side of the squares over which ink hangs together, so that broken rings and single characters join. */
const CELL = 4;

/** Patches of ink with at least `least` pixels, largest first. */
export function inkPatches(mask: InkMask, least: number): readonly InkPatch[] {
  const columns = Math.ceil(mask.width / CELL);
  const cells = new Map<number, number[]>();
  for (let index = 0; index < mask.set.length; index += 1) {
    if (mask.set[index] !== 1) continue;
    const cell = Math.floor(index / mask.width / CELL) * columns + Math.floor((index % mask.width) / CELL);
    const points = cells.get(cell);
    if (points === undefined) cells.set(cell, [index]);
    else points.push(index);
  }
  const patches: InkPatch[] = [];
  for (const cell of [...cells.keys()]) {
    const points = takeConnected(cells, cell, columns);
    if (points.length >= least) patches.push(describe(points, mask.width));
  }
  return patches.sort((one, other) => other.points.length - one.points.length);
}

/** Takes the cell and all that touch it, and so on, out of `cells`. */
function takeConnected(cells: Map<number, number[]>, start: number, columns: number): readonly number[] {
  const points: number[] = [];
  const open = [start];
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    const own = cells.get(cell);
    if (own === undefined) continue;
    cells.delete(cell);
    for (const point of own) points.push(point);
    open.push(...neighbours(cell, columns));
  }
  return points;
}

function neighbours(cell: number, columns: number): readonly number[] {
  const column = cell % columns;
  const across = [column > 0 ? -1 : 0, 0, column < columns - 1 ? 1 : 0];
  return [-columns, 0, columns].flatMap((down) => across.map((right) => cell + down + right));
}

function describe(points: readonly number[], width: number): InkPatch {
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (const point of points) {
    const [column, row] = [point % width, Math.floor(point / width)];
    x += column;
    y += row;
    xx += column * column;
    yy += row * row;
    xy += column * row;
  }
  const count = points.length;
  [x, y] = [x / count, y / count];
  const direction = 0.5 * Math.atan2(2 * (xy / count - x * y), xx / count - x * x - (yy / count - y * y));
  return { direction, points, ...extentAlong(points, width, direction) };
}

/** Middle and half extents of the upright rectangle around points seen in a direction. */
export function extentAlong(
  points: readonly number[],
  width: number,
  direction: number,
): { readonly x: number; readonly y: number; readonly halfLength: number; readonly halfWidth: number } {
  const [cosine, sine] = [Math.cos(direction), Math.sin(direction)];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const point of points) {
    const [column, row] = [point % width, Math.floor(point / width)];
    const along = column * cosine + row * sine;
    const across = row * cosine - column * sine;
    left = Math.min(left, along);
    right = Math.max(right, along);
    top = Math.min(top, across);
    bottom = Math.max(bottom, across);
  }
  const [along, across] = [(left + right) / 2, (top + bottom) / 2];
  return {
    x: along * cosine - across * sine,
    y: along * sine + across * cosine,
    halfLength: (right - left) / 2,
    halfWidth: (bottom - top) / 2,
  };
}
