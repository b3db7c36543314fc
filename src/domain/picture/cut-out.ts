import type { Box, PagePicture } from '../page.ts';

/** A copy of the part of a picture that a box covers; what lies outside the picture is left out. */
export function cutOut({ width, height, data }: PagePicture, box: Box): PagePicture {
  const [left, top] = [Math.max(0, box[0]), Math.max(0, box[1])];
  const [right, bottom] = [Math.min(width, box[0] + box[2]), Math.min(height, box[1] + box[3])];
  const part = { width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
  const copy = new Uint8Array(part.width * part.height * 3);
  for (let row = 0; row < part.height; row += 1) {
    const from = ((top + row) * width + left) * 3;
    copy.set(data.subarray(from, from + part.width * 3), row * part.width * 3);
  }
  return { ...part, data: copy };
}
