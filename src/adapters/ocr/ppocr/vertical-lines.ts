import type { PagePicture } from '../../../domain/page.ts';
import { cutLine } from './cut-line.ts';
import type { Networks } from './networks.ts';
import { type Reading, recognizeLines, recognizePictures } from './recognize-lines.ts';
import type { Rectangle } from './rectangle.ts';

/** So many times higher than wide: more than one character, written downwards or lying on its side. */
const vertical = 1.8;
const cell = 48;

export const isVertical = ({ width, height }: Rectangle): boolean => height > width * vertical;

/**
 * Reads lines that run down an upright page, which are written in one of three ways: characters one below another, or
 * a line turned to either side. The surest reading wins.
 */
export async function recognizeVertical(
  page: PagePicture,
  rectangles: readonly Rectangle[],
  networks: Networks,
  proceed: () => boolean,
): Promise<readonly Reading[]> {
  if (rectangles.length === 0) return [];
  const turned = [Math.PI / 2, -Math.PI / 2].map((turn) => rectangles.map((rectangle) => laidDown(rectangle, turn)));
  const stacked = await recognizePictures(
    rectangles.map((rectangle) => sideBySide(page, rectangle)),
    networks,
    proceed,
  );
  const readings = [
    stacked,
    ...(await Promise.all(turned.map((lines) => recognizeLines(page, lines, networks, proceed)))),
  ];
  return rectangles.map((_, index) =>
    readings
      .flatMap((ways) => ways[index] ?? [])
      .reduce((best, other) => (other.confidence > best.confidence ? other : best)),
  );
}

const laidDown = ({ x, y, width, height, angle }: Rectangle, turn: number): Rectangle => ({
  x,
  y,
  width: height,
  height: width,
  angle: angle + turn,
});

/** The column's square cells, top first, laid out as one line. */
function sideBySide(page: PagePicture, column: Rectangle): PagePicture {
  const count = Math.min(24, Math.round(column.height / column.width));
  const step = column.height / count;
  const [down, right] = [Math.cos(column.angle), -Math.sin(column.angle)];
  const cells = Array.from({ length: count }, (_, index) => {
    const below = (index + 0.5 - count / 2) * step;
    return cutLine(
      page,
      { ...column, height: step, x: column.x + below * right, y: column.y + below * down },
      cell,
      cell,
    );
  });
  const data = new Uint8Array(count * cell * cell * 3);
  for (const [index, { data: pixels }] of cells.entries()) {
    for (let row = 0; row < cell; row += 1) {
      data.set(pixels.subarray(row * cell * 3, (row + 1) * cell * 3), (row * count + index) * cell * 3);
    }
  }
  return { width: count * cell, height: cell, data };
}
