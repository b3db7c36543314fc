import type { PagePicture, PageText, QuarterTurn, TextLine } from '../../../domain/page.ts';
import { inReadingOrder } from '../reading-order.ts';
import { detectRegions } from './detect-regions.ts';
import type { Networks } from './networks.ts';
import { liesOnItsSide, standsOnItsHead } from './page-direction.ts';
import { type Reading, recognizeLines } from './recognize-lines.ts';
import { levelled, pageSkew, settled } from './page-skew.ts';
import { boxAround, type Rectangle } from './rectangle.ts';
import { turnPicture } from '../turn-picture.ts';

export interface ReadPageOptions {
  /** Long side of the picture that the first look for text sees, in pixels. */
  readonly detectionSide: number;
  /** False stops the work at the next step; the lines are then incomplete. */
  readonly proceed: () => boolean;
}

/** What is read with less confidence than this is texture, not text. */
const leastConfidence = 0.5;

/** One page from pixels to lines: ① find the text ② turn the page upright ③ read the lines ④ order them. */
export async function readPage(picture: PagePicture, networks: Networks, options: ReadPageOptions): Promise<PageText> {
  const { page, rectangles: found, rotation } = await upright(picture, networks, options);
  const skew = pageSkew(found);
  const rectangles = settled(found, skew);
  const readings = await recognizeLines(page, rectangles, networks, options.proceed);
  const lines = rectangles.flatMap((rectangle, index) => textLine(rectangle, readings[index], page, skew));
  return { width: page.width, height: page.height, rotation, lines: inReadingOrder(lines) };
}

function textLine(rectangle: Rectangle, reading: Reading | undefined, page: PagePicture, skew: number): readonly TextLine[] {
  const text = reading?.text.trim() ?? '';
  if (reading === undefined || text === '' || reading.confidence < leastConfidence) return [];
  const { confidence, characters } = reading;
  const line = { text, confidence, box: boxAround(rectangle, page), characters };
  return [skew === 0 ? line : { ...line, level: levelled(rectangle, skew, page) }];
}

interface UprightPage {
  readonly page: PagePicture;
  readonly rectangles: readonly Rectangle[];
  readonly rotation: QuarterTurn;
}

async function upright(picture: PagePicture, networks: Networks, { detectionSide }: ReadPageOptions): Promise<UprightPage> {
  const find = async (page: PagePicture): Promise<readonly Rectangle[]> =>
    (await detectRegions(page, networks.detection, detectionSide)).map(({ rectangle }) => rectangle);
  const seen = await find(picture);
  const onItsSide = liesOnItsSide(seen);
  const page = onItsSide ? turnPicture(picture, 90) : picture;
  const rectangles = onItsSide ? await find(page) : seen;
  if (!(await standsOnItsHead(page, rectangles, networks))) return { page, rectangles, rotation: onItsSide ? 90 : 0 };
  return {
    page: turnPicture(page, 180),
    rectangles: rectangles.map((rectangle) => ({ ...rectangle, x: page.width - rectangle.x, y: page.height - rectangle.y })),
    rotation: onItsSide ? 270 : 180,
  };
}
