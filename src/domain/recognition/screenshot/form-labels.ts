import { partOf } from '../lay-out-cells.ts';
import type { ConsoleCell } from './console-cell.ts';

/** The rows of 基本信息 that are read. */
export type FormField = 'miniProgramName' | 'subject' | 'categories' | 'appId';

const FIELDS: Readonly<Record<FormField, readonly string[]>> = {
  miniProgramName: ['小程序名称'],
  subject: ['主体信息', '主体名称', '认证主体', '账号主体', '注册主体'],
  categories: ['服务类目', '小程序类目', '小程序服务类目'],
  appId: ['AppID(小程序ID)', '小程序AppID', '小程序ID(AppID)'],
};

/** Rows that are not read but end the row above them. */
const OTHER_LABELS = new Set(
  (
    '小程序简称 小程序头像 小程序码 小程序码及线下物料下载 介绍 功能介绍 小程序介绍 微信认证 认证情况 管理员 管理员微信号 原始ID 登录邮箱 小程序备案 备案信息 ' +
    'AppSecret(小程序密钥) 隐私与安全 用户隐私保护指引 隐私设置 所在地区 账号类型 地理位置 名称记录 商标 小程序分类 成员 服务状态 暂停服务设置 ' +
    '小程序AppSecret request合法域名 socket合法域名 uploadFile合法域名 downloadFile合法域名 业务域名 服务器域名'
  ).split(' '),
);

/** A label with the part of its own piece that goes on as its value, if any. */
export interface FormLabel {
  readonly field: FormField | undefined;
  readonly cell: ConsoleCell;
  readonly inline: ConsoleCell | undefined;
}

/** The labels of a form, each a piece of its own or the beginning of one. */
export const formLabels = (cells: readonly ConsoleCell[]): readonly FormLabel[] =>
  cells.flatMap((cell) => labelOf(cell) ?? []);

/** Label text as it is compared: no mark of a help sign or a colon; AppID, in which readers double and
 * confuse letters, mended. */
export const canonicalLabel = (text: string): string =>
  text
    .replace(/^[*·•]+|[:*·?①②③⑦⓪©○〇]+$/gu, '')
    .replace(/App?P?[I1l][DdO0Q]/u, 'AppID')
    .replace(/小程序[I1l][DdO0Q]/u, '小程序ID')
    .replace(/原始[I1l][DdO0Q]/u, '原始ID');

function labelOf(cell: ConsoleCell): FormLabel | undefined {
  const text = canonicalLabel(cell.text);
  if (OTHER_LABELS.has(text)) return { field: undefined, cell, inline: undefined };
  for (const [field, names] of Object.entries(FIELDS) as [FormField, readonly string[]][]) {
    if (names.includes(text)) return { field, cell, inline: undefined };
    const inline = names.flatMap((name) => inlineValue(cell, name, field) ?? [])[0];
    if (inline !== undefined) return { field, cell, inline };
  }
  return undefined;
}

/** 小程序名称：云朵优选 in one piece; only an AppID may follow its label without any space. */
function inlineValue(cell: ConsoleCell, name: string, field: FormField): ConsoleCell | undefined {
  const text = canonicalLabel(cell.text);
  if (!text.startsWith(name) || text.length !== cell.text.length) return undefined;
  const raw = afterCharacters(cell.raw, name.length);
  const parted = /^[\s:]/u.test(raw) || (field === 'appId' && /^[Ww][Xx]/u.test(raw));
  if (!parted) return undefined;
  const value = raw.replace(/^[\s:]+/u, '');
  const start = cell.text.length - value.replace(/\s/gu, '').length;
  return value === '' ? undefined : { ...partOf(cell, start, cell.text.length), raw: value };
}

/** What follows the first `count` characters that are no spaces. */
function afterCharacters(raw: string, count: number): string {
  let left = count;
  for (let at = 0; at < raw.length; at += 1) {
    if (left === 0) return raw.slice(at);
    if (!/\s/u.test(raw.charAt(at))) left -= 1;
  }
  return '';
}
