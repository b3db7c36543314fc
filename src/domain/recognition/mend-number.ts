import type { Fields } from '../document.ts';
import type { CertificateRule } from '../rules/schema.ts';

/** Letters that are read for digits, and the digit meant. */
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
/** Letters that belong to the number (B2, JY) are among them: which ones are slips, its pattern says. */
const DOUBTFUL = /[OoQDIl|ZS]/u;

/** A stroke of a seal or of the ground is read as a letter that is not there. */
const STROKE = /[Il|]/u;

/** More of them are no number with a slip or two. */
const MOST_DOUBTFUL = 6;

/** The fields with a number that fits none of this certificate's patterns mended, where misread letters alone keep it from fitting. */
export function mendNumber(fields: Fields, { numberPatterns }: CertificateRule): Fields {
  const { number } = fields;
  if (number === undefined) return fields;
  const fits = (value: string): boolean =>
    numberPatterns.some(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'u').test(value));
  if (fits(number.value)) return fields;
  const [mended, another] = readings(number.value).filter(fits);
  if (mended === undefined || another !== undefined) return fields;
  return { ...fields, number: { ...number, value: mended, confidence: Math.round(number.confidence * 90) / 100 } };
}

/** Every way to take some of the doubtful letters for digits or for nothing; none where there are too many. */
function readings(value: string): readonly string[] {
  const characters = [...value];
  if (characters.filter((character) => DOUBTFUL.test(character)).length > MOST_DOUBTFUL) return [];
  return characters.reduce<readonly string[]>(
    (begun, character) => {
      const digit = SLIPS[character];
      const meant = [character, ...(digit === undefined ? [] : [digit]), ...(STROKE.test(character) ? [''] : [])];
      return begun.flatMap((text) => meant.map((each) => text + each));
    },
    [''],
  );
}
