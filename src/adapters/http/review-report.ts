import type { Context } from 'hono';
import type { ReportForm } from '../../application/report/report-input.ts';
import { answerBusy } from './answer-busy.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnvironment } from './app-dependencies.ts';
import { contentDisposition } from './content-disposition.ts';
import { readableReview } from './review-access.ts';
import type { ReviewDoor } from './review-door.ts';
import { waitForEnd } from './review-wait.ts';

/**
 * `GET /v1/reviews/:id/report.html`, `.pdf`, `.xlsx`: the report for people, to whoever may see the review. A review that
 * is not finished is `review-unfinished`; `Prefer: wait=N` waits for it. Never stored on the way: it holds papers.
 */
export const getReport = async (
  door: ReviewDoor,
  context: Context<AppEnvironment>,
  form: ReportForm,
): Promise<Response> => {
  const review = await readableReview(door, context);
  if (!review.ok) return answerProblem(context, review.error);
  const { id } = review.value;
  // making one costs a second of the processor; HEAD asks for none
  if (context.req.method === 'HEAD' && review.value.status === 'done')
    return context.body(null, 200, formHeaders[form]);
  await waitForEnd(door, context, id);
  const report = await door.reviews.report(id, form, context.req.raw.signal);
  if (!report.ok) return answerBusy(context, report.error);
  const { bytes, name } = report.value;
  return context.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    ...formHeaders[form],
    'content-length': String(bytes.length),
    'content-disposition': contentDisposition(form === 'xlsx' ? 'attachment' : 'inline', name),
  });
};

const formHeaders: Readonly<Record<ReportForm, Readonly<Record<string, string>>>> = {
  html: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
  // browsers show a PDF by a page of their own, which the strictest policy would leave blank
  pdf: { 'content-type': 'application/pdf', 'content-security-policy': "frame-ancestors 'none'" },
  xlsx: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
};
