import type { BenchmarkCase } from './benchmark-case.ts';
import {
  drawCardBasicInfo,
  drawEnglishBasicInfo,
  drawOldBasicInfo,
} from './second-hand-consoles/basic-info-screens.ts';
import { type ConsoleFacts, consoleFacts, livePlugin, otherPlugins } from './second-hand-consoles/console-facts.ts';
import { type ConsolePen, openPen } from './second-hand-consoles/console-pen.ts';
import { drawForeignConsole, lookAlikes, otherConsoles } from './second-hand-consoles/foreign-screens.ts';
import {
  drawAccountList,
  drawCategoryList,
  drawDeveloperTools,
  drawDevelopmentSettings,
  drawPhoneAssistant,
  drawPhoneProfile,
} from './second-hand-consoles/further-screens.ts';
import {
  drawAddPluginWindow,
  drawNewPluginList,
  drawOldPluginList,
  drawPluginCards,
} from './second-hand-consoles/plugin-screens.ts';
import { type Presentation, presentScreen } from './second-hand-consoles/present-screen.ts';
import { type Expected, scoreShown } from './second-hand-consoles/score-shown.ts';

/**
 * Consoles drawn by someone who had not read how the reader works: other layouts, other names, other ways in which captures
 * are cut, covered, marked and sent. What the first set was drawn for is no measure of what it was not.
 */
export function secondHandConsoles(): readonly BenchmarkCase[] {
  return [...basicInfoCases, ...pluginCases, ...furtherCases, ...foreignCases].map(asCase);
}

interface Screen {
  readonly id: string;
  readonly size: readonly [width: number, height: number];
  readonly categories?: number;
  readonly how?: Presentation;
  readonly group?: 'console' | 'look-alike';
  readonly expected: Expected;
  draw(pen: ConsolePen, facts: ConsoleFacts): void;
}

function asCase({ id, size, categories = 1, how = {}, group = 'console', expected, draw }: Screen): BenchmarkCase {
  const seed = `second-${id}`;
  return {
    id: seed,
    group,
    legible: true,
    async draw() {
      const pen = openPen(...size, how.scale ?? 1, how.dark ?? false);
      draw(pen, consoleFacts(id, categories));
      const presented = await presentScreen(pen, how, seed);
      return { canvas: presented.canvas, score: (document) => scoreShown(presented, expected, document) };
    },
  };
}

const wechat = (...page: readonly string[]): Expected => ({ page, platforms: ['wechat'] });
const basic = wechat('basic-info');
const plugins = wechat('plugin-list');

const old = (
  id: string,
  categories: number,
  how: Presentation,
  choice: Parameters<typeof drawOldBasicInfo>[2] = {},
  size: Screen['size'] = [1366, 1180],
): Screen => ({
  id: `old-basic-${id}`,
  size,
  categories,
  how,
  expected: basic,
  draw: (pen, facts) => drawOldBasicInfo(pen, facts, choice),
});

const card = (id: string, categories: number, how: Presentation, arrow = '>', width = 1440): Screen => ({
  id: `card-basic-${id}`,
  size: [width, 760],
  categories,
  how,
  expected: basic,
  draw: (pen, facts) => drawCardBasicInfo(pen, facts, { arrow }),
});

