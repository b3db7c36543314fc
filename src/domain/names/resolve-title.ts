import { endsLikeOrganisation } from '../recognition/organisation-names.ts';
import type { CertificateRule } from '../rules/schema.ts';
import { isKnownConfusion } from './confusions.ts';
import { normalizeName } from './normalize-name.ts';
import { simplify } from './simplify.ts';

/** `printed` is the name or alias of the catalogue that the title was matched with; `part` what sheet of the paper it heads. */
export type TitleResolution =
  | {
      readonly kind: 'certain';
      readonly certificate: string;
      readonly printed: string;
      readonly part: TitlePart;
      /** `exact`, or `mended`: known misreadings were forgiven. */
      readonly by: 'exact' | 'mended';
    }
  | { readonly kind: 'unsure'; readonly candidates: readonly string[]; readonly doubt: string }
  | { readonly kind: 'none'; readonly reason: string; readonly nearest: readonly string[] };

export type TitlePart = 'whole' | 'annex';

/**
 * Which certificate of the catalogue a title names. The title must *be* a name or alias, apart from a leading
 * 中华人民共和国 or place and a trailing 正本, 副本, 附页. A character may differ only by a known misreading at a
 * position that tells no two certificates apart; otherwise `unsure` names all that it may be.
 */
export function resolveTitle(title: string, certificates: readonly CertificateRule[]): TitleResolution {
  const catalogue = titleCatalogue(certificates);
  const bare = bareTitle(title);
  if (bare.name.length < 3) return { kind: 'none', reason: '不像证照名称', nearest: [] };
  for (const name of withoutPrefixes(bare.name)) {
    const entry = catalogue.byName.get(name);
    if (entry !== undefined) {
      return { kind: 'certain', certificate: entry.certificate, printed: entry.printed, part: bare.part, by: 'exact' };
    }
  }
  const own = ownTerms(bare.name, catalogue);
  if (own !== undefined)
    return { kind: 'certain', certificate: own.certificate, printed: own.printed, part: bare.part, by: 'exact' };
  const framed = catalogue.frames.find((frame) => fitsFrame(bare.name, frame));
  if (framed !== undefined)
    return { kind: 'certain', certificate: framed.certificate, printed: framed.printed, part: bare.part, by: 'exact' };
  const never = catalogue.never.find(({ name }) => bare.name.includes(name));
  if (never !== undefined)
    return { kind: 'none', reason: `这是“${never.printed}”，不是《${never.of}》`, nearest: [never.of] };
  return resolveMisread(bare, catalogue);
}

/** A platform puts its own name before its terms and rules: 麦穗谷平台服务协议. Licences take nothing but a place in front. */
function ownTerms(name: string, catalogue: TitleCatalogue): CatalogueEntry | undefined {
  return catalogue.entries.find(
    (entry) =>
      entry.takesPrefix &&
      name.endsWith(entry.name) &&
      name.length <= entry.name.length + 20 &&
      !/关于|有关|拟|审查|解读/u.test(name),
  );
}

/** 关于（某公司）开业的批复: what stands in the middle must be a body's name, what stands in front may be the issuer's. */
function fitsFrame(name: string, { before, after }: TitleFrame): boolean {
  const start = name.indexOf(before);
  if (start < 0 || start > 16 || !name.endsWith(after)) return false;
  const middle = name.slice(start + before.length, -after.length);
  return middle.length >= 4 && middle.length <= 40 && endsLikeOrganisation(middle);
}

interface TitleFrame {
  readonly before: string;
  readonly after: string;
  readonly certificate: string;
  readonly printed: string;
}

interface CatalogueEntry {
  /** Normalised name or alias. */
  readonly name: string;
  readonly certificate: string;
  readonly printed: string;
  readonly takesPrefix: boolean;
}

interface TitleCatalogue {
  readonly byName: ReadonlyMap<string, CatalogueEntry>;
  readonly entries: readonly CatalogueEntry[];
  readonly never: readonly { readonly name: string; readonly printed: string; readonly of: string }[];
  readonly frames: readonly TitleFrame[];
  readonly names: ReadonlyMap<string, string>;
}

const catalogues = new WeakMap<readonly CertificateRule[], TitleCatalogue>();

function titleCatalogue(certificates: readonly CertificateRule[]): TitleCatalogue {
  const known = catalogues.get(certificates);
  if (known !== undefined) return known;
  const entries = certificates.flatMap((certificate) =>
    [certificate.name, ...certificate.aliases.map((alias) => alias.name)].map((printed) => ({
      name: foldTitle(printed),
      certificate: certificate.id,
      printed,
      takesPrefix: certificate.kind === 'plan' && printed.length >= 6,
    })),
  );
  const catalogue: TitleCatalogue = {
    entries,
    byName: new Map(entries.map((entry) => [entry.name, entry])),
    never: certificates.flatMap((certificate) =>
      certificate.neverTitles.map((printed) => ({ name: foldTitle(printed), printed, of: certificate.name })),
    ),
    frames: certificates.flatMap(({ id, name, titleFrames = [] }) =>
      titleFrames.map(({ before, after }) => ({
        before: foldTitle(before),
        after: foldTitle(after),
        certificate: id,
        printed: name,
      })),
    ),
    names: new Map(certificates.map((certificate) => [certificate.id, certificate.name])),
  };
  catalogues.set(certificates, catalogue);
  return catalogue;
}

