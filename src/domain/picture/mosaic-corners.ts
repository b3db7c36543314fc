import type { PagePicture } from '../page.ts';
import type { PageCells } from './page-cells.ts';

/** Where squares of a mosaic meet, and how bright the four are. */
export interface MosaicCorner {
  readonly x: number;
  readonly y: number;
  readonly levels: readonly number[];
}

/** Levels by which the squares of a mosaic differ, and within which one is flat. */
const STEP = 9;
const FLAT = 7;
/** A blurred edge changes within a square by half of what it changes across the corner; a mosaic hardly does. */
const FLAT_SHARE = 1 / 3;
/** By how much channels may differ in a square of a mosaic over print. */
const TINGE = 22;
/** Print has paper, ink and one between only where it crosses. */
const LEAST_LEVELS = 3;
/** Sides up to which every pixel is looked at. */
const LARGE = 2000;

/** Places where four flat grey squares of at least three levels meet. Only where the page has contrast at all. */
export function mosaicCorners(picture: PagePicture, cells: PageCells): readonly MosaicCorner[] {
  const step = Math.max(1, Math.ceil(Math.max(picture.width, picture.height) / LARGE));
  const probe = probeOf(picture, step);
  const corners: MosaicCorner[] = [];
  for (let cell = 0; cell < cells.ink.length; cell += 1) {
    if ((cells.paper[cell] ?? 0) - (cells.ink[cell] ?? 0) < 2 * STEP) continue;
    const left = (cell % cells.columns) * cells.side;
    const top = Math.floor(cell / cells.columns) * cells.side;
    collectCorners(picture, probe, corners, left, top, cells.side);
  }
  return corners;
}

/** Where is looked around a point, as distances in the picture's bytes: for each quarter its middle and three more. */
interface Probe {
  readonly step: number;
  readonly middles: Int32Array;
  readonly around: Int32Array;
}

const QUARTERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;
const AROUND = [
  [4, 4],
  [4, 2],
  [2, 4],
] as const;

function probeOf({ width }: PagePicture, step: number): Probe {
  const at = (right: number, down: number): number => (down * width + right) * step * 3;
  return {
    step,
    middles: Int32Array.from(QUARTERS, ([right, down]) => at(2 * right, 2 * down)),
    around: Int32Array.from(
      QUARTERS.flatMap(([right, down]) => AROUND.map(([across, along]) => at(across * right, along * down))),
    ),
  };
}

function collectCorners(
  { data, width, height }: PagePicture,
  probe: Probe,
  corners: MosaicCorner[],
  left: number,
  top: number,
  side: number,
): void {
  const { step } = probe;
  const reach = 4 * step;
  const [right, bottom] = [Math.min(width - reach, left + side), Math.min(height - reach, top + side)];
  for (let y = Math.max(reach, top); y < bottom; y += step) {
    for (let x = Math.max(reach, left); x < right; x += step) {
      const at = (y * width + x) * 3;
      if (!isCorner(data, at, probe)) continue;
      const levels = Array.from(probe.middles, (by) => data[at + by + 1] ?? 0);
      if (distinctLevels(levels).length >= LEAST_LEVELS) corners.push({ x, y, levels });
    }
  }
}

/** Whether the squares around differ, and each is flat and grey. The first test leaves out most of a page. */
function isCorner(data: Uint8Array, at: number, probe: Probe): boolean {
  const contrast = contrastAround(data, at, probe.middles);
  if (contrast < (LEAST_LEVELS - 1) * STEP) return false;
  const slack = Math.min(FLAT, FLAT_SHARE * contrast);
  return areFlat(data, at, probe, slack) && probe.middles.every((by) => isGrey(data, at + by));
}

/** Written out: it is asked of every pixel that is near print. */
function contrastAround(data: Uint8Array, at: number, middles: Int32Array): number {
  const one = data[at + (middles[0] ?? 0) + 1] ?? 0;
  const two = data[at + (middles[1] ?? 0) + 1] ?? 0;
  const three = data[at + (middles[2] ?? 0) + 1] ?? 0;
  const four = data[at + (middles[3] ?? 0) + 1] ?? 0;
  return Math.max(one, two, three, four) - Math.min(one, two, three, four);
}

function areFlat(data: Uint8Array, at: number, { middles, around }: Probe, slack: number): boolean {
  for (let look = 0; look < around.length; look += 1) {
    const level = data[at + (middles[Math.floor(look / AROUND.length)] ?? 0) + 1] ?? 0;
    if (Math.abs((data[at + (around[look] ?? 0) + 1] ?? 0) - level) > slack) return false;
  }
  return true;
}

/** Black print on paper gives grey squares; printed ornaments and golden titles are coloured. */
function isGrey(data: Uint8Array, at: number): boolean {
  const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  return Math.max(red, green, blue) - Math.min(red, green, blue) <= TINGE;
}

/** Levels that lie at least a step apart from one another, darkest first. */
export function distinctLevels(levels: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const level of levels.toSorted((one, other) => one - other)) {
    if (level - (kept.at(-1) ?? -STEP) >= STEP) kept.push(level);
  }
  return kept;
}
