import type { Field, Screenshot } from '../../document.ts';
import { right } from '../lay-out-cells.ts';
import { besideLabel, type ConsoleCell, isLegible, isRubbedOut, toField } from './console-cell.ts';

/** 设置 → 基本设置 → 基本信息: what stands beside each label; a value that is masked or not legible is absent. */
export function readBasicInfo(cells: readonly ConsoleCell[]): Partial<Screenshot> {
  const name = legibleValue(cells, /^小程序名称/u);
  const subject = legibleValue(cells, /^(?:主体信息|主体名称|认证主体|账号主体)/u);
  const appId = ownAppId(cells);
  const categories = categoryPaths(cells);
  return {
    ...(name !== undefined && { miniProgramName: name }),
    ...(subject !== undefined && { subject: { ...subject, value: subject.value.replace(/(?:详情|已认证)$/u, '') } }),
    ...(appId !== undefined && { appId }),
    ...(categories.length > 0 && { categories }),
  };
}

function legibleValue(cells: readonly ConsoleCell[], label: RegExp): Field | undefined {
  const cell = besideLabel(cells, label);
  return cell === undefined || !isLegible(cell) || isRubbedOut(cell.text) ? undefined : toField(cell.text, cell);
}

/** As the console labels it; the reader takes D for O and drops the bracket's width. */
const APP_ID_LABEL = /^AppI[DdO0]\(小程序I[DdO0]\)/u;
const APP_ID = /^wx[0-9a-f]{16}$/u;

/** The AppID beside its own label; without the label, none, however many stand on the page. */
function ownAppId(cells: readonly ConsoleCell[]): Field | undefined {
  const values = cells
    .filter((cell) => APP_ID_LABEL.test(cell.text))
    .flatMap((head) => besideLabel([head, ...cells.filter((cell) => cell !== head)], APP_ID_LABEL) ?? [])
    .filter((cell) => isLegible(cell) && APP_ID.test(cell.text.toLowerCase()))
    .map((cell) => toField(cell.text.toLowerCase(), cell));
  return new Set(values.map(({ value }) => value)).size === 1 ? values[0] : undefined;
}

const CATEGORY_PATH =
  /^[\p{Script=Han}A-Za-z()/、]{2,14}(?:>|-|－|—)[\p{Script=Han}A-Za-z()/、]{2,20}(?:(?:>|-)[\p{Script=Han}()/、]{2,20})?$/u;

export const isCategoryPath = (text: string): boolean => CATEGORY_PATH.test(text);

/** 一级>二级 paths in the lines beside and below 服务类目. */
function categoryPaths(cells: readonly ConsoleCell[]): readonly Field[] {
  const head = cells.find((cell) => /^服务类目/u.test(cell.text));
  if (head === undefined) return [];
  const height = head.box[3];
  return cells
    .filter((cell) => cell.box[0] >= right(head.box) - height && isLegible(cell))
    .filter((cell) => cell.box[1] >= head.box[1] - height && cell.box[1] <= head.box[1] + 8 * height)
    .flatMap((cell) => cell.text.split(/[,，;；|]/u).map((text) => ({ cell, text })))
    .filter(({ text }) => isCategoryPath(text))
    .map(({ cell, text }) => toField(text.replace(/[－—-]/gu, '>'), cell));
}
