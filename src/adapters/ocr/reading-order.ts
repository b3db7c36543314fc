import type { Box, TextLine } from '../../domain/page.ts';

/**
 * Rows from top to bottom, each from left to right, on the page turned level. A line belongs to the row before it when
 * it shares more than half of the lower one's height with the row's last line.
 */
export function inReadingOrder<Line extends Pick<TextLine, 'box' | 'level'>>(lines: readonly Line[]): readonly Line[] {
  const rows: Line[][] = [];
  const sorted = lines.toSorted(
    (one, other) => middle(place(one)) - middle(place(other)) || place(one)[0] - place(other)[0],
  );
  for (const line of sorted) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && sameRow(place(last), place(line))) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.toSorted((one, other) => place(one)[0] - place(other)[0]));
}

const place = ({ box, level }: Pick<TextLine, 'box' | 'level'>): Box => level ?? box;

const middle = ([, y, , height]: Box): number => y + height / 2;

function sameRow([, top, , height]: Box, [, otherTop, , otherHeight]: Box): boolean {
  const overlap = Math.min(top + height, otherTop + otherHeight) - Math.max(top, otherTop);
  return overlap > Math.min(height, otherHeight) / 2;
}
