import type { Screenshot, ScreenshotFieldName, ScreenshotPage } from '../../document.ts';
import type { ReadPage } from '../../page.ts';
import { listAppIds } from './app-ids.ts';
import { readBasicInfo } from './basic-info.ts';
import { type ConsoleCell, consoleCells, isLegible } from './console-cell.ts';
import { readForm } from './form-rows.ts';
import { isPluginDetail, pageKindOf } from './page-kind.ts';
import { platformOf } from './platform-of.ts';
import { isInPluginTable, readPluginList } from './plugin-list.ts';

/** A file with more pages is a document with pictures in it, not a few screenshots. */
const MOST_PAGES = 6;

/** The console screenshots (小程序后台) among a file's pages, in their order. */
export const readScreenshots = (pages: readonly ReadPage[]): readonly Screenshot[] =>
  pages.length > MOST_PAGES ? [] : pages.flatMap((page) => readScreenshot(page) ?? []);

/**
 * A page as a console screenshot, or undefined where it is none. Loose about layout, strict about labels: a value counts
 * only beside its own label; masked, ambiguous or cut-off values are absent, and `absences` says so. Of other consoles only
 * the platform is told: nothing on them is evidence for a WeChat mini-program. Neither is text that was typed.
 */
export function readScreenshot(page: ReadPage): Screenshot | undefined {
  const cells = consoleCells(page);
  const platform = platformOf(cells, page.height);
  if (platform === undefined) return undefined;
  const name = platform.name === undefined ? {} : { platformName: platform.name };
  if (platform.platform !== 'wechat') return { page: 'other', platform: platform.platform, ...name };
  if (page.source === 'text-layer') return { page: 'other', platform: 'unknown' };
  if (hasForeignKey(cells)) return { page: 'other', platform: 'look-alike' };
  return { platform: 'wechat', ...readConsole(cells, page) };
}

/** Beside the label of the account's AppID a whole key that is none of WeChat's, which all begin with wx. */
const hasForeignKey = (cells: readonly ConsoleCell[]): boolean =>
  readForm(cells).rows.appId.some(({ value: [first] }) => {
    const key = first?.text.replace(/(?:复制|查看)$/u, '') ?? '';
    return first !== undefined && isLegible(first) && /^(?:\d{8,20}|[0-9a-f]{20,32})$/u.test(key);
  });

function readConsole(cells: readonly ConsoleCell[], page: ReadPage): Omit<Screenshot, 'platform'> {
  const kind = pageKindOf(cells);
  const inTable = isInPluginTable(cells);
  const form = isPluginDetail(cells) ? [] : cells.filter((cell) => !inTable(cell));
  const basic = ofAccount(readBasicInfo(form, page), kind);
  const list = kind === 'plugin-list' ? readPluginList(cells, page.width) : {};
  const absences = Object.entries({ ...basic.absences, ...list.absences }).filter(([name]) =>
    isExpected(name, kind, basic),
  );
  const own = new Set(basic.appId === undefined ? [] : [basic.appId.value]);
  const plugins = new Set((list.plugins ?? []).flatMap(({ appId }) => appId?.value ?? []));
  const appIds = listAppIds(cells, own, plugins);
  const { absences: _ofForm, ...values } = { ...basic, ...list };
  return {
    page: kind,
    ...values,
    ...(appIds.length > 0 && { appIds }),
    ...(absences.length > 0 && { absences: Object.fromEntries(absences) }),
  };
}

/** Beside plug-ins, a category without a name, a subject or an AppID of the account's is a plug-in's. */
function ofAccount(basic: Partial<Screenshot>, kind: ScreenshotPage): Partial<Screenshot> {
  const { miniProgramName, subject, appId } = basic;
  const isAccount = [miniProgramName, subject, appId].some((field) => field !== undefined);
  return kind === 'plugin-list' && !isAccount ? {} : basic;
}

const EXPECTED: Readonly<Partial<Record<ScreenshotPage, readonly (ScreenshotFieldName | 'pluginState')[]>>> = {
  'basic-info': ['miniProgramName', 'appId', 'categories', 'subject'],
  'category-list': ['categories'],
  'plugin-list': ['pluginName', 'pluginAppId', 'pluginVersion', 'pluginState', 'addedAt'],
};

/** What a page never shows is not absent from it; what was covered is, wherever it stands. */
function isExpected(name: string, kind: ScreenshotPage, basic: Partial<Screenshot>): boolean {
  const expected: readonly string[] = EXPECTED[kind] ?? [];
  return (
    expected.includes(name) ||
    Object.entries(basic.absences ?? {}).some(([own, why]) => own === name && why === 'masked')
  );
}
