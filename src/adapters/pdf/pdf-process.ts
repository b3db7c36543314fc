import type { Problem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { failed, ok } from '../../domain/result.ts';
import { openPdf, type Pdf } from './open-pdf.ts';
import type { PdfAnswer, PdfQuestion } from './pdf-opener.ts';

/** Everything that touches a PDF's bytes, in a process that may be killed. Answers one question at a time. */
let pdf: Pdf | undefined;

process.on('message', (question: PdfQuestion) => {
  void answer(question).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());

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
