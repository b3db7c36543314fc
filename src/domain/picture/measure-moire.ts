import type { PagePicture } from '../page.ts';
import { fourierTransform, BLOCK_SIDE as SIDE } from './fourier-transform.ts';
import type { PageCells } from './page-cells.ts';

const MOST_BLOCKS = 7;
/** Blocks are spread over a grid of so many along each side. */
const GRID = 9;

/** What the flat parts of a page show in the difference between red and green, each 0–1. */
export interface Moire {
  /** Share of the fine pattern's energy that lies in its strongest oblique stripes. */
  readonly stripes: number;
  /** How strong the fine pattern is, of full brightness. */
  readonly strength: number;
}

/**
 * Looks for oblique coloured stripes, as a photographed screen shows them, where there is no print: the middle of some
 * flat blocks. Printed waves lie along the page or are one ink's and faint; noise has no stripes.
 */
export function measureMoire(picture: PagePicture, cells: PageCells): Moire {
  const blocks = flatBlocks(picture, cells).map(([left, top]) => stripesAt(picture, left, top));
  const middle = (values: readonly number[]): number =>
    [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
  return {
    stripes: middle(blocks.map(({ stripes }) => stripes)),
    strength: middle(blocks.map(({ strength }) => strength)),
  };
}

/** The blocks of a coarse grid with least contrast, corners in pixels. */
function flatBlocks({ width, height }: PagePicture, cells: PageCells): readonly (readonly [number, number])[] {
  const blocks: { readonly at: readonly [number, number]; readonly contrast: number }[] = [];
  const [stepX, stepY] = [Math.max(SIDE, Math.floor(width / GRID)), Math.max(SIDE, Math.floor(height / GRID))];
  for (let top = stepY >> 1; top + SIDE <= height; top += stepY)
    for (let left = stepX >> 1; left + SIDE <= width; left += stepX)
      blocks.push({ at: [left, top], contrast: contrastWithin(cells, left, top) });
  blocks.sort((one, other) => one.contrast - other.contrast);
  return blocks.slice(0, MOST_BLOCKS).map(({ at }) => at);
}

function contrastWithin(cells: PageCells, left: number, top: number): number {
  let sum = 0;
  for (let y = Math.floor(top / cells.side); y <= Math.floor((top + SIDE) / cells.side); y += 1) {
    for (let x = Math.floor(left / cells.side); x <= Math.floor((left + SIDE) / cells.side); x += 1) {
      const cell = y * cells.columns + x;
      sum += 1 - (cells.ink[cell] ?? 0) / Math.max(1, cells.paper[cell] ?? 0);
    }
  }
  return sum;
}

/** Fades a block's rim, which would else look like a pattern. */
const WINDOW = Float64Array.from(
  { length: SIDE },
  (_unused, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (at + 0.5)) / SIDE),
);

function stripesAt({ data, width }: PagePicture, left: number, top: number): Moire {
  const real = new Float64Array(SIDE * SIDE);
  const imaginary = new Float64Array(SIDE * SIDE);
  for (let y = 0; y < SIDE; y += 1) {
    for (let x = 0; x < SIDE; x += 1) {
      const at = ((top + y) * width + left + x) * 3;
      real[y * SIDE + x] = ((data[at] ?? 0) - (data[at + 1] ?? 0)) * (WINDOW[x] ?? 0) * (WINDOW[y] ?? 0);
    }
  }
  for (let row = 0; row < SIDE; row += 1) fourierTransform(real, imaginary, row * SIDE, 1);
  for (let column = 0; column < SIDE; column += 1) fourierTransform(real, imaginary, column, SIDE);
  return strongestStripes(real, imaginary);
}

/** Stripes are 3 to 16 pixels apart and oblique. */
function strongestStripes(real: Float64Array, imaginary: Float64Array): Moire {
  const power = new Float64Array(SIDE * SIDE);
  let [all, peak, peakAt] = [0, 0, 0];
  for (let at = 0; at < power.length; at += 1) {
    const x = signed(at % SIDE);
    const y = signed(Math.floor(at / SIDE));
    const frequency = Math.hypot(x, y);
    if (frequency < SIDE / 16 || frequency > SIDE / 3) continue;
    const own = (real[at] ?? 0) ** 2 + (imaginary[at] ?? 0) ** 2;
    all += own;
    power[at] = own;
    if (Math.min(Math.abs(x), Math.abs(y)) >= 0.12 * frequency && own > peak) [peak, peakAt] = [own, at];
  }
  // a wave has two mirrored peaks, and the window keeps 9/64 of the energy
  const stripes = (2 * powerAround(power, peakAt)) / Math.max(1e-9, all);
  return { stripes: Math.min(1, stripes), strength: Math.sqrt(all / (9 / 64)) / (SIDE * SIDE) / 255 };
}

const signed = (index: number): number => (index < SIDE / 2 ? index : index - SIDE);

function powerAround(power: Float64Array, peakAt: number): number {
  const [peakX, peakY] = [peakAt % SIDE, Math.floor(peakAt / SIDE)];
  let sum = 0;
  for (let down = -2; down <= 2; down += 1)
    for (let across = -2; across <= 2; across += 1)
      sum += power[((peakY + down + SIDE) % SIDE) * SIDE + ((peakX + across + SIDE) % SIDE)] ?? 0;
  return sum;
}
