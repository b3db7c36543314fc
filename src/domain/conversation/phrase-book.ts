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

/**
 * Every phrase of the book in the text, from left to right, the longest at each place, none over another. One that runs
 * into a longer one gives way: in 好几家驾校 it is 几家驾校 that is said, not 好几家.
 */
export function findPhrases<Meaning>(text: string, book: PhraseBook<Meaning>): readonly Mention<Meaning>[] {
  const found: Mention<Meaning>[] = [];
  let at = 0;
  while (at < text.length) {
    const phrase = longestAt(text, book, at);
    if (phrase === undefined || runsIntoLonger(text, book, at, phrase.text.length)) {
      at += 1;
      continue;
    }
    found.push({ ...phrase, at, end: at + phrase.text.length, by: 'exact' });
    at += phrase.text.length;
  }
  return found;
}

const longestAt = <Meaning>(text: string, { byFirst }: PhraseBook<Meaning>, at: number): Phrase<Meaning> | undefined =>
  byFirst.get(text.charAt(at))?.find((one) => standsAt(text, one.text, at));

function runsIntoLonger(text: string, book: PhraseBook<unknown>, at: number, length: number): boolean {
  for (let inner = at + 1; inner < at + length; inner += 1) {
    if ((longestAt(text, book, inner)?.text.length ?? 0) > length) return true;
  }
  return false;
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
