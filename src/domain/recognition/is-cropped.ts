import type { Box, PageMeasures, ReadPage } from '../page.ts';

/**
 * From which measures on a page is cropped. Strokes that run out of a side where a line of print ends at it: clean 0, a cut
 * through two rows 0.003. How far inwards an open border is followed: clean and real ones 0.04 at most, cut ones 0.29.
 */
const CUT = 0.0025;
const OPEN_FRAME = 0.12;
/** Share of the picture within which a line ends at a side. */
const NEAR = 0.006;
/** Lines that all end at one side, where print ends between strokes. */
const MANY_LINES = 3;
const MANY_SHARE = 0.25;

const sides = ['left', 'top', 'right', 'bottom'] as const;

/**
 * Whether part of a page lies outside the picture: its border is open at a side, or print is cut there. Of print on pages
 * that hang askew nothing is said: a sheet's corners leave the picture first.
 */
export function isCropped(page: ReadPage, { cut, openFrame }: PageMeasures): boolean {
  const { lines } = page;
  if (lines.length === 0) return false;
  if (sides.some((side) => openFrame[side] >= OPEN_FRAME)) return true;
  if (lines.some(({ level }) => level !== undefined)) return false;
  const ends = endsAt(page);
  return sides.some((side) => {
    const touching = lines.filter(({ box }) => ends[side](box)).length;
    const isSideways = side === 'left' || side === 'right';
    const allEnd = isSideways && touching >= Math.max(MANY_LINES, MANY_SHARE * lines.length);
    return (touching > 0 && cut[side] >= CUT) || allEnd;
  });
}

/** For each side, whether a line of print reaches it. */
function endsAt({ width, height }: ReadPage) {
  const [nearX, nearY] = [NEAR * width, NEAR * height];
  return {
    left: ([x]: Box) => x <= nearX,
    top: ([, y]: Box) => y <= nearY,
    right: ([x, , w]: Box) => x + w >= width - nearX,
    bottom: ([, y, , h]: Box) => y + h >= height - nearY,
  };
}
