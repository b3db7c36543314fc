import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelled, pageSkew, settled } from '../../src/adapters/ocr/ppocr/page-skew.ts';
import {
  boxAround,
  corners,
  coversMiddle,
  rectangleAlong,
  smallestRectangle,
} from '../../src/adapters/ocr/ppocr/rectangle.ts';
import { textRegions } from '../../src/adapters/ocr/ppocr/text-regions.ts';
import { inReadingOrder } from '../../src/adapters/ocr/reading-order.ts';
import { resizePicture } from '../../src/adapters/ocr/resize-picture.ts';
import { turnPicture } from '../../src/adapters/ocr/turn-picture.ts';
import type { Box } from '../../src/domain/page.ts';
import { drawNoise } from './draw-page.ts';

const degree = Math.PI / 180;
const someRectangle = fc.record({
  x: fc.integer({ min: 200, max: 800 }),
  y: fc.integer({ min: 200, max: 800 }),
  width: fc.integer({ min: 40, max: 300 }),
  height: fc.integer({ min: 6, max: 30 }),
  angle: fc.integer({ min: -44, max: 44 }).map((angle) => angle * degree),
});

describe('rectangles', () => {
  test('the smallest rectangle around a rectangle’s corners is that rectangle', () => {
    fc.assert(
      fc.property(someRectangle, (rectangle) => {
        const found = smallestRectangle(corners(rectangle));
        for (const side of ['x', 'y', 'width', 'height', 'angle'] as const)
          expect(found[side]).toBeCloseTo(rectangle[side], 4);
      }),
    );
  });

  test('it holds every point it was made from', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 99 }), y: fc.integer({ min: 0, max: 99 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (points) => {
        const found = smallestRectangle(points);
        const again = rectangleAlong([...points, ...corners(found)], found.angle);
        expect(again.width).toBeCloseTo(found.width, 4);
        expect(again.height).toBeCloseTo(found.height, 4);
      }),
    );
  });

  test('a box stays on the page', () => {
    fc.assert(
      fc.property(someRectangle, (rectangle) => {
        const [x, y, width, height] = boxAround(rectangle, { width: 700, height: 500 });
        expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(700);
        expect(y + height).toBeLessThanOrEqual(500);
      }),
    );
  });
});

describe('the page’s skew', () => {
  const line = (x: number, y: number, width: number, height: number, angle = 0) => ({
    x,
    y,
    width,
    height,
    angle: angle * degree,
  });

  test.each([
    {
      lines: [line(500, 100, 300, 20, 5), line(500, 200, 300, 20, 5), line(500, 300, 80, 15, -40)],
      skew: 5,
      because: 'half of the text’s length decides',
    },
    {
      lines: [line(500, 100, 30, 20, 30), line(500, 200, 300, 20, 0.1)],
      skew: 0,
      because: 'short lines have no direction, and a tenth of a degree is level',
    },
    {
      lines: [
        ...[100, 200, 300].map((y) => line(500, y, 300, 20)),
        ...[-12, -9, -16].map((angle) => line(500, 400, 280, 30, angle)),
        ...[-28, -28, -28].map((angle) => line(500, 500, 250, 30, angle)),
      ],
      skew: 0,
      because: 'print that was found together with words aslant has directions of its own, each another',
    },
    { lines: [], skew: 0, because: 'an empty page is level' },
  ])('$because', ({ lines, skew }) => expect(pageSkew(lines)).toBeCloseTo(skew * degree));

  test('levelling brings lines of one row to one height', () => {
    const page = { width: 1000, height: 1000 };
    const row = [200, 500, 800].map((x) => line(x, 500 + (x - 500) * Math.tan(10 * degree), 200, 20, 10));
    const tops = row.map((one) => levelled(one, 10 * degree, page)[1]);
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(1);
  });

  test('a watermark keeps the box around it, a line of the page its own size', () => {
    const page = { width: 1000, height: 1000 };
    expect(levelled(line(500, 500, 200, 20, 2), 1 * degree, page).slice(2)).toEqual([200, 20]);
    const [, , width, height] = levelled(line(500, 500, 200, 20, -34), 1 * degree, page);
    expect(height).toBeGreaterThan(120);
    expect(width).toBeLessThan(190);
  });

  test('neighbours on a row that grew into each other are parted where they meet', () => {
    const [left, right] = settled([line(100, 50, 110, 20), line(200, 50, 110, 20)], 0);
    expect((left?.x ?? 0) + (left?.width ?? 0) / 2).toBeCloseTo(150);
    expect((right?.x ?? 0) - (right?.width ?? 0) / 2).toBeCloseTo(150);
  });
});

