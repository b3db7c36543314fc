import { normalizeName } from '../../names/normalize-name.ts';
import type { CertificateRule } from '../../rules/schema.ts';

/** Every name by which the table knows a paper, normalised, longest first. */
export type PaperNames = readonly string[];

export function paperNames(certificates: readonly CertificateRule[]): PaperNames {
  const names = certificates.flatMap(({ name, aliases, neverTitles }) => [
    name,
    ...aliases.map((alias) => alias.name),
    ...neverTitles,
  ]);
  return [...new Set(names.map(normalizeName))]
    .filter((name) => name.length >= 3)
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
}

/** The names that stand in the text, left to right, the longest at each place. */
export function namesIn(text: string, catalogue: PaperNames): readonly string[] {
  const bare = normalizeName(text);
  const found: string[] = [];
  for (let start = 0; start < bare.length; ) {
    const name = catalogue.find((each) => bare.startsWith(each, start));
    if (name !== undefined) found.push(name);
    start += name?.length ?? 1;
  }
  return found;
}
