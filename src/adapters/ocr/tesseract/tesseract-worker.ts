import type { Page } from 'tesseract.js';
import type { PagePicture, PageText, QuarterTurn, TextLine } from '../../../domain/page.ts';
import { inReadingOrder } from '../reading-order.ts';
import { resizePicture } from '../resize-picture.ts';
import { turnPicture } from '../turn-picture.ts';
import type { PoolWorker } from '../worker-pool.ts';
import { redChannelFile } from './red-channel-file.ts';
import { openTesseractEngine, type TesseractEngine } from './tesseract-engine.ts';

/** Pictures whose long side is shorter are doubled: measured on scans of 150 dpi and less. */
const doubledBelow = 2000;
/** Longer ones are shrunk to it: recognition gains nothing and time grows with the pixels. */
const longestSide = 3600;
/** Telling which way a page lies needs shapes, not detail. */
const orientationSide = 1600;
/** Up to this confidence the orientation is a guess, and the page is taken as it lies. */
const guess = 1;
const leastConfidence = 0.3;

/** A pair of engines, one that reads and one that tells which way the page lies. Rejects where one does not load. */
export async function openTesseractWorker(): Promise<PoolWorker<PagePicture, PageText>> {
  const [reader, compass] = await Promise.all([openTesseractEngine('chi_sim'), openTesseractEngine('osd')]);
  const both = [reader, compass];
  const close = async (): Promise<void> => {
    await Promise.all(both.map((engine) => engine.close()));
  };
  return {
    async run(picture) {
      for (const engine of both) engine.hold(true);
      const page = await readPage(reader, compass, picture);
      for (const engine of both) engine.hold(false);
      return page;
    },
    // The engines cannot be asked to stop: they are ended, and the pool opens others.
    cancel: () => void close(),
    close,
  };
}

/** Most pages stand upright: it is read as it lies while the compass looks, and again only where that was wrong. */
async function readPage(reader: TesseractEngine, compass: TesseractEngine, picture: PagePicture): Promise<PageText> {
  const fitted = scaled(picture, fittingScale(picture));
  const [asItLies, rotation] = await Promise.all([
    reader.recognize(redChannelFile(fitted)),
    rotationOf(compass, picture),
  ]);
  const found = rotation === 0 ? asItLies : await reader.recognize(redChannelFile(turnPicture(fitted, rotation)));
  const sideways = rotation === 90 || rotation === 270;
  const size = { width: sideways ? picture.height : picture.width, height: sideways ? picture.width : picture.height };
  const scale = Math.max(picture.width, picture.height) / Math.max(fitted.width, fitted.height);
  return { ...size, rotation, lines: inReadingOrder(linesOf(found, scale, size)) };
}

function fittingScale({ width, height }: PagePicture): number {
  const side = Math.max(width, height);
  return side < doubledBelow ? 2 : Math.min(1, longestSide / side);
}

const scaled = (picture: PagePicture, scale: number): PagePicture =>
  scale === 1 ? picture : resizePicture(picture, Math.round(picture.width * scale), Math.round(picture.height * scale));

async function rotationOf(compass: TesseractEngine, picture: PagePicture): Promise<QuarterTurn> {
  const scale = Math.min(1, orientationSide / Math.max(picture.width, picture.height));
  const { degrees, confidence } = await compass.orientation(redChannelFile(scaled(picture, scale)));
  if (confidence <= guess) return 0;
  return degrees === 90 || degrees === 180 || degrees === 270 ? degrees : 0;
}

function linesOf(
  page: Page,
  scale: number,
  size: { readonly width: number; readonly height: number },
): readonly TextLine[] {
  const lines = (page.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.flatMap((line): readonly TextLine[] => {
    const text = withoutChineseSpaces(line.text.trim());
    const confidence = Math.min(1, Math.max(0, line.confidence / 100));
    const left = Math.floor(line.bbox.x0 * scale);
    const top = Math.floor(line.bbox.y0 * scale);
    const right = Math.min(size.width, Math.ceil(line.bbox.x1 * scale));
    const bottom = Math.min(size.height, Math.ceil(line.bbox.y1 * scale));
    if (text === '' || confidence < leastConfidence || right <= left || bottom <= top) return [];
    return [{ text, confidence, box: [left, top, right - left, bottom - top] }];
  });
}

/** The engine sets every Chinese character apart like a word. Spaces between Latin words stay. */
export const withoutChineseSpaces = (text: string): string =>
  text.replaceAll(/(?<=[\p{sc=Han}\p{P}〇])\s+|\s+(?=[\p{sc=Han}\p{P}〇])/gu, '');
