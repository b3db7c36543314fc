import type { GuardCheck } from './grounds.ts';

/** The longest that one gap's paragraph may be, in characters. */
export const LONGEST = 120;

export const checkLength: GuardCheck = (_, __, raw) => {
  const length = [...raw].length;
  return length === 0 || length > LONGEST ? `${length} characters` : undefined;
};

/** Controls, line breaks, zero-width and bidirectional marks, tag characters, private use, variation selectors. */
export const checkInvisible: GuardCheck = (_, __, raw) => INVISIBLE.exec(raw)?.[0].codePointAt(0)?.toString(16);

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Mn}\u115f\u1160\u3164\uffa0\u2800]/u;

/** A paragraph is plain words: nothing that a chat window or a page would render. */
export const checkMarkup: GuardCheck = (text) => MARKUP.exec(text.replace(MENU_PATH, ''))?.[0];

/** 设置 > 基本设置. */
const MENU_PATH = /(?<=\p{Script=Han})\s*>\s*(?=\p{Script=Han})/gu;

const MARKUP = /!?\[[^\]]*\]|\]\(|```|`|<|>|\*\*|__|~~|[{}@#|\\$^_=]|&[a-z#]|(?:^|\s)[-*+]\s/iu;

export const checkCanary: GuardCheck = (text, { canary }) =>
  canary !== '' && text.toLowerCase().includes(canary.toLowerCase()) ? 'the canary' : undefined;
