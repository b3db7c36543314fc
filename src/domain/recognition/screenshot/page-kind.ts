import type { ScreenshotPage } from '../../document.ts';
import { readCategoryPath } from './category-path.ts';
import type { ConsoleCell } from './console-cell.ts';
import { canonicalLabel } from './form-labels.ts';
import { findPluginHead } from './plugin-columns.ts';

const BASIC_LABELS = [
  '小程序名称',
  '主体信息',
  '服务类目',
  '原始ID',
  '小程序头像',
  '小程序简称',
  '介绍',
  '微信认证',
  'AppID(小程序ID)',
];

/** A plug-in's own page lists a category and a company too, which are the plug-in's. */
const PLUGIN_DETAIL = /^(?:插件详情|插件基本信息|插件介绍|插件AppID|插件类目)$/u;

/** Which page of the console, by the headings and labels that stand alone on it; the first that holds. */
export function pageKindOf(cells: readonly ConsoleCell[]): ScreenshotPage {
  const texts = new Set(cells.map((cell) => canonicalLabel(cell.text)));
  const kinds: readonly (readonly [ScreenshotPage, () => boolean])[] = [
    ['plugin-list', () => findPluginHead(cells) !== undefined],
    ['other', () => isPluginDetail(cells)],
    ['basic-info', () => BASIC_LABELS.filter((label) => texts.has(label)).length >= 3],
    ['plugin-list', () => texts.has('插件管理') || texts.has('添加插件')],
    ['domain-list', () => [...texts].some((text) => text === '服务器域名' || text.includes('合法域名'))],
    ['category-list', () => listsCategories(texts)],
  ];
  return kinds.find(([, holds]) => holds())?.[0] ?? 'other';
}

function listsCategories(texts: ReadonlySet<string>): boolean {
  if (texts.has('一级类目') && texts.has('二级类目')) return true;
  const named = texts.has('服务类目') || texts.has('小程序类目');
  return named && [...texts].some((text) => readCategoryPath(text) !== undefined);
}

/** Whether the page is about a plug-in itself, so that its labels are not the mini-program's. */
export const isPluginDetail = (cells: readonly ConsoleCell[]): boolean =>
  cells.some((cell) => PLUGIN_DETAIL.test(cell.text));
