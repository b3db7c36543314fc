import { normalizeName } from '../names/normalize-name.ts';
import type { Fact, Paper } from '../paper.ts';
import type { Evidence } from '../verdict.ts';
import { type Check, passed, type Question, unfit, unsure } from './check.ts';
import { maySeal, sealNames } from './sealed-by.ts';

/**
 * Whether the paper bears the seals of as many parties as asked. Too few *seen* on a picture may be a grey copy, seals that
 * all name others than the applicant may be of other parties, and so may one that names none of the parties: that is unsure.
 */
export function checkSeals({ paper, where, applicant }: Question): Check | undefined {
  const wanted = where?.seals;
  if (wanted === undefined) return undefined;
  const { sealCount, seals = [] } = paper;
  const evidence = evidenceOf(seals, paper.title);
  const remedy = `请提交盖有 ${wanted} 方印章的原件彩色扫描件。`;
  if (sealCount === undefined) {
    return paper.origin === 'stated'
      ? undefined
      : unsure('seal-count', `没有数到印章，须有 ${wanted} 方盖章`, evidence, remedy);
  }
  const names = sealNames(seals);
  const told = names.length === 0 ? '' : `（${names.join('、')}）`;
  if (sealCount < wanted) {
    const text = `只有 ${sealCount} 方印章${told}，须有 ${wanted} 方盖章`;
    return paper.origin === 'stated'
      ? unfit('seal-count', text, evidence, remedy)
      : unsure('seal-count', text, evidence, remedy);
  }
  const doubt = doubtOf(names, paper, applicant);
  if (doubt !== undefined) return unsure('seal-count', `${doubt}${told}`, evidence, `请核对盖章的各方；${remedy}`);
  const text = `有 ${sealCount} 方印章${told}，须有 ${wanted} 方盖章${agreementOf(names, paper)}`;
  return passed('seal-count', text, evidence);
}

/** Whose the seals seem to be, where that is not who should have sealed. */
function doubtOf(names: readonly string[], paper: Paper, { name: own }: Question['applicant']): string | undefined {
  if (own !== undefined && isLeftOut(own, paper.seals ?? [])) return `印章都不是本主体“${own}”的`;
  const parties = partyNames(paper);
  // of a paper that names fewer than two, one was lost
  const stranger = names.find((name) => parties.length > 1 && !parties.some((party) => maySeal(name, party)));
  return stranger === undefined ? undefined : `印章“${stranger}”不是写明的签约方（${parties.join('、')}）的`;
}

const agreementOf = (names: readonly string[], paper: Paper): string =>
  names.length > 0 && partyNames(paper).length > 1 ? '；印章与写明的签约方一致' : '';

const partyNames = ({ parties = [] }: Paper): readonly string[] => parties.map(({ value }) => value);

const evidenceOf = (seals: readonly Fact[], title: Fact): readonly Evidence[] =>
  seals.length === 0 ? title.evidence : seals.flatMap(({ evidence }) => evidence);

/** Every seal has a legible name, and none is the applicant's. */
function isLeftOut(applicant: string, seals: readonly Fact[]): boolean {
  const own = normalizeName(applicant);
  return seals.length > 0 && seals.every(({ value }) => value !== '' && normalizeName(value) !== own);
}
