import type { Box, QuarterTurn } from '../page.ts';

/**
 * Where a box of the stored picture lies once the picture is turned clockwise.
 * @param width and `height` of the stored picture
 */
export function turnBox([x, y, w, h]: Box, turn: QuarterTurn, width: number, height: number): Box {
  if (turn === 90) return [height - y - h, x, h, w];
  if (turn === 180) return [width - x - w, height - y - h, w, h];
  return turn === 270 ? [y, width - x - w, h, w] : [x, y, w, h];
}
