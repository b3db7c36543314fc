import type { ReviewedDocument } from '../../domain/document.ts';
import type { FailedFile } from '../../domain/judge/notes-on-documents.ts';
import type { Applicant } from '../../domain/paper.ts';
import type { RuleBook } from '../../domain/rules/rule-book.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { PageLook } from '../reviews/page-look.ts';
import type { Override } from '../stores/override-store.ts';
import type { StoredExplanation } from '../stores/review-store.ts';

/** Everything a report (审查报告) is made from: a review as it stands. The same input gives the same bytes. */
export interface ReportInput {
  readonly applicant: Applicant;
  /** One for each category that was asked for, at least one. */
  readonly verdicts: readonly Verdict[];
  readonly documents: readonly ReviewedDocument[];
  readonly failures: readonly FailedFile[];
  readonly explanation?: StoredExplanation;
  /** What reviewers ruled, oldest first; shown beside the machine's verdict, which stays as it is. */
  readonly overrides?: readonly ReportedOverride[];
  /** Tells who issues what is missing and how it is handed in, where the verdict still rests on these rules. */
  readonly ruleBook?: RuleBook;
  readonly reviewId?: string;
  /** When the review was made, milliseconds since 1970. */
  readonly reviewedAt?: number;
  /** Until when the originals are kept, milliseconds since 1970. */
  readonly filesExpireAt?: number;
}

export type ReportedOverride = Pick<Override, 'finding' | 'ruling' | 'reason' | 'by' | 'at'>;

/** Shows documents' pages, for the cut-outs. */
export interface PageLooks {
  /**
   * @param pages from 1
   * @returns the pages that can be shown, in the order asked for, one at a time; a page without a look, or whose file is
   *   no longer kept, is left out; never rejects
   */
  looks(documentId: string, pages: readonly number[]): AsyncIterable<SeenPage>;
}

export interface SeenPage extends PageLook {
  readonly page: number;
}

export const reportForms = ['html', 'pdf', 'xlsx'] as const;
/**
 * `html`: one page with pictures and style inside. `pdf`: A4, its Chinese font embedded as a subset, its text can be
 * selected and searched. `xlsx`: sheets to filter and tick off, no cell a formula.
 */
export type ReportForm = (typeof reportForms)[number];

/** Writes a report for people; needs no browser, and no form runs a script. The same input and looks give the same bytes. */
export type RenderReport = (form: ReportForm, input: ReportInput, looks: PageLooks) => Promise<Uint8Array>;
