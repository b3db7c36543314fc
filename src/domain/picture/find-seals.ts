import type { PagePicture, Seal } from '../page.ts';
import { type SmallPicture, shrinkPicture } from './shrink-picture.ts';

const LONG_SIDE = 420;
/** Diameters as shares of the page's long side: a 38 mm seal on A4 is 0.13; close photographs are larger. */
const SMALLEST = 0.06;
const LARGEST = 0.3;
const DIRECTIONS = 40;
/** Share of a ring that must be there: seals on real papers show 0.96 and more, ornaments up to 0.88. */
const WHOLE = 0.9;

/**
 * The round seals of a page, largest support first. A ring must be nearly whole, hold print inside and stand
 * free outside: a filled emblem, a red title or a ruled frame is none. What a black-and-white copy shows is not counted.
 */
export function findSeals(picture: PagePicture): readonly Seal[] {
  const small = shrinkPicture(picture, LONG_SIDE);
  return (['red', 'blue'] as const).flatMap((colour) =>
    ringsIn(maskOf(small, colour), small).map((ring) => toSeal(ring, colour, small.scale)),
  );
}

interface Mask {
  readonly width: number;
  readonly height: number;
  readonly set: Uint8Array;
  readonly count: number;
}

interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly support: number;
}

/** Pixels in which one channel stands out: ink of that colour, faint ink included. */
function maskOf(picture: SmallPicture, colour: Seal['colour']): Mask {
  const strong = colour === 'red' ? 0 : 2;
  const set = new Uint8Array(picture.width * picture.height);
  for (let index = 0; index < set.length; index += 1) set[index] = isInk(picture.data, index * 3, strong) ? 1 : 0;
  return { width: picture.width, height: picture.height, set, count: set.reduce((sum, ink) => sum + ink, 0) };
}

function isInk(data: Uint8Array, at: number, strong: 0 | 2): boolean {
  const own = data[at + strong] ?? 0;
  const green = data[at + 1] ?? 0;
  const other = data[at + 2 - strong] ?? 0;
  return own > 90 && own - Math.max(green, other) > 26 && Math.abs(green - other) < 60;
}

function ringsIn(mask: Mask, picture: SmallPicture): readonly Ring[] {
  const longSide = Math.max(picture.width, picture.height);
  const [least, most] = [Math.round((SMALLEST * longSide) / 2), Math.round((LARGEST * longSide) / 2)];
  // a page that is red all over holds no seal that could be told
  if (mask.count < 40 || mask.count > 0.2 * mask.set.length) return [];
  const edges = [...mask.set.keys()].filter((index) => mask.set[index] === 1 && isEdge(mask, index));
  const found: Ring[] = [];
  for (let radius = least; radius <= most; radius += 1) found.push(...centresFor(mask, edges, radius));
  return withoutOverlaps(found.filter((ring) => looksLikeSeal(mask, ring)));
}

/** Peaks among the votes for centres are rings where the circle is really inked. */
function centresFor(mask: Mask, edges: readonly number[], radius: number): readonly Ring[] {
  const rings: Ring[] = [];
  for (const [index, count] of votesFor(mask, edges, radius).entries()) {
    if (count < 0.6 * DIRECTIONS) continue;
    const [x, y] = [index % mask.width, Math.floor(index / mask.width)];
    const support = supportOf(mask, x, y, radius);
    if (support >= WHOLE) rings.push({ x, y, radius, support });
  }
  return rings;
}

/** Every inked edge votes for the pixels from which it lies `radius` away. */
function votesFor(mask: Mask, edges: readonly number[], radius: number): Uint16Array {
  const votes = new Uint16Array(mask.set.length);
  const offsets = circle(radius, DIRECTIONS).map(([dx, dy]) => dy * mask.width + dx);
  for (const edge of edges) {
    // a vote that runs over a side border lands a row off and finds no support there; one above or below is dropped
    for (const offset of offsets) votes[edge + offset] = (votes[edge + offset] ?? 0) + 1;
  }
  return votes;
}

