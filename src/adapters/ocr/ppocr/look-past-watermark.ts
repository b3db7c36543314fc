import type { PagePicture } from '../../../domain/page.ts';
import { type ReadLine, withBetter } from './better-lines.ts';
import { detectRegions } from './detect-regions.ts';
import type { Networks } from './networks.ts';
import { settled } from './page-skew.ts';
import { recognizeLines } from './recognize-lines.ts';
import type { Rectangle } from './rectangle.ts';

/** Lines so many times longer than high, this far (radians) from the page's direction, run aslant; so many are a watermark. */
const telling = 2;
const slant = 0.17;
const fewest = 3;
/** Print must be darker than the watermark by so much (of 255) to be told from it. */
const leastContrast = 35;
/** Where between print and watermark the paper begins. */
const paperFrom = 0.65;
const leastConfidence = 0.6;
const leastGain = -0.03;

export interface WatermarkOptions {
  readonly detectionSide: number;
  readonly proceed: () => boolean;
}

/**
 * Reads a page with words aslant all over it once more, everything as faint as those words turned into paper, and keeps
 * what reads better that way. The aslant lines themselves stay: that they are there is told to the applicant.
 */
export async function lookPastWatermark(
  page: PagePicture,
  lines: readonly ReadLine[],
  skew: number,
  networks: Networks,
  { detectionSide, proceed }: WatermarkOptions,
): Promise<readonly ReadLine[]> {
  const aslant = lines.filter(({ rectangle }) => runsAslant(rectangle, skew));
  const level = lines.filter((line) => !aslant.includes(line));
  if (aslant.length < fewest || level.length === 0) return lines;
  const [print, faint] = [inkOf(page, level), inkOf(page, aslant)];
  if (faint - print < leastContrast || !proceed()) return lines;
  const picture = withoutFaint(page, print, print + (faint - print) * paperFrom);
  const regions = await detectRegions(picture, networks.detection, detectionSide);
  const rectangles = settled(
    regions.map(({ rectangle }) => rectangle).filter((rectangle) => !runsAslant(rectangle, skew)),
    skew,
  );
  const readings = await recognizeLines(picture, rectangles, networks, proceed);
  const fresh = rectangles.flatMap((rectangle, index) => {
    const reading = readings[index];
    return reading === undefined || reading.confidence < leastConfidence ? [] : [{ rectangle, reading }];
  });
  return [...withBetter(level, fresh, leastGain), ...aslant];
}

function runsAslant({ width, height, angle }: Rectangle, skew: number): boolean {
  const eighth = Math.PI / 4;
  const apart = Math.abs(angle - skew) % (2 * eighth);
  return Math.max(width, height) > Math.min(width, height) * telling && Math.min(apart, 2 * eighth - apart) > slant;
}

/** How dark the strokes of the lines are, 0 black to 255: the middle one of the lines' darkest tenths. */
function inkOf(page: PagePicture, lines: readonly ReadLine[]): number {
  const inks = lines.map(({ rectangle }) => darkestTenth(page, rectangle)).sort((one, other) => one - other);
  return inks[Math.floor(inks.length / 2)] ?? 0;
}

function darkestTenth({ data, width, height }: PagePicture, rectangle: Rectangle): number {
  const [cos, sin] = [Math.cos(rectangle.angle), Math.sin(rectangle.angle)];
  const values: number[] = [];
  for (let along = -0.48; along < 0.48; along += 0.012) {
    for (let across = -0.32; across <= 0.32; across += 0.08) {
      const [dx, dy] = [along * rectangle.width, across * rectangle.height];
      const x = Math.round(rectangle.x + dx * cos - dy * sin);
      const y = Math.round(rectangle.y + dx * sin + dy * cos);
      if (x >= 0 && y >= 0 && x < width && y < height) values.push(brightness(data, (y * width + x) * 3));
    }
  }
  values.sort((one, other) => one - other);
  return values[Math.floor(values.length / 10)] ?? 255;
}

const brightness = (data: Uint8Array | Uint8ClampedArray, at: number): number =>
  (data[at] ?? 0) * 0.3 + (data[at + 1] ?? 0) * 0.59 + (data[at + 2] ?? 0) * 0.11;

/** Grey, `print` black, everything as bright as `paper` white. */
function withoutFaint(page: PagePicture, print: number, paper: number): PagePicture {
  const data = new Uint8Array(page.data.length);
  const scale = 255 / (paper - print);
  for (let at = 0; at < data.length; at += 3) {
    const value = (brightness(page.data, at) - print) * scale;
    data.fill(Math.max(0, Math.min(255, value)), at, at + 3);
  }
  return { width: page.width, height: page.height, data };
}
