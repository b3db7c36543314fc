import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statedDate, statedEnd } from '../../src/domain/judge/stated-date.ts';

test.each([
  { text: '2028-03-01', is: '2028-03-01' },
  { text: '2028/3/1', is: '2028-03-01' },
  { text: '2028.03.01', is: '2028-03-01' },
  { text: '20280301', is: '2028-03-01' },
  { text: '2028年3月1日', is: '2028-03-01' },
  { text: '２０２８ 年 ３ 月 １ 日', is: '2028-03-01' },
  { text: '2028-02-29', is: '2028-02-29' },
  { text: '2027-02-29', is: undefined },
  { text: '2100-02-29', is: undefined },
  { text: '2028-13-01', is: undefined },
  { text: '2028-00-10', is: undefined },
  { text: '2028-04-31', is: undefined },
  { text: '2028-3/1', is: undefined },
  { text: '明年', is: undefined },
  { text: '', is: undefined },
])('$text → $is', ({ text, is }) => expect(statedDate(text)).toBe(is));

test.each([
  { text: '长期', is: 'long-term' },
  { text: ' long-term ', is: 'long-term' },
  { text: '无固定期限', is: 'long-term' },
  { text: '2028-03-01', is: '2028-03-01' },
  { text: '三年', is: undefined },
])('end $text → $is', ({ text, is }) => expect(statedEnd(text)).toBe(is));

test('every day of the calendar is kept as it is', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => statedDate(date.toISOString().slice(0, 10)) === date.toISOString().slice(0, 10)),
  );
});
