import type { TitleSighting } from './find-titles.ts';
import { bottom, type Cell, right } from './lay-out-cells.ts';

/**
 * The cells that belong to each title of one page: with one title all of them; with several, stacked papers are cut
 * above each lower title, papers side by side half way between the titles.
 */
export function splitByTitles(
  titles: readonly TitleSighting[],
  cells: readonly Cell[],
): readonly { readonly title: TitleSighting; readonly cells: readonly Cell[] }[] {
  if (titles.length <= 1) return titles.map((title) => ({ title, cells }));
  return titles.map((title) => ({ title, cells: cells.filter((cell) => nearestTitle(cell, titles) === title) }));
}

/** The title of the cell's column that stands last above it (or, above all titles, the first below). */
function nearestTitle(cell: Cell, titles: readonly TitleSighting[]): TitleSighting | undefined {
  const column = columnOf(cell, titles);
  const above = column
    .filter((title) => title.box[1] <= bottom(cell.box) + title.box[3])
    .sort((a, b) => b.box[1] - a.box[1]);
  return above[0] ?? [...column].sort((a, b) => a.box[1] - b.box[1])[0];
}

/** Titles that overlap across with each other share a column; of several columns, the one whose centre is nearest. */
function columnOf(cell: Cell, titles: readonly TitleSighting[]): readonly TitleSighting[] {
  const centre = (box: Cell['box']): number => box[0] + box[2] / 2;
  const nearest = [...titles].sort(
    (a, b) => Math.abs(centre(a.box) - centre(cell.box)) - Math.abs(centre(b.box) - centre(cell.box)),
  )[0];
  if (nearest === undefined) return titles;
  return titles.filter((title) => title.box[0] < right(nearest.box) && right(title.box) > nearest.box[0]);
}
