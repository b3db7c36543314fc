import type { Box, ReadPage, TextLine } from '../page.ts';

/** The page's mosaics under which nothing was read well: where a line was, nothing is covered. */
export const visibleMasks = ({ measures, lines }: ReadPage): readonly Box[] =>
  measures?.masks.filter((mask) => !lines.some((line) => reads(line, mask))) ?? [];

/** The page with a line of blocks where a mosaic lies, so that the value of a label beside it is found to be covered. */
export function withMasks(page: ReadPage): ReadPage {
  const masks = visibleMasks(page);
  if (masks.length === 0) return page;
  const covered = masks.map((box): TextLine => ({ text: '████', confidence: 1, box }));
  return { ...page, lines: [...page.lines, ...covered] };
}

function reads({ box, confidence }: TextLine, mask: Box): boolean {
  const across = Math.min(box[0] + box[2], mask[0] + mask[2]) - Math.max(box[0], mask[0]);
  const down = Math.min(box[1] + box[3], mask[1] + mask[3]) - Math.max(box[1], mask[1]);
  return confidence >= 0.9 && across > 0.5 * mask[2] && down > 0.5 * Math.min(mask[3], box[3]);
}
