import { isInked } from './fit-ring.ts';
import type { InkMask } from './ink-of-colour.ts';
import { extentAlong, type InkPatch } from './ink-patches.ts';

/** A square seal's outline: middle, half sides and the direction it is turned by. `support` 0–1 as of a ring. */
export interface SquareOutline {
  readonly x: number;
  readonly y: number;
  readonly halfLength: number;
  readonly halfWidth: number;
  readonly direction: number;
  readonly support: number;
}

const WHOLE = 0.86;
const TURNS = [-12, -9, -6, -3, 0, 3, 6, 9, 12].map((degrees) => (degrees * Math.PI) / 180);

/**
 * The patches that are a square frame with characters of the same ink inside, as 法人章 and 财务专用章 are. Frames drawn
 * around black words, tables and buttons are none.
 * @param least and `most` half a side, in the mask's pixels
 */
export function findSquares(
  mask: InkMask,
  patches: readonly InkPatch[],
  least: number,
  most: number,
): readonly SquareOutline[] {
  return patches.flatMap((patch) => {
    if (patch.halfWidth < 0.6 * least || patch.halfLength > 1.6 * most) return [];
    const [best] = TURNS.map((direction) => ({ direction, ...extentAlong(patch.points, mask.width, direction) })).sort(
      (one, other) => one.halfLength * one.halfWidth - other.halfLength * other.halfWidth,
    );
    if (best === undefined) return [];
    const outline = { ...best, support: Math.min(...sidesOf(mask, best)) };
    return isSquareSeal(mask, outline, least, most) ? [outline] : [];
  });
}

function isSquareSeal(mask: InkMask, outline: SquareOutline, least: number, most: number): boolean {
  const { halfLength, halfWidth } = outline;
  const [short, long] = [Math.min(halfLength, halfWidth), Math.max(halfLength, halfWidth)];
  if (short < least || long > most || long > 1.3 * short || outline.support < WHOLE) return false;
  const inside = [0.2, 0.35, 0.5, 0.65, 0.75].map((share) => inkOnFrame(mask, outline, share));
  const mean = inside.reduce((sum, ink) => sum + ink, 0) / inside.length;
  // nearest the frame there may be a margin
  return mean > 0.15 && mean < 0.75 && inside.slice(0, -1).every((ink) => ink > 0.05);
}

/** The share of each side that is inked, two pixels to either side forgiven. */
function sidesOf(mask: InkMask, outline: Omit<SquareOutline, 'support'>): readonly number[] {
  return [0, 1, 2, 3].map((side) => {
    const steps = 40;
    let hits = 0;
    // the corners may be round
    for (let step = 4; step <= steps - 4; step += 1)
      if ([0, -1, 1, -2].some((slack) => isOnSide(mask, outline, side, (2 * step) / steps - 1, 1, slack))) hits += 1;
    return hits / (steps - 7);
  });
}

function inkOnFrame(mask: InkMask, outline: SquareOutline, share: number): number {
  let hits = 0;
  for (let side = 0; side < 4; side += 1)
    for (let step = 0; step < 24; step += 1)
      if (isOnSide(mask, outline, side, ((2 * step + 1) / 24 - 1) * share, share, 0)) hits += 1;
  return hits / 96;
}

function isOnSide(
  mask: InkMask,
  { x, y, halfLength, halfWidth, direction }: Omit<SquareOutline, 'support'>,
  side: number,
  along: number,
  share: number,
  slack: number,
): boolean {
  const outwards = side < 2 ? share : -share;
  const upright = side % 2 === 0;
  const right = upright ? outwards * halfLength + Math.sign(outwards) * slack : along * halfLength;
  const down = upright ? along * halfWidth : outwards * halfWidth + Math.sign(outwards) * slack;
  const [cosine, sine] = [Math.cos(direction), Math.sin(direction)];
  return isInked(mask, x + right * cosine - down * sine, y + right * sine + down * cosine);
}
