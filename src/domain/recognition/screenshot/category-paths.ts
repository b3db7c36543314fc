import type { Field } from '../../document.ts';
import { middle, onOneRow, right } from '../lay-out-cells.ts';
import { joinCategoryLines, SEPARATORS } from './category-lines.ts';
import { isPlausiblePath, partRun, readCategoryPath, STATE_AT_END } from './category-path.ts';
import { type ConsoleCell, isLegible, toField, withoutTail } from './console-cell.ts';
import { isKnownCategory } from './wechat-categories.ts';

/** Categories in force, and those that wait for review or failed it. */
export interface ShownCategories {
  readonly held: readonly Field[];
  readonly pending: readonly Field[];
  /** Something stands at the place that is no whole path, or none that can be relied on. */
  readonly illegible: boolean;
}

/**
 * 一级>二级 paths among the pieces of a value, also with －, › or /, over several lines, with 主营类目 beside them.
 * @param around every piece of the page: a category's state may stand further right on its row
 */
export function readCategories(value: readonly ConsoleCell[], around: readonly ConsoleCell[]): ShownCategories {
  const parts = joinCategoryLines(value).flatMap(partsOf);
  const held: Field[] = [];
  const pending: Field[] = [];
  for (const { path, cell } of parts) {
    if (path === undefined) continue;
    const list = isPending(cell, around) ? pending : held;
    if (![...held, ...pending].some((other) => other.value === path)) list.push(toField(path, cell));
  }
  const unread = parts.some(({ path, cell }) => path === undefined && !isAside(cell.text));
  return { held, pending, illegible: unread || (parts.length === 0 && value.length > 0) };
}

/** States, counts and buttons among the paths: no part of the list. */
const isAside = (text: string): boolean =>
  text.replace(STATE_AT_END, '') === '' ||
  /^(?:主营|主营类目|本月|已设置|共|可添加|最多|管理类目|添加类目|更多|[^\p{Script=Han}]*$)/u.test(text);

const PENDING = /审核中|待审核|未通过|不通过|审核失败|已驳回|已拒绝|已失效|已过期/u;

function isPending(cell: ConsoleCell, around: readonly ConsoleCell[]): boolean {
  if (PENDING.test(cell.text)) return true;
  return around.some(
    (other) => other.box[0] >= right(cell.box) && onOneRow(other.box, cell.box) && PENDING.test(other.text),
  );
}

interface PathPart {
  readonly path: string | undefined;
  readonly cell: ConsoleCell;
}

/** The paths of a line; where one cannot be read or relied on, its place without a path. */
function partsOf(cell: ConsoleCell): readonly PathPart[] {
  const words = withoutTail(cell.raw).replace(/\s*([>＞›》〉/-])\s*/gu, '$1');
  let from = 0;
  return words
    .split(SEPARATORS)
    .flatMap((run) => partRun(run.replace(/\s/gu, '')))
    .map((part) => {
      const start = Math.max(from, cell.text.indexOf(part, from));
      from = start + part.length;
      const path = readCategoryPath(part);
      const piece = { ...cell, text: part };
      const relied = path !== undefined && isPlausiblePath(path) && isRead(cell, start, part, path);
      return { path: relied ? path : undefined, cell: piece };
    });
}

/**
 * Whether the characters of a path can be relied on. Where a level ends, an arrow or the air before a state makes it look as if
 * one were missing: a path of WeChat's list lacks none.
 */
function isRead(cell: ConsoleCell, start: number, part: string, path: string): boolean {
  const end = start + part.replace(STATE_AT_END, '').length;
  if (!isKnownCategory(path)) return isLegible(cell, start, end);
  const [first = ''] = path.split('>');
  return [...cell.text.slice(start, end)].every((letter, at, all) => {
    const isEnd =
      at === first.length - 1 || at === all.length - 1 || !/\p{Script=Han}/u.test(letter) || letter === '丶';
    return isEnd || isLegible(cell, start + at, start + at + 1);
  });
}

/** The table 一级类目, 二级类目 (, 三级类目): one path for each row. */
export function readCategoryTable(cells: readonly ConsoleCell[]): readonly ConsoleCell[] {
  const heads = ['一级类目', '二级类目', '三级类目'].flatMap((word) => cells.find(({ text }) => text === word) ?? []);
  const [first, second] = heads;
  if (first === undefined || second === undefined || !onOneRow(first.box, second.box)) return [];
  const inColumn = (head: ConsoleCell, row?: ConsoleCell) =>
    cells.filter(
      (cell) =>
        cell.box[1] > head.box[1] + head.box[3] &&
        Math.abs(cell.box[0] - head.box[0]) < 2 * head.box[3] &&
        (row === undefined || Math.abs(middle(cell.box) - middle(row.box)) < 0.6 * row.box[3]),
    );
  return inColumn(first).flatMap((row) => {
    const parts = [row, ...heads.slice(1).flatMap((head) => inColumn(head, row)[0] ?? [])].filter(
      ({ text }) => text !== '-',
    );
    return parts.length < 2
      ? []
      : [{ ...row, text: parts.map(({ text }) => text).join('>'), raw: parts.map(({ text }) => text).join('>') }];
  });
}
