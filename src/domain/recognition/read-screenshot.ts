import type { Field, Screenshot, ScreenshotPage, ScreenshotPlatform } from '../document.ts';
import type { ReadPage } from '../page.ts';
import { type Cell, foldCellText, onOneRow, right } from './lay-out-cells.ts';

/**
 * A console screenshot (小程序后台), or undefined where the page is none. Loose about layout, strict about labels: a
 * value counts only beside its own label; masked, ambiguous or cut-off values are absent.
 */
export function readScreenshot(pages: readonly ReadPage[]): Screenshot | undefined {
  const [page] = pages;
  if (page === undefined || pages.length !== 1) return undefined;
  const cells = page.lines.map(
    (line): ConsoleCell => ({
      text: foldCellText(line.text),
      raw: line.text.normalize('NFKC').trim(),
      box: line.box,
      confidence: line.confidence,
      page: page.number,
    }),
  );
  const platform = platformOf(cells);
  if (platform === undefined) return undefined;
  const kind = platform === 'wechat' ? pageOf(cells) : 'other';
  if (platform !== 'wechat') return { page: kind, platform };
  return { page: kind, platform, ...basicInfo(cells), ...(kind === 'plugin-list' ? pluginRow(cells) : {}) };
}

/** A piece of a console; `raw` keeps its spaces, which part a day from a time. */
interface ConsoleCell extends Cell {
  readonly raw: string;
}

const MENU = [
  '首页',
  '管理',
  '版本管理',
  '成员管理',
  '用户反馈',
  '反馈管理',
  '统计',
  '功能',
  '微信搜一搜',
  '客服',
  '订阅消息',
  '模板消息',
  '开发',
  '开发管理',
  '开发工具',
  '云服务',
  '成长',
  '设置',
  '推广',
  '基本设置',
  '第三方设置',
  '关联设置',
  '关注公众号',
  '页面内容接入',
  '实验工具',
  '附近的小程序',
  '小程序插件',
  '微信支付',
  '运维中心',
  '监控告警',
  '开发设置',
  '接口设置',
  '安全中心',
  '服务类目',
  '主体信息',
  '暂停服务设置',
  '功能设置',
  '数据分析',
  '用户隐私保护指引',
];

/** Which console, by its menu words and heading; undefined where too few of a console's words stand alone on the page. */
function platformOf(cells: readonly ConsoleCell[]): ScreenshotPlatform | undefined {
  const texts = new Set(cells.map((cell) => cell.text));
  const all = cells.map((cell) => cell.text).join('\n');
  const menu = MENU.filter((word) => texts.has(word)).length;
  const labels = [
    'AppID(小程序ID)',
    'AppSecret(小程序密钥)',
    '小程序名称',
    '原始ID',
    '服务类目',
    '主体信息',
    '插件管理',
    '添加插件',
  ].filter((word) => texts.has(word)).length;
  if (/微信服务平台|微信服务市场|fuwu\.weixin\.qq\.com/u.test(all)) return 'wechat-market';
  if (
    /字节跳动|抖音开放平台|支付宝|百度智能小程序|快手|小程序开发者平台|小程序Key|(?<![0-9a-z])tt[0-9a-f]{16}/iu.test(
      all,
    ) &&
    (/AppI[Dd]|AppSecret/u.test(all) || menu >= 3)
  )
    return 'look-alike';
  if (texts.has('公众号') && /图文消息|群发|素材管理|自动回复|公众号设置/u.test(all)) return 'wechat-official-account';
  if (menu >= 5 || (menu >= 2 && labels >= 2) || labels >= 3) return 'wechat';
  return undefined;
}

function pageOf(cells: readonly ConsoleCell[]): ScreenshotPage {
  const has = (word: string): boolean => cells.some((cell) => cell.text === word || cell.text === `${word}:`);
  if (has('插件管理') || (has('插件') && has('申请时间')) || (has('插件') && has('添加时间'))) return 'plugin-list';
  if (['小程序名称', '主体信息', '服务类目', '原始ID', '小程序头像', '介绍'].filter(has).length >= 3)
    return 'basic-info';
  if (has('服务器域名') || cells.some((cell) => /合法域名/u.test(cell.text))) return 'domain-list';
  if (has('服务类目') && cells.some((cell) => isCategoryPath(cell.text))) return 'category-list';
  return 'other';
}

/** The nearest cell to the right of a label, on its row. */
function besideLabel(cells: readonly ConsoleCell[], label: RegExp): ConsoleCell | undefined {
  const head = cells.find((cell) => label.test(cell.text));
  if (head === undefined) return undefined;
  const rest = head.text.replace(label, '').replace(/^:/u, '');
  if (rest !== '') return { ...head, text: rest };
  return cells
    .filter((cell) => cell !== head && onOneRow(cell.box, head.box) && cell.box[0] >= right(head.box) - head.box[3])
    .sort((a, b) => a.box[0] - b.box[0])[0];
}

const toField = (value: string, cell: Cell): Field => ({
  value,
  confidence: cell.confidence,
  evidence: { page: cell.page, box: cell.box, text: cell.text },
});

const ACTION = /^(?:详情|修改|设置|查看|去认证|下载|更改|重置|生成|操作|管理|添加)$/u;

