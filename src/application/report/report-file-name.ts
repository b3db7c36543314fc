import type { ReportForm, ReportInput } from './report-input.ts';
import { shownLine } from './shown-text.ts';

/** `资质审查报告_主体_类目_日期.pdf`, without anything that a file system, a shell or a header takes amiss. */
export function reportFileName({ applicant, verdicts }: ReportInput, form: ReportForm): string {
  const [first, ...others] = verdicts;
  const category =
    first === undefined ? '' : `${first.category.name}${others.length > 0 ? `等${verdicts.length}类` : ''}`;
  const parts = ['资质审查报告', applicant.name ?? '', category, first?.asOf ?? ''].map(safe);
  return `${parts.filter((part) => part !== '').join('_')}.${form}`;
}

const safe = (text: string): string =>
  shownLine(text.replaceAll(/[^\p{L}\p{N}（）()·-]+/gu, ' '), 30)
    .replaceAll(/^[ -]+|[ -]+$/g, '')
    .replaceAll(' ', '-');
