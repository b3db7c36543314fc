import type { Screenshot, ScreenshotPage } from '../../document.ts';
import type { ReadPage } from '../../page.ts';
import { isCategoryPath, readBasicInfo } from './basic-info.ts';
import { type ConsoleCell, consoleCells } from './console-cell.ts';
import { platformOf } from './platform-of.ts';
import { readPluginTable } from './plugin-table.ts';

/**
 * A console screenshot (小程序后台), or undefined where the page is none. Loose about layout, strict about labels: a
 * value counts only beside its own label; masked, ambiguous or cut-off values are absent. Of other consoles only the
 * platform is told: nothing on them is evidence for a WeChat mini-program.
 */
export function readScreenshot(pages: readonly ReadPage[]): Screenshot | undefined {
  const [page] = pages;
  if (page === undefined || pages.length !== 1) return undefined;
  const cells = consoleCells(page);
  const platform = platformOf(cells);
  if (platform === undefined) return undefined;
  if (platform !== 'wechat') return { page: 'other', platform };
  const kind = pageOf(cells);
  return { page: kind, platform, ...readBasicInfo(cells), ...(kind === 'plugin-list' ? readPluginTable(cells) : {}) };
}

const BASIC_LABELS = ['小程序名称', '主体信息', '服务类目', '原始ID', '小程序头像', '介绍'];

/** Which page of the console, by the headings and labels on it. */
function pageOf(cells: readonly ConsoleCell[]): ScreenshotPage {
  const texts = new Set(cells.map((cell) => cell.text.replace(/:$/u, '')));
  if (texts.has('插件管理') || (texts.has('插件') && (texts.has('申请时间') || texts.has('添加时间'))))
    return 'plugin-list';
  if (BASIC_LABELS.filter((label) => texts.has(label)).length >= 3) return 'basic-info';
  if (texts.has('服务器域名') || [...texts].some((text) => text.includes('合法域名'))) return 'domain-list';
  return texts.has('服务类目') && [...texts].some(isCategoryPath) ? 'category-list' : 'other';
}
