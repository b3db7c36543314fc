import type { PagePicture, SideShares } from '../page.ts';

/** Pixels from the border at which ink is looked for: the very last may be the scanner's. */
const INSET = 2;
const CONTRAST = 70;
const LONGEST_STROKE = 40;

/**
 * Which share of each side's pixels begins a stroke of ink that runs out of the picture. Print and frames end on the page:
 * whole pages have none, cut ones 0.01 and more.
 */
export function measureCut(picture: PagePicture): SideShares {
  const { width, height } = picture;
  const across = (y: number): number => strokesAlong(picture, width, (step) => y * width + step);
  const down = (x: number): number => strokesAlong(picture, height, (step) => step * width + x);
  return { top: across(INSET), right: down(width - 1 - INSET), bottom: across(height - 1 - INSET), left: down(INSET) };
}

/** Dark runs with light on both sides, per pixel. */
function strokesAlong({ data }: PagePicture, length: number, pixelAt: (step: number) => number): number {
  const light = Uint8Array.from({ length }, (_unused, step) => data[pixelAt(step) * 3 + 1] ?? 0);
  const paper = light.toSorted()[Math.floor(0.7 * length)] ?? 255;
  let [strokes, run] = [0, 0];
  for (const value of light) {
    if (value < paper - CONTRAST) run += 1;
    else {
      if (run > 0 && run < LONGEST_STROKE) strokes += 1;
      run = 0;
    }
  }
  return strokes / Math.max(1, length);
}
