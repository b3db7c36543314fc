import type { PagePicture } from '../page.ts';

export type InkColour = 'red' | 'blue';

/** Where ink of one colour lies: `set` is 1 there. `strength` 0–255 is by how much the colour stands out. */
export interface InkMask {
  readonly width: number;
  readonly height: number;
  readonly set: Uint8Array;
  readonly strength: Float32Array;
  readonly count: number;
}

/** How much a colour must stand out, of 255, from grey, and from what lies around it. */
const FROM_GREY = 26;
const FROM_AROUND = 16;
/** Half the side of what counts as around, as a share of the long side: more than half a seal. */
const AROUND = 0.09;

/**
 * Ink of one colour, faint ink included. Told by saturation, which a shadow does not change, and against what lies
 * around, so that tinted paper and a wooden table are none.
 */
export function inkOfColour(picture: PagePicture, colour: InkColour): InkMask {
  const { width, height } = picture;
  const strength = saturationOf(picture, colour);
  const around = localMean(strength, width, height, Math.round(AROUND * Math.max(width, height)));
  const set = new Uint8Array(width * height);
  let count = 0;
  for (let index = 0; index < set.length; index += 1) {
    const own = strength[index] ?? 0;
    if (own < FROM_GREY || own - (around[index] ?? 0) < FROM_AROUND) continue;
    set[index] = 1;
    count += 1;
  }
  return { width, height, set, strength, count };
}

/** By how much the colour's channel exceeds the others, as a share of its brightness; 0 where the hue is another. */
function saturationOf({ data, width, height }: PagePicture, colour: InkColour): Float32Array {
  const own = colour === 'red' ? 0 : 2;
  const strength = new Float32Array(width * height);
  for (let index = 0, at = 0; index < strength.length; index += 1, at += 3) {
    const value = data[at + own] ?? 0;
    const green = data[at + 1] ?? 0;
    const other = data[at + 2 - own] ?? 0;
    const excess = value - Math.max(green, other);
    // gold, orange and brown are red with more green than blue; violet is blue with red
    if (excess < 8 || Math.abs(green - other) > 0.7 * excess + 6) continue;
    strength[index] = (255 * excess) / Math.max(70, value);
  }
  return strength;
}

/** The mean over a square around each pixel, by running sums. */
function localMean(values: Float32Array, width: number, height: number, reach: number): Float32Array {
  const sums = runningSums(values, width, height);
  const at = (row: number, column: number): number => sums[row * (width + 1) + column] ?? 0;
  const means = new Float32Array(values.length);
  for (let y = 0; y < height; y += 1) {
    const above = Math.max(0, y - reach);
    const below = Math.min(height, y + reach + 1);
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - reach);
      const right = Math.min(width, x + reach + 1);
      const sum = at(below, right) - at(above, right) - at(below, left) + at(above, left);
      means[y * width + x] = sum / ((below - above) * (right - left));
    }
  }
  return means;
}

/** For each corner between pixels, the sum of all above and left of it; one row and column wider than the values. */
function runningSums(values: Float32Array, width: number, height: number): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += values[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = row + (sums[y * (width + 1) + x + 1] ?? 0);
    }
  }
  return sums;
}
