import type { PagePicture } from '../../../domain/page.ts';
import { resizePicture } from '../resize-picture.ts';
import type { Network } from './open-network.ts';
import { imageNet, writePlanes } from './picture-tensor.ts';
import { coversMiddle, type Rectangle } from './rectangle.ts';
import { type TextRegion, textRegions } from './text-regions.ts';

/** Below this height (pixels at the size looked at) letters merge and lines are missed. */
const smallText = 13;
/** At this height the network finds lines best; a second look aims at it. */
const comfortableText = 20;
/** Smaller pictures are enlarged up to this long side, at most fourfold: thumbnails still show their title. */
const smallestLongSide = 960;
const largestSecondLook = 2560;

/**
 * Finds the lines of text on a page, as rectangles in the page's pixels. Looks at the page with its long side at
 * `longSide`; where much of what it finds is very small there and the page has more to show, it looks again closer.
 */
export async function detectRegions(
  page: PagePicture,
  network: Network,
  longSide: number,
): Promise<readonly TextRegion[]> {
  const pageSide = Math.max(page.width, page.height);
  const first = Math.min(longSide, Math.max(pageSide, Math.min(smallestLongSide, pageSide * 4)));
  const regions = await lookAt(page, network, first);
  const closer = closerLongSide(regions, first, pageSide);
  if (closer === undefined) return regions;
  return merged(regions, await lookAt(page, network, closer), (smallText * 2 * pageSide) / first);
}

/** One look at the picture with its long side at `longSide`; rectangles in the picture's pixels. */
export async function lookAt(page: PagePicture, network: Network, longSide: number): Promise<readonly TextRegion[]> {
  const scale = longSide / Math.max(page.width, page.height);
  const width = multipleOf32(page.width * scale);
  const height = multipleOf32(page.height * scale);
  const input = new Float32Array(3 * width * height);
  writePlanes(resizePicture(page, width, height), imageNet, input, 0, width);
  const { values } = await network(input, [1, 3, height, width]);
  const across = page.width / width;
  const down = page.height / height;
  return textRegions({ width, height, values }).map(({ rectangle, score }) => ({
    rectangle: stretched(rectangle, across, down),
    score,
  }));
}

const multipleOf32 = (length: number): number => Math.max(32, Math.round(length / 32) * 32);

/** The two scales differ by a few percent at most, so the rectangle stays one. */
function stretched({ x, y, width, height, angle }: Rectangle, across: number, down: number): Rectangle {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    x: x * across,
    y: y * down,
    width: width * Math.hypot(cos * across, sin * down),
    height: height * Math.hypot(sin * across, cos * down),
    angle: Math.atan2(sin * down, cos * across),
  };
}

/** @returns the long side for a second look, or nothing where the first one is enough */
function closerLongSide(regions: readonly TextRegion[], longSide: number, pageSide: number): number | undefined {
  const heights = regions
    .map(({ rectangle }) => (Math.min(rectangle.width, rectangle.height) * longSide) / pageSide)
    .toSorted((one, other) => one - other);
  const small = heights.filter((height) => height < smallText);
  const typical = small[Math.floor(small.length / 2)];
  if (typical === undefined || small.length < 3 || small.length < heights.length / 5) return undefined;
  const closer = Math.min((longSide * comfortableText) / typical, pageSide, largestSecondLook);
  return closer > longSide * 1.2 ? closer : undefined;
}

/** Large text as the first look saw it whole, the rest as the second saw it sharp. */
function merged(first: readonly TextRegion[], second: readonly TextRegion[], large: number): readonly TextRegion[] {
  const kept = first.filter((region) => lineHeight(region) >= large && !isSeveralLines(region, second));
  return [
    ...kept,
    ...second.filter((region) => !kept.some((other) => coversMiddle(other.rectangle, region.rectangle))),
  ];
}

/** Whether what looked like one large line from afar turns out, seen closer, to be mostly lower lines that had merged. */
function isSeveralLines(region: TextRegion, closer: readonly TextRegion[]): boolean {
  const { rectangle } = region;
  const lower = closer.filter(
    (other) => coversMiddle(rectangle, other.rectangle) && lineHeight(other) < lineHeight(region) * 0.6,
  );
  const covered = lower.reduce((sum, other) => sum + other.rectangle.width * other.rectangle.height, 0);
  return lower.length > 1 && covered > rectangle.width * rectangle.height * 0.4;
}

const lineHeight = ({ rectangle }: TextRegion): number => Math.min(rectangle.width, rectangle.height);
