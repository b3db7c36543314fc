/**
 * The ISO date that a person wrote: 2028-03-01, 2028/3/1, 2028.3.1, 20280301, 2028年3月1日, in any width. A day that no calendar has
 * (2027-02-29) and anything else gives `undefined`.
 */
export function statedDate(text: string): string | undefined {
  const bare = text.normalize('NFKC').replace(/\s/gu, '');
  const written =
    /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))$/u.exec(
      bare,
    );
  const [year, month, day] = (written ?? [])
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return day >= 1 && day <= daysOf(year, month) ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : undefined;
}

/** The same, or `long-term` for 长期 and its like. */
export const statedEnd = (text: string): string | undefined =>
  /^(?:long-term|长期(?:有效)?|永久(?:有效)?|无固定期限)$/iu.test(text.normalize('NFKC').trim())
    ? 'long-term'
    : statedDate(text);

/** 0 for a month that no calendar has. */
function daysOf(year: number, month: number): number {
  if (month < 1 || month > 12 || year < 1900) return 0;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
