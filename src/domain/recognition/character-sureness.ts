import type { ReadCharacter, TextLine } from '../page.ts';

/** What is left, at most, of the sureness of a character behind which one may be missing. */
export const SKIPPED = 0.3;

/** A step from one Chinese character to the next so many times the line's usual one has room for a character between. */
const skipped = { from: 1.65, to: 3.5 } as const;

const fewestSteps = 4;

/**
 * How sure the reader is of each character of a line, 0–1, for `text`, the line's own folded by `fold`; the line's own
 * figure where the characters are not known one by one. A character behind which another seems to be missing, covered by
 * a seal or a reflection, is doubtful however well it was read itself.
 */
export function characterSureness(line: TextLine, text: string, fold: (text: string) => string): readonly number[] {
  const characters = line.characters ?? [];
  const gaps = gapsBehind(characters);
  const known = characters.flatMap((character, index) =>
    Array.from({ length: fold(character.text).length }, () =>
      gaps.has(index) ? Math.min(SKIPPED, character.confidence) : character.confidence,
    ),
  );
  return known.length === text.length ? known : Array.from({ length: text.length }, () => line.confidence);
}

/** Only between Chinese characters: digits and marks are of many widths. */
function gapsBehind(characters: readonly ReadCharacter[]): ReadonlySet<number> {
  const steps = characters.flatMap((character, index) => {
    const next = characters[index + 1];
    return next !== undefined && isChinese(character) && isChinese(next)
      ? [{ index, length: next.at - character.at }]
      : [];
  });
  if (steps.length < fewestSteps) return new Set();
  const usual = usualStep(steps.map(({ length }) => length));
  return new Set(
    steps
      .filter(({ length }) => length > skipped.from * usual && length < skipped.to * usual)
      .map(({ index }) => index),
  );
}

/** The mean of those that are like the middle one: places come in coarse steps, of which the middle one alone may be the shorter. */
function usualStep(lengths: readonly number[]): number {
  const middle = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  const alike = lengths.filter((length) => length < skipped.from * middle);
  return alike.reduce((sum, length) => sum + length, 0) / Math.max(1, alike.length);
}

const isChinese = ({ text }: ReadCharacter): boolean => /[\p{Script=Han}〇○]/u.test(text);
