import { bottom, middle, onOneRow, right } from '../lay-out-cells.ts';
import { partRun, readCategoryPath } from './category-path.ts';
import { type ConsoleCell, isAction, isNote } from './console-cell.ts';
import { type FormField, type FormLabel, formLabels } from './form-labels.ts';

/** A label with what stands at its value's place, top to bottom; nothing there: no pieces. */
export interface FormRow {
  readonly label: ConsoleCell;
  readonly value: readonly ConsoleCell[];
  /** Where its column of values begins. */
  readonly edge?: number;
}

export interface Form {
  /** A label may stand on a page more than once. */
  readonly rows: Readonly<Record<FormField, readonly FormRow[]>>;
  /** Left edge of the values, where several rows agree on one. */
  readonly valueEdge: number | undefined;
  /** Right edge of the longest label that is read. */
  readonly labelEdge: number;
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
  const chosen = isBelow ? below : beside;
  const valueEdge = isBelow ? undefined : commonEdge(chosen);
  const values = labels.map((label, index) => {
    const value = chosen[index] ?? [];
    return label.field === 'categories' && !hasPath(value) ? pathsBelow(label, labels, pieces, value) : value;
  });
  const rowOf = ({ cell, inline }: FormLabel, value: Values): FormRow => {
    const edge = inline === undefined ? (isBelow ? cell.box[0] : edgeBeside(value, labels, values)) : undefined;
    return { label: cell, value, ...(edge !== undefined && { edge }) };
  };
  const rowsOf = (field: FormField): readonly FormRow[] =>
    labels.flatMap((label, index) =>
      label.field === field ? [rowOf(label, inColumn(label, values[index] ?? [], valueEdge))] : [],
    );
  return {
    valueEdge,
    labelEdge: Math.max(0, ...labels.filter(({ field }) => field !== undefined).map(({ cell }) => right(cell.box))),
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

const hasPath = (value: Values): boolean =>
  value.some(({ text }) => partRun(text).some((part) => readCategoryPath(part) !== undefined));

/** 服务类目 may head a list of its own on a page whose other values stand elsewhere; a path is known by its arrow. */
function pathsBelow(label: FormLabel, labels: readonly FormLabel[], cells: Values, otherwise: Values): Values {
  const listed = valueBelow(label, labels, cells);
  return hasPath(listed) ? listed : otherwise;
}

/** Pieces right of the label, on its row or, of a value in several lines, between it and the rows above and below. */
function valueBeside(own: FormLabel, labels: readonly FormLabel[], cells: Values): Values {
  const { cell: label, inline, field } = own;
  if (inline !== undefined) return [inline];
  const height = label.box[3];
  const column = cells.filter((cell) => cell !== label && Math.abs(cell.box[0] - label.box[0]) < 0.8 * height);
  const [from, to] = [right(label.box) - 0.5 * height, nextLabelOnRow(label, labels) + height];
  const candidates = cells
    .filter((cell) => cell !== label && cell.box[0] >= from && right(cell.box) <= to)
    .filter((cell) => !column.some((other) => onOneRow(other.box, cell.box)));
  const lines = field === 'categories' ? untilNextRow(candidates, label, column) : atRow(candidates, label, column);
  return firstColumn(field === 'categories' ? lines : lines.filter((cell) => !isNote(cell.text)), height);
}

/** In a form of two columns the next label ends the value. */
const nextLabelOnRow = (label: ConsoleCell, labels: readonly FormLabel[]): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...labels
      .map(({ cell }) => cell.box)
      .filter((box) => onOneRow(box, label.box) && box[0] > right(label.box))
      .map(([x]) => x),
  );

/** The middles of the rows above and below, at most so many line heights away. */
function rowsAround(label: ConsoleCell, column: Values, most: number): readonly [above: number, under: number] {
  const own = middle(label.box);
  const rows = column.map((cell) => middle(cell.box));
  return [
    Math.max(own - 4 * label.box[3], ...rows.filter((y) => y < own)),
    Math.min(own + most * label.box[3], ...rows.filter((y) => y > own)),
  ];
}

/** Categories stand one under another as far as the next row. */
function untilNextRow(candidates: Values, label: ConsoleCell, column: Values): Values {
  const [above, under] = rowsAround(label, column, 10);
  return candidates.filter((cell) => middle(cell.box) > above && middle(cell.box) < under);
}

/** What stands on the label's row; else two lines with the label between them, nearer to it than to the next rows. */
function atRow(candidates: Values, label: ConsoleCell, column: Values): Values {
  const onRow = candidates.filter((cell) => onOneRow(cell.box, label.box));
  if (onRow.length > 0) return onRow;
  const own = middle(label.box);
  const [above, under] = rowsAround(label, column, 4);
  const near = candidates.filter((cell) => {
    const y = middle(cell.box);
    return Math.abs(y - own) < Math.min(y - above, under - y);
  });
  const isAround = near.some(({ box }) => middle(box) < own) && near.some(({ box }) => middle(box) > own);
  return isAround ? near : [];
}

/** The leftmost pieces, one under another, each with the pieces that go on with its line; notes left out. */
function firstColumn(candidates: Values, height: number): Values {
  // a line of categories may end in what parts it from the next, as sentences do
  const pieces = candidates.filter((cell) => !isNote(cell.text.replace(/[;；]$/u, '')));
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

/** The nearest piece under the label that begins where it does and is no label itself; of categories all lines. */
function valueBelow({ cell: label, field }: FormLabel, labels: readonly FormLabel[], cells: Values): Values {
  const isLabel = (cell: ConsoleCell): boolean => labels.some((other) => other.cell === cell);
  const column = cells
    .filter((cell) => cell.box[1] >= bottom(label.box) - 0.3 * label.box[3])
    .filter((cell) => Math.abs(cell.box[0] - label.box[0]) < 1.5 * label.box[3])
    .sort((a, b) => a.box[1] - b.box[1]);
  const lines: ConsoleCell[] = [];
  for (const cell of column) {
    const before = lines.at(-1) ?? label;
    const room = (lines.length === 0 || (field === 'categories' && hasPath([cell])) ? 2 : 0.9) * label.box[3];
    if (isLabel(cell) || cell.box[1] - bottom(before.box) > room || isNote(cell.text)) break;
    lines.push(cell);
  }
  const kept = field === 'categories' ? lines : lines.slice(0, 1);
  return kept.flatMap((line) => [line, ...continuations(line, cells, kept)]);
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

/** Where the values of at least three other rows begin, if this one begins about there. */
function edgeBeside([own]: Values, labels: readonly FormLabel[], values: readonly Values[]): number | undefined {
  if (own === undefined) return undefined;
  const near = values
    .flatMap(([first], index) =>
      first === undefined || first === own || labels[index]?.inline !== undefined ? [] : first,
    )
    .map(({ box }) => box[0])
    .filter((x) => Math.abs(x - own.box[0]) < 1.2 * own.box[3])
    .sort((a, b) => a - b);
  return near.length < 3 ? undefined : near[Math.floor(near.length / 2)];
}

/** Beside a covered value only its note is left, in a column further right: that is no value. */
function inColumn({ inline }: FormLabel, value: Values, edge: number | undefined): Values {
  const [first] = value;
  if (first === undefined || edge === undefined || inline !== undefined) return value;
  return first.box[0] - edge > 6 * first.box[3] ? [] : value;
}
