/** A day with or without a time, as 插件管理 prints it. */
export interface ShownTime {
  /** As printed, the space between day and time put back. */
  readonly text: string;
  /** ISO date. */
  readonly day: string;
}

const PARTS = /^(\d{4})[-/.年](\d{1,2})[-/.月](.*)$/u;
const REST = /^(\d{1,2})日?(?:(\d{1,2}):(\d{2})(?::\d{2})?)?$/u;

/**
 * The time of adding. Readers drop the space between day and time: 2022-4-814:41 can only be the 8th; where two readings
 * are both real times, none is taken.
 */
export function readShownTime(raw: string): ShownTime | undefined {
  const [, year = '', month = '', rest = ''] = PARTS.exec(raw.trim().replaceAll('：', ':')) ?? [];
  if (year === '') return undefined;
  const spaced = /^(\d{1,2})日?\s+(\d{1,2}:.*)$/u.exec(rest);
  const readings = spaced === null ? splits(rest.replace(/\s/gu, '')) : [[spaced[1] ?? '', spaced[2] ?? ''] as const];
  const real = readings.filter(([day, time]) => isRealDay(year, month, day) && isRealTime(time));
  const [only] = real;
  if (only === undefined || real.length > 1) return undefined;
  const [day, time] = only;
  const separator = raw.trim().charAt(4);
  const printed = separator === '年' ? `${year}年${month}月${day}日` : [year, month, day].join(separator);
  return { text: time === '' ? printed : `${printed} ${time}`, day: iso(year, month, day) };
}

/** The ways of cutting 814:41 or 8 into a day and a time. */
function splits(rest: string): readonly (readonly [day: string, time: string])[] {
  if (/^\d{1,2}日?$/u.test(rest)) return [[rest.replace('日', ''), '']];
  return [1, 2].flatMap((length) => {
    const cut = `${rest.slice(0, length)}日${rest.slice(length).replace(/^日/u, '')}`;
    const whole = REST.exec(cut);
    return whole === null || whole[2] === undefined ? [] : [[whole[1] ?? '', cut.slice(length + 1)] as const];
  });
}

const iso = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function isRealDay(year: string, month: string, day: string): boolean {
  const text = iso(year, month, day);
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isRealTime(time: string): boolean {
  if (time === '') return true;
  const [hours = 99, minutes = 99, seconds = 0] = time.split(':').map(Number);
  return hours < 24 && minutes < 60 && seconds < 60;
}
