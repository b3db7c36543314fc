import { parentPort } from 'node:worker_threads';
import type { PagePicture } from '../../domain/page.ts';
import type { Problem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { failed, ok } from '../../domain/result.ts';
import { openPdf, type Pdf } from './open-pdf.ts';
import type { PdfAnswer, PdfQuestion } from './pdf-opener.ts';

/** Everything that touches a PDF's bytes, in a thread that may be killed. Answers one question at a time. */
let pdf: Pdf | undefined;

parentPort?.on('message', (question: PdfQuestion) => {
  void answer(question).then((result) => parentPort?.postMessage(result, buffersOf(result)));
});

async function answer(question: PdfQuestion): Promise<Result<PdfAnswer, Problem>> {
  try {
    if (question.kind === 'open') {
      pdf = openPdf(question.bytes, question.maxPixels);
      return await pdf.countPages();
    }
    if (question.kind === 'forget') {
      await pdf?.close();
      pdf = undefined;
      return ok('forgotten');
    }
    if (pdf === undefined) return failed(problem('internal'));
    return await (question.kind === 'page' ? pdf.readPage(question.number) : pdf.lookAt(question.number));
  } catch {
    return failed(problem('file-damaged'));
  }
}

function buffersOf(result: Result<PdfAnswer, Problem>): ArrayBuffer[] {
  const picture = result.ok ? pictureOf(result.value) : undefined;
  return picture === undefined ? [] : [picture.data.buffer as ArrayBuffer];
}

function pictureOf(answer: PdfAnswer): PagePicture | undefined {
  if (answer === 'forgotten') return undefined;
  if ('data' in answer) return answer;
  return 'kind' in answer && answer.kind === 'picture' ? answer.picture : undefined;
}
