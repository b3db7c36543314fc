import { bottom, middle, onOneRow, right } from '../lay-out-cells.ts';
import { type ConsoleCell, isAction, isNote } from './console-cell.ts';
import { type FormField, type FormLabel, formLabels } from './form-labels.ts';

/** A label with what stands at its value's place, top to bottom; nothing there: no pieces. */
export interface FormRow {
  readonly label: ConsoleCell;
  readonly value: readonly ConsoleCell[];
}

export interface Form {
  /** A label may stand on a page more than once. */
  readonly rows: Readonly<Record<FormField, readonly FormRow[]>>;
  /** Left edge of the values, where several rows agree on one. */
  readonly valueEdge: number | undefined;
}

/**
 * A form (label, value, note, action) by geometry: values right of their labels or below them, whichever holds for more
 * labels, so that a covered value is not taken from the row underneath. Notes and buttons are no values.
 */
export function readForm(cells: readonly ConsoleCell[]): Form {
  const labels = formLabels(cells);
  const pieces = cells.filter((cell) => !isAction(cell));
  const beside = labels.map((label) => valueBeside(label, labels, pieces));
  const below = labels.map((label, index) => (beside[index]?.length === 0 ? valueBelow(label, labels, pieces) : []));
  const isBelow = filled(below) > filled(beside);
  const values = isBelow ? below : beside;
  const valueEdge = isBelow ? undefined : commonEdge(values);
  const rowsOf = (field: FormField): readonly FormRow[] =>
    labels.flatMap((label, index) =>
      label.field === field ? [{ label: label.cell, value: inColumn(label, values[index] ?? [], valueEdge) }] : [],
    );
  return {
    valueEdge,
    rows: {
      miniProgramName: rowsOf('miniProgramName'),
      subject: rowsOf('subject'),
      categories: rowsOf('categories'),
      appId: rowsOf('appId'),
    },
  };
}

const filled = (values: readonly (readonly ConsoleCell[])[]): number =>
  values.filter((value) => value.length > 0).length;

type Values = readonly ConsoleCell[];

/** Pieces right of the label, on its row or between it and the rows above and below. */
function valueBeside({ cell: label, inline, field }: FormLabel, labels: readonly FormLabel[], cells: Values): Values {
  if (inline !== undefined) return [inline];
  const height = label.box[3];
  const column = cells.filter((cell) => Math.abs(cell.box[0] - label.box[0]) < 0.8 * height && cell !== label);
  const above = Math.max(
    middle(label.box) - 4 * height,
    ...column.map((cell) => middle(cell.box)).filter((y) => y < middle(label.box)),
  );
  const under = Math.min(
    middle(label.box) + (field === 'categories' ? 10 : 4) * height,
    ...column.map((cell) => middle(cell.box)).filter((y) => y > middle(label.box)),
  );
  const next = Math.min(
    Number.POSITIVE_INFINITY,
    ...labels
      .filter(
        (other) => other.cell !== label && onOneRow(other.cell.box, label.box) && other.cell.box[0] > right(label.box),
      )
      .map((other) => other.cell.box[0]),
  );
  const isNearer = (cell: ConsoleCell): boolean =>
    field === 'categories' ||
    Math.abs(middle(cell.box) - middle(label.box)) <=
      Math.min(middle(cell.box) - above, under - middle(cell.box), Number.POSITIVE_INFINITY);
  const candidates = cells
    .filter(
      (cell) => cell !== label && cell.box[0] >= right(label.box) - 0.5 * height && right(cell.box) <= next + height,
    )
    .filter((cell) => middle(cell.box) > above && middle(cell.box) < under && isNearer(cell))
    .filter((cell) => !column.some((other) => onOneRow(other.box, cell.box)));
  return firstColumn(candidates, height);
}

/** The leftmost pieces, one under another, each with the pieces that go on with its line; notes left out. */
function firstColumn(candidates: Values, height: number): Values {
  const pieces = candidates.filter((cell) => !isNote(cell.text));
  const edge = Math.min(...pieces.map((cell) => cell.box[0]));
  const starts = pieces.filter((cell) => cell.box[0] < edge + 2.5 * height);
  return starts
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
    .flatMap((start) => [start, ...continuations(start, pieces, starts)]);
}

/** A line that was read in two pieces: hardly a gap between them. */
function continuations(start: ConsoleCell, cells: Values, starts: Values): Values {
  const next = cells.find(
    (cell) =>
      !starts.includes(cell) &&
      onOneRow(cell.box, start.box) &&
      cell.box[0] >= right(start.box) - 0.4 * start.box[3] &&
      cell.box[0] - right(start.box) < 0.9 * start.box[3],
  );
  return next === undefined ? [] : [next, ...continuations(next, cells, [...starts, next])];
}

/** The nearest piece under the label that begins where it does and is no label itself. */
function valueBelow({ cell: label }: FormLabel, labels: readonly FormLabel[], cells: Values): Values {
  const height = label.box[3];
  const under = cells
    .filter((cell) => cell.box[1] >= bottom(label.box) - 0.3 * height && cell.box[1] - bottom(label.box) < 2 * height)
    .filter((cell) => Math.abs(cell.box[0] - label.box[0]) < 1.5 * height)
    .sort((a, b) => a.box[1] - b.box[1]);
  const [nearest] = under;
  if (nearest === undefined || labels.some(({ cell }) => cell === nearest) || isNote(nearest.text)) return [];
  return [nearest, ...continuations(nearest, cells, [nearest])];
}

/** Where at least two rows' values begin; of several such edges the one that most rows share. */
function commonEdge(values: readonly Values[]): number | undefined {
  const firsts = values.flatMap(([first]) => first ?? []);
  const near = (edge: number, cell: ConsoleCell): boolean => Math.abs(cell.box[0] - edge) < 2.5 * cell.box[3];
  const supports = firsts.map((first) => ({
    edge: first.box[0],
    count: firsts.filter((other) => near(first.box[0], other)).length,
  }));
  const best = supports.toSorted((one, other) => other.count - one.count || one.edge - other.edge)[0];
  return best === undefined || best.count < 2 ? undefined : best.edge;
}

/** Beside a covered value only its note is left, in a column further right: that is no value. */
function inColumn({ inline }: FormLabel, value: Values, edge: number | undefined): Values {
  const [first] = value;
  if (first === undefined || edge === undefined || inline !== undefined) return value;
  return first.box[0] - edge > 6 * first.box[3] ? [] : value;
}
