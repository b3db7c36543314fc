import type { PagePicture } from '../page.ts';

/** A smaller picture and by how much: one of its pixels stands for `scale` × `scale` of the original's. */
export interface SmallPicture extends PagePicture {
  readonly scale: number;
}

/** The picture with its long side at most `longSide` pixels, each pixel the mean of those it stands for. */
export function shrinkPicture(picture: PagePicture, longSide: number): SmallPicture {
  const scale = Math.max(1, Math.max(picture.width, picture.height) / longSide);
  const width = Math.max(1, Math.floor(picture.width / scale));
  const height = Math.max(1, Math.floor(picture.height / scale));
  const data = new Uint8Array(width * height * 3);
  // four samples a side say enough of a mean, however large the original
  const step = Math.max(1, Math.floor(scale / 4));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) meanInto(data, (y * width + x) * 3, picture, x * scale, y * scale, scale, step);
  }
  return { width, height, data, scale };
}

function meanInto(
  target: Uint8Array,
  at: number,
  source: PagePicture,
  left: number,
  top: number,
  side: number,
  step: number,
): void {
  const sums = [0, 0, 0];
  let count = 0;
  const right = Math.min(source.width, Math.max(Math.floor(left) + 1, Math.floor(left + side)));
  const bottom = Math.min(source.height, Math.max(Math.floor(top) + 1, Math.floor(top + side)));
  for (let y = Math.floor(top); y < bottom; y += step) {
    for (let x = Math.floor(left); x < right; x += step) {
      const from = (y * source.width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1)
        sums[channel] = (sums[channel] ?? 0) + (source.data[from + channel] ?? 0);
      count += 1;
    }
  }
  for (let channel = 0; channel < 3; channel += 1)
    target[at + channel] = Math.round((sums[channel] ?? 0) / Math.max(1, count));
}
