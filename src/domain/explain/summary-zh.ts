import { titled } from '../judge/check.ts';
import { scopeAskedZh } from './fault-words-zh.ts';
import type { GapCase } from './gap-cases.ts';
import { type FaultWords, scopeWords } from './wording.ts';

/** What is wrong or missing and what to do, in one paragraph that stands alone. */
export function summaryZh(gap: GapCase, faults: readonly FaultWords[]): string {
  const name = titled(gap.certificate);
  const { code, status } = gap.gap;
  if (status === 'missing') return missing(gap, faults);
  if (code === 'needs-person' && faults.length === 1) return `${name}的内容须由人工审核，审核时会${lookFor(gap)}。`;
  if (faults.length > 2)
    return `${name}${statusWords[status]}：${faults.map(({ problem }) => problem).join('；')}。${ONE_REMEDY[status]}`;
  return withoutRemark(shortened(gap), gap);
}

const statusWords = { unfit: '不符合要求', unsure: '尚不能确认' } as const;

/** So much is wrong that a remedy for each would bury what to do. */
const ONE_REMEDY = {
  unfit: '请逐项核对后重新提交。',
  unsure: '请上传四角完整、没有遮挡、字迹清晰的原图，有附页的一并上传。',
} as const;

function missing(gap: GapCase, faults: readonly FaultWords[]): string {
  if (gap.certificate.kind === 'category') return faults.map(({ problem, todo }) => `${problem}。${todo}`).join('');
  const scope = scopeWords(gap).words.length === 0 ? '' : `，经营范围须含${scopeAskedZh(gap)}`;
  return `缺少${titled(gap.certificate)}，请补交${scope}。`;
}

const lookFor = ({ certificate }: GapCase): string =>
  (certificate.lookFor ?? '看内容是否真实、完整、与本次申请相符').replace(/。$/u, '');

/** The verdict's own words, with what was read; a long list of words is not said twice. */
function shortened(gap: GapCase): string {
  const { words, any } = scopeWords(gap);
  if (!any || words.length < 2) return gap.gap.text;
  return gap.gap.text.replace(`申请增加${scopeAskedZh(gap)}`, '申请增加其中任一项');
}

/** The table's remark stands under 注意. */
const withoutRemark = (text: string, { leaf }: GapCase): string =>
  leaf?.note === undefined ? text : text.replace(/注意：[^。]*。$/u, '');
