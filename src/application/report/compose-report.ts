import type { Applicant } from '../../domain/paper.ts';
import type { StoredExplanation } from '../stores/review-store.ts';
import { composeDocument } from './compose-document.ts';
import { composePapers } from './compose-papers.ts';
import { composeRulings } from './compose-rulings.ts';
import { composeVerdict } from './compose-verdict.ts';
import { findOverrides } from './find-overrides.ts';
import { createPlaceNumbers } from './number-places.ts';
import type { ExplanationPart, LabelledText, Report } from './report.ts';
import type { ReportInput } from './report-input.ts';
import { declarationWords, roleWords, sayMoment, subjectTypeWords } from './say-report.ts';
import { shownFileName, shownLine, shownText } from './shown-text.ts';

/** What the report says, as data that the three forms set in their own ways. Pure. */
export function composeReport(input: ReportInput): Report {
  const numbers = createPlaceNumbers();
  const overrides = findOverrides(input.overrides ?? []);
  const asOf = input.verdicts[0]?.asOf ?? '';
  const verdicts = input.verdicts.map((verdict) => composeVerdict(verdict, { numbers, overrides }, input.ruleBook));
  return {
    title: '资质审查报告',
    subject: shownLine(input.applicant.name ?? '未写明主体'),
    facts: composeFacts(input),
    verdicts,
    // a template's words are the gaps' own, told above
    ...(input.explanation?.source === 'llm' && { explanation: composeExplanation(input.explanation) }),
    papers: input.documents.flatMap((document) => composePapers(document, asOf)),
    documents: input.documents.map(composeDocument),
    failures: input.failures.map(({ name, problem }) => ({
      label: shownFileName(name, 80),
      text: shownText(problem.detail),
    })),
    exhibits: numbers.exhibits(),
    citations: numbers.citations(),
    rulings: composeRulings(input.overrides ?? [], input.verdicts),
    foot: sayFoot(input),
    asOf,
  };
}

const sayFoot = ({ applicant, reviewId }: ReportInput): string =>
  ['资审 · 资质审查报告', applicant.name, reviewId]
    .flatMap((part) => (part === undefined ? [] : [shownLine(part, 40)]))
    .join(' · ');

function composeFacts({
  applicant,
  verdicts,
  documents,
  failures,
  reviewId,
  reviewedAt,
  filesExpireAt,
}: ReportInput): LabelledText[] {
  const days = [...new Set(verdicts.map(({ asOf }) => asOf))].join('、');
  const versions = [...new Set(verdicts.map(({ rulesVersion }) => rulesVersion))].join('、');
  const unread = failures.length === 0 ? '' : `，另有 ${failures.length} 份没有读成`;
  return [
    ...applicantFacts(applicant),
    { label: '判定日期', text: days },
    { label: '规则版本', text: versions },
    { label: '文件', text: `${documents.length} 份${unread}` },
    ...(reviewedAt === undefined ? [] : [{ label: '审查时间', text: sayMoment(reviewedAt) }]),
    ...(filesExpireAt === undefined ? [] : [{ label: '原文件保留至', text: sayMoment(filesExpireAt) }]),
    ...(reviewId === undefined ? [] : [{ label: '审查编号', text: shownLine(reviewId) }]),
  ];
}

function applicantFacts({ type, role, declares }: Applicant): LabelledText[] {
  return [
    ...(type === undefined ? [] : [{ label: '主体类型', text: subjectTypeWords[type] }]),
    ...(role === undefined ? [] : [{ label: '身份', text: roleWords[role] }]),
    ...(declares.length === 0
      ? []
      : [{ label: '申请人声明', text: declares.map((declaration) => declarationWords[declaration]).join('、') }]),
  ];
}

function composeExplanation({ text, model }: StoredExplanation): ExplanationPart {
  const by = model === undefined ? '' : `（${shownLine(model, 60)}）`;
  return { text: shownText(text, 20_000), source: `由语言模型撰写${by}，已与判定结果逐项核对，不影响结论` };
}
