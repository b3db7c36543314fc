import { normalizeName } from '../names/normalize-name.ts';
import type { Applicant, Fact, Paper } from '../paper.ts';
import { type Check, passed, unfit, unsure } from './check.ts';

/**
 * Whether all papers of one kind together name enough different partners besides the applicant. Another paper never
 * makes this worse.
 * @param papers those that serve; at least one
 */
export function checkParties(papers: readonly Paper[], wanted: number, applicant: Applicant): Check | undefined {
  const partners = partnersOf(papers, applicant);
  const evidence = partners.flatMap((partner) => partner.evidence);
  const names = partners.map(({ value }) => value).join('、');
  const nameless = papers.filter(lacksParties);
  // among the parties of a read agreement one is the applicant, whoever that is
  const unknown = applicant.name === undefined && papers.some(({ origin }) => origin === 'read') ? 1 : 0;
  const count = Math.max(0, partners.length - unknown);
  const remedy = `须与至少 ${wanted} 家不同的合作方签订，请补交其余合作方的协议。`;
  if (count >= wanted) return passed('party-count', `共有 ${count} 家不同的合作方（${names}）`, evidence);
  if (nameless.some(({ origin }) => origin === 'stated')) return undefined;
  if (nameless.length > 0) {
    const title = nameless.flatMap((paper) => paper.title.evidence);
    return unsure(
      'party-count',
      `有协议没有读到签约方，已知合作方 ${count} 家，须有 ${wanted} 家`,
      [...evidence, ...title],
      `请上传能看清签约各方的页面。${remedy}`,
    );
  }
  return unfit('party-count', `只有 ${count} 家合作方，须有 ${wanted} 家或以上`, evidence, remedy);
}

/** An agreement has two sides: where fewer were read from a file, one was lost. */
const lacksParties = ({ origin, parties = [] }: Paper): boolean => parties.length < (origin === 'read' ? 2 : 1);

/**
 * One fact per different partner, by name; the applicant is none. A name that is the beginning or end of another may be
 * the same one, read in part: it counts once.
 */
function partnersOf(papers: readonly Paper[], applicant: Applicant): readonly Fact[] {
  const own = applicant.name === undefined ? undefined : normalizeName(applicant.name);
  const byName = new Map<string, Fact>();
  for (const party of papers.flatMap(({ parties }) => parties ?? [])) {
    const name = normalizeName(party.value);
    if (name !== '' && (own === undefined || !isPart(own, name)) && !byName.has(name)) byName.set(name, party);
  }
  const longestFirst = [...byName.entries()].sort(
    ([one], [other]) => other.length - one.length || (one < other ? -1 : 1),
  );
  const different = longestFirst.filter(([name], at) =>
    longestFirst.slice(0, at).every(([other]) => !isPart(name, other)),
  );
  return different.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, party]) => party);
}

const isPart = (one: string, other: string): boolean =>
  one.startsWith(other) || one.endsWith(other) || other.startsWith(one) || other.endsWith(one);
