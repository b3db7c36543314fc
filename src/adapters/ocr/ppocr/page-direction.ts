import type { PagePicture } from '../../../domain/page.ts';
import { cutLine } from './cut-line.ts';
import type { Networks } from './networks.ts';
import { symmetric, writePlanes } from './picture-tensor.ts';
import { recognizeLines } from './recognize-lines.ts';
import type { Rectangle } from './rectangle.ts';

/** Rounder boxes say nothing about which way the lines run. */
const telling = 1.8;
const asked = 12;
const directionWidth = 192;
const directionHeight = 48;
/** Mean opinion, −1 upright to 1 upside down, up to which reading both ways decides. */
const unsure = 0.6;
const readBothWays = 4;

/** Whether most of the text runs up or down the picture; every box votes with its length in line heights. */
export function liesOnItsSide(rectangles: readonly Rectangle[]): boolean {
  let votes = 0;
  for (const { width, height } of rectangles) {
    if (height > width * telling) votes += height / Math.max(width, 1);
    if (width > height * telling) votes -= width / Math.max(height, 1);
  }
  return votes > 0;
}

/**
 * Whether the text stands on its head: the direction network's mean opinion over the longest lines, and where that is
 * divided, whether the lines read better the other way round.
 */
export async function standsOnItsHead(
  page: PagePicture,
  rectangles: readonly Rectangle[],
  networks: Networks,
): Promise<boolean> {
  const lines = rectangles
    .filter(({ width, height }) => width > height * telling)
    .toSorted((one, other) => other.width - one.width)
    .slice(0, asked);
  if (lines.length === 0) return false;
  const opinion = await meanOpinion(page, lines, networks);
  if (Math.abs(opinion) > unsure && lines.length > 2) return opinion > 0;
  return readsBetterUpsideDown(page, lines.slice(0, readBothWays), networks);
}

async function meanOpinion(page: PagePicture, lines: readonly Rectangle[], { direction }: Networks): Promise<number> {
  const size = 3 * directionHeight * directionWidth;
  const input = new Float32Array(size * lines.length);
  for (const [index, line] of lines.entries())
    writePlanes(startOf(page, line), symmetric, input, index * size, directionWidth);
  const { values } = await direction(input, [lines.length, 3, directionHeight, directionWidth]);
  const opinions = lines.map((_, index) => (values[index * 2 + 1] ?? 0) - (values[index * 2] ?? 0));
  return opinions.reduce((sum, opinion) => sum + opinion, 0) / lines.length;
}

/** The network sees four line heights at a time; a longer line shows its first four rather than all of them squeezed. */
function startOf(page: PagePicture, line: Rectangle): PagePicture {
  const longest = (line.height * directionWidth) / directionHeight;
  const width = Math.min(line.width, longest);
  const back = (width - line.width) / 2;
  const start = { ...line, width, x: line.x + back * Math.cos(line.angle), y: line.y + back * Math.sin(line.angle) };
  return cutLine(page, start, Math.max(16, Math.round((directionHeight * width) / line.height)), directionHeight);
}

async function readsBetterUpsideDown(
  page: PagePicture,
  lines: readonly Rectangle[],
  networks: Networks,
): Promise<boolean> {
  const turned = lines.map((line) => ({ ...line, angle: line.angle + Math.PI }));
  const readings = await recognizeLines(page, [...lines, ...turned], networks, () => true);
  const sureness = (from: number): number =>
    readings.slice(from, from + lines.length).reduce((sum, { text, confidence }) => sum + confidence * text.length, 0);
  // Where nothing reads either way, the page is taken as it lies.
  return sureness(lines.length) > sureness(0) * 1.2 + 1;
}
