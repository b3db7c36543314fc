import { firstLevels, isKnownCategory, isNearCategory, knownCategory } from './wechat-categories.ts';

const PART = '[\\p{Script=Han}A-Za-z0-9()/、·]{2,20}';
const ARROW = new RegExp(`^${PART}(?:>${PART}){1,2}$`, 'u');
const DASH = new RegExp(`^${PART}(?:-${PART}){1,2}$`, 'u');

const FIRST = firstLevels.join('|');

/** A slash, or 一 read for a dash, stands within names too: it parts a path only behind a first level. */
const SLASH = new RegExp(`^(${FIRST})[/一](${PART})$`, 'u');

export const foldPath = (text: string): string =>
  text
    .replace(/[＞›》〉→≥]+/gu, '>')
    .replace(/[－—–‐―]+/gu, '-')
    .replace(/^\(?\d{1,2}[.、)]/u, '')
    .replace(/^(?:主营类目|主营):?|\(?(?:主营类目|主营)\)?$|^[·•]/gu, '');

/** What the console says of a category behind it, with signs that the reader makes of its frame. */
export const STATE_AT_END =
  /[\s(β■·•,，|]*(?:审核中|待审核|未通过|不通过|审核失败|已驳回|已拒绝|已失效|已过期|审核通过|已通过)\)?$/u;

/**
 * `undefined` where the words are no whole path. Dates and telephone numbers have dashes too: Chinese must begin it. A path of
 * WeChat's list is one without its arrow too, which readers lose.
 */
export function readCategoryPath(text: string): string | undefined {
  const folded = foldPath(text.replace(STATE_AT_END, ''));
  if (!/^[A-Z]{0,3}\p{Script=Han}/u.test(folded) || /合法域名|[。:]/u.test(folded)) return undefined;
  if (ARROW.test(folded)) return folded;
  if (DASH.test(folded)) return folded.replaceAll('-', '>');
  return SLASH.test(folded) ? folded.replace(SLASH, '$1>$2') : knownCategory(folded.replaceAll('丶', ''));
}

const STARTS = new RegExp(`^(?:(?:${FIRST})[>/一－—-]|本月|已设置|共)`, 'u');

/** What begins with a first level begins a path of its own. */
export const startsAnew = (text: string): boolean => STARTS.test(foldPath(text));

const NEXT = new RegExp(`(?<=[>-][^>-]{2,})(?=(?:${FIRST})[>-])`, 'u');

/**
 * Several paths in one run of words: cut where a first level with its arrow begins another one, since readers lose the air
 * between them, and at 、 where a first level stands behind it, for it belongs to names too.
 */
export function partRun(text: string): readonly string[] {
  return foldPath(text)
    .split(NEXT)
    .map((part) => part.replace(/[、,，;；]$/u, ''))
    .filter((part) => part !== '');
}

const ENDS_IN_FIRST = new RegExp(`^.+(?:${FIRST})$`, 'u');

/**
 * Whether a path can be relied on: WeChat's own, or one that is neither nearly one of them nor a piece of two. What was
 * misread by one character would else be another category, or none.
 */
export function isPlausiblePath(path: string): boolean {
  if (isKnownCategory(path)) return true;
  const [first = '', ...others] = path.split('>');
  const glued = ENDS_IN_FIRST.test(first) || others.some((part) => ENDS_IN_FIRST.test(part) && part.length > 8);
  return !glued && !isNearCategory(path);
}
