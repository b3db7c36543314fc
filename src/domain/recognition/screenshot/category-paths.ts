import type { Field } from '../../document.ts';
import { bottom, middle, onOneRow, right, union } from '../lay-out-cells.ts';
import { type ConsoleCell, isLegible, toField, withoutTail } from './console-cell.ts';

/** Categories in force, and those that wait for review or failed it. */
export interface ShownCategories {
  readonly held: readonly Field[];
  readonly pending: readonly Field[];
  /** Something stands at the place that is no whole path. */
  readonly illegible: boolean;
}

/**
 * 一级>二级 paths among the pieces of a value, also with －, › or /, over several lines, with 主营类目 beside them.
 * @param around every piece of the page: a category's state may stand further right on its row
 */
export function readCategories(value: readonly ConsoleCell[], around: readonly ConsoleCell[]): ShownCategories {
  const paths = joinLines(value).flatMap(pathsOf);
  const held: Field[] = [];
  const pending: Field[] = [];
  for (const { path, cell } of paths) {
    const list = isPending(cell, around) ? pending : held;
    if (![...held, ...pending].some((other) => other.value === path)) list.push(toField(path, cell));
  }
  return { held, pending, illegible: paths.length === 0 && value.length > 0 };
}

const PART = '[\\p{Script=Han}A-Za-z0-9()/、·]{2,20}';
const ARROW = new RegExp(`^${PART}(?:>${PART}){1,2}$`, 'u');
const DASH = new RegExp(`^${PART}(?:-${PART}){1,2}$`, 'u');

/** First levels of WeChat's categories, for separators that stand within names too: a slash, or 一 read for a dash. */
const FIRST_LEVELS =
  '快递业与邮政|教育|教育服务|出行与交通|生活服务|IT科技|餐饮|餐饮服务|旅游|汽车|汽车服务|工具|体育|医疗|医疗服务|文娱|政务民生|金融业|金融|商业服务|房地产|房地产服务|社交|时政信息|电商平台|商家自营|公益|物流服务';
const SLASH = new RegExp(`^(${FIRST_LEVELS})[/一](${PART})$`, 'u');

const fold = (text: string): string =>
  text
    .replace(/[＞›》〉→≥]+/gu, '>')
    .replace(/[－—–‐―]+/gu, '-')
    .replace(/^\(?\d{1,2}[.、)]/u, '')
    .replace(/^(?:主营类目|主营):?|\(?(?:主营类目|主营)\)?$|^[·•]/gu, '');

/** `undefined` where the words are no whole path. Dates and telephone numbers have dashes too: Chinese must begin it. */
export function readCategoryPath(text: string): string | undefined {
  const folded = fold(text).replace(STATE_AT_END, '');
  if (!/^[A-Z]{0,3}\p{Script=Han}/u.test(folded) || /合法域名|[。:]/u.test(folded)) return undefined;
  if (ARROW.test(folded)) return folded;
  if (DASH.test(folded)) return folded.replaceAll('-', '>');
  return SLASH.test(folded) ? folded.replace(SLASH, '$1>$2') : undefined;
}

const PENDING = /审核中|待审核|未通过|不通过|审核失败|已驳回|已拒绝|已失效|已过期/u;
const STATE_AT_END = /\(?(?:审核中|待审核|未通过|不通过|审核失败|已驳回|已拒绝|审核通过|已通过)\)?$/u;

function isPending(cell: ConsoleCell, around: readonly ConsoleCell[]): boolean {
  if (PENDING.test(cell.text)) return true;
  return around.some(
    (other) => other.box[0] >= right(cell.box) && onOneRow(other.box, cell.box) && PENDING.test(other.text),
  );
}

/** A path that the column broke over two lines is put together again; a line that is whole by itself stays so. */
function joinLines(value: readonly ConsoleCell[]): readonly ConsoleCell[] {
  const joined: ConsoleCell[] = [];
  for (const cell of value) {
    const last = joined.at(-1);
    if (last === undefined || !goesOn(last, cell)) joined.push(cell);
    else joined[joined.length - 1] = joinedPiece(last, cell);
  }
  return joined;
}

const joinedPiece = (last: ConsoleCell, next: ConsoleCell): ConsoleCell => ({
  ...last,
  box: union(last.box, next.box),
  text: last.text + next.text,
  raw: last.raw + next.raw,
  confidence: Math.min(last.confidence, next.confidence),
});

/**
 * The rest of the line, or the next line where a path breaks off. A path that is whole goes on only where its line is full;
 * what begins with a first level begins a path of its own.
 */
function goesOn(last: ConsoleCell, next: ConsoleCell): boolean {
  const part = last.text.split(SEPARATORS).at(-1) ?? '';
  if (part === '' || startsAnew(next.text)) return false;
  const onRow = next.box[0] >= right(last.box) - next.box[3] / 2 && onOneRow(last.box, next.box);
  const close = next.box[1] - bottom(last.box) < 0.8 * next.box[3];
  if (/[>－—-]$/u.test(last.text)) return onRow || close;
  const full = right(last.box) >= right(next.box) - next.box[3] / 2;
  return readCategoryPath(part) === undefined ? onRow || close : onRow || (close && full);
}

const STARTS = new RegExp(`^(?:(?:${FIRST_LEVELS})[>/一－—-]|本月|已设置|共)`, 'u');

const startsAnew = (text: string): boolean => STARTS.test(fold(text));

const SEPARATORS = /[,，;；|]|(?<=[^>－—-])\s{2,}/u;

function pathsOf(cell: ConsoleCell): readonly { path: string; cell: ConsoleCell }[] {
  if (!isLegible(cell)) return [];
  const words = withoutTail(cell.raw).replace(/\s*([>＞›》〉/-])\s*/gu, '$1');
  const parts = words.split(SEPARATORS).flatMap((part) => splitEnumeration(part.replace(/\s/gu, '')));
  return parts.flatMap((part) => {
    const path = readCategoryPath(part);
    return path === undefined ? [] : [{ path, cell: { ...cell, text: part } }];
  });
}

/** 、 stands between categories and within their names: it parts only whole paths. */
function splitEnumeration(text: string): readonly string[] {
  const parts = text.split('、');
  return parts.every((part) => readCategoryPath(part) !== undefined) ? parts : [text];
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
