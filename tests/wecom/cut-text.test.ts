import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength, cutText, splitText } from '../../src/adapters/wecom/cut-text.ts';
import { plainText } from '../../src/adapters/wecom/plain-text.ts';

const family = '👨‍👩‍👧‍👦';
const text = fc
  .array(fc.constantFrom('证', 'a', '\n', '😀', family, 'é', '，', '🇨🇳'), { maxLength: 400 })
  .map((all) => all.join(''));
const isWellFormed = (piece: string): boolean => piece.isWellFormed() && !piece.endsWith('\u200d');

test('a cut text is within its bytes, begins as the whole does, and ends at a character', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 600 }), (whole, most) => {
      const cut = cutText(whole, most, '……');
      expect(byteLength(cut)).toBeLessThanOrEqual(most);
      expect(isWellFormed(cut)).toBe(true);
      const fits = byteLength(whole) <= most;
      expect(fits ? cut : '').toBe(fits ? whole : '');
      expect(fits || cut.endsWith('……')).toBe(true);
      expect(whole.startsWith(fits ? cut : cut.slice(0, -2))).toBe(true);
    }),
  );
});

test('pieces are within their bytes and together say everything, unless they would be too many', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 60, max: 600 }), (whole, most) => {
      const pieces = splitText(whole, most, 100, '……');
      for (const piece of pieces) expect(byteLength(piece)).toBeLessThanOrEqual(most);
      const joined = pieces.map((piece) => piece.replace(/^\(\d+\/\d+\)\n/, '')).join('');
      expect(joined.replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
    }),
  );
});

test.each([
  { name: 'one byte too many', whole: `${'证'.repeat(682)}abc`, most: 2048 },
  { name: 'an emoji across the border', whole: `${'a'.repeat(2046)}😀尾`, most: 2048 },
  { name: 'a family across the border', whole: `${'a'.repeat(20_470)}${family}`, most: 20_480 },
])('$name is not cut in two', ({ whole, most }) => {
  const cut = cutText(whole, most);
  expect(byteLength(cut)).toBeLessThanOrEqual(most);
  expect(isWellFormed(cut)).toBe(true);
});

test('a text that fits is left alone', () => {
  expect(cutText('证'.repeat(682), 2048, '…')).toBe('证'.repeat(682));
  expect(splitText('好', 2048, 3, '…')).toEqual(['好']);
});

test('of too many pieces the last one says that there is more', () => {
  const pieces = splitText('证照'.repeat(5000), 2048, 3, '\n……全文：https://a.example');
  expect(pieces).toHaveLength(3);
  expect(pieces[0]).toMatch(/^\(1\/3\)\n证照/);
  expect(pieces[2]?.endsWith('……全文：https://a.example')).toBe(true);
});

test('one character under thousands of marks does not stop the splitting', () => {
  const pieces = splitText(`e${'\u0301'.repeat(5000)}`, 2048, 20, '…');
  expect(pieces.every((piece) => byteLength(piece) <= 2048)).toBe(true);
  expect(pieces.length).toBeGreaterThan(4);
});

test.each([
  { markdown: '**审核结果：需补件**（社交）', plain: '审核结果：需补件（社交）' },
  { markdown: '> 营业执照.jpg：营业执照', plain: '营业执照.jpg：营业执照' },
  { markdown: '[在网页查看](https://a.example/x?y=1)', plain: '在网页查看：https://a.example/x?y=1' },
  { markdown: '## 标题\n<font color="info">绿</font> `码`', plain: '标题\n绿 码' },
  { markdown: '3 * 4 * 5 > 2', plain: '3 * 4 * 5 > 2' },
])('in WeChat “$markdown” reads “$plain”', ({ markdown, plain }) => {
  expect(plainText(markdown)).toBe(plain);
});
