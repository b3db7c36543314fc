import type { Fields } from '../document.ts';
import type { CertificateRule } from '../rules/schema.ts';

/** Letters that are read for digits between digits, and the digit meant. */
const SLIPS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  '|': '1',
  Z: '2',
  S: '5',
};
/** A slip shows beside a digit: letters that belong to the number (B2, JY) stand before its digits. */
const AFTER_DIGIT = /(?<=\d)[OoQDIl|ZS]+/gu;

/** The fields with a number that fits none of this certificate's patterns mended, where misread letters alone keep it from fitting. */
export function mendNumber(fields: Fields, { numberPatterns }: CertificateRule): Fields {
  const { number } = fields;
  if (number === undefined) return fields;
  const fits = (value: string): boolean =>
    numberPatterns.some(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'u').test(value));
  const mended = number.value.replace(AFTER_DIGIT, (letters) =>
    [...letters].map((letter) => SLIPS[letter] ?? letter).join(''),
  );
  if (mended === number.value || fits(number.value) || !fits(mended)) return fields;
  return { ...fields, number: { ...number, value: mended, confidence: Math.round(number.confidence * 90) / 100 } };
}
