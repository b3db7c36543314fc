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
const paperFrom = 0.75;
/** The strokes of a watermark are broad; those of small print are thin, and only their core is as dark as the ink. */
const core = { watermark: 0.1, print: 0.02 } as const;
/** Channels of a watermark's ink that lie so far apart (of 255) make it coloured. */
const leastColour = 40;
const leastConfidence = 0.6;
const leastGain = -0.03;

export interface WatermarkOptions {
  readonly detectionSide: number;
  readonly proceed: () => boolean;
}

/**
 * Reads a page with words aslant all over it once more, everything as faint as those words turned into paper, and keeps
 * what reads better that way. Lines as faint as the watermark are pieces of it and go; the aslant lines themselves stay:
 * that they are there is told to the applicant.
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
  const tone = toneAgainst(page, aslant);
  const [print, faint] = [inkOf(page, level, tone, core.print), inkOf(page, aslant, tone, core.watermark)];
  if (faint - print < leastContrast || !proceed()) return lines;
  const paper = print + (faint - print) * paperFrom;
  const picture = withoutFaint(page, tone === darkestChannel ? withoutSeals : tone, print, paper);
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
  const printed = level.filter(({ rectangle }) => darkest(page, rectangle, tone, core.print) < paper);
  return [...withBetter(printed, fresh, leastGain), ...aslant];
}

function runsAslant({ width, height, angle }: Rectangle, skew: number): boolean {
  const eighth = Math.PI / 4;
  const apart = Math.abs(angle - skew) % (2 * eighth);
  return Math.max(width, height) > Math.min(width, height) * telling && Math.min(apart, 2 * eighth - apart) > slant;
}

/** How bright a pixel is, 0–255, by one of its channels. */
type Tone = (data: PagePicture['data'], at: number) => number;

/** The tone in which a watermark is faintest: red and blue ones fade in the channel of their own colour. */
function toneAgainst(page: PagePicture, aslant: readonly ReadLine[]): Tone {
  const inks = [channel(0), channel(1), channel(2)].map((tone) => inkOf(page, aslant, tone, core.watermark));
  const brightest = Math.max(...inks);
  return brightest - Math.min(...inks) < leastColour ? darkestChannel : channel(inks.indexOf(brightest));
}

const channel =
  (index: number): Tone =>
  (data, at) =>
    data[at + index] ?? 0;

/** Print in gold, red or blue is dark in one of its channels; a grey watermark is as faint in all. */
const darkestChannel: Tone = (data, at) => Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);

/** The same with the red of a seal taken for paper; gold and brown are not red enough. */
const withoutSeals: Tone = (data, at) => {
  const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  return Math.min(red, green, blue) + 1.5 * Math.max(0, red - Math.max(green, blue) - leastColour);
};

/** How dark the strokes of the lines are: the middle one of what `share` of each line's points stay below. */
function inkOf(page: PagePicture, lines: readonly ReadLine[], tone: Tone, share: number): number {
  const inks = lines.map(({ rectangle }) => darkest(page, rectangle, tone, share)).sort((one, other) => one - other);
  return inks[Math.floor(inks.length / 2)] ?? 0;
}

function darkest({ data, width, height }: PagePicture, rectangle: Rectangle, tone: Tone, share: number): number {
  const [cos, sin] = [Math.cos(rectangle.angle), Math.sin(rectangle.angle)];
  const values: number[] = [];
  for (let along = -0.48; along < 0.48; along += 0.012) {
    for (let across = -0.32; across <= 0.32; across += 0.08) {
      const [dx, dy] = [along * rectangle.width, across * rectangle.height];
      const x = Math.round(rectangle.x + dx * cos - dy * sin);
      const y = Math.round(rectangle.y + dx * sin + dy * cos);
      if (x >= 0 && y >= 0 && x < width && y < height) values.push(tone(data, (y * width + x) * 3));
    }
  }
  values.sort((one, other) => one - other);
  return values[Math.floor(values.length * share)] ?? 255;
}

/** Grey, `print` black, everything as bright as `paper` white. */
function withoutFaint(page: PagePicture, tone: Tone, print: number, paper: number): PagePicture {
  const data = new Uint8Array(page.data.length);
  const scale = 255 / (paper - print);
  for (let at = 0; at < data.length; at += 3) {
    const value = Math.max(0, Math.min(255, (tone(page.data, at) - print) * scale));
    data[at] = value;
    data[at + 1] = value;
    data[at + 2] = value;
  }
  return { width: page.width, height: page.height, data };
}
