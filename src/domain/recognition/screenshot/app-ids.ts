import type { ShownAppId } from '../../document.ts';
import { type ConsoleCell, isLegible, toField } from './console-cell.ts';

/**
 * A WeChat AppID, wx and 16 hex digits, as it is printed. The reader's capital W, O for 0 and l for 1 are mended, since no
 * other digit can be meant; a B may be 8 or b, a D 0 or d: then `undefined`, never a guess.
 */
export function readAppId(text: string): string | undefined {
  const digits = /^[Ww][Xx×]([0-9A-Za-z|]{16})$/u.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const mended = [...digits].map((letter) => MENDED.get(letter) ?? letter).join('');
  return /^[0-9a-f]{16}$/u.test(mended) ? `wx${mended}` : undefined;
}

const MENDED: ReadonlyMap<string, string> = new Map(
  Object.entries({ O: '0', o: '0', l: '1', I: '1', '|': '1', C: 'c' }),
);

const APP_ID_IN_TEXT = /(?<![0-9A-Za-z])[Ww][Xx×][0-9A-Za-z|]{16}(?![0-9A-Za-z])/gu;

export interface AppIdInText {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Every whole AppID in a text, in its order. */
export const appIdsIn = (text: string): readonly AppIdInText[] =>
  [...text.matchAll(APP_ID_IN_TEXT)].flatMap((found) => {
    const value = readAppId(found[0]);
    return value === undefined ? [] : [{ value, start: found.index, end: found.index + found[0].length }];
  });

/**
 * All AppIDs on a page with whose they are.
 * @param own values that stand beside the account's own label
 * @param plugins AppIDs in the rows of the plug-in table
 */
export function listAppIds(
  cells: readonly ConsoleCell[],
  own: ReadonlySet<string>,
  plugins: ReadonlySet<string>,
): readonly ShownAppId[] {
  const roleOf = (value: string): ShownAppId['role'] =>
    own.has(value) ? 'own' : plugins.has(value) ? 'plugin' : 'other';
  const all = cells.flatMap((cell) =>
    appIdsIn(cell.text)
      .filter(({ start, end }) => isLegible(cell, start, end))
      .map(({ value }) => ({ ...toField(value, cell), role: roleOf(value) })),
  );
  return all.filter((one, index) => all.findIndex(({ value }) => value === one.value) === index);
}
