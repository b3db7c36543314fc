import type { InkMask } from './ink-of-colour.ts';

/** A guess at a ring: its middle and a range of radii that are worth trying, in the mask's pixels. */
export interface RingGuess {
  readonly x: number;
  readonly y: number;
}

const MOST_EDGES = 9000;
const MOST_GUESSES = 28;
/** Side of the squares in which votes are gathered. */
const CELL = 4;

/**
 * Where rings may have their middle: every edge of ink votes along its slope, towards and away, for all points between
 * two radii; the middles of rings collect the votes of their whole edge. Strongest first.
 */
export function guessCentres(mask: InkMask, least: number, most: number): readonly RingGuess[] {
  const votes = new Uint16Array(mask.width * mask.height);
  const stride = Math.max(1, Math.ceil((6 * mask.count) / (5 * MOST_EDGES)));
  let seen = 0;
  for (let y = 1; y < mask.height - 1; y += 1) {
    for (let x = 1; x < mask.width - 1; x += 1) {
      if (!isEdge(mask, y * mask.width + x)) continue;
      seen += 1;
      if (seen % stride === 0) voteAlongSlope(mask, votes, x, y, least, most);
    }
  }
  return peaksOf(votes, mask.width, mask.height, Math.round(0.35 * least));
}

/** Ink with paper beside it: the inside of solid areas says nothing about rings. */
function isEdge({ set, width }: InkMask, index: number): boolean {
  if (set[index] !== 1) return false;
  return set[index - 1] !== 1 || set[index + 1] !== 1 || set[index - width] !== 1 || set[index + width] !== 1;
}

function voteAlongSlope(
  { width, height, strength }: InkMask,
  votes: Uint16Array,
  x: number,
  y: number,
  least: number,
  most: number,
): void {
  const at = y * width + x;
  const value = (index: number): number => strength[index] ?? 0;
  const across =
    2 * (value(at + 1) - value(at - 1)) +
    value(at + 1 - width) +
    value(at + 1 + width) -
    value(at - 1 - width) -
    value(at - 1 + width);
  const down =
    2 * (value(at + width) - value(at - width)) +
    value(at + width - 1) +
    value(at + width + 1) -
    value(at - width - 1) -
    value(at - width + 1);
  const steepness = Math.hypot(across, down);
  if (steepness < 40) return;
  const [dx, dy] = [across / steepness, down / steepness];
  for (let radius = -most; radius <= most; radius += 1) {
    if (radius > -least && radius < least) continue;
    const [toX, toY] = [Math.round(x + radius * dx), Math.round(y + radius * dy)];
    if (toX >= 0 && toY >= 0 && toX < width && toY < height)
      votes[toY * width + toX] = (votes[toY * width + toX] ?? 0) + 1;
  }
}

/** The places with most votes around them, none within `apart` of a stronger one. */
function peaksOf(votes: Uint16Array, width: number, height: number, apart: number): readonly RingGuess[] {
  const columns = Math.ceil(width / CELL);
  const sums = sumCells(votes, width, height);
  const around = sums.map((_own, at) => sumAround(sums, columns, at));
  const order = [...around.keys()].filter((at) => (around[at] ?? 0) > 24);
  order.sort((one, other) => (around[other] ?? 0) - (around[one] ?? 0) || one - other);
  const peaks: RingGuess[] = [];
  for (const at of order) {
    const [x, y] = [((at % columns) + 0.5) * CELL, (Math.floor(at / columns) + 0.5) * CELL];
    if (peaks.every((peak) => Math.hypot(peak.x - x, peak.y - y) > apart)) peaks.push({ x, y });
    if (peaks.length === MOST_GUESSES) break;
  }
  return peaks;
}

function sumCells(votes: Uint16Array, width: number, height: number): Float32Array {
  const columns = Math.ceil(width / CELL);
  const sums = new Float32Array(columns * Math.ceil(height / CELL));
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / CELL) * columns;
    for (let x = 0; x < width; x += 1) {
      const at = row + Math.floor(x / CELL);
      sums[at] = (sums[at] ?? 0) + (votes[y * width + x] ?? 0);
    }
  }
  return sums;
}

function sumAround(sums: Float32Array, columns: number, at: number): number {
  let sum = 0;
  for (let down = -columns; down <= columns; down += columns)
    for (let across = -1; across <= 1; across += 1) sum += sums[at + down + across] ?? 0;
  return sum;
}
