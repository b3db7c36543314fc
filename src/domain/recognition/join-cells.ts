import { union } from '../box.ts';
import type { Heads } from './label-heads.ts';
import { type Cell, right } from './lay-out-cells.ts';

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

/** Goes on with pieces on the same row as long as the gap is no wider than two characters and no column of labels begins. */
export function joinAlongRow(first: Cell, rest: readonly Cell[], heads: Heads): Cell {
  let value = first;
  for (const next of rest) {
    // a watermark's or a seal's words
    if (next.box[3] > 1.8 * first.box[3]) continue;
    const gap = next.box[0] - right(value.box);
    if (heads.has(next) || gap > 2 * value.box[3] || gap < -value.box[3] || beginsLikeLabels(next, heads)) break;
    value = joinCells(value, next);
  }
  return value;
}

/** Whether labels stand right above or below the beginning of this piece: one that is not in the dictionary, most likely. */
function beginsLikeLabels({ box }: Cell, heads: Heads): boolean {
  const aligned = [...heads.keys()].filter((head) => Math.abs(head.box[0] - box[0]) < 0.4 * box[3]);
  return aligned.length >= 2;
}
