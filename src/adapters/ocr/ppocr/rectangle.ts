import type { Box } from '../../../domain/page.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A rectangle in any position. `angle` (radians, clockwise on the screen) is the direction of the side `width`;
 * for a line of text that is the direction of reading.
 */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

/** The smallest rectangle around the points, its `width` along whichever side lies within 45° of the horizontal. */
export function smallestRectangle(points: readonly Point[]): Rectangle {
  const hull = convexHull(points);
  let best = rectangleAlong(hull, 0);
  for (const [index, from] of hull.entries()) {
    const to = hull[(index + 1) % hull.length] ?? from;
    const candidate = rectangleAlong(hull, withinEighth(Math.atan2(to.y - from.y, to.x - from.x)));
    if (candidate.width * candidate.height < best.width * best.height * 0.999) best = candidate;
  }
  return best;
}

/** The rectangle around the points whose `width` has the direction `angle`. */
export function rectangleAlong(points: readonly Point[], angle: number): Rectangle {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    const along = x * cos + y * sin;
    const across = y * cos - x * sin;
    left = Math.min(left, along);
    right = Math.max(right, along);
    top = Math.min(top, across);
    bottom = Math.max(bottom, across);
  }
  const along = (left + right) / 2;
  const across = (top + bottom) / 2;
  return {
    x: along * cos - across * sin,
    y: along * sin + across * cos,
    width: right - left,
    height: bottom - top,
    angle,
  };
}

/** Top left, top right, bottom right, bottom left, as the text reads. */
export function corners({ x, y, width, height, angle }: Rectangle): readonly Point[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([along = 0, across = 0]) => ({
    x: x + (along * width * cos) / 2 - (across * height * sin) / 2,
    y: y + (along * width * sin) / 2 + (across * height * cos) / 2,
  }));
}

/** The upright box around the rectangle, cut to the page, in whole pixels. */
export function boxAround(rectangle: Rectangle, page: { readonly width: number; readonly height: number }): Box {
  const points = corners(rectangle);
  const within = (value: number, limit: number): number => Math.min(Math.max(value, 0), limit);
  const left = within(Math.floor(Math.min(...points.map((point) => point.x))), page.width);
  const top = within(Math.floor(Math.min(...points.map((point) => point.y))), page.height);
  const right = within(Math.ceil(Math.max(...points.map((point) => point.x))), page.width);
  const bottom = within(Math.ceil(Math.max(...points.map((point) => point.y))), page.height);
  return [left, top, right - left, bottom - top];
}

/** Whether the middle of `inner` lies in `outer`. */
export function coversMiddle(outer: Rectangle, inner: Rectangle): boolean {
  const [dx, dy] = [inner.x - outer.x, inner.y - outer.y];
  const along = dx * Math.cos(outer.angle) + dy * Math.sin(outer.angle);
  const across = dy * Math.cos(outer.angle) - dx * Math.sin(outer.angle);
  return Math.abs(along) * 2 < outer.width && Math.abs(across) * 2 < outer.height;
}

/** The same direction of a rectangle's sides, as an angle from −45° up to 45°. */
function withinEighth(angle: number): number {
  const quarter = Math.PI / 2;
  return angle - Math.round(angle / quarter) * quarter;
}

function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((one, other) => one.x - other.x || one.y - other.y);
  const lower = halfHull(sorted);
  const upper = halfHull(sorted.toReversed());
  const hull = [...lower.slice(0, -1), ...upper.slice(0, -1)];
  // A single point, however often, has no sides.
  return hull.length === 0 ? sorted.slice(0, 1) : hull;
}

function halfHull(sorted: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of sorted) {
    while (hull.length >= 2 && !turnsLeft(hull.at(-2), hull.at(-1), point)) hull.pop();
    hull.push(point);
  }
  return hull;
}

function turnsLeft(from: Point | undefined, by: Point | undefined, to: Point): boolean {
  if (from === undefined || by === undefined) return true;
  return (by.x - from.x) * (to.y - from.y) - (by.y - from.y) * (to.x - from.x) > 0;
}
