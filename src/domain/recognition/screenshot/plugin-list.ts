import type { Screenshot, ScreenshotAbsence, ShownPlugin } from '../../document.ts';
import { middle, right } from '../lay-out-cells.ts';
import { type ConsoleCell, toField } from './console-cell.ts';
import { readPluginCards } from './plugin-cards.ts';
import { findPluginHead, isUnder, type PluginColumn, type PluginHead } from './plugin-columns.ts';
import { readPluginRows } from './plugin-rows.ts';

/** The plug-in of the live scheme: of several rows its row is told as the screenshot's. */
const LIVE_PLUGIN = { name: '腾讯云直播助手', appId: 'wx95a7d2b78cf30f98' } as const;

/**
 * 设置 → 第三方设置 → 插件管理: the rows of its table, or its cards. A heading whose table lies beyond the capture is `cut-off`,
 * which is not an empty table; an authorised platform with its 授权时间 is no plug-in.
 * @param width of the capture: what reaches its right edge goes on beyond it
 */
export function readPluginList(cells: readonly ConsoleCell[], width: number): Partial<Screenshot> {
  const whole = cells.filter(({ box }) => right(box) < width - 2);
  const head = findPluginHead(cells);
  if (head === undefined) {
    const cards = readPluginCards(whole);
    return cards.length === 0
      ? { absences: CUT_OFF }
      : tellLive(cards, (column) => (column === 'state' ? 'not-shown' : 'masked'));
  }
  const plugins = readPluginRows(whole, head);
  const empty = plugins.length === 0 ? cells.find((cell) => isUnder(cell, head) && NOTHING.test(cell.text)) : undefined;
  if (empty !== undefined) return { noPlugins: toField(empty.text, empty), absences: NOT_SHOWN };
  if (plugins.length === 0) return { absences: CUT_OFF };
  return tellLive(plugins, (column) => whyMissing(column, head, cells, width));
}

type Why = (column: PluginColumn) => ScreenshotAbsence;

function tellLive(plugins: readonly ShownPlugin[], why: Why): Partial<Screenshot> {
  const row = plugins.find(isLivePlugin) ?? (plugins.length === 1 ? plugins[0] : undefined);
  return { plugins, ...(row === undefined ? { absences: NOT_SHOWN } : tell(row, why)) };
}

/** A column beyond the capture's right edge, or a value that reaches it; else something lies over it. */
function whyMissing(
  column: PluginColumn,
  { spans, bottom: under }: PluginHead,
  cells: readonly ConsoleCell[],
  width: number,
): ScreenshotAbsence {
  const span = spans.find((each) => each.column === column);
  if (span === undefined) return spans.some((each) => each.column === 'action') ? 'not-shown' : 'cut-off';
  const reaches = cells.some(({ box }) => box[1] > under && right(box) >= width - 2 && right(box) > span.from);
  return reaches ? 'cut-off' : 'masked';
}

const NOTHING = /^(?:暂无数据|暂无插件|暂未添加插件|暂无内容|没有插件|无数据)$/u;

const CUT_OFF = { pluginName: 'cut-off', addedAt: 'cut-off' } as const;
const NOT_SHOWN = { pluginName: 'not-shown', addedAt: 'not-shown' } as const;

const isLivePlugin = ({ name, appId }: ShownPlugin): boolean =>
  appId?.value === LIVE_PLUGIN.appId || name?.value === LIVE_PLUGIN.name;

function tell(row: ShownPlugin, why: Why): Partial<Screenshot> {
  const state = row.state === undefined ? why('state') : undefined;
  return {
    ...(row.name !== undefined && { pluginName: row.name }),
    ...(row.appId !== undefined && { pluginAppId: row.appId }),
    ...(row.version !== undefined && { pluginVersion: row.version }),
    ...(row.addedAt !== undefined && { addedAt: row.addedAt }),
    absences: {
      ...(row.name === undefined && { pluginName: why('name') }),
      ...(row.addedAt === undefined && { addedAt: why('time') }),
      ...(state !== undefined && state !== 'not-shown' && { pluginState: state }),
    },
  };
}

/** Whether a piece stands in the plug-in table: what it says of categories and companies is the plug-in's. */
export function isInPluginTable(cells: readonly ConsoleCell[]): (cell: ConsoleCell) => boolean {
  const head = findPluginHead(cells);
  return (cell) => head !== undefined && middle(cell.box) > head.bottom && cell.box[0] >= (head.spans[0]?.from ?? 0);
}
