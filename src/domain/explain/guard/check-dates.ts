import { blank, placedDates } from '../iso-dates.ts';
import type { Grounds, GuardCheck } from './grounds.ts';

/** Every day, month and year is one of the facts', in its own role; no day is told relative to another. */
export const checkDates: GuardCheck = (text, grounds) => {
  const days = placedDates(text);
  const strange = days.find(({ iso }) => !grounds.dates.has(iso));
  if (strange !== undefined) return strange.iso;
  const misplaced = days.find((day) => !isInItsRole(day.iso, text.slice(0, day.start), text.slice(day.end), grounds));
  if (misplaced !== undefined) return `${misplaced.iso} in another role`;
  const rest = withoutDates(text);
  return strangePart(rest, grounds) ?? RELATIVE.exec(rest)?.[0];
};

/** The text with every whole day blanked. */
export const withoutDates = (text: string): string =>
  placedDates(text).reduce((rest, { start, end }) => blank(rest, start, end), text);

/** The text with months and years blanked too: what is left of numbers is no date. */
export const withoutDateParts = (text: string): string =>
  withoutDates(text).replace(PARTS, (part) => ' '.repeat(part.length));

const PARTS = /(?<year>(?:19|20)\d{2})\s*(?:年|[-/.])(?:\s*(?<month>\d{1,2})\s*月?)?(?![\d年])/gu;

function strangePart(rest: string, { dates }: Grounds): string | undefined {
  for (const { 0: part, groups } of rest.matchAll(PARTS)) {
    const { year, month } = groups ?? {};
    const start = month === undefined ? `${year}-` : `${year}-${month.padStart(2, '0')}-`;
    if (![...dates].some((day) => day.startsWith(start))) return part;
  }
  return CHINESE_PART.exec(rest)?.[0];
}

const CHINESE_PART = /[〇零○一二三四五六七八九]{2,4}年|[正一二三四五六七八九十]{1,3}月份?|\d{1,2}月\s*\d{1,2}[日号]/u;

const RELATIVE =
  /将(?:于|在|会|到)|快要|临近|今[天日年]|明[天日年]|昨[天日]|后[天日年]|前[天年]|去年|本[月周年]|[上下]个?[月周]|下半年|上半年|月[底初末]|年[底初末]|季度|近期|最近|不久|即将|马上|立即|尽早|随时|当[天日]|次[日年]|周[一二三四五六日]|星期/u;

/** The end of validity is the only day that anything ended on; the day of the review is a day in its own right. */
function isInItsRole(iso: string, before: string, after: string, { facts }: Grounds): boolean {
  const { 有效期至: end, 有效期起: start, 签发日期: issued } = facts.found;
  const isEnd = /^[^,。;]{0,3}(?:到期|届满|失效|截止|为止|过期)/u.test(after);
  if (/(?:签发|发证|颁发|成立|注册|登记|批准)[^,。;\d]{0,5}$/u.test(before)) return iso === issued;
  if (/(?:自|从)[^,。;\d]{0,4}$/u.test(before) || /^\s*(?:起|开始|才|以后|之后)/u.test(after)) return iso === start;
  if (/有效期限?(?:截至|截止)[^,。;\d]{0,2}$/u.test(before)) return iso === end;
  if (/(?:在|截至|审查日期?|晚于)[^,。;\d]{0,4}$/u.test(before)) return iso === facts.asOf || (iso === end && isEnd);
  return iso === end || !(isEnd || /(?:有效期|期限|有效|至|到|截止|止|于)[^,。;\d]{0,4}$/u.test(before));
}
