import type { Field, Screenshot, ScreenshotPlatform } from '../../document.ts';
import type { ProcedureRule } from '../../rules/schema.ts';
import type { Finding, FindingCode } from '../../verdict.ts';
import type { Case } from '../judge.ts';
import type { ItemFindings } from './judge-application.ts';
import { evidenceOf, type SeenScreenshot, wholeOf } from './seen-screenshot.ts';

type ScreenshotRule = ProcedureRule['screenshots'][number];

/** 设置 → 基本设置: name, category, subject and AppID must all be legible on it. */
export function checkBasicInfo(asked: Case): ItemFindings {
  const rule = screenshotRule(asked, 'basic-info-screenshot');
  const seen = best(asked, 'basic-info', rule);
  if (seen === undefined) return foreignConsoles(asked);
  return [onPlatform(seen), ...(rule?.shows ?? []).map(({ field, label }) => shows(seen, field, label))];
}

/** 插件管理: the live plug-in with the time at which it was added; another plug-in does not serve. */
export function checkPluginList(asked: Case): ItemFindings {
  const rule = screenshotRule(asked, 'plugin-list-screenshot');
  const seen = best(asked, 'plugin-list', rule);
  if (seen === undefined) return foreignConsoles(asked);
  const plugin = asked.rules.procedures?.[0]?.plugin;
  const { pluginAppId, pluginVersion, addedAt } = seen.screenshot;
  return [
    onPlatform(seen),
    ...(plugin === undefined ? [] : [pluginName(seen, plugin.name)]),
    addedAt === undefined ? shows(seen, 'addedAt', '添加插件时间') : addedInTime(seen, addedAt, asked.rules.asOf),
    ...(plugin === undefined || pluginAppId === undefined ? [] : [sameAppId(seen, pluginAppId, plugin.appId)]),
    ...(plugin === undefined || pluginVersion === undefined
      ? []
      : [recentEnough(seen, pluginVersion, plugin.minimumVersion)]),
  ];
}

const screenshotRule = (asked: Case, id: ScreenshotRule['id']): ScreenshotRule | undefined =>
  asked.rules.procedures?.[0]?.screenshots.find((rule) => rule.id === id);

/** Of several screenshots of one page the one that shows most; then by file. */
function best(asked: Case, page: Screenshot['page'], rule: ScreenshotRule | undefined): SeenScreenshot | undefined {
  const shown = ({ screenshot }: SeenScreenshot): number =>
    (rule?.shows ?? []).filter(({ field }) => screenshot[field] !== undefined).length;
  return (asked.screenshots ?? [])
    .filter(({ screenshot }) => screenshot.platform === 'wechat' && screenshot.page === page)
    .toSorted((one, other) => shown(other) - shown(one) || (one.documentId < other.documentId ? -1 : 1))[0];
}

const FOREIGN: Readonly<Partial<Record<ScreenshotPlatform, string>>> = {
  'look-alike': '是其他平台的小程序后台，不是微信小程序后台',
  'wechat-market': '是微信服务市场的页面，只是可供添加，不能证明已添加',
  'wechat-official-account': '是微信公众号后台，不是微信小程序后台',
};

/** Screenshots of other consoles instead of the wanted one: there, and of no use. */
function foreignConsoles({ screenshots = [] }: Case): ItemFindings {
  const findings = screenshots.flatMap((seen): readonly Finding[] => {
    const what = FOREIGN[seen.screenshot.platform];
    if (what === undefined) return [];
    return [finding('platform', false, `“${seen.file}”${what}，请截取微信小程序后台（mp.weixin.qq.com）的页面`, seen)];
  });
  return findings.length === 0 ? undefined : findings;
}

const finding = (
  code: FindingCode,
  ok: boolean | null,
  text: string,
  seen: SeenScreenshot,
  field?: Field,
): Finding => ({
  code,
  ok,
  text,
  evidence: [field === undefined ? wholeOf(seen) : evidenceOf(seen, field)],
});

const onPlatform = (seen: SeenScreenshot): Finding => finding('platform', true, '微信小程序后台的页面', seen);

type ShownField = ScreenshotRule['shows'][number]['field'];

function shows(seen: SeenScreenshot, name: ShownField, label: string): Finding {
  const value = seen.screenshot[name];
  const field = Array.isArray(value) ? value[0] : value;
  if (field !== undefined) return finding('shows', true, `看得到${label}`, seen, field);
  return finding('shows', null, `看不到${label}（被遮挡、被截掉或辨认不清），请重新截取完整、无遮挡的页面`, seen);
}

function pluginName(seen: SeenScreenshot, wanted: string): Finding {
  const name = seen.screenshot.pluginName;
  if (name === undefined) {
    return finding('plugin-name', null, `看不到已添加的插件“${wanted}”，请截取包含插件列表的完整页面`, seen);
  }
  const right = name.value.includes(wanted);
  const text = right ? `已添加插件“${wanted}”` : `添加的是“${name.value}”，须添加插件“${wanted}”后重新截图`;
  return finding('plugin-name', right, text, seen, name);
}

const sameAppId = (seen: SeenScreenshot, field: Field, wanted: string): Finding =>
  field.value === wanted
    ? finding('plugin-app-id', true, `插件 AppID 为 ${wanted}`, seen, field)
    : finding('plugin-app-id', false, `插件 AppID 为 ${field.value}，不是 ${wanted}，请核对所添加的插件`, seen, field);

function recentEnough(seen: SeenScreenshot, field: Field, least: string): Finding {
  return isAtLeast(field.value, least)
    ? finding('plugin-version', true, `插件版本 ${field.value}，不低于 ${least}`, seen, field)
    : finding('plugin-version', false, `插件版本 ${field.value} 低于 ${least}，请升级插件后重新截图`, seen, field);
}

/** 1.10.0 is more than 1.3.4: parts are compared as numbers. */
export function isAtLeast(version: string, least: string): boolean {
  const [own, wanted] = [version, least].map((text) => text.split('.').map(Number));
  const length = Math.max(own?.length ?? 0, wanted?.length ?? 0);
  for (let part = 0; part < length; part += 1) {
    const difference = (own?.[part] ?? 0) - (wanted?.[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** A time of adding after the day of the review was misread or belongs to another screenshot. */
function addedInTime(seen: SeenScreenshot, field: Field, asOf: string): Finding {
  const [, year = '', month = '', day = ''] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/u.exec(field.value) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year === '') return finding('added-at', null, '添加插件时间辨认不清，请重新截图', seen, field);
  return iso <= asOf
    ? finding('added-at', true, `添加插件时间 ${field.value}`, seen, field)
    : finding('added-at', null, `添加插件时间 ${field.value} 晚于 ${asOf}，请核对截图`, seen, field);
}
