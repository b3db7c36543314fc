import type { PagePicture } from '../page.ts';

/** A smaller picture and by how much: one of its pixels stands for `scale` × `scale` of the original's. */
export interface SmallPicture extends PagePicture {
  readonly scale: number;
}

/** Samples a side that say enough of a mean, however large the original. */
const SAMPLES = 3;

/** The picture with its long side at most `longSide` pixels, each pixel the mean of those it stands for. */
export function shrinkPicture(picture: PagePicture, longSide: number): SmallPicture {
  const scale = Math.max(1, Math.max(picture.width, picture.height) / longSide);
  const width = Math.max(1, Math.floor(picture.width / scale));
  const height = Math.max(1, Math.floor(picture.height / scale));
  const data = new Uint8Array(width * height * 3);
  const columns = samplesAlong(width, picture.width, scale);
  const rows = samplesAlong(height, picture.height, scale);
  const perSide = columns.length / width;
  for (let y = 0, to = 0; y < height; y += 1) {
    const lines = rows.subarray(y * perSide, (y + 1) * perSide).map((row) => row * picture.width);
    for (let x = 0; x < width; x += 1, to += 3) meanInto(data, to, picture.data, lines, columns, x * perSide);
  }
  return { width, height, data, scale };
}

/** Which originals each small pixel looks at along one side, `perSide` of them evenly over its span. */
function samplesAlong(count: number, length: number, scale: number): Int32Array {
  const perSide = Math.max(1, Math.min(SAMPLES, Math.floor(scale)));
  return Int32Array.from({ length: count * perSide }, (_unused, index) => {
    const at = Math.floor(index / perSide) + ((index % perSide) + 0.5) / perSide;
    return Math.min(length - 1, Math.floor(at * scale));
  });
}

function meanInto(
  target: Uint8Array,
  to: number,
  source: Uint8Array,
  lines: Int32Array,
  columns: Int32Array,
  first: number,
): void {
  const perSide = lines.length;
  let [red, green, blue] = [0, 0, 0];
  for (let row = 0; row < perSide; row += 1) {
    const line = lines[row] ?? 0;
    for (let column = 0; column < perSide; column += 1) {
      const from = (line + (columns[first + column] ?? 0)) * 3;
      red += source[from] ?? 0;
      green += source[from + 1] ?? 0;
      blue += source[from + 2] ?? 0;
    }
  }
  const count = perSide * perSide;
  target[to] = red / count;
  target[to + 1] = green / count;
  target[to + 2] = blue / count;
}
