import type { PagePicture } from '../page.ts';
import { holdsPrint, type PageCells } from './page-cells.ts';

const MOST_CELLS = 400;
const LEAST_CELLS = 12;

/**
 * How many pixels ink takes to turn into paper at the steeper edges of print: the middle of the squares that hold print.
 * 1–2 on sharp pictures; what counts for reading is its share of a character's height. Undefined where there is hardly
 * any print.
 */
export function measureEdges(picture: PagePicture, cells: PageCells): number | undefined {
  const printed = [...cells.ink.keys()].filter((cell) => holdsPrint(cells, cell));
  const step = Math.max(1, Math.floor(printed.length / MOST_CELLS));
  const widths = printed
    .filter((_cell, index) => index % step === 0)
    .map((cell) => edgeWidth(picture, cells, cell))
    .filter((width) => width !== undefined)
    .sort((one, other) => one - other);
  return widths.length < LEAST_CELLS ? undefined : widths[Math.floor(widths.length / 2)];
}

/** The greatest step along the rows of a square that only a level rule or the rim of a panel crosses. */
const NO_STEP = 1;

/**
 * The square's contrast over its steepest step: how wide an edge of that contrast would be. Undefined where no edge crosses
 * its rows.
 */
function edgeWidth(picture: PagePicture, cells: PageCells, cell: number): number | undefined {
  const left = (cell % cells.columns) * cells.side;
  const top = Math.floor(cell / cells.columns) * cells.side;
  const steps: number[] = [];
  for (let y = top; y < top + cells.side; y += Math.max(1, Math.floor(cells.side / 6)))
    steps.push(steepestStep(picture, left, y, cells.side));
  steps.sort((one, other) => other - one);
  const steep = steps[Math.floor(steps.length / 5)] ?? 1;
  return steep <= NO_STEP ? undefined : ((cells.paper[cell] ?? 0) - (cells.ink[cell] ?? 0)) / steep;
}

/** The greatest difference between neighbours in a row of pixels. */
function steepestStep({ data, width }: PagePicture, left: number, y: number, length: number): number {
  let steepest = 0;
  let at = (y * width + left) * 3 + 1;
  for (let x = 1; x < length; x += 1, at += 3)
    steepest = Math.max(steepest, Math.abs((data[at] ?? 0) - (data[at + 3] ?? 0)));
  return steepest;
}
