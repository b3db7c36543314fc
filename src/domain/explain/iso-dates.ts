import { findDates } from '../recognition/read-dates.ts';

/** Every day in the text as ISO, in any form that `findDates` reads, compact ones (20250331) beside others too. */
export const isoDates = (text: string): readonly string[] => placedDates(text).map(({ iso }) => iso);

export interface PlacedDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** The same with their places; `text` in NFKC. */
export function placedDates(text: string): readonly PlacedDate[] {
  const found = findDates(text);
  const rest = found.reduce((left, { start, end }) => blank(left, start, end), text);
  // findDates reads compact dates only where there are no others
  return [...found, ...(found.length === 0 ? [] : findDates(rest))];
}

/** The text with this span replaced by as many spaces. */
export const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
