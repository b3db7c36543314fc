import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { printTable, wrap } from '../../src/entry/print-table.ts';

const text = fc.string({
  unit: fc.constantFrom('证', 'a', ' ', '（', '，', '\n', '1', '．', '🀄', '\u001b'),
  maxLength: 60,
});

test('no wrapped line is wider than asked, but for a mark that may not begin a line', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 40 }), (words, width) => {
      for (const line of wrap(words, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width + 2);
    }),
  );
});

test('wrapping loses nothing but blanks', () => {
  const bare = (words: string) => words.replace(/[\s\p{Cc}]/gu, '');
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 40 }), (words, width) => {
      expect(bare(wrap(words, width).join(''))).toBe(bare(words));
    }),
  );
});

test('columns stand under one another with Chinese, Latin and emoji in them', () => {
  const columns = [
    { title: '要求', share: 1 },
    { title: '状态', share: 0 },
  ];
  const lines = printTable(
    columns,
    [
      ['营业执照', 'A|'],
      ['abc', 'B|'],
      ['🀄牌', 'C|'],
    ],
    60,
  );
  expect(lines).toEqual(['要求      状态', '────────  ────', '营业执照  A|', 'abc       B|', '🀄牌      C|']);
});

test('a mark does not begin a line, nor an opening bracket end one', () => {
  expect(wrap('一二三四，五六', 8)).toEqual(['一二三四，', '五六']);
  expect(wrap('一二三《四五》', 8)).toEqual(['一二三', '《四五》']);
});

test('nothing on a paper steers the terminal', () => {
  expect(wrap('红\u001b[31m字\u0007\u202E', 40).join('')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
});
