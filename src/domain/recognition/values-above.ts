import type { Heads } from './label-heads.ts';
import { bottom, type Cell, middle, onOneRow, right } from './lay-out-cells.ts';

/**
 * Whether this page prints its values over their labels, as on a dotted line with what it asks for written small below:
 * most labels with nothing beside them stand nearer to what is above them than to what is below.
 */
export function valuesStandAbove(cells: readonly Cell[], heads: Heads): boolean {
  const votes = [...heads].map(([head, { label }]) => {
    const alone = head.text.replace(/[:：]$/u, '') === label || /[:：]$/u.test(head.text);
    if (!alone || cells.some((cell) => standsBeside(head, cell))) return 0;
    const [above, below] = [distance(head, lineAbove(head, cells)), distance(head, lineBelow(head, cells))];
    // boxes that touch on both sides tell nothing
    return Math.abs(below - above) < 0.15 * head.box[3] ? 0 : Math.sign(below - above);
  });
  const [above, below] = [1, -1].map((side) => votes.filter((vote) => vote === side).length);
  return (above ?? 0) >= 3 && (above ?? 0) > 2 * (below ?? 0);
}

/** The first of the lines right above a label that belong to it: those that follow one another without a label between. */
export function valueAbove(head: Cell, cells: readonly Cell[], heads: Heads): Cell | undefined {
  const last = lineAbove(head, cells);
  if (last === undefined || heads.has(last) || distance(head, last) > 1.2 * head.box[3]) return undefined;
  let first = last;
  for (let next = lineAbove(first, cells); next !== undefined; next = lineAbove(first, cells)) {
    const goesOn = distance(first, next) <= 0.5 * first.box[3] && Math.abs(next.box[0] - first.box[0]) < first.box[3];
    // a colon ends a label that no field comes from
    if (!goesOn || heads.has(next) || next.text.endsWith(':')) break;
    first = next;
  }
  return first;
}

const standsBeside = (head: Cell, cell: Cell): boolean =>
  cell !== head &&
  onOneRow(head.box, cell.box) &&
  cell.box[0] >= right(head.box) - head.box[3] &&
  cell.box[0] - right(head.box) < 6 * head.box[3];

const overlapsAcross = ({ box }: Cell, other: Cell): boolean => other.box[0] < right(box) && right(other.box) > box[0];

const lineAbove = (cell: Cell, cells: readonly Cell[]): Cell | undefined =>
  cells
    .filter((other) => other !== cell && overlapsAcross(cell, other) && middle(other.box) < cell.box[1])
    .sort((a, b) => bottom(b.box) - bottom(a.box))[0];

const lineBelow = (cell: Cell, cells: readonly Cell[]): Cell | undefined =>
  cells
    .filter((other) => other !== cell && overlapsAcross(cell, other) && middle(other.box) > bottom(cell.box))
    .sort((a, b) => a.box[1] - b.box[1])[0];

/** Between the two boxes, downwards; infinite where there is no other. */
function distance({ box }: Cell, other: Cell | undefined): number {
  if (other === undefined) return Number.POSITIVE_INFINITY;
  return other.box[1] < box[1] ? box[1] - bottom(other.box) : other.box[1] - bottom(box);
}
