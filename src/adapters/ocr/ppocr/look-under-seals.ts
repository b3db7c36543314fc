import type { Box, PagePicture } from '../../../domain/page.ts';
import { lookAt } from './detect-regions.ts';
import type { Networks } from './networks.ts';
import { settled } from './page-skew.ts';
import { type Reading, recognizeLines } from './recognize-lines.ts';
import { coversMiddle, type Rectangle } from './rectangle.ts';
import { sealsOn, withoutRed } from './seals.ts';

export interface ReadLine {
  readonly rectangle: Rectangle;
  readonly reading: Reading;
}

/** The look reaches beyond the seal, so that a date that sticks out on both sides is seen whole. */
const reachAcross = 0.7;
const reachDown = 0.35;
const longestSide = 736;
/** Share of black print under the seal below which there is nothing to find. */
const leastPrint = 0.002;
const black = 120;
const leastConfidence = 0.6;

/**
 * Reads what seals cover once more without their red, and keeps what reads better that way: dates and names of
 * authorities are stamped over on purpose.
 */
export async function lookUnderSeals(
  page: PagePicture,
  lines: readonly ReadLine[],
  skew: number,
  networks: Networks,
  proceed: () => boolean,
): Promise<readonly ReadLine[]> {
  let best = lines;
  for (const seal of sealsOn(page)) {
    if (!proceed()) break;
    best = withBetter(best, await readUnder(page, seal, skew, networks, proceed));
  }
  return best;
}

async function readUnder(
  page: PagePicture,
  seal: Box,
  skew: number,
  networks: Networks,
  proceed: () => boolean,
): Promise<readonly ReadLine[]> {
  const area = around(seal, page);
  const picture = withoutRed(page, area);
  if (printShare(picture) < leastPrint) return [];
  const regions = await lookAt(
    picture,
    networks.detection,
    Math.min(longestSide, Math.max(picture.width, picture.height)),
  );
  const rectangles = settled(
    regions.map(({ rectangle }) => rectangle).filter((rectangle) => isWhole(rectangle, area, page)),
    skew,
  );
  const readings = await recognizeLines(picture, rectangles, networks, proceed);
  return rectangles.flatMap((rectangle, index) => {
    const reading = readings[index];
    if (reading === undefined || reading.confidence < leastConfidence) return [];
    return [{ rectangle: { ...rectangle, x: rectangle.x + area[0], y: rectangle.y + area[1] }, reading }];
  });
}

function around([x, y, width, height]: Box, page: PagePicture): Box {
  const left = Math.max(0, Math.floor(x - width * reachAcross));
  const top = Math.max(0, Math.floor(y - height * reachDown));
  const right = Math.min(page.width, Math.ceil(x + width * (1 + reachAcross)));
  const bottom = Math.min(page.height, Math.ceil(y + height * (1 + reachDown)));
  return [left, top, right - left, bottom - top];
}

function printShare({ data }: PagePicture): number {
  let count = 0;
  for (let at = 0; at < data.length; at += 3) if ((data[at] ?? 0) < black) count += 1;
  return (count * 3) / data.length;
}

/** Not cut off by the edge of the area, unless that is the page's own. */
function isWhole({ x, width, height }: Rectangle, [left, , areaWidth]: Box, page: PagePicture): boolean {
  const margin = height * 0.3;
  const fromLeft = x - width / 2 > margin || left === 0;
  return fromLeft && (x + width / 2 < areaWidth - margin || left + areaWidth === page.width);
}

/** Puts each fresh line in the place of those it overlaps where it reads better. */
function withBetter(lines: readonly ReadLine[], fresh: readonly ReadLine[]): readonly ReadLine[] {
  return fresh.reduce((best, line) => {
    const rivals = best.filter(
      ({ rectangle }) => coversMiddle(rectangle, line.rectangle) || coversMiddle(line.rectangle, rectangle),
    );
    return readsBetter(line, rivals) ? [...best.filter((other) => !rivals.includes(other)), line] : best;
  }, lines);
}

/** Says more and as surely, or much the same with fewer doubts: strokes of a seal are easily taken for a character. */
function readsBetter(line: ReadLine, rivals: readonly ReadLine[]): boolean {
  const total = (measure: (line: ReadLine) => number): number => rivals.reduce((sum, rival) => sum + measure(rival), 0);
  const rivalLength = total(length);
  const rivalWorth = total((rival) => length(rival) * rival.reading.confidence);
  if (length(line) * line.reading.confidence > rivalWorth) return true;
  return length(line) >= rivalLength * 0.7 && line.reading.confidence > rivalWorth / rivalLength + 0.02;
}

const length = ({ reading }: ReadLine): number => reading.text.replaceAll(/\s/gu, '').length;
