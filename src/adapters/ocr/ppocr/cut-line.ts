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
  const sum = new Float32Array(3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      sum.fill(0);
      for (let sample = 0; sample < samples * samples; sample += 1) {
        const column = x * samples + (sample % samples);
        const row = y * samples + Math.floor(sample / samples);
        addPoint(
          page,
          grid.x + column * grid.alongX + row * grid.acrossX,
          grid.y + column * grid.alongY + row * grid.acrossY,
          sum,
        );
      }
      const at = (y * width + x) * 3;
      data[at] = (sum[0] as number) * share + 0.5;
      data[at + 1] = (sum[1] as number) * share + 0.5;
      data[at + 2] = (sum[2] as number) * share + 0.5;
    }
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

/** Adds the colour at a point between pixel centres (bilinear). */
function addPoint({ data, width, height }: PagePicture, px: number, py: number, sum: Float32Array): void {
  const x = px < 0 ? 0 : px > width - 1 ? width - 1 : px;
  const y = py < 0 ? 0 : py > height - 1 ? height - 1 : py;
  const left = Math.floor(x);
  const top = Math.floor(y);
  const dx = x - left;
  const dy = y - top;
  const a = (top * width + left) * 3;
  const b = left + 1 < width ? a + 3 : a;
  const down = top + 1 < height ? width * 3 : 0;
  const [wa, wb, wc, wd] = [(1 - dx) * (1 - dy), dx * (1 - dy), (1 - dx) * dy, dx * dy];
  for (let channel = 0; channel < 3; channel += 1) {
    sum[channel] =
      (sum[channel] as number) +
      (data[a + channel] as number) * wa +
      (data[b + channel] as number) * wb +
      (data[a + down + channel] as number) * wc +
      (data[b + down + channel] as number) * wd;
  }
}
