import type { InkMask } from './ink-of-colour.ts';

/**
 * A ring that may be drawn out to an oval: its distance from the middle in direction φ is
 * `radius + stretchX cos 2φ + stretchY sin 2φ`. In the mask's pixels. `support` 0–1 is the share of the ring that is inked.
 */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly stretchX: number;
  readonly stretchY: number;
  readonly support: number;
}

const DIRECTIONS = 72;
const COSINES = Float64Array.from({ length: DIRECTIONS }, (_unused, step) =>
  Math.cos((2 * Math.PI * step) / DIRECTIONS),
);
const SINES = Float64Array.from({ length: DIRECTIONS }, (_unused, step) => Math.sin((2 * Math.PI * step) / DIRECTIONS));
/** How far from the ring ink is looked for, as shares of its radius, fit after fit. */
const WINDOWS = [0.22, 0.16, 0.11, 0.08, 0.05];

export const reachOf = ({ radius, stretchX, stretchY }: Ring, cosine: number, sine: number): number =>
  radius + stretchX * (cosine * cosine - sine * sine) + stretchY * 2 * cosine * sine;

/** Longest over shortest radius. */
export function ovalness({ radius, stretchX, stretchY }: Ring): number {
  const stretch = Math.hypot(stretchX, stretchY);
  return (radius + stretch) / Math.max(1, radius - stretch);
}

/** The ring nearest to a first guess, fitted to the ink by least squares from wide to narrow. */
export function fitRing(mask: InkMask, guess: Omit<Ring, 'support'>): Ring {
  let ring: Ring = { ...guess, support: 0 };
  for (const window of WINDOWS) {
    const next = refit(mask, ring, Math.max(2, window * ring.radius));
    if (next === undefined) return ring;
    ring = next;
  }
  return { ...ring, support: supportOf(mask, ring) };
}

/** Share of the directions in which ink lies on the ring, a pixel and a half to either side forgiven. */
function supportOf(mask: InkMask, ring: Ring): number {
  const steps = Math.max(48, Math.round(5 * ring.radius));
  let hits = 0;
  for (let step = 0; step < steps; step += 1) {
    const angle = (2 * Math.PI * step) / steps;
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    const reach = reachOf(ring, cosine, sine);
    for (const slack of [0, -1, 1]) {
      if (!isInked(mask, ring.x + (reach + slack) * cosine, ring.y + (reach + slack) * sine)) continue;
      hits += 1;
      break;
    }
  }
  return hits / steps;
}

export function isInked({ width, height, set }: InkMask, x: number, y: number): boolean {
  const [column, row] = [Math.round(x), Math.round(y)];
  return column >= 0 && row >= 0 && column < width && row < height && set[row * width + column] === 1;
}

function refit(mask: InkMask, ring: Ring, window: number): Ring | undefined {
  const sums = new Float64Array(30);
  let found = 0;
  for (let step = 0; step < DIRECTIONS; step += 1) {
    const [cosine, sine] = [COSINES[step] ?? 1, SINES[step] ?? 0];
    const reach = reachOf(ring, cosine, sine);
    const off = nearestInk(mask, ring, cosine, sine, reach, window);
    if (off === undefined) continue;
    found += 1;
    addTo(sums, [1, cosine, sine, cosine * cosine - sine * sine, 2 * cosine * sine], reach + off);
  }
  if (found < 0.6 * DIRECTIONS) return undefined;
  const [radius = 0, x = 0, y = 0, stretchX = 0, stretchY = 0] = solve(sums);
  return { x: ring.x + x, y: ring.y + y, radius, stretchX, stretchY, support: 0 };
}

/** How far from `reach` the nearest ink lies in one direction, outwards first. */
function nearestInk(
  mask: InkMask,
  { x, y }: Ring,
  cosine: number,
  sine: number,
  reach: number,
  window: number,
): number | undefined {
  for (let off = 0; off <= window; off += 1) {
    if (isInked(mask, x + (reach + off) * cosine, y + (reach + off) * sine)) return off;
    if (isInked(mask, x + (reach - off) * cosine, y + (reach - off) * sine)) return -off;
  }
  return undefined;
}

/** Adds one equation to the five of least squares, kept row by row with the right side last. */
function addTo(sums: Float64Array, terms: readonly number[], value: number): void {
  for (let row = 0; row < 5; row += 1) {
    const own = terms[row] ?? 0;
    for (let column = 0; column < 5; column += 1)
      sums[row * 6 + column] = (sums[row * 6 + column] ?? 0) + own * (terms[column] ?? 0);
    sums[row * 6 + 5] = (sums[row * 6 + 5] ?? 0) + own * value;
  }
}

/** Gauss's elimination; the matrix is symmetric and, with directions all around, never near singular. */
function solve(sums: Float64Array): readonly number[] {
  const rows = [0, 1, 2, 3, 4].map((row) => sums.subarray(row * 6, row * 6 + 6));
  for (const [pivot, own] of rows.entries()) {
    const scale = own[pivot] ?? 1;
    for (let column = pivot; column < 6; column += 1) own[column] = (own[column] ?? 0) / scale;
    for (const other of rows) if (other !== own) subtractRow(other, own, pivot);
  }
  return rows.map((row) => row[5] ?? 0);
}

function subtractRow(row: Float64Array, pivotRow: Float64Array, pivot: number): void {
  const share = row[pivot] ?? 0;
  for (let column = pivot; column < 6; column += 1) row[column] = (row[column] ?? 0) - share * (pivotRow[column] ?? 0);
}
