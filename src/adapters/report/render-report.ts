import { composeReport } from '../../application/report/compose-report.ts';
import type { RenderReport } from '../../application/report/report-input.ts';
import { renderHtml } from './html/render-html.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { takePictures } from './take-pictures.ts';
import { renderXlsx } from './xlsx/render-xlsx.ts';

/** Keeps nothing between two reports but the fonts. */
export const renderReport: RenderReport = async (form, input, looks) => {
  const report = composeReport(input);
  if (form === 'xlsx') return renderXlsx(report);
  const pictures = await takePictures(report, looks);
  return form === 'pdf' ? renderPdf(report, pictures) : new TextEncoder().encode(await renderHtml(report, pictures));
};
