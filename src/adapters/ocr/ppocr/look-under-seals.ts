import type { Box, PagePicture } from '../../../domain/page.ts';
import { type ReadLine, withBetter } from './better-lines.ts';
import { lookAt } from './detect-regions.ts';
import type { Networks } from './networks.ts';
import { settled } from './page-skew.ts';
import { recognizeLines } from './recognize-lines.ts';
import type { Rectangle } from './rectangle.ts';
import { sealsOn, withoutRed } from './seals.ts';

/** The look reaches beyond the seal, so that a date that sticks out on both sides is seen whole. */
const reachAcross = 0.7;
const reachDown = 0.35;
const longestSide = 736;
/** Share of black print under the seal below which there is nothing to find. */
const leastPrint = 0.002;
const black = 120;
const leastConfidence = 0.6;
const leastGain = 0.02;

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
    best = withBetter(best, await readUnder(page, seal, skew, networks, proceed), leastGain);
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
