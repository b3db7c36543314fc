/** `2024-03-09` → `2024年03月09日` */
export function longDate(date: string): string {
  const { year, month, day } = parts(date);
  return `${year}年${month}月${day}日`;
}

/** `2024-03-09` → `2024年3月9日` */
export function shortDate(date: string): string {
  const { year, month, day } = parts(date);
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** `2020-04-08` → `二〇二〇年四月八日` */
export function chineseDate(date: string): string {
  const { year, month, day } = parts(date);
  const yearWords = [...year].map((digit) => numerals.charAt(Number(digit))).join('');
  return `${yearWords}年${smallNumber(Number(month))}月${smallNumber(Number(day))}日`;
}

/** The day that is so many years on, less one day: a licence of three years. An empty date (an unfilled form) stays empty. */
export function yearsAfter(date: string, years: number): string {
  if (date === '') return '';
  const end = new Date(`${date}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}

export function parts(date: string): { readonly year: string; readonly month: string; readonly day: string } {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month, day };
}

const numerals = '〇一二三四五六七八九';

function smallNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const tensWords = tens === 0 ? '' : `${tens === 1 ? '' : numerals.charAt(tens)}十`;
  return `${tensWords}${ones === 0 ? '' : numerals.charAt(ones)}`;
}
