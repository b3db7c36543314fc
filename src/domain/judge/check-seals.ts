import { normalizeName } from '../names/normalize-name.ts';
import type { Fact } from '../paper.ts';
import type { Evidence } from '../verdict.ts';
import { type Check, passed, type Question, unfit, unsure } from './check.ts';

/**
 * Whether the paper bears the seals of as many parties as asked. Too few *seen* on a picture may be a grey copy, and seals
 * that all name others than the applicant may be of other parties: that is unsure.
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
  const names = [...new Set(seals.map(({ value }) => value).filter((name) => name !== ''))];
  const told = names.length === 0 ? '' : `（${names.join('、')}）`;
  if (sealCount < wanted) {
    const text = `只有 ${sealCount} 方印章${told}，须有 ${wanted} 方盖章`;
    return paper.origin === 'stated'
      ? unfit('seal-count', text, evidence, remedy)
      : unsure('seal-count', text, evidence, remedy);
  }
  if (applicant.name !== undefined && isLeftOut(applicant.name, seals)) {
    const text = `印章都不是本主体“${applicant.name}”的${told}`;
    return unsure('seal-count', text, evidence, `请核对盖章的各方；${remedy}`);
  }
  return passed('seal-count', `有 ${sealCount} 方印章${told}，须有 ${wanted} 方盖章`, evidence);
}

const evidenceOf = (seals: readonly Fact[], title: Fact): readonly Evidence[] =>
  seals.length === 0 ? title.evidence : seals.flatMap(({ evidence }) => evidence);

/** Every seal has a legible name, and none is the applicant's. */
function isLeftOut(applicant: string, seals: readonly Fact[]): boolean {
  const own = normalizeName(applicant);
  return seals.length > 0 && seals.every(({ value }) => value !== '' && normalizeName(value) !== own);
}
