import type { PagePicture } from '../../domain/page.ts';

/**
 * The same picture at another size. Shrinking averages the area under each new pixel, so that thin strokes fade
 * evenly instead of vanishing; enlarging interpolates with a Catmull-Rom cubic, which keeps strokes crisp.
 */
export function resizePicture(picture: PagePicture, width: number, height: number): PagePicture {
  const columns = taps(picture.width, width);
  const rows = taps(picture.height, height);
  const data = new Uint8Array(width * height * 3);
  const cache = new RowCache(picture, columns, width);
  const sum = new Float32Array(width * 3);
  for (let y = 0; y < height; y += 1) {
    sum.fill(0);
    for (let tap = 0; tap < rows.size; tap += 1) {
      const weight = rows.weights[y * rows.size + tap] ?? 0;
      if (weight !== 0) addScaled(sum, cache.row(rows.from[y * rows.size + tap] ?? 0), weight);
    }
    storeRow(sum, data, y * width * 3);
  }
  return { width, height, data };
}

/** For every new pixel along one axis: `size` old ones that it draws on, and the weight of each. */
interface Taps {
  readonly size: number;
  readonly from: Int32Array;
  readonly weights: Float32Array;
}

function taps(from: number, to: number): Taps {
  return to < from ? areaTaps(from, to) : cubicTaps(from, to);
}

function areaTaps(from: number, to: number): Taps {
  const scale = from / to;
  const size = Math.ceil(scale) + 1;
  const pixels = new Int32Array(to * size);
  const weights = new Float32Array(to * size);
  for (let index = 0; index < to; index += 1) {
    const start = index * scale;
    const end = start + scale;
    for (let tap = 0; tap < size; tap += 1) {
      const pixel = Math.floor(start) + tap;
      pixels[index * size + tap] = clamp(pixel, from);
      weights[index * size + tap] = Math.max(0, Math.min(end, pixel + 1) - Math.max(start, pixel)) / scale;
    }
  }
  return { size, from: pixels, weights };
}

function cubicTaps(from: number, to: number): Taps {
  const size = 4;
  const pixels = new Int32Array(to * size);
  const weights = new Float32Array(to * size);
  for (let index = 0; index < to; index += 1) {
    const centre = ((index + 0.5) * from) / to - 0.5;
    for (let tap = 0; tap < size; tap += 1) {
      const pixel = Math.floor(centre) - 1 + tap;
      pixels[index * size + tap] = clamp(pixel, from);
      weights[index * size + tap] = catmullRom(centre - pixel);
    }
  }
  return { size, from: pixels, weights };
}

function catmullRom(distance: number): number {
  const x = Math.abs(distance);
  if (x < 1) return 1.5 * x ** 3 - 2.5 * x ** 2 + 1;
  return x < 2 ? -0.5 * x ** 3 + 2.5 * x ** 2 - 4 * x + 2 : 0;
}

/** Rows resampled along x, kept while neighbouring new rows still need them. */
class RowCache {
  private readonly picture: PagePicture;
  private readonly columns: Taps;
  private readonly width: number;
  private readonly rows = new Map<number, Float32Array>();

  constructor(picture: PagePicture, columns: Taps, width: number) {
    this.picture = picture;
    this.columns = columns;
    this.width = width;
  }

  row(y: number): Float32Array {
    const known = this.rows.get(y);
    if (known !== undefined) return known;
    const row = this.recycled(y);
    resampleRow(this.picture, y, this.columns, row);
    this.rows.set(y, row);
    return row;
  }

  private recycled(y: number): Float32Array {
    for (const [old, row] of this.rows) {
      if (old >= y - 4) continue;
      this.rows.delete(old);
      return row;
    }
    return new Float32Array(this.width * 3);
  }
}

function resampleRow(picture: PagePicture, y: number, { from, size, weights }: Taps, row: Float32Array): void {
  const { data, width } = picture;
  const base = y * width * 3;
  for (let to = 0, tap = 0; to < row.length; to += 3) {
    let red = 0;
    let green = 0;
    let blue = 0;
    for (const end = tap + size; tap < end; tap += 1) {
      const weight = weights[tap] as number;
      const at = base + (from[tap] as number) * 3;
      red += (data[at] as number) * weight;
      green += (data[at + 1] as number) * weight;
      blue += (data[at + 2] as number) * weight;
    }
    row[to] = red;
    row[to + 1] = green;
    row[to + 2] = blue;
  }
}

function addScaled(sum: Float32Array, row: Float32Array, weight: number): void {
  for (let index = 0; index < sum.length; index += 1)
    sum[index] = (sum[index] as number) + (row[index] as number) * weight;
}

function storeRow(row: Float32Array, data: Uint8Array, offset: number): void {
  for (let index = 0; index < row.length; index += 1) {
    const value = (row[index] as number) + 0.5;
    data[offset + index] = value < 0 ? 0 : value > 255 ? 255 : value;
  }
}

const clamp = (index: number, length: number): number => Math.min(Math.max(index, 0), length - 1);
