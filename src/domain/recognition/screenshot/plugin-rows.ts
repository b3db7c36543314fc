import type { Field, ShownPlugin } from '../../document.ts';
import { middle } from '../lay-out-cells.ts';
import { appIdsIn } from './app-ids.ts';
import { type ConsoleCell, isAction, isLegible, isRubbedOut, toField } from './console-cell.ts';
import { columnAt, isUnder, type PluginColumn, type PluginHead } from './plugin-columns.ts';
import { readShownTime } from './shown-time.ts';

/** The rows of the plug-in table, top to bottom; what is covered or cut off in a row is absent from it. */
export function readPluginRows(cells: readonly ConsoleCell[], head: PluginHead): readonly ShownPlugin[] {
  const table = cells
    .filter((cell) => isUnder(cell, head))
    .flatMap((cell) => {
      const column = columnAt(cell, head);
      return column === undefined ? [] : [{ cell, column }];
    });
  const anchors = anchorsOf(table);
  return anchors.flatMap((anchor, index) => {
    const reach = 3.2 * anchor.height;
    const before = anchors[index - 1];
    const after = anchors[index + 1];
    const top = before === undefined ? anchor.y - reach : (before.y + anchor.y) / 2;
    const end = after === undefined ? anchor.y + reach : (after.y + anchor.y) / 2;
    return readRow(table.filter(({ cell }) => middle(cell.box) > top && middle(cell.box) < end));
  });
}

interface Placed {
  readonly cell: ConsoleCell;
  readonly column: PluginColumn;
}

interface Anchor {
  readonly y: number;
  readonly height: number;
}

/** Signs that a reader makes of the coloured dot in front of a state. */
const DOT = /^[^\p{Script=Han}]+/u;

const STATE =
  /^(?:已通过|审核通过|待审核|审核中|待确认|未通过|不通过|审核不通过|已添加|已拒绝|被拒绝|已驳回|已失效|已过期|已停用|申请中|使用中)/u;

/** Each row has one time, one state, one group of buttons: whatever of them can be seen marks the middle of its row. */
function anchorsOf(table: readonly Placed[]): readonly Anchor[] {
  const marks = table
    .filter(({ cell, column }) => MARKS[column]?.(cell) ?? false)
    .map(({ cell }) => ({ y: middle(cell.box), height: cell.box[3] }))
    .sort((a, b) => a.y - b.y);
  const anchors: Anchor[] = [];
  for (const mark of marks) {
    const last = anchors.at(-1);
    if (last === undefined || mark.y - last.y > 1.2 * Math.max(mark.height, last.height)) anchors.push(mark);
  }
  return anchors;
}

const MARKS: Readonly<Partial<Record<PluginColumn, (cell: ConsoleCell) => boolean>>> = {
  time: (cell) => /^\d{4}[-/.年]\d/u.test(cell.text),
  state: (cell) => STATE.test(cell.text.replace(DOT, '')),
  action: (cell) => isAction(cell),
};

function readRow(row: readonly Placed[]): readonly ShownPlugin[] {
  const inColumn = (wanted: PluginColumn): readonly ConsoleCell[] =>
    row.filter(({ column }) => column === wanted).map(({ cell }) => cell);
  const own = [...inColumn('name'), ...inColumn('appId'), ...inColumn('version')];
  const plugin: ShownPlugin = {
    ...present('name', nameOf(inColumn('name'))),
    ...present(
      'appId',
      firstOf(own, (cell) => appIdsIn(cell.text)[0]),
    ),
    ...present('version', firstOf(own, versionIn)),
    ...present('state', firstOf(inColumn('state'), stateIn)),
    ...present('addedAt', firstOf(inColumn('time'), timeIn)),
  };
  return Object.keys(plugin).length === 0 ? [] : [plugin];
}

const present = (name: keyof ShownPlugin, field: Field | undefined): ShownPlugin =>
  field === undefined ? {} : { [name]: field };

/** The topmost Chinese words of the column that are no small print; an icon's own letters have no Chinese. */
function nameOf(cells: readonly ConsoleCell[]): Field | undefined {
  const [name] = cells
    .filter(
      (cell) =>
        /\p{Script=Han}{2,}/u.test(cell.text) && !/AppI[DdO0]|版本|开发者:|服务商|wx[0-9a-f]{6}/iu.test(cell.text),
    )
    .filter((cell) => !/[，,。;；]/u.test(cell.text))
    .toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
  if (name === undefined || !isLegible(name) || isRubbedOut(name.text)) return undefined;
  return toField(name.text, name);
}

/** A value with its place in the piece's text. */
interface Part {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const whole = (cell: ConsoleCell, value: string): Part => ({ value, start: 0, end: cell.text.length });

/** Whatever Chinese stands in the column is a state, a known one or not: 未添加 must not be taken for none. */
function stateIn(cell: ConsoleCell): Part | undefined {
  const state = cell.text.replace(DOT, '');
  const start = cell.text.length - state.length;
  return /^\p{Script=Han}{2,8}(?:\(.*\))?$/u.test(state) && !isAction(cell)
    ? { value: state, start, end: cell.text.length }
    : undefined;
}

function timeIn(cell: ConsoleCell): Part | undefined {
  const time = readShownTime(cell.raw);
  return time === undefined ? undefined : whole(cell, time.text);
}

const VERSION = /(?<=版本号?:?[vV]?)\d+(?:\.\d+)+|(?<![0-9A-Za-z.][vV]?)\d+\.\d+\.\d+(?![0-9.])/u;

function versionIn(cell: ConsoleCell): Part | undefined {
  const found = VERSION.exec(cell.text);
  return found === null ? undefined : { value: found[0], start: found.index, end: found.index + found[0].length };
}

function firstOf(cells: readonly ConsoleCell[], read: (cell: ConsoleCell) => Part | undefined): Field | undefined {
  for (const cell of cells) {
    const part = read(cell);
    if (part !== undefined && isLegible(cell, part.start, part.end)) return toField(part.value, cell);
  }
  return undefined;
}
