import type { CertificateSighting } from '../document.ts';
import { normalizeName } from '../names/normalize-name.ts';
import type { ReadPage, TextLine } from '../page.ts';
import type { CertificateRule } from '../rules/schema.ts';
import { pictureFaults } from './picture-faults.ts';

/** How much taller than the page's lines a title is at least, and how near to a side, as a share of the width, it ends. */
const TALLER = 1.25;
const NEAR = 0.015;
/** Characters that must be left of a name, and of how many certificates it may be the rest. */
const SHORTEST = 4;
const MOST = 4;

/** Certificates whose title the picture's side cuts through: what is left of it begins or ends their names, and no others. */
export function cutTitles(page: ReadPage, catalogue: readonly CertificateRule[]): readonly CertificateSighting[] {
  if (!pictureFaults(page).has('cropped')) return [];
  const heights = page.lines.map(({ box }) => box[3]).sort((one, other) => one - other);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  return page.lines
    .filter(({ box }) => box[3] >= TALLER * usual && box[1] < 0.6 * page.height)
    .flatMap((line) => namesLeft(line, page, catalogue));
}

function namesLeft(
  line: TextLine,
  page: ReadPage,
  catalogue: readonly CertificateRule[],
): readonly CertificateSighting[] {
  const text = normalizeName(line.text);
  const [left, , width] = line.box;
  const near = NEAR * page.width;
  // the character that the side goes through may be read as another
  const begins = left + width >= page.width - near ? [text, text.slice(0, -1)] : [];
  const ends = left <= near ? [text, text.slice(1)] : [];
  const fits = (name: string): boolean =>
    begins.some((rest) => isRest(rest, name) && name.startsWith(rest)) ||
    ends.some((rest) => isRest(rest, name) && name.endsWith(rest));
  const named = catalogue.map((rule) => ({ rule, names: namesOf(rule) }));
  if (named.some(({ names }) => names.includes(text))) return [];
  const found = named.filter(({ names }) => names.some(fits)).map(({ rule }) => rule);
  return found.length > MOST ? [] : found.map((rule) => sighting(rule, line, page.number));
}

const namesOf = ({ name, aliases }: CertificateRule): readonly string[] =>
  [name, ...aliases.map((alias) => alias.name)].map(normalizeName);

const isRest = (rest: string, name: string): boolean => rest.length >= SHORTEST && rest.length < name.length;

const sighting = (
  { id, name }: CertificateRule,
  { text, box, confidence }: TextLine,
  page: number,
): CertificateSighting => ({
  id,
  name,
  confidence: Math.round(50 * confidence) / 100,
  evidence: { page, box, text },
  reason: `标题没有拍全，剩下的“${text}”像《${name}》`,
});
