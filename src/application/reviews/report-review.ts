import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { RuleBook } from '../../domain/rules/rule-book.ts';
import { reportFileName } from '../report/report-file-name.ts';
import type { PageLooks, RenderReport, ReportForm, ReportInput } from '../report/report-input.ts';
import type { OverrideStore } from '../stores/override-store.ts';
import type { ReviewView } from './review-view.ts';
import type { Turns } from './take-turns.ts';

/** A report as a file. */
export interface ReviewReport {
  /** Chinese, fit for any file system. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReportDependencies {
  readonly overrides: Pick<OverrideStore, 'list'>;
  readonly ruleBook: RuleBook;
  readonly renderReport: RenderReport;
  readonly turns: Turns;
}

/**
 * The report on a review that is done, with what people ruled beside it.
 * @returns `review-unfinished`, `review-failed`; `queue-full` while too many are being made
 */
export const reportReview = async (
  { overrides, ruleBook, renderReport, turns }: ReportDependencies,
  view: ReviewView,
  form: ReportForm,
  looks: PageLooks,
): Promise<Result<ReviewReport, Problem>> => {
  const { status, verdicts } = view.review;
  if (status !== 'done') return failed(problem(status === 'failed' ? 'review-failed' : 'review-unfinished'));
  // papers that came in a conversation, before a category was named
  if (verdicts.length === 0) return failed(problem('review-unfinished', '还没有说明类目，没有结论可以报告'));
  const ruled = await overrides.list(view.review.id);
  if (!ruled.ok) return ruled;
  const input: ReportInput = { ...reportInput(view), overrides: ruled.value, ruleBook };
  const bytes = await turns.take(() => renderReport(form, input, looks));
  return bytes.ok ? ok({ name: reportFileName(input, form), bytes: bytes.value }) : bytes;
};

/** A review's outcome as a report takes it, without what people ruled. */
export const reportInput = ({ review, documents }: ReviewView): ReportInput => ({
  applicant: review.request.applicant,
  verdicts: review.verdicts,
  documents: documents.flatMap(({ document }) => (document === undefined ? [] : [document])),
  failures: documents.flatMap(({ name, problem }) => (problem === undefined ? [] : [{ name, problem }])),
  ...(review.explanation !== undefined && { explanation: review.explanation }),
  reviewId: review.id,
  reviewedAt: review.finishedAt ?? review.updatedAt,
  filesExpireAt: review.filesExpireAt,
});
