import { neighbours, type PageCells, patchesOf } from './page-cells.ts';

/** Brightness at which a camera shows nothing any more, in the darkest channel. */
const BLOWN = 251;
/** Paper that is lighter than this cannot be told from a lamp's reflection. */
const WHITE_PAPER = 238;
/** Contrast up to which a square is paper alone. */
const FLAT = 14;
/** Share of a patch's surroundings that must be between paper and white. */
const FADING = 0.5;
const LEAST_CELLS = 3;
/** Share of its rectangle that a blot fills, and how many times as long as wide it is at most. */
const LEAST_FILLED = 0.45;
const LONGEST = 5;

/**
 * Share of the page that a reflection has blown out, 0–1: patches of pure white that fade into paper which is not white. On
 * white scans and screenshots nothing can be told: 0.
 */
export function measureGlare(cells: PageCells): number {
  const flat = [...cells.paper.keys()].filter((cell) => contrastOf(cells, cell) <= FLAT);
  const tints = flat.map((cell) => cells.tint[cell] ?? 0).sort((one, other) => one - other);
  const paper = tints[Math.floor(tints.length / 2)] ?? 255;
  if (flat.length < 0.1 * cells.paper.length || paper > WHITE_PAPER) return 0;
  const blown = new Set(flat.filter((cell) => (cells.tint[cell] ?? 0) >= BLOWN));
  let area = 0;
  for (const patch of patchesOf(blown, cells)) if (fades(patch, cells, paper)) area += patch.length;
  return area / cells.paper.length;
}

const contrastOf = ({ paper, ink }: PageCells, cell: number): number => (paper[cell] ?? 0) - (ink[cell] ?? 0);

/**
 * A panel or a label ends at once; light fades: the squares around are lighter than paper and not yet white. What reaches
 * the rim may be the scanner's white.
 */
function fades(patch: readonly number[], cells: PageCells, paper: number): boolean {
  if (patch.length < LEAST_CELLS || patch.some((cell) => neighbours(cells, cell).length < 4)) return false;
  if (!isCompact(patch, cells)) return false;
  const own = new Set(patch);
  const around = new Set(patch.flatMap((cell) => neighbours(cells, cell)).filter((cell) => !own.has(cell)));
  const between = [...around].filter(
    (cell) => (cells.tint[cell] ?? 0) > paper + 1 && contrastOf(cells, cell) <= 2 * FLAT,
  );
  return between.length >= FADING * around.size;
}

/** A lamp's reflection is a blot; a white frame or margin is a strip or an outline. */
function isCompact(patch: readonly number[], { columns }: PageCells): boolean {
  const across = patch.map((cell) => cell % columns);
  const down = patch.map((cell) => Math.floor(cell / columns));
  const width = Math.max(...across) - Math.min(...across) + 1;
  const height = Math.max(...down) - Math.min(...down) + 1;
  return patch.length >= LEAST_FILLED * width * height && Math.max(width, height) <= LONGEST * Math.min(width, height);
}
