import type { Finding } from '../../verdict.ts';
import type { Case } from '../judge.ts';
import { checkPluginRow } from './check-plugin-row.ts';
import { findPlugin, type WantedPlugin } from './find-plugin.ts';
import type { ItemFindings } from './judge-application.ts';
import { makeFinding, sayAbsence } from './make-finding.ts';
import { screenshotRule } from './screenshot-rule.ts';
import { pluginListsAmong, type SeenScreenshot } from './seen-screenshot.ts';
import { uselessScreenshots } from './useless-screenshots.ts';

/** 插件管理: the live plug-in with the time at which it was added. A list that does not show it does not serve. */
export function checkPluginList(asked: Case): ItemFindings {
  const { path } = screenshotRule(asked, 'plugin-list-screenshot');
  const seen = asked.screenshots ?? [];
  const wanted = asked.rules.procedures?.[0]?.plugin;
  const lists = pluginListsAmong(seen);
  const [first] = lists;
  if (first === undefined || wanted === undefined) return uselessScreenshots(seen, path);
  const judged = lists.map((list) => [
    makeFinding('platform', true, '微信小程序后台的页面', list),
    ...checkList(list, wanted, { path, asOf: asked.rules.asOf }),
  ]);
  return judged.toSorted((one, other) => faults(one) - faults(other))[0];
}

/** What cannot be told weighs less than what is wrong. */
const faults = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { ok }) => sum + (ok === false ? 100 : ok === null ? 1 : 0), 0);

export interface ListContext {
  readonly path: string;
  readonly asOf: string;
}

function checkList(list: SeenScreenshot, wanted: WantedPlugin, context: ListContext): readonly Finding[] {
  const { noPlugins, absences, plugins = [] } = list.screenshot;
  const row = findPlugin(list.screenshot, wanted);
  if (row !== undefined) return checkPluginRow(list, row, wanted, context);
  const add = `请先添加插件“${wanted.name}”（${wanted.appId}）再截图`;
  if (noPlugins !== undefined) return [makeFinding('plugin-name', false, `插件列表是空的，${add}`, list, noPlugins)];
  const names = plugins.flatMap(({ name }) => name ?? []);
  if (names.length === 0 || names.length < plugins.length) {
    const why = names.length === 0 ? absences?.pluginName : 'masked';
    return [makeFinding('plugin-name', null, sayAbsence('插件名称', why, context.path), list)];
  }
  const others = names.map(({ value }) => `“${value}”`).join('、');
  const text = `列表里是${others}，没有“${wanted.name}”，${add}；如在列表更下方，请滚动到位后截取`;
  return [makeFinding('plugin-name', false, text, list, names[0])];
}
