import type { Box, PagePicture, Seal } from '../page.ts';

/**
 * How alike two impressions of one seal are at least, of pages that can be read (0.5 and more on scans, 0.43 on slanted
 * photographs); seals of two companies reach 0.5 only where their names are equally long and differ in two characters.
 */
const ALIKE = 0.45;
/** Pixels across below which a seal's words are no pattern. */
const SMALLEST = 56;

/** Tells which seals may be the same as one before them: one party's seal pressed twice is not two parties' seals. */
export function markRepeats(picture: PagePicture, seals: readonly Seal[]): readonly Seal[] {
  if (seals.length < 2) return seals;
  const patterns = seals.map(({ box }) =>
    Math.min(box[2], box[3]) < SMALLEST ? undefined : sealPattern(picture, box),
  );
  return seals.map((seal, index) => {
    const pattern = patterns[index];
    const repeats = seals.slice(0, index).some(({ shape, colour }, earlier) => {
      const other = patterns[earlier];
      if (shape !== seal.shape || colour !== seal.colour) return false;
      return pattern === undefined || other === undefined || likeness(pattern, other) >= ALIKE;
    });
    return repeats ? { ...seal, repeats: true } : seal;
  });
}

/** One seal's words as a pattern: how inked each place is, circle by circle, turned to a mean of 0 and a length of 1. */
type SealPattern = Float32Array;

const DIRECTIONS = 180;
/** The circles along which the name runs, as shares of the radius. */
const CIRCLES = [0.6, 0.66, 0.72, 0.78, 0.84];

const GRAIN = 0.014;
/** Directions over which seals are compared piece by piece: about two characters. */
const STRETCH = 20;

/** What a seal's ring says, as a pattern that can be compared. @param box of the seal, in the picture's pixels */
function sealPattern(picture: PagePicture, [left, top, wide, high]: Box): SealPattern {
  const grain = Math.max(1, Math.round(GRAIN * wide));
  const pattern = new Float32Array(CIRCLES.length * DIRECTIONS);
  for (const [circle, share] of CIRCLES.entries()) {
    for (let step = 0; step < DIRECTIONS; step += 1) {
      const angle = (2 * Math.PI * step) / DIRECTIONS;
      const x = Math.round(left + wide / 2 + (share * wide * Math.cos(angle)) / 2);
      const y = Math.round(top + high / 2 + (share * high * Math.sin(angle)) / 2);
      pattern[circle * DIRECTIONS + step] = inkAround(picture, x, y, grain);
    }
    level(pattern.subarray(circle * DIRECTIONS, (circle + 1) * DIRECTIONS));
  }
  return pattern;
}

/**
 * How alike two seals are, −1 to 1, at the turn that fits best and there in the stretch that fits worst: the seals of
 * two companies of one family differ in two characters only. Two impressions of one seal are alike all around.
 */
function likeness(one: SealPattern, other: SealPattern): number {
  let [best, bestTurn] = [-1, 0];
  for (let turn = 0; turn < DIRECTIONS; turn += 1) {
    const fit = fitAt(one, other, turn, 0, DIRECTIONS);
    if (fit > best) [best, bestTurn] = [fit, turn];
  }
  let worst = best;
  for (let from = 0; from < DIRECTIONS; from += STRETCH / 4)
    worst = Math.min(worst, fitAt(one, other, bestTurn, from, STRETCH));
  return worst;
}

/** Correlation over a stretch of the ring; 1 where neither says anything there. */
function fitAt(one: SealPattern, other: SealPattern, turn: number, from: number, stretch: number): number {
  let [product, own, theirs] = [0, 0, 0];
  for (let circle = 0; circle < one.length; circle += DIRECTIONS) {
    for (let step = from; step < from + stretch; step += 1) {
      const left = one[circle + (step % DIRECTIONS)] ?? 0;
      const right = other[circle + ((step + turn) % DIRECTIONS)] ?? 0;
      product += left * right;
      own += left * left;
      theirs += right * right;
    }
  }
  // a stretch with a tenth of its share of ink in either is empty
  const share = (0.1 * CIRCLES.length * stretch) / DIRECTIONS;
  return own < share && theirs < share ? 1 : product / Math.sqrt(Math.max(1e-6, own * theirs));
}

/** Mean over nine points `grain` apart: worn ink has holes. */
function inkAround({ data, width, height }: PagePicture, x: number, y: number, grain: number): number {
  let sum = 0;
  for (let point = 0; point < 9; point += 1) {
    const column = Math.min(width - 1, Math.max(0, x + ((point % 3) - 1) * grain));
    const row = Math.min(height - 1, Math.max(0, y + (Math.floor(point / 3) - 1) * grain));
    const at = (row * width + column) * 3;
    sum += saturation(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  }
  return sum / 9;
}

const saturation = (red: number, green: number, blue: number): number => {
  const most = Math.max(red, green, blue);
  return (most - Math.min(red, green, blue)) / Math.max(70, most);
};

/** To a mean of 0 and a length of 1. */
function level(values: Float32Array): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let square = 0;
  for (let index = 0; index < values.length; index += 1) {
    values[index] = (values[index] ?? 0) - mean;
    square += (values[index] ?? 0) ** 2;
  }
  const length = Math.sqrt(square);
  for (let index = 0; index < values.length; index += 1) values[index] = (values[index] ?? 0) / Math.max(1e-6, length);
}
