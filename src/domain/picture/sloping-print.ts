import type { PageCells } from './page-cells.ts';

/** By how much print grows paler from one square to the next, of 255: less is nothing, more is another print. */
const LEAST_STEP = 3;
const GREATEST_STEP = 40;
/** Squares that are passed over: empty ones, and those that hold only the rim of a stroke. */
const PASSED = 2;
/** Squares in a slope, and by how much print grows paler over it. */
const SHORTEST = 5;
const LEAST_RISE = 70;

/**
 * The squares in which print grows steadily paler along its row or column, in whichever direction.
 * @param isPrinted 1 for each square that holds print
 */
export function slopingPrint(cells: PageCells, isPrinted: Uint8Array): ReadonlySet<number> {
  const { columns, rows, deepest } = cells;
  const sloping = new Set<number>();
  const look = (length: number, stride: number, first: number): void => {
    const line = Array.from({ length }, (_unused, step) => first + step * stride)
      .filter((cell) => isPrinted[cell] === 1)
      .map((cell): Print => ({ cell, at: (cell - first) / stride, depth: deepest[cell] ?? 0 }));
    for (const direction of [line, line.toReversed()]) for (const cell of slopesOf(direction)) sloping.add(cell);
  };
  for (let row = 0; row < rows; row += 1) look(columns, 1, row * columns);
  for (let column = 0; column < columns; column += 1) look(rows, columns, column);
  return sloping;
}

/** A printed square of one row or column: its place along it, and how light its print is. */
interface Print {
  readonly cell: number;
  readonly at: number;
  readonly depth: number;
}

function slopesOf(line: readonly Print[]): readonly number[] {
  const found: number[] = [];
  for (let start = 0; start < line.length; ) {
    const slope = slopeFrom(line, start);
    const isSlope = slope.prints.length >= SHORTEST && slope.rise >= LEAST_RISE;
    if (isSlope) found.push(...slope.prints.map(({ cell }) => cell));
    start = isSlope ? slope.end : start + 1;
  }
  return found;
}

function slopeFrom(line: readonly Print[], start: number) {
  const prints = line.slice(start, start + 1);
  let end = start + 1;
  for (const next of line.slice(end)) {
    const kind = stepBetween(prints.at(-1) ?? next, next);
    if (kind === 'end') break;
    if (kind === 'paler') prints.push(next);
    end += 1;
  }
  return { prints, end, rise: (prints.at(-1)?.depth ?? 0) - (prints[0]?.depth ?? 0) };
}

/** Whether print goes on growing paler, a square is passed over, or the slope ends. */
function stepBetween(last: Print, next: Print): 'paler' | 'passed' | 'end' {
  const away = Math.abs(next.at - last.at);
  if (away > PASSED + 1) return 'end';
  const step = (next.depth - last.depth) / away;
  if (step > GREATEST_STEP) return 'passed';
  return step < LEAST_STEP ? 'end' : 'paler';
}
