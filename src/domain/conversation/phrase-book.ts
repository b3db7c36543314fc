import { spell } from './spell.ts';

/** Phrases with what they mean, to be looked for in a spelled message. */
export interface PhraseBook<Meaning> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<Meaning>[]>;
  readonly all: readonly Phrase<Meaning>[];
}

export interface Phrase<Meaning> {
  /** Spelled. */
  readonly text: string;
  readonly meaning: Meaning;
}

/** A phrase found in a message. */
export interface Mention<Meaning> extends Phrase<Meaning> {
  readonly at: number;
  readonly end: number;
  /** `sound`: other characters that are said alike; `near`: one character is another, missing or too many. */
  readonly by: 'exact' | 'sound' | 'near';
}

/** Of one phrase given twice the first counts. */
export function phraseBook<Meaning>(
  entries: Iterable<{ readonly say: string; readonly meaning: Meaning }>,
): PhraseBook<Meaning> {
  const known = new Map<string, Phrase<Meaning>>();
  for (const { say, meaning } of entries) {
    const { text } = spell(say);
    if (text !== '' && !known.has(text)) known.set(text, { text, meaning });
  }
  const all = [...known.values()].sort((one, other) => other.text.length - one.text.length);
  const byFirst = new Map<string, Phrase<Meaning>[]>();
  for (const phrase of all) {
    const first = phrase.text.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return { byFirst, all };
}

/** Every phrase of the book in the text, from left to right, the longest at each place, none over another. */
export function findPhrases<Meaning>(text: string, book: PhraseBook<Meaning>): readonly Mention<Meaning>[] {
  const found: Mention<Meaning>[] = [];
  let at = 0;
  while (at < text.length) {
    const place = at;
    const phrase = book.byFirst.get(text.charAt(place))?.find((one) => standsAt(text, one.text, place));
    if (phrase === undefined) {
      at += 1;
      continue;
    }
    found.push({ ...phrase, at: place, end: place + phrase.text.length, by: 'exact' });
    at = place + phrase.text.length;
  }
  return found;
}

/** Latin words count only whole: no ICP in "ticpick". */
function standsAt(text: string, phrase: string, at: number): boolean {
  if (!text.startsWith(phrase, at)) return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + phrase.length);
  return (
    !(isLatin(phrase.charAt(0)) && isLatin(before)) && !(isLatin(phrase.charAt(phrase.length - 1)) && isLatin(after))
  );
}

const isLatin = (character: string): boolean => /[a-z0-9]/u.test(character);

/** The text with these stretches blanked out, everything else at its place. */
export function blank(text: string, stretches: readonly { readonly at: number; readonly end: number }[]): string {
  const characters = text.split('');
  for (const { at, end } of stretches) for (let index = at; index < end; index += 1) characters[index] = BLANK;
  return characters.join('');
}

export const BLANK = '\u0001';
