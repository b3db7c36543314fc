import { cellsWithin, type PageCells, patchesOf } from './page-cells.ts';
import { slopingPrint } from './sloping-print.ts';

/** How much darker than its square print is at least, of 255. */
const LEAST_CONTRAST = 24;
const LEAST_PRINTED = 30;
/** How far from the page's darkest print to its paper all print of a place has faded. */
const FADED = 0.45;
/** Squares of faded print that hang together, and of print that is not faded within `AROUND` squares of it. */
const LEAST_FADED = 8;
const AROUND = 3;
const LEAST_AROUND = 12;
/** Share of the print around that fades steadily: 0.23 at most on clean drawn papers and 0.36 on damaged ones without a lamp. */
const SLOPING = 0.4;

/**
 * Share of the page, 0–1, in which a reflection makes print fade: all print is pale there, and around it grows steadily
 * paler towards it. Paler print, an emblem or a seal beside dark print ends at once.
 */
export function measureFading(cells: PageCells): number {
  const { tint, deepest } = cells;
  const isPrinted = Uint8Array.from(deepest, (deep, cell) => Number((tint[cell] ?? 0) - deep >= LEAST_CONTRAST));
  const faded = fadedPrint(cells, isPrinted);
  if (faded.size < LEAST_FADED) return 0;
  const sloping = slopingPrint(cells, isPrinted);
  const grown = new Set([...faded].flatMap((cell) => cellsWithin(cells, cell, 1)));
  const reflections = patchesOf(grown, cells).filter((patch) => {
    const own = patch.filter((cell) => faded.has(cell));
    const around = [...new Set(own.flatMap((cell) => cellsWithin(cells, cell, AROUND)))];
    const print = around.filter((cell) => isPrinted[cell] === 1 && !faded.has(cell));
    const slopes = print.filter((cell) => sloping.has(cell)).length;
    return own.length >= LEAST_FADED && print.length >= LEAST_AROUND && slopes >= SLOPING * print.length;
  });
  return reflections.flat().length / deepest.length;
}

/** Squares of print that is pale, as is all print beside it. */
function fadedPrint(cells: PageCells, isPrinted: Uint8Array): ReadonlySet<number> {
  const printed = [...isPrinted.keys()].filter((cell) => isPrinted[cell] === 1);
  if (printed.length < LEAST_PRINTED) return new Set();
  const pale = paleLevel(cells, printed);
  const isPale = (cell: number): boolean => isPrinted[cell] !== 1 || (cells.deepest[cell] ?? 0) >= pale;
  return new Set(printed.filter((cell) => cellsWithin(cells, cell, 1).every(isPale)));
}

/** Lightness from which print is pale, between the page's darker print and its paper. */
function paleLevel({ tint, deepest }: PageCells, printed: readonly number[]): number {
  const depths = printed.map((cell) => deepest[cell] ?? 0).sort((one, other) => one - other);
  const dark = depths[Math.floor(0.1 * depths.length)] ?? 0;
  const paper = tint.toSorted()[tint.length >> 1] ?? 255;
  return dark + FADED * (paper - dark);
}
