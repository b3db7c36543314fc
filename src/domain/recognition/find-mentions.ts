import type { CertificateSighting } from '../document.ts';
import { foldTitle } from '../names/resolve-title.ts';
import type { ReadPage, TextLine } from '../page.ts';
import type { CertificateRule } from '../rules/schema.ts';
import { ABOUT_WORDS } from './find-titles.ts';
import { isLabel } from './labels.ts';
import { foldCellText } from './lay-out-cells.ts';

/** The reason of a mention that says nothing of what the paper itself is. */
export const IN_PASSING = '只在一句话里提到';

/** Names of the catalogue inside a page's lines, the longest at each place, each certificate once. */
export function findMentions(page: ReadPage, certificates: readonly CertificateRule[]): readonly CertificateSighting[] {
  const names = namesLongestFirst(certificates);
  const all = page.lines.flatMap((line, index) =>
    isLabel(foldCellText(line.text).replace(/:$/u, ''))
      ? []
      : namesIn(withStartOfNext(foldTitle(line.text), page.lines[index + 1]), names).map((name) =>
          toMention(name, line, page.number),
        ),
  );
  return [...new Map(all.map((mention) => [mention.id, mention] as const).reverse()).values()].reverse();
}

/** Each name takes its characters, so that a name inside a longer one is not found as well. */
function namesIn(text: string, names: readonly Name[]): readonly Name[] {
  let rest = text;
  return names.filter(({ name }) => {
    if (!rest.includes(name)) return false;
    rest = rest.replaceAll(name, ' ');
    return true;
  });
}

const toMention = ({ id, printed }: Name, line: TextLine, page: number): CertificateSighting => ({
  id,
  name: printed,
  confidence: line.confidence,
  reason: reasonOf(line.text, printed),
  evidence: { page, box: line.box, text: line.text.slice(0, 120) },
});

/** A name may break over two lines: the line with as much of the next as a name could still need. */
function withStartOfNext(text: string, next: TextLine | undefined): string {
  return text + (next === undefined ? '' : foldTitle(next.text).slice(0, 10));
}

function reasonOf(text: string, name: string): string {
  const folded = foldCellText(text);
  const about = ABOUT_WORDS.exec(folded.slice(folded.indexOf(name)));
  return about === null ? IN_PASSING : `是“${about[0]}”一类的材料，不是证照本身`;
}

interface Name {
  readonly id: string;
  readonly name: string;
  readonly printed: string;
}

const cache = new WeakMap<readonly CertificateRule[], readonly Name[]>();

/** Short everyday words (营业执照 aside) would be mentioned everywhere: four characters at least. */
function namesLongestFirst(certificates: readonly CertificateRule[]): readonly Name[] {
  const known = cache.get(certificates);
  if (known !== undefined) return known;
  const names = certificates
    .flatMap((rule) =>
      [rule.name, ...rule.aliases.map((alias) => alias.name)].map((name) => ({
        id: rule.id,
        name: foldTitle(name),
        printed: rule.name,
      })),
    )
    .filter(({ name }) => name.length >= 4 && !isLabel(name))
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
  cache.set(certificates, names);
  return names;
}
