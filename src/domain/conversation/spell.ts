import { mendRadicals } from '../names/normalize-name.ts';
import { simplify } from '../names/simplify.ts';
import { traditional } from './traditional.ts';

/** Longest message that is looked into, in characters; the rest is passed over. */
export const LONGEST = 4000;

export interface Spelled {
  /** Lower case, simplified, half-width, without spaces beside Chinese characters and without invisible characters. */
  readonly text: string;
  readonly cut: boolean;
}

/** A message as its words are looked for. Idempotent but for the cut. */
export function spell(message: string): Spelled {
  const cut = message.length > LONGEST * 2;
  const folded = mendRadicals(message.slice(0, LONGEST * 2).normalize('NFKC'))
    .normalize('NFKC')
    .toLowerCase();
  const simple = simplify([...folded].map((character) => traditional.get(character) ?? character).join(''));
  const text = simple
    .replace(/[\p{Cf}\p{Cc}\p{Co}\p{Cs}]/gu, ' ')
    .replace(/[’‘]/gu, "'")
    .replace(/[—–－―]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/ ?(?<=[^\x20-\x7e] ?) ?(?=\S)| (?=[^\x20-\x7e])/gu, '')
    .trim();
  return { text: text.slice(0, LONGEST), cut: cut || text.length > LONGEST };
}
