import { overlap } from '../box.ts';
import { SKIPPED } from './character-sureness.ts';
import type { Cell } from './lay-out-cells.ts';
import { findDates } from './read-dates.ts';

/**
 * How sure each character must be. On a page read well a single less sure character is mostly a rare one read right; on a
 * page read badly it is mostly a guess (measured over drawn papers under heavy damage).
 */
const SURE = { wellRead: 0.6, badlyRead: 0.85 } as const;

/**
 * Whether every character of a name was read surely enough: a holder or issuer must be right or absent.
 * @param cells of the same page: a doubtful character counts where it stands beside the same neighbour elsewhere too
 */
export function isSure(value: Cell, cells: readonly Cell[]): boolean {
  const confidences = cells.map((cell) => cell.confidence).sort((a, b) => a - b);
  const median = confidences[Math.floor(confidences.length / 2)] ?? 0;
  const least = median >= 0.97 ? SURE.wellRead : SURE.badlyRead;
  const elsewhere = cells.filter((cell) => !overlap(cell.box, value.box)).map((cell) => cell.text);
  return value.sureness.every((sureness, index) => {
    if (sureness >= least) return true;
    const behind = value.text.slice(index, index + 2);
    // where a character seems to be missing, only what follows can say that none is
    const pairs = sureness <= SKIPPED ? [behind] : [value.text.slice(Math.max(0, index - 1), index + 1), behind];
    return pairs.some((pair) => pair.length === 2 && elsewhere.some((text) => text.includes(pair)));
  });
}

/** What one character of a date must be: one that is guessed makes another day. Digits, and 一 二 三, are more alike than other numerals. */
const sureOfDates = { digit: 0.6, stroke: 0.65, numeral: 0.5 } as const;

/**
 * Whether every character of the dates in a cell was read, and none seems to be missing between them.
 * @param cells of the same page: a day that is guessed is none, unless it was surely read elsewhere (a licence is mostly
 *   valid from the day of its issue)
 */
export function datesAreSure(cell: Cell, cells: readonly Cell[] = []): boolean {
  const { text, sureness } = cell;
  return findDates(text).every(({ iso, start, end }) => {
    if (LOST_DIGIT.test(text.slice(start, end))) return false;
    const sure = sureness.map((each, at) => (isForced(text, at) ? 1 : each));
    const guessed = isGuessed(text.slice(start, end), sure.slice(start, end));
    return !guessed || cells.some((other) => other !== cell && saysSurely(other, iso));
  });
}

function isGuessed(text: string, sureness: readonly number[]): boolean {
  const known = CENTURY.exec(text)?.[0].length ?? 0;
  return [...text].some(
    (character, at) => at >= known && NUMERAL.test(character) && (sureness[at] ?? 1) < least(character),
  );
}

function least(character: string): number {
  if (/\d/u.test(character)) return sureOfDates.digit;
  return STROKES.includes(character) ? sureOfDates.stroke : sureOfDates.numeral;
}

const STROKES = ['一', '二', '三'];

/** Of 自二〇二四年…至二〇三〇年 the 三 needs no sureness of its own: with 一 or 二 the period would end before it begins. */
function isForced(text: string, at: number): boolean {
  if (!STROKES.includes(text.charAt(at))) return false;
  const [from, to, more] = findDates(text);
  if (from === undefined || to === undefined || more !== undefined) return false;
  return STROKES.filter((other) => other !== text.charAt(at)).every((other) => {
    const [start, end] = findDates(text.slice(0, at) + other + text.slice(at + 1));
    return start !== undefined && end !== undefined && end.iso <= start.iso;
  });
}

const saysSurely = ({ text, sureness }: Cell, iso: string): boolean =>
  findDates(text).some(
    (date) => date.iso === iso && !isGuessed(text.slice(date.start, date.end), sureness.slice(date.start, date.end)),
  );

const NUMERAL = /[\d〇○零一二三四五六七八九十年月]/u;

/**
 * What of a year in Chinese numerals needs no reading: it begins with 二〇, whatever the reader made of the thin circle.
 * 二二五年 and 〇二五年 are 二〇二五年 and nothing else.
 */
const CENTURY = /^(?:二[〇○零OoＯ0()（）]{1,2}(?=[^年]{2}年)|二(?=[一二三][^年]年)|[〇○零OoＯ0](?=[一二三][^年]年))/u;

/** A month with its zero and a day without, or the other way round: one digit of two was not read. */
const LOST_DIGIT = /年[^\d]?0\d月[^\d]?\d(?!\d)|年[^\d]?\d月[^\d]?0\d/u;
