import { z } from 'zod';
import { requestHeaders } from './headers.ts';
import { defineOperations, raw } from './operation.ts';
import { reviewParams, tokenQuery } from './review-operations.ts';

const report = {
  method: 'get',
  tag: '报告',
  description:
    '结论、逐项依据（附原图截取）、缺口与做法、出处。审查没有完成时为 `review-unfinished`；带 `Prefer: wait=N` 则等它。',
  params: reviewParams,
  query: tokenQuery,
  headers: z.object({ prefer: requestHeaders.prefer }),
  problems: ['not-found', 'review-unfinished', 'review-failed', 'queue-full', 'store-unavailable', 'cancelled'],
} as const;

const headers = ['content-disposition', 'preference-applied'] as const;

/** The report for people. */
export const reportOperations = defineOperations([
  {
    ...report,
    path: '/v1/reviews/:id/report.html',
    id: 'getReportPage',
    summary: '审查报告（网页）',
    answers: { 200: raw('一页，图片与样式都在其中', 'text/html', { headers }) },
  },
  {
    ...report,
    path: '/v1/reviews/:id/report.pdf',
    id: 'getReportPdf',
    summary: '审查报告（PDF）',
    answers: { 200: raw('A4，中文字体内嵌', 'application/pdf', { headers }) },
  },
  {
    ...report,
    path: '/v1/reviews/:id/report.xlsx',
    id: 'getReportWorkbook',
    summary: '审查报告（Excel）',
    answers: {
      200: raw('工作簿', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', { headers }),
    },
  },
]);
