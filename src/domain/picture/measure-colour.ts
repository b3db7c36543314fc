import type { PagePicture } from '../page.ts';

const SAMPLES = 40_000;
/** By how much channels differ where something is coloured, of 255: more than the tint that JPEG gives to grey. */
const COLOURED = 32;

/** Share of the page that is coloured, 0–1: 0 on a black-and-white copy, about 0.006 where one seal stands on white. */
export function measureColour({ data, width, height }: PagePicture): number {
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / SAMPLES)));
  let [coloured, seen] = [0, 0];
  for (let y = step >> 1; y < height; y += step) {
    for (let x = step >> 1; x < width; x += step) {
      const at = (y * width + x) * 3;
      const red = data[at] ?? 0;
      const green = data[at + 1] ?? 0;
      const blue = data[at + 2] ?? 0;
      seen += 1;
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > COLOURED) coloured += 1;
    }
  }
  return coloured / Math.max(1, seen);
}
