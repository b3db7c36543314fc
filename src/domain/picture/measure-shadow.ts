import { neighbours, type PageCells, patchesOf } from './page-cells.ts';

/** Paper darker than this share of the page's light paper is in shadow, and lighter than that share is not. */
const DARK = 0.7;
const HALF_LIT = 0.9;
/** What is darker than this in full light is a cover, not paper. */
const DARKEST_PAPER = 100;
/** Share of a patch's surroundings that must be half lit. */
const FADING = 0.6;
const LEAST_CELLS = 6;

/**
 * Share of the page that lies in shadow, 0–1: patches of dark paper that fade into light paper. A table, a dark bar or a
 * picture on the page ends at once and does not count.
 */
export function measureShadow(cells: PageCells): number {
  const sorted = [...cells.paper].sort((one, other) => one - other);
  const light = sorted[Math.floor(0.8 * sorted.length)] ?? 255;
  if (light < DARKEST_PAPER) return 0;
  const dark = new Set([...cells.paper.keys()].filter((cell) => (cells.paper[cell] ?? 0) < DARK * light));
  let area = 0;
  for (const patch of patchesOf(dark, cells)) if (fades(patch, cells, HALF_LIT * light)) area += patch.length;
  return area / cells.paper.length;
}

function fades(patch: readonly number[], cells: PageCells, lit: number): boolean {
  if (patch.length < LEAST_CELLS) return false;
  const own = new Set(patch);
  const around = new Set(patch.flatMap((cell) => neighbours(cells, cell)).filter((cell) => !own.has(cell)));
  const halfLit = [...around].filter((cell) => (cells.paper[cell] ?? 0) < lit);
  return around.size > 0 && halfLit.length >= FADING * around.size;
}
