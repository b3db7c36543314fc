import type { ReadPage, TextLine } from '../../src/domain/page.ts';

type Spot = readonly [x: number, y: number, text: string, height?: number, confidence?: number];

/** A page of 1500 × 1050 pixels: each line at x, y, as wide as its characters are at that height (default 30). */
export function pageOf(spots: readonly Spot[], over: Partial<ReadPage> = {}): ReadPage {
  const lines = spots.map(
    ([x, y, text, height = 30, confidence = 0.99]): TextLine => ({
      text,
      confidence,
      box: [
        x,
        y,
        Math.round([...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 256 ? 0.55 : 1), 0) * height),
        height,
      ],
    }),
  );
  return { number: 1, width: 1500, height: 1050, rotation: 0, source: 'ocr', pictureLongSide: 1500, lines, ...over };
}
