import type { Heads } from './label-heads.ts';
import { type Cell, right, union } from './lay-out-cells.ts';

/** The two as one cell; the confidence is the lower one. */
export function joinCells(first: Cell, second: Cell): Cell {
  return {
    page: first.page,
    text: first.text + second.text,
    box: union(first.box, second.box),
    confidence: Math.min(first.confidence, second.confidence),
    sureness: [...first.sureness, ...second.sureness],
  };
}

/** Goes on with pieces on the same row as long as the gap is no wider than two characters. */
export function joinAlongRow(first: Cell, rest: readonly Cell[], heads: Heads): Cell {
  let value = first;
  for (const next of rest) {
    const gap = next.box[0] - right(value.box);
    if (heads.has(next) || gap > 2 * value.box[3] || gap < -value.box[3]) break;
    value = joinCells(value, next);
  }
  return value;
}
