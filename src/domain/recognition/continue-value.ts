import { union } from '../box.ts';
import type { Box } from '../page.ts';
import { joinAlongRow, joinCells } from './join-cells.ts';
import type { Heads } from './label-heads.ts';
import type { Labelled } from './labels.ts';
import { bottom, type Cell, onOneRow, right } from './lay-out-cells.ts';
import { endsLikeOrganisation } from './organisation-names.ts';

/** The value with the lines it goes on over, for fields whose values do. */
export function withContinuation(field: Labelled, head: Cell, value: Cell, cells: readonly Cell[], heads: Heads): Cell {
  if (field === 'scope') return joinParagraph(linesBelow(head, value, cells, heads, () => false, 60));
  if (field === 'holder') return wholeName(head, value, cells, heads);
  if (field === 'issuer') return withBranch(head, wholeName(head, value, cells, heads), cells, heads);
  if (field === 'validity')
    return linesBelow(head, value, cells, heads, (text) => /至.*(?:日|\d$)|长期|止$/u.test(text), 2).reduce(joinCells);
  return value;
}

/**
 * A name that breaks over two lines, the second under the value or under its label; taken as it is where the next line
 * does not make it a name.
 */
function wholeName(head: Cell, value: Cell, cells: readonly Cell[], heads: Heads): Cell {
  if (endsLikeOrganisation(value.text)) return value;
  const again = cells.find((cell) => !heads.has(cell) && readsAgain(cell, value));
  if (again !== undefined) return again;
  const fromLabel = union(value.box, [head.box[0], value.box[1], 1, value.box[3]]);
  const joined = [value.box, fromLabel].map((column) =>
    linesBelow(head, value, cells, heads, endsLikeOrganisation, 2, column).reduce(joinCells),
  );
  return joined.find((name) => endsLikeOrganisation(name.text)) ?? value;
}

/** The same name found a second time on the same place, whole: under a seal it was first read as far as the seal. */
const readsAgain = ({ text, box }: Cell, value: Cell): boolean =>
  value.text.length >= 3 &&
  text.startsWith(value.text) &&
  endsLikeOrganisation(text) &&
  onOneRow(box, value.box) &&
  Math.abs(box[0] - value.box[0]) < 2 * value.box[3];

/** 国家金融监督管理总局 goes on with 江苏监管局 in the next line, though it is a name as it stands. */
function withBranch(head: Cell, value: Cell, cells: readonly Cell[], heads: Heads): Cell {
  const next = nextLineBelow(head, value.box, value.box, cells, new Set([value]), heads);
  return next !== undefined && BRANCH.test(next.text) ? joinCells(value, next) : value;
}

const BRANCH = /^[\p{Script=Han}]{1,8}(?:监管局|监管分局|分局|分行|支行|管理部|专员办|办事处)$/u;

/** The value and the lines right below that start no label and keep to its column, until `isWhole` says enough. */
function linesBelow(
  head: Cell,
  value: Cell,
  cells: readonly Cell[],
  heads: Heads,
  isWhole: (text: string) => boolean,
  atMost: number,
  start: Box = value.box,
): readonly Cell[] {
  const lines = [value];
  let column = start;
  while (lines.length < atMost && !isWhole(lines.map((line) => line.text).join(''))) {
    const last = lines.at(-1) ?? value;
    const next = nextLineBelow(head, last.box, column, cells, new Set(lines), heads);
    // a row of stars closes a paragraph so that nothing can be added
    if (next === undefined || CLOSING_ROW.test(next.text)) break;
    const onRow = cells.filter((cell) => cell !== next && onOneRow(cell.box, next.box) && cell.box[0] > next.box[0]);
    const line = joinAlongRow(
      next,
      [...onRow].sort((a, b) => a.box[0] - b.box[0]),
      heads,
    );
    lines.push(line);
    column = union(column, line.box);
  }
  return lines;
}

/** Lines of one paragraph; one that stops well before the others' right edge ends an item, so a `;` keeps the items apart. */
function joinParagraph(lines: readonly Cell[]): Cell {
  const edge = Math.max(...lines.map((line) => right(line.box)));
  const width = edge - Math.min(...lines.map((line) => line.box[0]));
  const endsItem = (line: Cell): boolean =>
    right(line.box) < edge - Math.max(2.5 * line.box[3], 0.25 * width) && !/[;,.。，；、:]$/u.test(line.text);
  return lines
    .map((line, index) => (index < lines.length - 1 && endsItem(line) ? withSemicolon(line) : line))
    .reduce(joinCells);
}

/** The cell with a `;` behind its text. */
export const withSemicolon = (cell: Cell): Cell => ({
  ...cell,
  text: `${cell.text};`,
  sureness: [...cell.sureness, 1],
});

/** A row of stars, some of them read as 米 or ×. */
const CLOSING_ROW = /^(?=.*[*＊]{2})[*＊米※xX×]+$/u;

function nextLineBelow(
  own: Cell,
  last: Box,
  column: Box,
  cells: readonly Cell[],
  used: ReadonlySet<Cell>,
  heads: Heads,
): Cell | undefined {
  const height = last[3];
  const next = cells
    .filter(
      (cell) => !used.has(cell) && cell.box[1] > last[1] + 0.3 * height && cell.box[1] - bottom(last) <= 1.1 * height,
    )
    .filter((cell) => cell.box[0] >= column[0] - 2 * height && cell.box[0] < right(column) && !onOneRow(cell.box, last))
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])[0];
  if (next === undefined) return undefined;
  const belongs = [...heads.keys()].some((head) => isValueOf(next, head, own, cells));
  return heads.has(next) || belongs || next.box[3] > 1.7 * height ? undefined : next;
}

/**
 * Whether a line stands beside a label of its own. A label further left than the value's own labels the other column, unless
 * its value reaches over to the line.
 */
function isValueOf(line: Cell, head: Cell, own: Cell, cells: readonly Cell[]): boolean {
  const height = line.box[3];
  if (head === line || !onOneRow(head.box, line.box) || right(head.box) > line.box[0] + height) return false;
  if (right(head.box) > own.box[0]) return true;
  return cells.some(
    (cell) =>
      cell !== line &&
      onOneRow(cell.box, line.box) &&
      cell.box[0] < line.box[0] &&
      line.box[0] - right(cell.box) < 2 * height,
  );
}
