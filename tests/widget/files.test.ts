import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refuseSize, refuseType, sayBytes, uniqueName } from '../../src/widget/files/check-file.ts';
import { planShrink } from '../../src/widget/files/shrink-photo.ts';
import { chinese } from '../../src/widget/words/chinese.ts';

test.each([
  { name: '营业执照.JPG', refused: undefined, because: 'letters of either size' },
  { name: '扫描.pdf', refused: undefined, because: 'PDF' },
  { name: 'IMG_1.HEIC', refused: undefined, because: 'pictures of an iPhone' },
  { name: '合同.doc', refused: chinese.reject.word, because: 'old Word has its own advice' },
  { name: '报表.xlsx', refused: chinese.reject.type, because: 'tables are not read' },
  { name: 'pdf', refused: chinese.reject.type, because: 'an ending needs a dot' },
])('$because: $name', ({ name, refused }) => {
  expect(refuseType({ name, size: 1 }, chinese)).toBe(refused);
});

test.each([
  { size: 0, says: '空', because: 'nothing to read' },
  { size: 21 * 1024 * 1024, says: '21 MB', because: 'the sentence tells the size' },
  { size: 21 * 1024 * 1024, says: '20 MB', because: 'and the limit' },
])('$because', ({ size, says }) => {
  expect(refuseSize({ name: 'a.pdf', size }, { bytes: 20 * 1024 * 1024, count: 9 }, chinese)).toContain(says);
});

test('a file of the size of the limit is taken', () => {
  expect(refuseSize({ name: 'a.pdf', size: 5 }, { bytes: 5, count: 9 }, chinese)).toBeUndefined();
});

test.each([
  { bytes: 12, said: '12 B' },
  { bytes: 1536, said: '1.5 KB' },
  { bytes: 95 * 1024, said: '95 KB' },
  { bytes: 2.34 * 1024 * 1024, said: '2.3 MB' },
])('$bytes bytes are $said', ({ bytes, said }) => expect(sayBytes(bytes)).toBe(said));

test('names stay unique, whatever is taken', () => {
  const names = fc.array(fc.constantFrom('a.png', 'a (2).png', 'b', '.x', 'a.b.png'), { maxLength: 6 });
  fc.assert(
    fc.property(names, (wanted) => {
      const given = wanted.reduce<string[]>((taken, name) => taken.concat(uniqueName(name, taken)), []);
      expect(new Set(given).size).toBe(given.length);
    }),
  );
});

test.each([
  { width: 4032, height: 3024, becomes: { width: 3600, height: 2700 }, because: 'a photo of twelve megapixels' },
  { width: 9000, height: 6000, becomes: { width: 3600, height: 2400 }, because: 'a huge scan' },
  { width: 2480, height: 3508, becomes: undefined, because: 'A4 at 300 dpi stays' },
  { width: 1080, height: 9000, becomes: undefined, because: 'a long screenshot keeps its small print' },
])('$because', ({ width, height, becomes }) => {
  expect(planShrink({ width, height })).toEqual(becomes);
});

test('shrinking keeps the shape and never goes below what is legible', () => {
  const side = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const size = planShrink({ width, height });
      if (size === undefined) return;
      expect(Math.max(size.width, size.height)).toBeGreaterThanOrEqual(3600);
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(2000);
      expect(size.width * height).toBeCloseTo(size.height * width, -6);
    }),
  );
});