describe('text regions of a probability map', () => {
  const mapOf = (inside: (x: number, y: number) => number) => {
    const values = new Float32Array(400 * 200);
    for (let at = 0; at < values.length; at += 1) values[at] = inside(at % 400, Math.floor(at / 400));
    return { width: 400, height: 200, values };
  };

  test('two bars are two regions, each grown beyond its core', () => {
    const found = textRegions(
      mapOf((x, y) => (x >= 50 && x < 150 && ((y >= 40 && y < 50) || (y >= 90 && y < 100)) ? 0.9 : 0)),
    );
    expect(found.map(({ rectangle }) => [rectangle.x, rectangle.y])).toEqual([
      [100, 45],
      [100, 95],
    ]);
    for (const { rectangle, score } of found) {
      expect(rectangle.height).toBeGreaterThan(20);
      expect(score).toBeCloseTo(0.9);
    }
  });

  test('a slanted bar keeps its slant', () => {
    const slope = Math.tan(20 * degree);
    const [found] = textRegions(
      mapOf((x, y) => (x > 80 && x < 320 && Math.abs(y - 100 - (x - 200) * slope) < 7 ? 1 : 0)),
    );
    expect((found?.rectangle.angle ?? 0) / degree).toBeCloseTo(20, -0.3);
  });

  test.each([
    { because: 'nothing is likely', inside: () => 0.2 },
    { because: 'specks are no text', inside: (x: number, y: number) => (x % 40 === 0 && y % 40 === 0 ? 1 : 0) },
    {
      because: 'a thin frame fills little of its rectangle',
      inside: (x: number, y: number) =>
        x > 20 && x < 380 && y > 20 && y < 180 && (x < 25 || x > 375 || y < 25 || y > 175) ? 1 : 0,
    },
  ])('none where $because', ({ inside }) => expect(textRegions(mapOf(inside))).toEqual([]));
});

describe('reading order', () => {
  const boxes: readonly { readonly name: string; readonly box: Box; readonly level?: Box }[] = [
    { name: 'c', box: [10, 60, 40, 20] },
    { name: 'b', box: [200, 14, 40, 20] },
    { name: 'a', box: [10, 10, 40, 20] },
    { name: 'd', box: [200, 0, 40, 20], level: [200, 62, 40, 20] },
  ];
  test('rows from top to bottom, left to right, on the level page', () => {
    expect(inReadingOrder(boxes).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('pictures', () => {
  test('four quarter turns, or two halves, bring a picture back', () => {
    const picture = drawNoise(7, 5);
    const quarters = [1, 2, 3, 4].reduce((turned) => turnPicture(turned, 90), picture);
    expect(quarters).toEqual(picture);
    expect(turnPicture(turnPicture(picture, 180), 180)).toEqual(picture);
    expect(turnPicture(turnPicture(picture, 90), 270)).toEqual(picture);
  });

  test('resizing keeps an even colour and the mean of noise', () => {
    const even = { width: 31, height: 17, data: new Uint8Array(31 * 17 * 3).fill(77) };
    for (const [width, height] of [
      [8, 5],
      [31, 17],
      [90, 64],
    ] as const) {
      expect(new Set(resizePicture(even, width, height).data)).toEqual(new Set([77]));
    }
    const mean = (data: Uint8Array) => data.reduce((sum, value) => sum + value, 0) / data.length;
    const noise = drawNoise(200, 150);
    expect(mean(resizePicture(noise, 41, 33).data)).toBeCloseTo(mean(noise.data), 0);
  });

  test('a rectangle covers its own middle', () => {
    fc.assert(fc.property(someRectangle, (rectangle) => coversMiddle(rectangle, rectangle)));
  });
});