/** The form in which titles are compared. */
export const foldTitle = (title: string): string => simplify(normalizeName(title));

const PART_SUFFIX =
  /(正副本|正本|副本|附页|附件|附表|续页|复印件|电子证照|电子版)+(第?[0-9一二三四五六七八九十]*[页份号]?[0-9]*)$/u;
const COUNTRY = '中华人民共和国';
const PLACE = /^(?:[\p{Script=Han}]{2,8}?(?:特别行政区|自治区|自治州|自治县|省|市|县|区|州|盟|旗)){1,3}/u;

/** What is left of （副本） when a character of it was lost. */
const BROKEN_COPY_MARK = /(?<=[证照书])(?:[正副]?本|[正副])$/u;

function bareTitle(title: string): { readonly name: string; readonly part: TitlePart } {
  const folded = foldTitle(title).replace(BROKEN_COPY_MARK, '');
  const suffix = PART_SUFFIX.exec(folded);
  const name = suffix === null ? folded : folded.slice(0, suffix.index);
  return { name, part: suffix !== null && /附页|附件|附表|续页/u.test(suffix[0]) ? 'annex' : 'whole' };
}

/** The name itself, then without 中华人民共和国, then without a place in front. */
function withoutPrefixes(name: string): readonly string[] {
  const withoutCountry = name.startsWith(COUNTRY) ? name.slice(COUNTRY.length) : name;
  const withoutPlace = withoutCountry.replace(PLACE, '');
  return [...new Set([name, withoutCountry, withoutPlace])].filter((candidate) => candidate.length >= 3);
}

function resolveMisread(
  bare: { readonly name: string; readonly part: TitlePart },
  catalogue: TitleCatalogue,
): TitleResolution {
  for (const name of withoutPrefixes(bare.name)) {
    const mended = catalogue.entries.filter((entry) => differsByKnownMisreading(entry.name, name));
    const [first] = mended;
    if (first === undefined) continue;
    const rivals = rivalsAtDifferences(first, name, catalogue);
    const candidates = [...new Set([...mended, ...rivals].map((entry) => entry.certificate))];
    if (candidates.length === 1) {
      return { kind: 'certain', certificate: first.certificate, printed: first.printed, part: bare.part, by: 'mended' };
    }
    return unsure(candidates, catalogue);
  }
  const near = [
    ...new Set(
      catalogue.entries.filter((entry) => isOneSlipAway(entry.name, bare.name)).map((entry) => entry.certificate),
    ),
  ];
  if (near.length > 0) return unsure(near, catalogue);
  return { kind: 'none', reason: '资质表中没有这个名称', nearest: nearestNames(bare.name, catalogue) };
}

function unsure(candidates: readonly string[], catalogue: TitleCatalogue): TitleResolution {
  const names = candidates.map((id) => `《${catalogue.names.get(id) ?? id}》`).join('或');
  return { kind: 'unsure', candidates, doubt: `标题有字看不准，可能是${names}` };
}

/** Same length, at least four in five characters equal, every other one a known misreading. */
function differsByKnownMisreading(name: string, read: string): boolean {
  const printed = [...name];
  const seen = [...read];
  if (printed.length !== seen.length || name === read) return false;
  const differences = printed.filter((character, index) => character !== seen[index]);
  if (differences.length > Math.max(1, Math.floor(printed.length / 5))) return false;
  return printed.every(
    (character, index) => character === seen[index] || isKnownConfusion(character, seen[index] ?? ''),
  );
}

/**
 * Other certificates whose names differ from `entry`'s only at positions that were misread: there the misreading alone
 * would decide which certificate it is.
 */
function rivalsAtDifferences(
  entry: CatalogueEntry,
  read: string,
  catalogue: TitleCatalogue,
): readonly CatalogueEntry[] {
  const printed = [...entry.name];
  const seen = [...read];
  return catalogue.entries.filter((other) => {
    const letters = [...other.name];
    if (other.certificate === entry.certificate || letters.length !== printed.length) return false;
    return letters.every((character, index) => character === printed[index] || printed[index] !== seen[index]);
  });
}

/** One character dropped, added or exchanged; names of at least five characters. */
function isOneSlipAway(name: string, read: string): boolean {
  if (name === read || name.length < 5 || Math.abs(name.length - read.length) > 1) return false;
  let start = 0;
  while (start < name.length && name[start] === read[start]) start += 1;
  const [rest, restRead] = [name.slice(start), read.slice(start)];
  return rest.slice(1) === restRead.slice(1) || rest.slice(1) === restRead || rest === restRead.slice(1);
}

function nearestNames(name: string, catalogue: TitleCatalogue): readonly string[] {
  const pairs = new Set(bigrams(name));
  const scored = catalogue.entries.map((entry) => {
    const own = bigrams(entry.name);
    const shared = own.filter((pair) => pairs.has(pair)).length;
    return {
      printed: catalogue.names.get(entry.certificate) ?? entry.printed,
      score: (2 * shared) / (own.length + pairs.size || 1),
    };
  });
  const best = scored
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score || (a.printed < b.printed ? -1 : 1));
  return [...new Set(best.map(({ printed }) => printed))].slice(0, 3);
}

function bigrams(text: string): readonly string[] {
  const letters = [...text];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
