import type { PagePicture, PageText, QuarterTurn, TextLine } from '../../../domain/page.ts';
import { inReadingOrder } from '../reading-order.ts';
import { turnPicture } from '../turn-picture.ts';
import type { ReadLine } from './better-lines.ts';
import { detectRegions } from './detect-regions.ts';
import { lookPastWatermark } from './look-past-watermark.ts';
import { lookUnderSeals } from './look-under-seals.ts';
import type { Networks } from './networks.ts';
import { liesOnItsSide, standsOnItsHead } from './page-direction.ts';
import { levelled, pageSkew, settled } from './page-skew.ts';
import { type Reading, recognizeLines } from './recognize-lines.ts';
import { boxAround, type Rectangle } from './rectangle.ts';
import { isVertical, recognizeVertical } from './vertical-lines.ts';

export interface ReadPageOptions {
  /** Long side of the picture that the first look for text sees, in pixels. */
  readonly detectionSide: number;
  /** False stops the work at the next step; the lines are then incomplete. */
  readonly proceed: () => boolean;
}

/** What is read with less confidence than this is texture, not text. */
const leastConfidence = 0.5;

/** One page from pixels to lines: ① find the text ② turn the page upright ③ read the lines, also through watermarks and under seals ④ order them. */
export async function readPage(picture: PagePicture, networks: Networks, options: ReadPageOptions): Promise<PageText> {
  const { page, rectangles, rotation } = await upright(picture, networks, options);
  const skew = pageSkew(rectangles);
  const seen = await readLines(page, settled(rectangles, skew), networks, options.proceed);
  const clear = await lookPastWatermark(page, seen, skew, networks, options);
  const read = await lookUnderSeals(page, clear, skew, networks, options.proceed);
  const lines = read.flatMap((line) => textLine(line, page, skew));
  return { width: page.width, height: page.height, rotation, lines: inReadingOrder(lines) };
}

async function readLines(
  page: PagePicture,
  rectangles: readonly Rectangle[],
  networks: Networks,
  proceed: () => boolean,
): Promise<readonly ReadLine[]> {
  const [columns, rows] = [rectangles.filter(isVertical), rectangles.filter((rectangle) => !isVertical(rectangle))];
  const across = await recognizeLines(page, rows, networks, proceed);
  const down = await recognizeVertical(page, columns, networks, proceed);
  const line =
    (readings: readonly Reading[]) =>
    (rectangle: Rectangle, index: number): readonly ReadLine[] => {
      const reading = readings[index];
      return reading === undefined || reading.confidence < leastConfidence ? [] : [{ rectangle, reading }];
    };
  return [...rows.flatMap(line(across)), ...columns.flatMap(line(down))];
}

function textLine({ rectangle, reading }: ReadLine, page: PagePicture, skew: number): readonly TextLine[] {
  const text = reading.text.trim();
  if (text === '') return [];
  const line = {
    text,
    confidence: reading.confidence,
    box: boxAround(rectangle, page),
    characters: reading.characters,
  };
  return [skew === 0 ? line : { ...line, level: levelled(rectangle, skew, page) }];
}

interface UprightPage {
  readonly page: PagePicture;
  readonly rectangles: readonly Rectangle[];
  readonly rotation: QuarterTurn;
}

async function upright(
  picture: PagePicture,
  networks: Networks,
  { detectionSide }: ReadPageOptions,
): Promise<UprightPage> {
  const find = async (page: PagePicture): Promise<readonly Rectangle[]> =>
    (await detectRegions(page, networks.detection, detectionSide)).map(({ rectangle }) => rectangle);
  const seen = await find(picture);
  const onItsSide = liesOnItsSide(seen);
  const page = onItsSide ? turnPicture(picture, 90) : picture;
  const rectangles = onItsSide ? await find(page) : seen;
  if (!(await standsOnItsHead(page, rectangles, networks))) return { page, rectangles, rotation: onItsSide ? 90 : 0 };
  return {
    page: turnPicture(page, 180),
    rectangles: rectangles.map((rectangle) => ({
      ...rectangle,
      x: page.width - rectangle.x,
      y: page.height - rectangle.y,
    })),
    rotation: onItsSide ? 270 : 180,
  };
}
