import { parentPort } from 'node:worker_threads';
import { renderPdf } from './render-pdf.ts';
import type { PdfAnswer, PdfQuestion } from './threaded-pdf.ts';

/** Sets one PDF after the other, so that a long one keeps no request waiting. */
parentPort?.on('message', async ({ number, report, pictures }: PdfQuestion) => {
  const answer = await settle(number, () => renderPdf(report, pictures));
  parentPort?.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer] : []);
});

async function settle(number: number, render: () => Promise<Uint8Array<ArrayBuffer>>): Promise<PdfAnswer> {
  try {
    return { number, bytes: await render() };
  } catch (fault) {
    return { number, fault };
  }
}
