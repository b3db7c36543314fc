import { renderReport } from '../../src/adapters/report/render-report.ts';
import type { PageLooks, ReportInput } from '../../src/application/report/report-input.ts';
import { drawnPages } from './example-review.ts';

/** The renderer over drawn pages, each form by its name; the page as text. */
export const rendererWith = (looks: PageLooks = drawnPages) => ({
  html: async (input: ReportInput): Promise<string> =>
    new TextDecoder().decode(await renderReport('html', input, looks)),
  pdf: (input: ReportInput): Promise<Uint8Array> => renderReport('pdf', input, looks),
  xlsx: (input: ReportInput): Promise<Uint8Array> => renderReport('xlsx', input, looks),
});
