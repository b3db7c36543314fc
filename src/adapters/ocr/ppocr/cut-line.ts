import type { PagePicture } from '../../../domain/page.ts';
import type { Rectangle } from './rectangle.ts';

/**
 * Cuts a rectangle in any position out of a page, straightened and scaled to `width` × `height`. Averages as many
 * points per new pixel as the scale asks for. Pixels beyond the page repeat its edge.
 */
export function cutLine(page: PagePicture, rectangle: Rectangle, width: number, height: number): PagePicture {
  const data = new Uint8Array(width * height * 3);
  const samples = Math.max(1, Math.min(6, Math.ceil(rectangle.height / height - 0.25)));
  const grid = samplingGrid(rectangle, width * samples, height * samples);
  const share = 1 / (samples * samples);
  const sums = new Float32Array(width * 3);
  for (let y = 0; y < height; y += 1) {
    sums.fill(0);
    for (let row = y * samples; row < (y + 1) * samples; row += 1) addRow(page, grid, row, samples, sums);
    const at = y * width * 3;
    for (let index = 0; index < sums.length; index += 1) data[at + index] = (sums[index] as number) * share + 0.5;
  }
  return { width, height, data };
}

function samplingGrid({ x, y, width, height, angle }: Rectangle, columns: number, rows: number) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [along, across] = [width / columns, height / rows];
  const [right, down] = [(along - width) / 2, (across - height) / 2];
  return {
    x: x + right * cos - down * sin - 0.5,
    y: y + right * sin + down * cos - 0.5,
    alongX: along * cos,
    alongY: along * sin,
    acrossX: -across * sin,
    acrossY: across * cos,
  };
}

type SamplingGrid = ReturnType<typeof samplingGrid>;

/** Adds the colours along one row of points, `samples` after each other to one sum. */
function addRow(page: PagePicture, grid: SamplingGrid, row: number, samples: number, sums: Float32Array): void {
  const [startX, startY] = [grid.x + row * grid.acrossX, grid.y + row * grid.acrossY];
  const { alongX, alongY } = grid;
  for (let to = 0, column = 0; to < sums.length; to += 3) {
    for (const end = column + samples; column < end; column += 1)
      addPoint(page, startX + column * alongX, startY + column * alongY, sums, to);
  }
}

/** Adds the colour at a point between pixel centres (bilinear). */
function addPoint({ data, width, height }: PagePicture, px: number, py: number, sums: Float32Array, to: number): void {
  const x = px < 0 ? 0 : px > width - 1 ? width - 1 : px;
  const y = py < 0 ? 0 : py > height - 1 ? height - 1 : py;
  // never below zero, where cutting off is rounding down
  const left = x | 0;
  const top = y | 0;
  const dx = x - left;
  const dy = y - top;
  const a = (top * width + left) * 3;
  const b = left + 1 < width ? a + 3 : a;
  const down = top + 1 < height ? width * 3 : 0;
  const wa = (1 - dx) * (1 - dy);
  const wb = dx * (1 - dy);
  const wc = (1 - dx) * dy;
  const wd = dx * dy;
  for (let channel = 0; channel < 3; channel += 1) {
    sums[to + channel] =
      (sums[to + channel] as number) +
      (data[a + channel] as number) * wa +
      (data[b + channel] as number) * wb +
      (data[a + down + channel] as number) * wc +
      (data[b + down + channel] as number) * wd;
  }
}
