import type { Box, PagePicture, Seal } from '../page.ts';
import { findSquares, type SquareOutline } from './find-squares.ts';
import { fitRing, ovalness, type Ring } from './fit-ring.ts';
import { type InkMask, inkOfColour } from './ink-of-colour.ts';
import { type InkPatch, inkPatches } from './ink-patches.ts';
import { looksLikeSeal } from './looks-like-seal.ts';
import { guessCentres } from './ring-centres.ts';
import { markRepeats } from './same-seal.ts';
import { shrinkPicture } from './shrink-picture.ts';

const LONG_SIDE = 560;
/** Radii as shares of the page's long side: a 38 mm seal on A4 has 0.064; close photographs show larger ones. */
const SMALLEST = 0.03;
const LARGEST = 0.15;
/** Half a side of a square seal: 法人章 are half as large as company seals. */
const SMALLEST_SQUARE = 0.02;
const LARGEST_SQUARE = 0.07;
const OVAL_FROM = 1.24;

/**
 * The seals of a page, red before blue, the most whole first. A ring must be nearly whole, hold words along it and stand
 * free outside; a filled emblem, a red heading, a ruled frame or a mark of the pen is none. What a black-and-white copy
 * shows is not counted.
 */
export function findSeals(picture: PagePicture): readonly Seal[] {
  const small = shrinkPicture(picture, LONG_SIDE);
  const seals = (['red', 'blue'] as const).flatMap((colour): readonly Seal[] => {
    const mask = inkOfColour(small, colour);
    if (mask.count < 40 || mask.count > 0.3 * mask.set.length) return [];
    const longSide = Math.max(mask.width, mask.height);
    const patches = inkPatches(mask, 30);
    const rings = ringsIn(mask, patches, SMALLEST * longSide, LARGEST * longSide);
    const squares = findSquares(mask, patches, SMALLEST_SQUARE * longSide, LARGEST_SQUARE * longSide);
    const apart = squares.filter((square) => rings.every((ring) => !isWithin(square, ring)));
    return [
      ...rings.map((ring) => sealOfRing(ring, colour, small.scale)),
      ...apart.map((square) => sealOfSquare(square, colour, small.scale)),
    ];
  });
  return markRepeats(picture, seals);
}

function ringsIn(mask: InkMask, patches: readonly InkPatch[], least: number, most: number): readonly Ring[] {
  const rough = guessCentres(mask, Math.round(least), Math.round(most)).flatMap(({ x, y }) =>
    likelyRadii(mask, x, y, least, most).map((radius) => ({ x, y, radius, stretchX: 0, stretchY: 0 })),
  );
  const whole = patches.filter(({ halfLength, halfWidth }) => halfWidth > 0.7 * least && halfLength < 1.4 * most);
  const rings = [...rough, ...whole.map(ringAround)]
    .map((guess) => fitRing(mask, guess))
    .filter(({ radius }) => radius >= least && radius <= most)
    .filter((ring) => looksLikeSeal(mask, ring));
  return withoutOverlaps(rings);
}

const ringAround = ({ x, y, direction, halfLength, halfWidth }: InkPatch): Omit<Ring, 'support'> => ({
  x,
  y,
  radius: (halfLength + halfWidth) / 2,
  stretchX: ((halfLength - halfWidth) / 2) * Math.cos(2 * direction),
  stretchY: ((halfLength - halfWidth) / 2) * Math.sin(2 * direction),
});

const MOST_RADII = 3;

/** The distances from a point at which most ink lies, per length of their circle, the farthest first. */
function likelyRadii(mask: InkMask, x: number, y: number, least: number, most: number): readonly number[] {
  const shares = inkByDistance(mask, x, y, Math.ceil(1.2 * most));
  const peaks = [...shares.keys()].filter((radius) => {
    const own = shares[radius] ?? 0;
    const higher = [1, 2, 3].some((by) => (shares[radius - by] ?? 0) > own || (shares[radius + by] ?? 0) >= own);
    return radius >= least && radius <= most && own > 0.25 && !higher;
  });
  return peaks.sort((one, other) => (shares[other] ?? 0) - (shares[one] ?? 0)).slice(0, MOST_RADII);
}

function inkByDistance(mask: InkMask, x: number, y: number, reach: number): Float32Array {
  const shares = new Float32Array(reach + 4);
  for (let row = Math.max(0, Math.ceil(y - reach)); row <= Math.min(mask.height - 1, y + reach); row += 1) {
    for (let column = Math.max(0, Math.ceil(x - reach)); column <= Math.min(mask.width - 1, x + reach); column += 1) {
      if (mask.set[row * mask.width + column] !== 1) continue;
      const distance = Math.round(Math.hypot(column - x, row - y));
      if (distance < shares.length) shares[distance] = (shares[distance] ?? 0) + 1;
    }
  }
  return shares.map((count, distance) => count / Math.max(1, 2 * Math.PI * distance));
}

/** One ring is found from several guesses: the best supported stands for those that share its middle. */
function withoutOverlaps(rings: readonly Ring[]): readonly Ring[] {
  const kept: Ring[] = [];
  for (const ring of [...rings].sort((one, other) => other.support - one.support || other.radius - one.radius)) {
    const apart = (other: Ring): boolean =>
      Math.hypot(ring.x - other.x, ring.y - other.y) > 0.7 * Math.max(ring.radius, other.radius);
    if (kept.every(apart)) kept.push(ring);
  }
  return kept;
}

const isWithin = (square: SquareOutline, ring: Ring): boolean =>
  Math.hypot(square.x - ring.x, square.y - ring.y) < ring.radius;

function sealOfRing(ring: Ring, colour: Seal['colour'], scale: number): Seal {
  return {
    colour,
    shape: ovalness(ring) >= OVAL_FROM ? 'oval' : 'round',
    box: boxAround(ring, ring.radius + ring.stretchX, ring.radius - ring.stretchX, scale),
    ring: Math.round(ring.support * 100) / 100,
  };
}

const sealOfSquare = (square: SquareOutline, colour: Seal['colour'], scale: number): Seal => ({
  colour,
  shape: 'square',
  box: boxAround(square, square.halfLength, square.halfWidth, scale),
  ring: Math.round(square.support * 100) / 100,
});

function boxAround(middle: { readonly x: number; readonly y: number }, wide: number, high: number, scale: number): Box {
  const left = Math.max(0, Math.round((middle.x - wide) * scale));
  const top = Math.max(0, Math.round((middle.y - high) * scale));
  return [left, top, Math.round((2 * wide + 1) * scale), Math.round((2 * high + 1) * scale)];
}
