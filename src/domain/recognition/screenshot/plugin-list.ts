import type { Screenshot, ScreenshotAbsence, ScreenshotFieldName, ShownPlugin } from '../../document.ts';
import { middle } from '../lay-out-cells.ts';
import { type ConsoleCell, toField } from './console-cell.ts';
import { findPluginHead, isUnder } from './plugin-columns.ts';
import { readPluginRows } from './plugin-rows.ts';

/** The plug-in of the live scheme: of several rows its row is told as the screenshot's. */
const LIVE_PLUGIN = { name: '腾讯云直播助手', appId: 'wx95a7d2b78cf30f98' } as const;

/**
 * 设置 → 第三方设置 → 插件管理: the rows of its table. A heading whose table lies beyond the capture is `cut-off`, which is not
 * an empty table; an authorised platform with its 授权时间 is no plug-in.
 */
export function readPluginList(cells: readonly ConsoleCell[]): Partial<Screenshot> {
  const head = findPluginHead(cells);
  if (head === undefined) return { absences: { pluginName: 'cut-off', addedAt: 'cut-off' } };
  const plugins = readPluginRows(cells, head);
  const empty = plugins.length === 0 ? cells.find((cell) => isUnder(cell, head) && NOTHING.test(cell.text)) : undefined;
  if (empty !== undefined) return { noPlugins: toField(empty.text, empty), absences: NOT_SHOWN };
  if (plugins.length === 0) return { absences: { pluginName: 'cut-off', addedAt: 'cut-off' } };
  const row = plugins.find(isLivePlugin) ?? (plugins.length === 1 ? plugins[0] : undefined);
  return { plugins, ...(row === undefined ? { absences: NOT_SHOWN } : tell(row)) };
}

const NOTHING = /^(?:暂无数据|暂无插件|暂未添加插件|暂无内容|没有插件|无数据)$/u;

const NOT_SHOWN = { pluginName: 'not-shown', addedAt: 'not-shown' } as const;

const isLivePlugin = ({ name, appId }: ShownPlugin): boolean =>
  appId?.value === LIVE_PLUGIN.appId || name?.value === LIVE_PLUGIN.name;

function tell(row: ShownPlugin): Partial<Screenshot> {
  const absences: Partial<Record<ScreenshotFieldName, ScreenshotAbsence>> = {
    ...(row.name === undefined && { pluginName: 'masked' as const }),
    ...(row.addedAt === undefined && { addedAt: 'masked' as const }),
  };
  return {
    ...(row.name !== undefined && { pluginName: row.name }),
    ...(row.appId !== undefined && { pluginAppId: row.appId }),
    ...(row.version !== undefined && { pluginVersion: row.version }),
    ...(row.addedAt !== undefined && { addedAt: row.addedAt }),
    absences,
  };
}

/** Whether a piece stands in the plug-in table: what it says of categories and companies is the plug-in's. */
export function isInPluginTable(cells: readonly ConsoleCell[]): (cell: ConsoleCell) => boolean {
  const head = findPluginHead(cells);
  return (cell) => head !== undefined && middle(cell.box) > head.bottom && cell.box[0] >= (head.spans[0]?.from ?? 0);
}