function basicInfo(cells: readonly ConsoleCell[]): Partial<Screenshot> {
  const name = besideLabel(cells, /^小程序名称/u);
  const subject = besideLabel(cells, /^(?:主体信息|主体名称|认证主体|账号主体)/u);
  const appId = ownAppId(cells);
  const categories = categoryPaths(cells);
  return {
    ...(name === undefined || name.confidence < 0.8 || ACTION.test(name.text)
      ? {}
      : { miniProgramName: toField(name.text, name) }),
    ...(subject === undefined ||
    subject.confidence < 0.8 ||
    ACTION.test(subject.text) ||
    /[*xX]{2,}/u.test(subject.text)
      ? {}
      : { subject: toField(subject.text.replace(/(?:详情|已认证)$/u, ''), subject) }),
    ...(appId === undefined ? {} : { appId }),
    ...(categories.length === 0 ? {} : { categories }),
  };
}

const APP_ID = /^wx[0-9a-f]{16}$/u;

/** The AppID beside its own label; without the label, none, however many stand on the page. */
function ownAppId(cells: readonly ConsoleCell[]): Field | undefined {
  const beside = cells
    .filter((cell) => /^AppI[DdO]\(小程序I[DdO]\)/u.test(cell.text))
    .map((head) => besideLabel([head, ...cells.filter((cell) => cell !== head)], /^AppI[DdO]\(小程序I[DdO]\)/u));
  const values = beside.flatMap((cell) => {
    const value = cell?.text.toLowerCase();
    return cell !== undefined && value !== undefined && APP_ID.test(value) && cell.confidence >= 0.8
      ? [toField(value, cell)]
      : [];
  });
  return new Set(values.map(({ value }) => value)).size === 1 ? values[0] : undefined;
}

const isCategoryPath = (text: string): boolean =>
  /^[\p{Script=Han}A-Za-z()/、]{2,14}(?:>|-|－|—)[\p{Script=Han}A-Za-z()/、]{2,20}(?:(?:>|-)[\p{Script=Han}()/、]{2,20})?$/u.test(
    text,
  );

function categoryPaths(cells: readonly ConsoleCell[]): readonly Field[] {
  const head = cells.find((cell) => /^服务类目/u.test(cell.text));
  if (head === undefined) return [];
  return cells
    .filter(
      (cell) =>
        cell.box[0] >= right(head.box) - head.box[3] &&
        cell.box[1] >= head.box[1] - head.box[3] &&
        cell.box[1] <= head.box[1] + 8 * head.box[3],
    )
    .flatMap((cell) => cell.text.split(/[,，;；|]/u).map((text) => ({ cell, text })))
    .filter(({ text }) => isCategoryPath(text))
    .map(({ cell, text }) => toField(text.replace(/[－—-]/gu, '>'), cell));
}

/** The plug-in table: rows under 插件 / 状态 / 申请时间; five plug-ins are five rows, and then none is *the* plug-in unless it is 腾讯云直播助手. */
function pluginRow(cells: readonly ConsoleCell[]): Partial<Screenshot> {
  const heading = cells.find((cell) => cell.text === '插件管理');
  const time = cells.filter(
    (cell) =>
      /^(?:申请时间|添加时间|更新时间)$/u.test(cell.text) && (heading === undefined || cell.box[1] > heading.box[1]),
  )[0];
  if (time === undefined) return {};
  const below = cells.filter((cell) => cell.box[1] > time.box[1] + time.box[3]);
  const times = below.filter((cell) => /^\d{4}[-/年]\d{1,2}[-/月]\d{1,2}/u.test(cell.text));
  const rows = times.map((when) => ({ when, name: pluginNameOf(when, below) })).filter((row) => row.name !== undefined);
  const row =
    rows.find(({ name }) => name?.text.includes('腾讯云直播助手') === true) ??
    (rows.length === 1 ? rows[0] : undefined);
  if (row?.name === undefined) return {};
  const near = below.filter((cell) => Math.abs(cell.box[1] - row.when.box[1]) <= 2.5 * row.when.box[3]);
  const appId = near
    .map((cell) => ({ cell, value: /wx[0-9a-f]{16}/u.exec(cell.text.toLowerCase())?.[0] }))
    .find(({ value }) => value !== undefined);
  const version = near
    .map((cell) => ({ cell, value: /(?:^|版本:?|[vV])(\d+\.\d+\.\d+)/u.exec(cell.text)?.[1] }))
    .find(({ value }) => value !== undefined);
  return {
    pluginName: toField(row.name.text, row.name),
    addedAt: toField(row.when.raw, row.when),
    ...(appId?.value === undefined ? {} : { pluginAppId: toField(appId.value, appId.cell) }),
    ...(version?.value === undefined ? {} : { pluginVersion: toField(version.value, version.cell) }),
  };
}

function pluginNameOf(when: Cell, cells: readonly ConsoleCell[]): ConsoleCell | undefined {
  return cells
    .filter(
      (cell) =>
        cell !== when && right(cell.box) < when.box[0] && Math.abs(cell.box[1] - when.box[1]) <= 2 * when.box[3],
    )
    .filter(
      (cell) =>
        /[\p{Script=Han}]{2,}/u.test(cell.text) &&
        !/^(?:已通过|待审核|审核中|未通过|已添加|状态|开发|成长|推广|设置|云服务)/u.test(cell.text) &&
        cell.confidence >= 0.85,
    )
    .sort((a, b) => Math.abs(a.box[1] - when.box[1]) - Math.abs(b.box[1] - when.box[1]) || b.box[0] - a.box[0])[0];
}
