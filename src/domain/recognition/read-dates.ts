/** A calendar day found in a text: ISO `YYYY-MM-DD`, with its place in that text (UTF-16 offsets, `end` exclusive). */
export interface FoundDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** What a validity row says. `durationMonths` where only a span such as 三年 is printed. */
export interface Validity {
  readonly validFrom?: string;
  /** ISO day or `long-term`. */
  readonly validTo?: string;
  readonly durationMonths?: number;
}

// a seal's strokes are read as a stray mark behind 年 or 月
const ARABIC =
  /(?<!\d)((?:19|20)\d{2})\s*(?:年[:：.·,，'’]?|[-/.．])\s*(\d{1,2})\s*(?:月[:：.·,，'’]?|[-/.．])\s*(\d{1,2})(?:\s*日|(?!\d))/gu;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/gu;
/** 大写 numerals as the plain ones that they stand for; 叁 is often read as 参. */
const CAPITALS: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  参: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  两: '二',
  兩: '二',
};
const CAPITAL = Object.keys(CAPITALS).join('');
const DIGITS = `〇○零OoＯ0一二三四五六七八九${CAPITAL}`;
// 〇 looks like a pair of brackets, and is the first to be lost; no other year of ours is written with three numerals
const YEAR = `[一二壹贰貳]\\s*(?:[()（）]{1,2}|[${DIGITS}])\\s*[${DIGITS}]\\s*[${DIGITS}]|[二〇○零OoＯ0][一二三][${DIGITS}]`;
const CHINESE = new RegExp(
  `(${YEAR})\\s*年\\s*([${DIGITS}十1-9]{1,3})\\s*月\\s*([${DIGITS}十廿卅1-9]{1,4})\\s*日(?!日)`,
  'gu',
);

/** Every day printed in the text, Arabic or Chinese numerals, left to right; impossible days are left out. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  const add = (match: RegExpMatchArray, year: number, month: number, day: number): void => {
    const iso = isoDay(year, month, day);
    if (iso !== undefined && match.index !== undefined)
      found.push({ iso, start: match.index, end: match.index + match[0].length });
  };
  for (const match of text.matchAll(ARABIC)) add(match, Number(match[1]), Number(match[2]), Number(match[3]));
  for (const match of text.matchAll(CHINESE)) {
    add(match, chineseYear(match[1] ?? ''), chineseNumber(match[2] ?? ''), chineseNumber(match[3] ?? ''));
  }
  if (found.length === 0) {
    for (const match of text.matchAll(COMPACT)) add(match, Number(match[1]), Number(match[2]), Number(match[3]));
  }
  return found.sort((a, b) => a.start - b.start);
}

const LONG_TERM = /长期|永久|无固定期限|不约定期限|长年/u;
const UNTIL = /至|止|到期|截止|届满/u;

/**
 * What a validity row such as 自2019年04月04日始至2025年04月03日止, 至2021年01月19日, 长期 or 三年 says.
 * @param label the row's label: 有效期至 makes a lone date the end
 */
export function readValidity(text: string, label = ''): Validity {
  const dates = findDates(text);
  const [first, second] = dates;
  if (first !== undefined && second !== undefined) {
    return first.iso <= second.iso ? { validFrom: first.iso, validTo: second.iso } : {};
  }
  if (first !== undefined && LONG_TERM.test(text.slice(first.end)))
    return { validFrom: first.iso, validTo: 'long-term' };
  if (first !== undefined) return loneDate(text, label, first);
  if (LONG_TERM.test(text)) return { validTo: 'long-term' };
  const durationMonths = readDuration(text);
  return durationMonths === undefined ? {} : { durationMonths };
}

function loneDate(text: string, label: string, date: FoundDate): Validity {
  const before = text.slice(0, date.start);
  const after = text.slice(date.end);
  if (/自|从|始于/u.test(before) || /^\s*(?:起|始)/u.test(after)) return { validFrom: date.iso };
  if (/^\s*(?:至|[-—~～])/u.test(after)) return { validFrom: date.iso };
  if (UNTIL.test(before) || UNTIL.test(after) || /至|截止|终止|届满|到期/u.test(label)) return { validTo: date.iso };
  // 有效期: 2027年06月03日 with nothing else: forms print the end there
  return { validTo: date.iso };
}

const DURATION = new RegExp(`([0-9]{1,2}|[一二三四五六七八九十${CAPITAL}]{1,3})\\s*(?:个)?\\s*(年|月)`, 'u');

/** 三年 → 36, 6个月 → 6; undefined where no span is printed. */
function readDuration(text: string): number | undefined {
  const match = DURATION.exec(text);
  if (match === null) return undefined;
  const count = chineseNumber(match[1] ?? '');
  if (!(count > 0)) return undefined;
  return match[2] === '年' ? count * 12 : count;
}

/** The last day of a span that starts on `from`: three years from 2022-12-19 end on 2025-12-18. */
export function lastDayOf(from: string, months: number): string {
  const start = new Date(`${from}T00:00:00Z`);
  const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, start.getUTCDate() - 1));
  return end.toISOString().slice(0, 10);
}

function isoDay(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

const VALUES: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  O: 0,
  o: 0,
  Ｏ: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

function digitOf(character: string): number {
  return VALUES[character] ?? (/\d/.test(character) ? Number(character) : Number.NaN);
}

const plain = (text: string): string => [...text].map((character) => CAPITALS[character] ?? character).join('');

/** 二〇二〇, 二()二〇, 二二〇, 〇二〇 → 2020. */
function chineseYear(text: string): number {
  const whole = text.replace(/\s/gu, '').replace(/[()（）]{1,2}/u, '〇');
  return chineseDigits(whole.length === 3 ? `二〇${whole.slice(1)}` : whole);
}

/** 二〇二〇 → 2020. */
function chineseDigits(text: string): number {
  return [...plain(text).replace(/\s/gu, '')].reduce((total, character) => total * 10 + digitOf(character), 0);
}

/** 十 → 10, 二十五 → 25, 廿八 → 28, 08 → 8; NaN where it is no number. */
function chineseNumber(text: string): number {
  const expanded = plain(text).replace('廿', '二十').replace('卅', '三十');
  const [tens, units] = expanded.split('十');
  if (units === undefined) return chineseDigits(expanded);
  const ten = tens === '' || tens === undefined ? 1 : chineseDigits(tens);
  return ten * 10 + (units === '' ? 0 : chineseDigits(units));
}
