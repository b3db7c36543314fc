import { bottom, middle, onOneRow, right } from '../lay-out-cells.ts';
import type { ConsoleCell } from './console-cell.ts';

/** What a column of the plug-in table holds. */
export type PluginColumn = 'name' | 'appId' | 'version' | 'state' | 'time' | 'action';

const HEADS: Readonly<Record<PluginColumn, RegExp>> = {
  name: /^(?:插件|插件名称|插件信息|名称)$/u,
  appId: /^(?:插件)?AppI[DdO0]$/u,
  version: /^(?:版本|版本号|插件版本|当前版本)$/u,
  state: /^(?:状态|插件状态|申请状态|审核状态)$/u,
  time: /^(?:申请时间|添加时间|更新时间|操作时间|添加插件时间)$/u,
  action: /^操作$/u,
};

export interface ColumnSpan {
  readonly column: PluginColumn;
  readonly from: number;
  readonly to: number;
}

/** The plug-in table's head and where each column reaches from left to right, in pixels. */
export interface PluginHead {
  readonly bottom: number;
  readonly spans: readonly ColumnSpan[];
}

/**
 * The row of heads with 插件 and a time or a state; 授权时间 heads another table, that of platforms. The first column reaches
 * to the next head, since names are long and begin left; the others reach half way to each other, since they are centred.
 */
export function findPluginHead(cells: readonly ConsoleCell[]): PluginHead | undefined {
  const names = cells.filter((cell) => HEADS.name.test(cell.text));
  for (const name of names) {
    const row = cells.filter((cell) => onOneRow(cell.box, name.box) && cell.box[0] >= name.box[0]);
    const heads = row
      .flatMap((cell) => {
        const column = columnOf(cell.text);
        return column === undefined ? [] : [{ column, cell }];
      })
      .sort((a, b) => a.cell.box[0] - b.cell.box[0]);
    const columns = new Set(heads.map(({ column }) => column));
    // a capture may end behind the second column: then the heading above says what the table is
    const isPlugins =
      columns.size >= 3 || cells.some((cell) => cell.text === '插件管理' && middle(cell.box) < name.box[1]);
    if ((columns.has('time') || columns.has('state')) && isPlugins)
      return { bottom: bottom(name.box), spans: spansOf(heads, name.box[3]) };
  }
  return undefined;
}

const columnOf = (text: string): PluginColumn | undefined =>
  (Object.keys(HEADS) as PluginColumn[]).find((column) => HEADS[column].test(text));

const centre = (cell: ConsoleCell): number => cell.box[0] + cell.box[2] / 2;

interface Head {
  readonly column: PluginColumn;
  readonly cell: ConsoleCell;
}

function spansOf(heads: readonly Head[], height: number): readonly ColumnSpan[] {
  const borders = heads.slice(1).map(({ cell }, index) => {
    const before = heads[index];
    if (before === undefined || before.column === 'name') return cell.box[0] - 3 * height;
    return (centre(before.cell) + centre(cell)) / 2;
  });
  return heads.map(({ column, cell }, index) => ({
    column,
    from: borders[index - 1] ?? cell.box[0] - height,
    to: borders[index] ?? Number.POSITIVE_INFINITY,
  }));
}

/** Which column a piece stands in: a name by where it begins, everything else by its middle. */
export function columnAt(cell: ConsoleCell, { spans }: PluginHead): PluginColumn | undefined {
  const [first] = spans;
  if (
    first !== undefined &&
    cell.box[0] >= first.from &&
    cell.box[0] < first.to &&
    right(cell.box) < first.to + 2 * cell.box[3]
  )
    return first.column;
  return spans.find(({ from, to }) => centre(cell) >= from && centre(cell) < to)?.column;
}

/** Pieces under the head, in the table's columns. */
export const isUnder = (cell: ConsoleCell, head: PluginHead): boolean => middle(cell.box) > head.bottom;
