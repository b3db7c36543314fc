import type { Field, Screenshot } from '../../document.ts';
import { middle, right } from '../lay-out-cells.ts';
import { type ConsoleCell, isLegible, toField } from './console-cell.ts';

/** The plug-in that the procedure asks for; of several rows its row counts. */
const LIVE_PLUGIN = '腾讯云直播助手';

/**
 * The row of 插件管理's table. With several plug-ins the row of 腾讯云直播助手 counts; without it none is *the* plug-in.
 * A heading whose table is cut off says nothing.
 */
export function readPluginTable(cells: readonly ConsoleCell[]): Partial<Screenshot> {
  const rows = pluginRows(cells);
  const row = rows.find(({ name }) => name.value.includes(LIVE_PLUGIN)) ?? (rows.length === 1 ? rows[0] : undefined);
  if (row === undefined) return {};
  return {
    pluginName: row.name,
    addedAt: row.addedAt,
    ...(row.appId !== undefined && { pluginAppId: row.appId }),
    ...(row.version !== undefined && { pluginVersion: row.version }),
  };
}

interface PluginRow {
  readonly name: Field;
  readonly addedAt: Field;
  readonly appId?: Field;
  readonly version?: Field;
}

const TIME_HEADER = /^(?:申请时间|添加时间|更新时间)$/u;
const TIME = /^\d{4}[-/年]\d{1,2}[-/月]\d{1,2}/u;

/** One row for each time in the time column; a row reaches half way to its neighbours. */
function pluginRows(cells: readonly ConsoleCell[]): readonly PluginRow[] {
  const heading = cells.find((cell) => cell.text === '插件管理');
  const header = cells.find((cell) => TIME_HEADER.test(cell.text) && cell.box[1] > (heading?.box[1] ?? -1));
  if (header === undefined) return [];
  const below = cells.filter((cell) => cell.box[1] > header.box[1] + header.box[3] / 2);
  const times = below.filter((cell) => TIME.test(cell.text)).sort((a, b) => a.box[1] - b.box[1]);
  return times.flatMap((time, index) => {
    const reach = 3.2 * time.box[3];
    const top = halfWay(times[index - 1], time) ?? middle(time.box) - reach;
    const bottom = halfWay(time, times[index + 1]) ?? middle(time.box) + reach;
    const row = below.filter((cell) => middle(cell.box) > top && middle(cell.box) < bottom);
    return readRow(row, time, headerLeft(cells, header));
  });
}

const halfWay = (upper: ConsoleCell | undefined, lower: ConsoleCell | undefined): number | undefined =>
  upper === undefined || lower === undefined ? undefined : (middle(upper.box) + middle(lower.box)) / 2;

/** Where the table begins: the header 插件 on the time header's row; the side menu lies left of it. */
function headerLeft(cells: readonly ConsoleCell[], header: ConsoleCell): number {
  const first = cells.find(
    (cell) => cell.text === '插件' && Math.abs(middle(cell.box) - middle(header.box)) < header.box[3],
  );
  return first === undefined ? 0 : first.box[0] - first.box[3];
}

const STATE = /^(?:已通过|待审核|审核中|未通过|已添加|已拒绝|已失效|状态)/u;

function readRow(row: readonly ConsoleCell[], time: ConsoleCell, left: number): readonly PluginRow[] {
  const own = row.filter((cell) => cell.box[0] >= left && right(cell.box) < time.box[0]);
  const name = own
    .filter((cell) => isLegible(cell) && /\p{Script=Han}{2,}/u.test(cell.text) && !STATE.test(cell.text))
    .filter((cell) => !/AppI[Dd]|版本|wx[0-9a-f]{6}/iu.test(cell.text))
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])[0];
  if (name === undefined) return [];
  const appId = firstMatch(own, (cell) => /wx[0-9a-f]{16}/u.exec(cell.text.toLowerCase())?.[0]);
  const version = firstMatch(own, (cell) => /(?:版本:?|[vV]|^)(\d+\.\d+\.\d+)/u.exec(cell.text)?.[1]);
  return [
    {
      name: toField(name.text, name),
      addedAt: toField(time.raw, time),
      ...(appId !== undefined && { appId }),
      ...(version !== undefined && { version }),
    },
  ];
}

function firstMatch(cells: readonly ConsoleCell[], find: (cell: ConsoleCell) => string | undefined): Field | undefined {
  const found = cells.map((cell) => ({ cell, value: find(cell) })).find(({ value }) => value !== undefined);
  return found?.value === undefined ? undefined : toField(found.value, found.cell);
}