/** Ink with paper beside it: the inside of solid areas says nothing about rings. */
function isEdge(mask: Mask, index: number): boolean {
  const { set, width } = mask;
  return set[index - 1] !== 1 || set[index + 1] !== 1 || set[index - width] !== 1 || set[index + width] !== 1;
}

const circles = new Map<number, readonly (readonly [number, number])[]>();

/** Offsets of points evenly spread on a circle; kept, since every page asks for the same ones. */
function circle(radius: number, directions: number): readonly (readonly [number, number])[] {
  const key = radius * 1000 + directions;
  const points = circles.get(key) ?? pointsOn(radius, directions);
  circles.set(key, points);
  return points;
}

function pointsOn(radius: number, directions: number): readonly (readonly [number, number])[] {
  return Array.from({ length: directions }, (_unused, step) => {
    const angle = (2 * Math.PI * step) / directions;
    return [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))] as const;
  });
}

const inked = (mask: Mask, x: number, y: number): boolean =>
  x >= 0 && y >= 0 && x < mask.width && y < mask.height && mask.set[y * mask.width + x] === 1;

/** Share of the directions in which ink lies on the circle, a pixel to either side forgiven. */
function supportOf(mask: Mask, x: number, y: number, radius: number): number {
  const steps = Math.max(32, Math.round(2 * radius));
  const rings = [0, -1, 1].map((slack) => circle(radius + slack, steps));
  let hits = 0;
  for (let step = 0; step < steps; step += 1) {
    if (rings.some((ring) => inked(mask, x + (ring[step]?.[0] ?? 0), y + (ring[step]?.[1] ?? 0)))) hits += 1;
  }
  return hits / steps;
}

/** Print inside, but not filled; paper right inside the ring; and not one of many circles around one point. */
function looksLikeSeal(mask: Mask, { x, y, radius }: Ring): boolean {
  const inside = shareOfInk(mask, x, y, 0, 0.86 * radius);
  const gap = Math.min(...[0.86, 0.9, 0.94].map((share) => shareOfInk(mask, x, y, share * radius - 1, share * radius)));
  const outside = Math.min(
    ...[1.12, 1.18, 1.25].map((share) => shareOfInk(mask, x, y, share * radius, share * radius + 1)),
  );
  return inside > 0.04 && inside < 0.6 && gap < 0.75 && outside < 0.3;
}

/** Share of ink between two radii. */
function shareOfInk(mask: Mask, x: number, y: number, from: number, to: number): number {
  const points = pointsBetween(from, to);
  const ink = points.filter(([dx, dy]) => inked(mask, x + dx, y + dy)).length;
  return points.length === 0 ? 0 : ink / points.length;
}

function pointsBetween(from: number, to: number): readonly (readonly [number, number])[] {
  const reach = Math.ceil(to);
  const span = Array.from({ length: 2 * reach + 1 }, (_unused, step) => step - reach);
  const all = span.flatMap((dy) => span.map((dx) => [dx, dy] as const));
  return all.filter(([dx, dy]) => Math.hypot(dx, dy) >= from && Math.hypot(dx, dy) <= to);
}

/** One ring is found at several centres and radii: the best supported stands for those that share its middle. */
function withoutOverlaps(rings: readonly Ring[]): readonly Ring[] {
  const kept: Ring[] = [];
  for (const ring of [...rings].sort((a, b) => b.support - a.support || b.radius - a.radius)) {
    if (
      kept.every((other) => Math.hypot(ring.x - other.x, ring.y - other.y) > 0.7 * Math.max(ring.radius, other.radius))
    )
      kept.push(ring);
  }
  return kept;
}

function toSeal({ x, y, radius, support }: Ring, colour: Seal['colour'], scale: number): Seal {
  const [left, top, side] = [(x - radius) * scale, (y - radius) * scale, (2 * radius + 1) * scale];
  return {
    colour,
    box: [Math.max(0, Math.round(left)), Math.max(0, Math.round(top)), Math.round(side), Math.round(side)],
    ring: Math.round(support * 100) / 100,
  };
}
