import type { FieldName } from '../document.ts';
import type { Box } from '../page.ts';
import { withContinuation } from './continue-value.ts';
import { joinAlongRow, joinCells } from './join-cells.ts';
import { findHeads, type Heads, ownValue } from './label-heads.ts';
import { bottom, type Cell, middle, onOneRow, right } from './lay-out-cells.ts';
import { valueAbove, valuesStandAbove } from './values-above.ts';

/** A label on the page with the text that belongs to it; `value` is absent where nothing stands beside or below. */
export interface LabelledValue {
  readonly field: FieldName | 'validity';
  readonly label: string;
  readonly labelCell: Cell;
  readonly value?: Cell;
}

/** What stands at the page's labels. */
export interface LabelledPage {
  /** Every label that a field comes from, with its value: in its own cell, to the right, below or above. */
  readonly labelled: readonly LabelledValue[];
  /** Values of labels that no field comes from: the day under 成立日期 is no other day. */
  readonly others: readonly Cell[];
}

export function findLabelledValues(cells: readonly Cell[]): LabelledPage {
  const heads = findHeads(cells);
  const above = valuesStandAbove(cells, heads);
  const found = [...heads].map(([labelCell, { field, label }]) => ({
    labelCell,
    field,
    label,
    value:
      ownValue(labelCell, label) ??
      valueToTheRight(labelCell, cells, heads) ??
      // the issuer's corner is no row of the form
      (above && field !== 'issuer' ? valueAbove : valueBelow)(labelCell, cells, heads),
  }));
  return {
    labelled: found.flatMap(({ labelCell, field, label, value }): readonly LabelledValue[] => {
      if (field === null) return [];
      const whole = value === undefined ? {} : { value: withContinuation(field, labelCell, value, cells, heads) };
      return [{ field, label, labelCell, ...whole }];
    }),
    others: found.flatMap(({ field, value }) => (field === null && value !== undefined ? [value] : [])),
  };
}

function valueToTheRight(head: Cell, cells: readonly Cell[], heads: Heads): Cell | undefined {
  const height = head.box[3];
  const onRow = cells
    .filter(
      (cell) =>
        cell !== head &&
        cell.box[0] >= right(head.box) - height &&
        Math.abs(middle(cell.box) - middle(head.box)) <= 0.8 * Math.max(height, Math.min(cell.box[3], 1.5 * height)),
    )
    .sort((a, b) => a.box[0] - b.box[0]);
  const [first] = onRow;
  if (first === undefined || heads.has(first) || first.box[0] - right(head.box) > 14 * height) return undefined;
  const stack = stackedOn(first, onRow, heads);
  const beside = onRow.filter((cell) => !stack.includes(cell));
  return joinAlongRow(stack.reduce(joinCells), beside, heads);
}

/** In a table the value of one row may stand on two or three lines beside its label: those lines, top to bottom. */
function stackedOn(first: Cell, onRow: readonly Cell[], heads: Heads): readonly Cell[] {
  return onRow
    .filter(
      (cell) =>
        cell === first ||
        (!heads.has(cell) &&
          !onOneRow(cell.box, first.box) &&
          Math.abs(cell.box[0] - first.box[0]) < 1.5 * first.box[3]),
    )
    .sort((a, b) => a.box[1] - b.box[1]);
}

function valueBelow(head: Cell, cells: readonly Cell[], heads: Heads): Cell | undefined {
  const below = cells
    .filter(
      (cell) =>
        cell !== head &&
        overlapsAcross(head.box, cell.box) &&
        cell.box[1] >= middle(head.box) &&
        cell.box[1] - bottom(head.box) <= 1.8 * head.box[3],
    )
    .sort((a, b) => a.box[1] - b.box[1])[0];
  return below === undefined || heads.has(below) ? undefined : below;
}

const overlapsAcross = (a: Box, b: Box): boolean => b[0] < right(a) && right(b) > a[0];
