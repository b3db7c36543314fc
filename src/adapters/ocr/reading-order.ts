import type { Box } from '../../domain/page.ts';

/**
 * Rows from top to bottom, each from left to right. A box belongs to the row whose first box it overlaps by more than
 * half of the lower one's height.
 */
export function inReadingOrder<Line extends { readonly box: Box }>(lines: readonly Line[]): readonly Line[] {
  const rows: Line[][] = [];
  for (const line of lines.toSorted((one, other) => middle(one.box) - middle(other.box) || one.box[0] - other.box[0])) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && sameRow(last.box, line.box)) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.toSorted((one, other) => one.box[0] - other.box[0]));
}

const middle = ([, y, , height]: Box): number => y + height / 2;

function sameRow([, top, , height]: Box, [, otherTop, , otherHeight]: Box): boolean {
  const overlap = Math.min(top + height, otherTop + otherHeight) - Math.max(top, otherTop);
  return overlap > Math.min(height, otherHeight) / 2;
}
