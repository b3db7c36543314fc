import { soundsLike } from './homophones.ts';
import { BLANK, type Mention, type Phrase, type PhraseBook } from './phrase-book.ts';

/** Phrases by their halves: one wrong character leaves one half whole. Made once for each book. */
export interface NearBook<Meaning> {
  readonly halves: ReadonlyMap<string, readonly Half<Meaning>[]>;
  readonly sounds: ReadonlyMap<string, readonly Phrase<Meaning>[]>;
}

interface Half<Meaning> {
  readonly phrase: Phrase<Meaning>;
  /** Where the half stands in its phrase. */
  readonly offset: number;
}

const SHORTEST = 4;

/** Only Chinese phrases of four characters and more: with shorter ones every other word is near. */
export function nearBook<Meaning>({ all }: PhraseBook<Meaning>): NearBook<Meaning> {
  const halves = new Map<string, Half<Meaning>[]>();
  const sounds = new Map<string, Phrase<Meaning>[]>();
  for (const phrase of all) {
    // 我们是学校 is one character off 我们是驾校 and another thing: sentences are not names
    if (!/^\p{Script=Han}{4,}$/u.test(phrase.text) || /^[我自开]/u.test(phrase.text)) continue;
    // 我们自己不是 is one off 就我们自己: a hint that chooses must be said as it is
    if (narrows(phrase.meaning)) continue;
    for (const half of halvesOf(phrase)) addTo(halves, half.text, { phrase, offset: half.offset });
    const sound = soundsLike(phrase.text);
    const start = sound.slice(0, SHORTEST);
    addTo(sounds, start, phrase);
  }
  return { halves, sounds };
}

/** Everyday words of four characters are one off many others: 招生直播 is not 医生直播. Names are told by more than chance. */
function halvesOf<Meaning>({
  text,
  meaning,
}: Phrase<Meaning>): readonly { readonly text: string; readonly offset: number }[] {
  if (text.length <= SHORTEST && !isName(meaning)) return [];
  const middle = Math.floor(text.length / 2);
  return [
    { text: text.slice(0, middle), offset: 0 },
    { text: text.slice(middle), offset: middle },
  ];
}

const narrows = (meaning: unknown): boolean =>
  typeof meaning === 'object' &&
  meaning !== null &&
  'narrows' in meaning &&
  Array.isArray(meaning.narrows) &&
  meaning.narrows.length > 0;

const isName = (meaning: unknown): boolean =>
  typeof meaning === 'object' && meaning !== null && 'names' in meaning && meaning.names !== undefined;

const addTo = <Value>(lists: Map<string, Value[]>, key: string, value: Value): void => {
  lists.set(key, [...(lists.get(key) ?? []), value]);
};

/** Phrases written with characters of the same sound. */
export function findSoundAlikes<Meaning>(text: string, { sounds }: NearBook<Meaning>): readonly Mention<Meaning>[] {
  const heard = soundsLike(text);
  const found: Mention<Meaning>[] = [];
  for (let at = 0; at + SHORTEST <= heard.length; at += 1) {
    const phrase = sounds
      .get(heard.slice(at, at + SHORTEST))
      ?.find((one) => heard.startsWith(soundsLike(one.text), at));
    if (phrase === undefined) continue;
    found.push({ ...phrase, at, end: at + phrase.text.length, by: 'sound' });
    at += phrase.text.length - 1;
  }
  return found;
}

/**
 * Phrases with one character other, missing or too many. What stands there must be near to one meaning only.
 *
 * @param isSame whether two meanings come to the same
 */
export function findNear<Meaning>(
  text: string,
  { halves }: NearBook<Meaning>,
  isSame: (one: Meaning, other: Meaning) => boolean,
): readonly Mention<Meaning>[] {
  const found: Mention<Meaning>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    for (const length of [2, 3, 4, 5]) {
      const near = (halves.get(text.slice(at, at + length)) ?? []).flatMap((half) => nearAt(text, at, half));
      const [first] = near;
      if (first === undefined || near.some((other) => !isSame(other.meaning, first.meaning))) continue;
      found.push(first);
    }
  }
  return withoutOverlaps(found);
}

function nearAt<Meaning>(text: string, at: number, { phrase, offset }: Half<Meaning>): readonly Mention<Meaning>[] {
  const { length } = phrase.text;
  const starts = offset === 0 ? [at] : [at - offset, at - offset - 1, at - offset + 1];
  const spans = starts.flatMap((start) =>
    [length, length - 1, length + 1].map((size) => ({ start, stretch: text.slice(Math.max(0, start), start + size) })),
  );
  const hit = spans.find(({ start, stretch }) => start >= 0 && isOneOff(stretch, phrase.text));
  return hit === undefined
    ? []
    : [{ ...phrase, at: hit.start, end: hit.start + hit.stretch.length, by: 'near' as const }];
}

/** One character other, missing or too many; a place that other words have taken is none of them. */
function isOneOff(stretch: string, phrase: string): boolean {
  if (stretch.includes(BLANK) || /[^\p{Script=Han}]/u.test(stretch) || Math.abs(stretch.length - phrase.length) > 1)
    return false;
  let from = 0;
  while (from < stretch.length && from < phrase.length && stretch[from] === phrase[from]) from += 1;
  let tail = 0;
  const most = Math.min(stretch.length, phrase.length) - from;
  while (tail < most && stretch[stretch.length - 1 - tail] === phrase[phrase.length - 1 - tail]) tail += 1;
  return Math.max(stretch.length, phrase.length) - from - tail === 1;
}

function withoutOverlaps<Meaning>(mentions: readonly Mention<Meaning>[]): readonly Mention<Meaning>[] {
  const kept: Mention<Meaning>[] = [];
  for (const mention of [...mentions].sort((one, other) => other.text.length - one.text.length || one.at - other.at)) {
    if (kept.every((other) => mention.end <= other.at || mention.at >= other.end)) kept.push(mention);
  }
  return kept.sort((one, other) => one.at - other.at);
}
