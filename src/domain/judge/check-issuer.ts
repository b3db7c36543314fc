import type { Paper } from '../paper.ts';
import { officeName } from '../recognition/office-name.ts';
import { judgeIssuer } from '../rules/judge-issuer.ts';
import type { Evidence } from '../verdict.ts';
import { type Check, passed, type Question, unfit, unsure } from './check.ts';
import { maySeal, sealNames } from './sealed-by.ts';

/**
 * Whether the right kind of body issued the paper. Refusing words win; words that are neither, and the seal of an office
 * that is not the one printed, leave it to a person.
 */
export function checkIssuer({ paper, issuer }: Question): Check | undefined {
  if (issuer === undefined) return undefined;
  if (paper.issuer === undefined) {
    if (paper.origin === 'stated') return undefined;
    return unsure(
      'issuer',
      `发证机关没有读到，无法确认是否由${issuer.name}颁发`,
      paper.title.evidence,
      '请上传能看清发证机关和印章的图片。',
    );
  }
  const { value, evidence } = paper.issuer;
  const decided = judgeIssuer(issuer, value);
  if (decided === 'refused') {
    return unfit('issuer', `发证机关“${value}”不是${issuer.name}`, evidence, `请提交由${issuer.name}颁发的证照。`);
  }
  const office = sealNames(paper.seals ?? []).find((name) => officeName(name).kind === 'known');
  if (decided === 'accepted' && office !== undefined && !maySeal(office, value)) {
    const text = `印着的发证机关“${value}”与印章“${office}”不一致`;
    return unsure('issuer', text, [...evidence, ...sealEvidence(paper, office)], '请由人工核对发证机关和印章。');
  }
  if (decided === 'accepted') return passed('issuer', `发证机关“${value}”属于${issuer.name}`, evidence);
  return unsure(
    'issuer',
    `不能确定发证机关“${value}”是否属于${issuer.name}`,
    evidence,
    `请由人工核对：须由${issuer.name}颁发。`,
  );
}

const sealEvidence = ({ seals = [] }: Paper, name: string): readonly Evidence[] =>
  seals.filter(({ value }) => value === name).flatMap(({ evidence }) => evidence);
