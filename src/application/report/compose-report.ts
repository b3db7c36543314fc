import type { Applicant } from '../../domain/paper.ts';
import type { StoredExplanation } from '../stores/review-store.ts';
import { composeDocument } from './compose-document.ts';
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
  const verdicts = input.verdicts.map((verdict) => composeVerdict(verdict, { numbers, overrides }));
  return {
    title: '资质审查报告',
    subject: shownLine(input.applicant.name ?? '未写明主体'),
    facts: composeFacts(input),
    verdicts,
    ...(input.explanation !== undefined && { explanation: composeExplanation(input.explanation) }),
    documents: input.documents.map(composeDocument),
    failures: input.failures.map(({ name, problem }) => ({
      label: shownFileName(name, 80),
      text: shownText(problem.detail),
    })),
    exhibits: numbers.exhibits(),
    citations: numbers.citations(),
    overrideCount: input.overrides?.length ?? 0,
    asOf: input.verdicts[0]?.asOf ?? '',
  };
}

function composeFacts({ applicant, verdicts, documents, failures, reviewId, reviewedAt }: ReportInput): LabelledText[] {
  const days = [...new Set(verdicts.map(({ asOf }) => asOf))].join('、');
  const versions = [...new Set(verdicts.map(({ rulesVersion }) => rulesVersion))].join('、');
  const unread = failures.length === 0 ? '' : `，另有 ${failures.length} 份没有读成`;
  return [
    ...applicantFacts(applicant),
    { label: '规则日期', text: `按 ${days} 有效的规则判定` },
    { label: '规则版本', text: versions },
    { label: '文件', text: `${documents.length} 份${unread}` },
    ...(reviewedAt === undefined ? [] : [{ label: '审查时间', text: sayMoment(reviewedAt) }]),
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

function composeExplanation({ text, source, model }: StoredExplanation): ExplanationPart {
  const by = model === undefined ? '' : `（${shownLine(model, 60)}）`;
  return {
    text: shownText(text, 20_000),
    source:
      source === 'llm'
        ? `由语言模型撰写${by}，已与判定结果逐项核对，不影响结论`
        : '按固定模板生成，内容全部来自判定结果',
  };
}
