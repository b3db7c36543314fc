import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { renderPdf } from '../adapters/report/pdf/render-pdf.ts';
import { createReportRenderer } from '../adapters/report/report-renderer.ts';
import type { NamedFile } from '../application/read-document.ts';
import { type ReportForm, reportForms } from '../application/report/report-input.ts';
import type { ReviewDependencies, ReviewOutcome } from '../application/review-documents.ts';
import { looksOfFiles } from '../application/reviews/looks-of-files.ts';
import { createPageMemory } from '../application/reviews/page-memory.ts';
import { rememberingReader } from '../application/reviews/remembering-reader.ts';
import { sha256Hex } from '../application/sha256-hex.ts';
import type { PageCache } from '../application/stores/page-cache.ts';
import type { Applicant } from '../domain/paper.ts';
import { failed, ok, type Result } from '../domain/result.ts';

/** A report that a person wants as a file. */
export interface WantedReport {
  readonly path: string;
  readonly form: ReportForm;
}

/** The form is told by the ending. @returns a sentence on what is allowed */
export function wantedReports(paths: readonly string[]): Result<readonly WantedReport[], string> {
  const wanted = paths.map((path) => ({ path, form: reportForms.find((form) => extname(path) === `.${form}`) }));
  const wrong = wanted.find(({ form }) => form === undefined);
  if (wrong !== undefined) return failed(`--report 的文件名应以 .html、.pdf 或 .xlsx 结尾，而不是 ${wrong.path}`);
  return ok(wanted.flatMap(({ path, form }) => (form === undefined ? [] : [{ path, form }])));
}

export interface RememberingReading extends ReviewDependencies {
  readonly pages: PageCache;
}

/** Reads a page's picture only once, so that the report finds out for nothing how each page is turned. */
export function withMemory(reading: ReviewDependencies): RememberingReading {
  const pages = createPageMemory();
  const unmeasured = { count: () => undefined, observe: () => undefined };
  const memory = { pages, reviewId: '', expiresAt: Number.POSITIVE_INFINITY, meter: unmeasured };
  return { ...reading, textReader: rememberingReader(reading.textReader, memory), pages };
}

export interface ReportedReview {
  readonly outcome: ReviewOutcome;
  readonly applicant: Applicant;
  readonly files: readonly NamedFile[];
  readonly reading: RememberingReading;
  /** Milliseconds since 1970. */
  readonly reviewedAt: number;
}

/** @returns every file that could not be written, in words */
export async function writeReports(
  wanted: readonly WantedReport[],
  { outcome, applicant, files, reading, reviewedAt }: ReportedReview,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const bytesOf = await fileOfDocument(outcome, files);
  const looks = looksOfFiles({ reading, pages: reading.pages }, bytesOf, signal);
  const { verdict, documents, failures } = outcome;
  const { ruleBook } = reading;
  const input = { applicant, verdicts: [verdict], documents, failures, reviewedAt, ruleBook };
  const renderReport = createReportRenderer(renderPdf);
  const faults: string[] = [];
  for (const { path, form } of wanted) {
    try {
      await writeFile(path, await renderReport(form, input, looks));
    } catch (fault) {
      const code = fault instanceof Error && 'code' in fault ? `（${fault.code}）` : '';
      faults.push(`报告写不进 ${path}${code}，请检查文件夹与权限`);
    }
  }
  return faults;
}

async function fileOfDocument({ documents }: ReviewOutcome, files: readonly NamedFile[]) {
  const bySha256 = new Map<string, Uint8Array>();
  for (const { bytes } of files) bySha256.set(await sha256Hex(bytes), bytes);
  return async (documentId: string) => bySha256.get(documents.find(({ id }) => id === documentId)?.sha256 ?? '');
}
