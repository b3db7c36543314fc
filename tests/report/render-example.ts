import { renderPdf } from '../../src/adapters/report/pdf/render-pdf.ts';
import { createReportRenderer } from '../../src/adapters/report/report-renderer.ts';
import type { PageLooks, ReportInput } from '../../src/application/report/report-input.ts';
import { drawnPages } from './example-review.ts';

/** The renderer over drawn pages, each form by its name; the page as text. */
export const rendererWith = (
  looks: PageLooks = drawnPages,
  pdf: Parameters<typeof createReportRenderer>[0] = renderPdf,
) => {
  const render = createReportRenderer(pdf);
  return {
    html: async (input: ReportInput): Promise<string> => new TextDecoder().decode(await render('html', input, looks)),
    pdf: (input: ReportInput): Promise<Uint8Array> => render('pdf', input, looks),
    xlsx: (input: ReportInput): Promise<Uint8Array> => render('xlsx', input, looks),
  };
};
