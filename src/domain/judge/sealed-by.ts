import { normalizeName } from '../names/normalize-name.ts';
import type { Fact } from '../paper.ts';

/** The names on seals that were read, each once. */
export const sealNames = (seals: readonly Fact[]): readonly string[] => [
  ...new Set(seals.map(({ value }) => value).filter((name) => name !== '')),
];

/**
 * Whether a seal's name may be the one that is printed: the same, a part of it (a seal may leave out a branch), or the same
 * but for one character, which either may have been read wrongly.
 */
export function maySeal(seal: string, printed: string): boolean {
  const [one, other] = [normalizeName(seal), normalizeName(printed)];
  if (one.includes(other) || other.includes(one)) return true;
  return one.length === other.length && [...one].filter((character, at) => character !== other[at]).length <= 1;
}