const basicInfoCases: readonly Screen[] = [
  old('plain', 1, {}),
  old('three-lines', 3, {}),
  old('five-lines-chrome', 5, { window: 'windows' }),
  old('run-semicolon', 3, {}, { between: '；' }),
  old('run-comma', 2, {}, { between: '、', arrow: '>' }),
  old('run-space', 3, {}, { between: '   ', arrow: '-' }),
  old('dash', 2, { scale: 1.5 }, { arrow: ' - ' }),
  old('states', 4, {}, { states: ['审核通过', '审核中', '已驳回', '审核通过'] }),
  old('dark-mac', 2, { dark: true, window: 'mac', scale: 2 }),
  old('dark-wechat', 3, { dark: true, sent: 'wechat' }),
  old('wechat', 3, { sent: 'wechat' }),
  old('wechat-window', 2, { sent: 'wechat', window: 'windows', scale: 1.5 }),
  old('small', 2, { sent: 'small' }),
  old('photo', 2, { sent: 'photo', scale: 1.5 }),
  old('photo-far', 1, { sent: 'photo' }),
  old('no-menu', 2, {}, { menu: false }, [900, 1180]),
  old('narrow', 3, { scale: 1.25 }, { menu: false }, [720, 1220]),
  old('cut-right', 2, { cut: { right: 640 } }),
  old('cut-left', 2, { cut: { left: 430 } }),
  old('cut-bottom-categories', 4, { cut: { bottom: 390 } }),
  old('cut-bottom-account', 2, { cut: { bottom: 300 } }),
  old('cut-top', 4, { cut: { top: 770 } }),
  old('marks', 3, { mark: ['category', 'appId'], pen: 'rectangle' }),
  old('ellipse', 2, { mark: ['category', 'appId', 'subject'], pen: 'ellipse' }),
  old('arrow', 3, { mark: ['category', 'appId'], pen: 'arrow' }),
  old('underline', 2, { mark: ['miniProgramName', 'subject', 'appId', 'category'], pen: 'underline' }),
  old('bar-app-id', 1, { cover: { key: 'appId', with: 'bar' } }),
  old('half-mosaic-app-id', 2, { cover: { key: 'appId', with: 'mosaic', from: 0.4 } }),
  old('mosaic-subject', 2, { cover: { key: 'subject', with: 'mosaic' } }),
  old('scribble-app-id', 1, { cover: { key: 'appId', with: 'scribble', from: 0.3 } }),
  old('bar-category', 1, { cover: { key: 'category', with: 'bar' } }),
  card('plain', 1, {}),
  card('four', 4, { scale: 1.25 }),
  card('dark', 2, { dark: true, scale: 1.5 }),
  card('mac', 3, { window: 'mac', scale: 2 }, ' › '),
  card('wechat', 2, { sent: 'wechat' }),
  card('photo', 3, { sent: 'photo', scale: 1.5 }),
  card('marks', 2, { mark: ['appId', 'category'], pen: 'rectangle' }, ' > '),
  card('cut-right', 2, { cut: { right: 700 } }),
  card('cut-bottom', 4, { cut: { bottom: 215 } }),
  card('mosaic', 2, { cover: { key: 'miniProgramName', with: 'mosaic' } }),
  card('narrow', 2, {}, ' > ', 1024),
  { id: 'english', size: [1280, 640], expected: { ...basic, optional: true }, draw: drawEnglishBasicInfo },
];

const added = livePlugin('已通过', '2025-08-22 10:31');
const oldList = (
  id: string,
  rows: Parameters<typeof drawOldPluginList>[1],
  how: Presentation,
  choice: Parameters<typeof drawOldPluginList>[2] = {},
  size: Screen['size'] = [1366, 1060],
): Screen => ({
  id: `old-plugins-${id}`,
  size,
  how,
  expected: plugins,
  draw: (pen) => drawOldPluginList(pen, rows, choice),
});
const newList = (
  id: string,
  rows: Parameters<typeof drawNewPluginList>[1],
  how: Presentation,
  width = 1440,
): Screen => ({
  id: `new-plugins-${id}`,
  size: [width, 560],
  how,
  expected: plugins,
  draw: (pen) => drawNewPluginList(pen, rows),
});

const pluginCases: readonly Screen[] = [
  oldList('one', [added], {}),
  oldList('four', [otherPlugins[0] ?? added, added, ...otherPlugins.slice(1)], { window: 'windows' }),
  oldList('authorised', [added], { scale: 1.5 }, { authorised: true, timeHeading: '添加时间' }),
  oldList('waiting', [livePlugin('待审核', '2025-9-1 9:05')], { dark: true, window: 'mac' }),
  oldList('refused', [livePlugin('已拒绝', '2025-08-22 10:31'), ...otherPlugins.slice(0, 1)], {}),
  oldList('not-passed', [livePlugin('未通过', '2025/08/22 10:31')], {}),
  oldList('empty', [], {}, { authorised: true }),
  oldList('wechat', [added, ...otherPlugins.slice(0, 2)], { sent: 'wechat', scale: 2 }),
  oldList('photo', [added], { sent: 'photo', scale: 1.5 }),
  oldList('cut-time', [added], { cut: { right: 440 } }),
  oldList('cut-below', [added], { cut: { bottom: 380 } }, { authorised: true }),
  oldList('cut-above', [added, ...otherPlugins.slice(1, 2)], { cut: { top: 480 } }),
  oldList('half', [added], {}, { menu: false }, [760, 860]),
  oldList('marks', [added], { mark: ['plugin-name', 'plugin-addedAt'], pen: 'rectangle' }),
  oldList('ellipse', [added], { mark: ['plugin-name', 'plugin-state', 'plugin-addedAt'], pen: 'ellipse' }),
  oldList('covered-time', [added], { cover: { key: 'plugin-addedAt', with: 'mosaic' } }),
  newList('one', [added], {}),
  newList('four', [...otherPlugins, added], { scale: 1.25 }),
  newList('dark', [added, ...otherPlugins.slice(1)], { dark: true, scale: 1.5 }),
  newList('wechat', [added, ...otherPlugins], { sent: 'wechat', window: 'mac', scale: 2 }),
  newList('narrow', [otherPlugins[2] ?? added, added], {}, 1100),
  newList('waiting', [livePlugin('待审核', '2025-10-08 23:59:07')], { mark: ['plugin-state'], pen: 'ellipse' }),
  newList('not-added', [livePlugin('未添加', '')], {}),
  newList('cut', [added, ...otherPlugins.slice(0, 2)], { cut: { right: 330 } }),
  {
    id: 'plugin-cards',
    size: [1366, 760],
    expected: plugins,
    draw: (pen) => drawPluginCards(pen, [added, ...otherPlugins.slice(0, 2)]),
  },
  {
    id: 'plugin-cards-dark',
    size: [1366, 760],
    how: { dark: true, scale: 1.5 },
    expected: plugins,
    draw: (pen) => drawPluginCards(pen, [...otherPlugins.slice(1), added]),
  },
  {
    id: 'add-plugin-window',
    size: [1366, 900],
    expected: { ...wechat('other', 'plugin-list'), optional: true },
    draw: drawAddPluginWindow,
  },
];

