import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates, lastDayOf, readValidity } from '../../src/domain/recognition/read-dates.ts';

describe('findDates', () => {
  test.each([
    { text: '2019年03月19日', is: ['2019-03-19'], because: 'the usual form' },
    { text: '自 2019 年 04 月 04 日始', is: ['2019-04-04'], because: 'spaces between numbers and units' },
    { text: '2022-4-8 14:41', is: ['2022-04-08'], because: 'a console prints no leading zeros' },
    { text: '2019.1.31', is: ['2019-01-31'], because: 'dots' },
    { text: '二〇二〇年四月八日', is: ['2020-04-08'], because: 'Chinese numerals' },
    { text: '二○二二年十二月十九日', is: ['2022-12-19'], because: '〇 drawn as a circle' },
    { text: '二O一一年十月二十五日', is: ['2011-10-25'], because: '〇 read as the letter O' },
    { text: '二零一八年二月廿八日', is: ['2018-02-28'], because: '零 and 廿' },
    { text: '贰零贰壹年柒月贰拾叁日', is: ['2021-07-23'], because: '大写 numerals' },
    { text: '二〇二一年三月参日', is: ['2021-03-03'], because: '叁 read as 参' },
    { text: '2025年：08月17日', is: ['2025-08-17'], because: 'a stroke of a seal behind 年' },
    { text: '二（）二四年十月十六日', is: ['2024-10-16'], because: '〇 read as a pair of brackets' },
    { text: '二二五年九月七日', is: ['2025-09-07'], because: '〇 lost, and no other year has these numerals' },
    { text: '0二四年五月十一日', is: ['2024-05-11'], because: 'no year begins with 〇: 二 is lost' },
    { text: '二〇二五年八月十日日', is: [], because: 'a numeral read as 日: which day it was is gone' },
    { text: '2019.01.01-2024.12.31', is: ['2019-01-01', '2024-12-31'], because: 'a range' },
    { text: '20190319', is: ['2019-03-19'], because: 'eight digits' },
    { text: '2019年103月14日', is: [], because: 'a misread month is no date' },
    { text: '2023年02月30日', is: [], because: 'no such day' },
    { text: '91410100268043431X', is: [], because: 'a code holds digits that look like a date' },
  ])('$because: $text', ({ text, is }) => {
    expect(findDates(text).map((date) => date.iso)).toEqual(is);
  });

  test('every day printed with numerals is read back', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.constantFrom('-', '.', '/', '年'),
        (day, style) => {
          const iso = day.toISOString().slice(0, 10);
          const [year, month, date] = iso.split('-');
          const printed =
            style === '年' ? `${year}年${Number(month)}月${Number(date)}日` : [year, month, date].join(style);
          expect(findDates(printed).map((found) => found.iso)).toEqual([iso]);
        },
      ),
    );
  });
});

describe('readValidity', () => {
  test.each([
    {
      text: '自2019年04月04日始至2025年04月03日止',
      label: '有效期限',
      is: { validFrom: '2019-04-04', validTo: '2025-04-03' },
      because: 'two lines joined',
    },
    { text: '至2021年01月19日', label: '有效期', is: { validTo: '2021-01-19' }, because: '至 glued to the date' },
    { text: '长期', label: '营业期限', is: { validTo: 'long-term' }, because: 'long term' },
    {
      text: '1994年12月02日至长期',
      label: '营业期限',
      is: { validFrom: '1994-12-02', validTo: 'long-term' },
      because: 'a start and no end',
    },
    { text: '永久', label: '营业期限', is: { validTo: 'long-term' }, because: 'older words' },
    { text: '三年', label: '有效期', is: { durationMonths: 36 }, because: 'only a span' },
    { text: '参年', label: '有效期', is: { durationMonths: 36 }, because: '叁 read as 参' },
    { text: '6个月', label: '有效期', is: { durationMonths: 6 }, because: 'months' },
    { text: '自2024年6月4日起', label: '有效期', is: { validFrom: '2024-06-04' }, because: 'a start alone' },
    { text: '2025年01月01日至2020年01月01日', label: '有效期', is: {}, because: 'an end before its start was misread' },
    { text: '二0二0年5月人日', label: '有效期至', is: {}, because: 'not a date' },
  ])('$because: $text', ({ text, label, is }) => {
    expect(readValidity(text, label)).toEqual(is);
  });
});

test.each([
  { from: '2022-12-19', months: 36, to: '2025-12-18' },
  { from: '2024-03-01', months: 12, to: '2025-02-28' },
])('$months months from $from end on $to', ({ from, months, to }) => expect(lastDayOf(from, months)).toBe(to));
