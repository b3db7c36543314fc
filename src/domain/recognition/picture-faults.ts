import type { WarningCode } from '../document.ts';
import type { PageMeasures, ReadPage } from '../page.ts';
import { isCropped } from './is-cropped.ts';
import { visibleMasks } from './visible-masks.ts';

/**
 * From which measure on a fault is told. `tests/bench/picture-bench.ts` prints what drawn papers show with and without each
 * damage; real scans and photographs lie below every one of them but for the fault that they have.
 */
export const LIMITS = {
  /** Pixels of edge, and its share of a line's height. Clean 1.9 and 0.08 at most; blur of half strength 3.3 and 0.13. */
  edgeWidth: 2.4,
  edgeOfLine: 0.12,
  /** Clean 0 on every page; half-strength shadow 0.34 and more; a photograph with the hand's shadow 0.2. */
  shadow: 0.1,
  /** Clean 0; lamps on paper that a camera shows grey 0.02 and more. On white paper nothing is measured. */
  glare: 0.012,
  /** Clean pages 0.015 at most in strength; the weakest drawn moiré 0.035 with stripes of 0.39. */
  stripeStrength: 0.025,
  stripes: 0.38,
  smallestForStripes: 600,
  /** A single seal colours 0.004 of a page; copies 0. */
  colour: 0.0005,
} as const;

type PictureFault = Extract<
  WarningCode,
  'blurred' | 'shadow' | 'glare' | 'screen-photo' | 'cropped' | 'black-and-white' | 'masked'
>;

/** What is wrong with a page's picture, by its measures and where its lines lie. None for a text layer. */
export function pictureFaults(page: ReadPage): ReadonlySet<PictureFault> {
  const { measures } = page;
  if (measures === undefined) return new Set();
  const holds: Readonly<Record<PictureFault, boolean>> = {
    blurred: isBlurred(page, measures),
    shadow: measures.shadow >= LIMITS.shadow,
    glare: measures.glare >= LIMITS.glare,
    'screen-photo': showsScreen(page, measures),
    cropped: isCropped(page, measures),
    'black-and-white': isColourless(measures),
    masked: visibleMasks(page).length > 0,
  };
  return new Set((Object.keys(holds) as PictureFault[]).filter((fault) => holds[fault]));
}

/** Nothing on the page is coloured: a copy, on which a seal cannot be told from print. */
export const isColourless = ({ colour }: PageMeasures): boolean => colour < LIMITS.colour;

function isBlurred(page: ReadPage, { edgeWidth }: PageMeasures): boolean {
  if (edgeWidth === undefined || edgeWidth < LIMITS.edgeWidth) return false;
  const heights = page.lines.map(({ box }) => Math.min(box[2], box[3])).sort((one, other) => one - other);
  const middle = heights[Math.floor(heights.length / 2)];
  return middle === undefined || edgeWidth >= LIMITS.edgeOfLine * middle;
}

const showsScreen = ({ pictureLongSide = 0 }: ReadPage, { stripes, stripeStrength }: PageMeasures): boolean =>
  pictureLongSide >= LIMITS.smallestForStripes && stripeStrength >= LIMITS.stripeStrength && stripes >= LIMITS.stripes;