const passed = ['审核通过', '审核中', '审核通过', '已驳回', '审核通过'];
const furtherCases: readonly Screen[] = [
  { id: 'development', size: [1366, 740], expected: wechat('domain-list', 'other'), draw: drawDevelopmentSettings },
  {
    id: 'development-dark',
    size: [1366, 740],
    how: { dark: true, window: 'mac', sent: 'wechat', scale: 2 },
    expected: wechat('domain-list', 'other'),
    draw: drawDevelopmentSettings,
  },
  {
    id: 'development-half-masked',
    size: [1366, 740],
    how: { cover: { key: 'appId', with: 'bar', from: 0.6 } },
    expected: wechat('domain-list', 'other'),
    draw: drawDevelopmentSettings,
  },
  {
    id: 'category-list',
    size: [1366, 700],
    categories: 5,
    expected: wechat('category-list'),
    draw: (pen, facts) => drawCategoryList(pen, facts, passed),
  },
  {
    id: 'category-list-dark',
    size: [1366, 700],
    categories: 3,
    how: { dark: true, scale: 1.5, mark: ['category'], pen: 'underline' },
    expected: wechat('category-list'),
    draw: (pen, facts) => drawCategoryList(pen, facts, passed.slice(2)),
  },
  {
    id: 'category-list-cut',
    size: [1366, 700],
    categories: 5,
    how: { cut: { bottom: 290 } },
    expected: wechat('category-list'),
    draw: (pen, facts) => drawCategoryList(pen, facts, passed),
  },
  {
    id: 'phone-assistant',
    size: [414, 860],
    how: { scale: 2 },
    expected: { page: ['other', 'basic-info'], platforms: ['wechat', 'unknown'], optional: true },
    draw: drawPhoneAssistant,
  },
  {
    id: 'developer-tools',
    size: [1366, 720],
    expected: { page: ['other'], platforms: ['unknown', 'wechat'], optional: true },
    draw: drawDeveloperTools,
  },
];

const stranger = (id: string, platforms: readonly string[], draw: Screen['draw'], how: Presentation = {}): Screen => ({
  id,
  size: [1366, 720],
  how,
  group: 'look-alike',
  expected: { page: ['other', 'basic-info', 'plugin-list', 'category-list', 'domain-list'], platforms, optional: true },
  draw,
});

const foreignCases: readonly Screen[] = [
  ...Object.entries(lookAlikes).map(([id, foreign], at) =>
    stranger(
      `look-alike-${id}`,
      ['look-alike', 'unknown'],
      (pen, facts) => drawForeignConsole(pen, facts, foreign),
      at % 3 === 1 ? { sent: 'wechat', scale: 1.5 } : {},
    ),
  ),
  ...Object.entries(otherConsoles).map(([id, foreign]) =>
    stranger(`other-${id}`, foreign.platforms, (pen, facts) => drawForeignConsole(pen, facts, foreign)),
  ),
  ...['qq', 'alipay', 'xiaohongshu', 'market', 'open-platform'].flatMap((id) => {
    const foreign = lookAlikes[id] ?? otherConsoles[id];
    if (foreign === undefined) return [];
    const brandless = { ...foreign, brand: '控制台' };
    const platforms = ['look-alike', 'wechat-market', 'unknown'];
    return [stranger(`brandless-${id}`, platforms, (pen, facts) => drawForeignConsole(pen, facts, brandless))];
  }),
  stranger('other-account-list', ['wechat', 'wechat-official-account', 'unknown'], drawAccountList),
  {
    ...stranger('other-phone-profile', ['unknown', 'wechat'], drawPhoneProfile, { scale: 2 }),
    size: [414, 860],
  },
];
