import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditCodeCheck, creditCodeIsValid } from '../../src/domain/names/credit-code.ts';

test.each([
  { code: '91350100M000100Y43', valid: true, because: 'the example of GB 32100-2015' },
  { code: '９１３５０１００Ｍ０００１００Ｙ４３', valid: true, because: 'full width' },
  { code: '91350100 M000100Y43', valid: true, because: 'printed in groups' },
  { code: '91350100m000100y43', valid: true, because: 'small letters' },
  { code: '91350100M000100Y44', valid: false, because: 'another check digit' },
  { code: '91350100M000100Y34', valid: false, because: 'two characters exchanged' },
  { code: '91350100MO00100Y43', valid: false, because: 'the standard has no letter O' },
  { code: '91350100M000100Y4', valid: false, because: 'one too short' },
  { code: '110108000000016', valid: true, because: 'the example of GS 15-2006' },
  { code: '110108000000017', valid: false, because: 'another check digit' },
  { code: '', valid: false, because: 'nothing there' },
])('$because: $code → $valid', ({ code, valid }) => expect(creditCodeIsValid(code)).toBe(valid));

const character = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY');
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const body = fc
  .tuple(
    fc.array(character, { minLength: 2, maxLength: 2 }),
    digits(6),
    fc.array(character, { minLength: 9, maxLength: 9 }),
  )
  .map(([department, region, rest]) => `${department.join('')}${region}${rest.join('')}`);

test('of all 31 check characters exactly one is right', () => {
  fc.assert(
    fc.property(body, (first17) => {
      const right = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].filter((check) => creditCodeIsValid(first17 + check));
      expect(right).toEqual([creditCodeCheck(first17)]);
    }),
  );
});

test('a single misread character never passes', () => {
  fc.assert(
    fc.property(body, fc.nat(16), character, (first17, at, other) => {
      fc.pre(first17[at] !== other);
      const misread = first17.slice(0, at) + other + first17.slice(at + 1);
      expect(creditCodeIsValid(misread + creditCodeCheck(first17))).toBe(false);
    }),
  );
});

test('of all ten check digits of a registration number exactly one is right', () => {
  fc.assert(
    fc.property(
      digits(14),
      (first14) => [...'0123456789'].filter((check) => creditCodeIsValid(first14 + check)).length === 1,
    ),
  );
});
