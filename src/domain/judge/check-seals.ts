import { type Check, passed, type Question, unfit, unsure } from './check.ts';

/** Whether the paper bears as many seals as asked. Too few *seen* on a picture may be a grey copy: that is unsure. */
export function checkSeals({ paper, where }: Question): Check | undefined {
  const wanted = where?.seals;
  if (wanted === undefined) return undefined;
  const { evidence } = paper.title;
  const remedy = `请提交盖有 ${wanted} 方印章的原件彩色扫描件。`;
  if (paper.sealCount === undefined) {
    return paper.origin === 'stated'
      ? undefined
      : unsure('seal-count', `没有数到印章，须有 ${wanted} 方盖章`, evidence, remedy);
  }
  if (paper.sealCount >= wanted)
    return passed('seal-count', `有 ${paper.sealCount} 处印章，须有 ${wanted} 方盖章`, evidence);
  const text = `只有 ${paper.sealCount} 处印章，须有 ${wanted} 方盖章`;
  return paper.origin === 'stated'
    ? unfit('seal-count', text, evidence, remedy)
    : unsure('seal-count', text, evidence, remedy);
}
