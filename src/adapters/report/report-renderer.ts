import { composeReport } from '../../application/report/compose-report.ts';
import type { Report } from '../../application/report/report.ts';
import type { RenderReport } from '../../application/report/report-input.ts';
import { renderHtml } from './html/render-html.ts';
import { type ReportPictures, takePictures } from './take-pictures.ts';
import { renderXlsx } from './xlsx/render-xlsx.ts';

/** @param renderPdf in this thread for one report, in another where others must not wait for it */
export const createReportRenderer =
  (renderPdf: (report: Report, pictures: ReportPictures) => Promise<Uint8Array>): RenderReport =>
  async (form, input, looks) => {
    const report = composeReport(input);
    if (form === 'xlsx') return renderXlsx(report);
    const pictures = await takePictures(report, looks);
    return form === 'pdf' ? renderPdf(report, pictures) : new TextEncoder().encode(await renderHtml(report, pictures));
  };
