import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sampleCases } from '../../samples/generator/cases/sample-cases.ts';
import { type DamageType, damage, damages } from '../../samples/generator/damage/damage.ts';
import { drawCreditCode } from '../../samples/generator/facts/credit-code.ts';
import { chineseDate, longDate, yearsAfter } from '../../samples/generator/facts/dates.ts';
import { createRandom } from '../../samples/generator/facts/random.ts';
import { drawRegistrationNumber } from '../../samples/generator/facts/registration-number.ts';
import { drawPaper, paperKinds } from '../../samples/generator/papers/draw-paper.ts';
import { creditCodeIsValid } from '../../src/domain/names/credit-code.ts';
import { loadSamples } from './load-samples.ts';

const withoutHolder = ['regulation'];

describe('the papers that are drawn', () => {
  test.each(paperKinds)('%s comes with its truth', (kind) => {
    const { truth } = drawPaper(kind, 'truth');
    expect(truth.kind).toBe(kind);
    expect(truth.title).toBeTruthy();
    expect(truth.holder === null).toBe(withoutHolder.includes(kind));
    if (truth.uscc !== null) expect(creditCodeIsValid(truth.uscc)).toBe(true);
    if (truth.validTo !== null) expect(truth.validTo).toMatch(/^(\d{4}-\d{2}-\d{2}|long-term)$/u);
  });

  test.each(['business-licence', 'network-culture', 'telecom-annex', 'agreement'])(
    '%s: the same seed, the same bytes',
    (kind) => {
      const draw = (seed: number): string => sha256(drawPaper(kind, seed).canvas.data());
      expect(draw(7)).toBe(draw(7));
      expect(draw(7)).not.toBe(draw(8));
    },
  );

  test.each(Object.keys(damages) as DamageType[])(
    '%s changes the picture, the same way each time, and leaves the given one alone',
    async (type) => {
      const { canvas } = drawPaper('presale', 'damage');
      const before = sha256(canvas.data());
      const [once, again] = [await damage(canvas, type, 0.5, 1), await damage(canvas, type, 0.5, 1)];
      expect(sha256(once.data())).toBe(sha256(again.data()));
      expect(sha256(once.data())).not.toBe(before);
      expect(sha256(canvas.data())).toBe(before);
    },
  );
});

describe('what is invented', () => {
  test('every credit code passes the check of GB 32100-2015', () => {
    const random = createRandom('codes');
    const codes = Array.from({ length: 500 }, () =>
      drawCreditCode(random, random.pick(['91', '92', '12', '52']), '440106'),
    );
    expect(codes.filter((code) => !creditCodeIsValid(code))).toEqual([]);
    expect(new Set(codes).size).toBe(500);
  });

  test('every 15-digit registration number passes its check', () => {
    const random = createRandom('numbers');
    const numbers = Array.from({ length: 500 }, () => drawRegistrationNumber(random, '420111'));
    expect(numbers.filter((number) => !creditCodeIsValid(number))).toEqual([]);
  });

  test.each([
    { date: '2020-04-08', long: '2020年04月08日', chinese: '二〇二〇年四月八日', because: 'single digits' },
    { date: '2021-10-20', long: '2021年10月20日', chinese: '二〇二一年十月二十日', because: 'whole tens' },
    { date: '2019-12-31', long: '2019年12月31日', chinese: '二〇一九年十二月三十一日', because: 'tens and ones' },
  ])('$because: $date', ({ date, long, chinese }) => {
    expect(longDate(date)).toBe(long);
    expect(chineseDate(date)).toBe(chinese);
  });

  test('a licence of three years ends the day before', () => {
    expect(yearsAfter('2024-03-01', 3)).toBe('2027-02-28');
  });
});

test('the folders are those that the generator draws, with what it expects of them', () => {
  const drawn = sampleCases.map(({ name, why, decision }) => ({ name, why, decision }));
  const kept = loadSamples().map(({ name, why, expect: { decision } }) => ({ name, why, decision }));
  expect(kept).toEqual(drawn.toSorted((one, other) => (one.name < other.name ? -1 : 1)));
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
