/** The days of months, as ISO text. */
export interface MonthDays {
  /** Such as `2026-11`. */
  readonly month: string;
  readonly before: string;
  readonly after: string;
  readonly first: string;
  readonly last: string;
  /** Weeks from Monday on; undefined for a place that belongs to another month. */
  readonly weeks: readonly (readonly (string | undefined)[])[];
}

/** @param written a month such as `2026-11`; anything else gives the month of `today` */
export function readMonth(written: string | undefined, today: string): MonthDays {
  const month = written !== undefined && /^20\d\d-(0[1-9]|1[0-2])$/.test(written) ? written : today.slice(0, 7);
  const first = `${month}-01`;
  const length = Number(addDays(addMonths(month, 1), -1).slice(8));
  const days = Array.from({ length }, (_, index) => addDays(first, index));
  // Sunday is 0
  const lead = (new Date(first).getUTCDay() + 6) % 7;
  const cells = [...Array.from({ length: lead }, () => undefined), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_unused, day) => cells[week * 7 + day]),
  );
  return {
    ...{ month, first, last: days.at(-1) ?? first, weeks },
    before: addMonths(month, -1).slice(0, 7),
    after: addMonths(month, 1).slice(0, 7),
  };
}

export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Days from one to the other; negative for a day that is past. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The first day of the month that lies so many months on. */
function addMonths(month: string, count: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 10);
}
