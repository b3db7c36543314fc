import { overlap, union } from '../../../domain/box.ts';
import type { Box, PagePicture } from '../../../domain/page.ts';
import { type ReadLine, withBetter } from './better-lines.ts';
import { lookAt } from './detect-regions.ts';
import type { Networks } from './networks.ts';
import { settled } from './page-skew.ts';
import { recognizeLines } from './recognize-lines.ts';
import { boxAround, type Rectangle } from './rectangle.ts';
import { sealsOn } from './seals.ts';
import { withoutInk } from './without-ink.ts';

/** The look reaches beyond the seal, so that a date that sticks out on both sides is seen whole. */
const reachAcross = 0.7;
const reachDown = 0.35;
/** As far beyond the ends of the lines that the seal touches, in their heights. */
const reachAlong = 1.5;
const longestSide = 960;
/** Share of black print under the seal below which there is nothing to find. */
const leastPrint = 0.002;
const black = 120;
const leastConfidence = 0.6;
const leastGain = 0.02;

/**
 * Reads what seals cover once more without their ink, and keeps what reads better that way: dates and names of
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
  for (const area of areasAround(sealsOn(page), lines, page)) {
    if (!proceed()) break;
    best = withBetter(best, await readArea(page, area, skew, networks, proceed), leastGain);
  }
  return best;
}

async function readArea(
  page: PagePicture,
  area: Box,
  skew: number,
  networks: Networks,
  proceed: () => boolean,
): Promise<readonly ReadLine[]> {
  const picture = withoutInk(page, area);
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

/** The seals' surroundings with the whole of the lines that they touch; seals that share lines or overlap are looked under together. */
function areasAround(seals: readonly Box[], lines: readonly ReadLine[], page: PagePicture): readonly Box[] {
  const boxes = lines.map(({ rectangle }) => reaching(boxAround(rectangle, page), reachAlong * rectangle.height, 0));
  return seals
    .map((seal) =>
      boxes
        .filter((box) => overlap(seal, box))
        .reduce(union, reaching(seal, reachAcross * seal[2], reachDown * seal[3])),
    )
    .reduce<readonly Box[]>((areas, area) => {
      const shared = areas.filter((other) => overlap(other, area));
      return [...areas.filter((other) => !shared.includes(other)), shared.reduce(union, area)];
    }, [])
    .map((area) => within(area, page));
}

const reaching = ([x, y, width, height]: Box, across: number, down: number): Box => [
  x - across,
  y - down,
  width + 2 * across,
  height + 2 * down,
];

function within([x, y, width, height]: Box, page: PagePicture): Box {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const [right, bottom] = [Math.min(page.width, Math.ceil(x + width)), Math.min(page.height, Math.ceil(y + height))];
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
