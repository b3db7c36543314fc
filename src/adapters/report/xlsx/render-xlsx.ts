import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { Report } from '../../../application/report/report.ts';
import { documentSheet } from './document-sheet.ts';
import { gapSheet } from './gap-sheet.ts';
import { paperSheet } from './paper-sheet.ts';
import { requirementSheet } from './requirement-sheet.ts';
import { rulingSheet } from './ruling-sheet.ts';
import type { Sheet } from './sheet.ts';
import { verdictSheet } from './verdict-sheet.ts';

/** The report as sheets, to filter, to hand round and to tick off. */
export async function renderXlsx(report: Report): Promise<Uint8Array> {
  const rulings = report.rulings.length === 0 ? [] : [rulingSheet(report)];
  const sheets = [
    verdictSheet(report),
    requirementSheet(report),
    gapSheet(report),
    paperSheet(report),
    documentSheet(report),
    ...rulings,
  ];
  const file = writeXlsxFile(sheets.map(toOptions), {
    fontFamily: 'Microsoft YaHei',
    fontSize: 10,
    features: [filteredAndFitted(sheets)],
  });
  return withoutTime(new Uint8Array(await file.toBuffer()));
}

const toOptions = ({ name, widths, rows }: Sheet) => ({
  sheet: name,
  data: rows.map((row) => [...row]),
  columns: widths.map((width) => ({ width })),
  stickyRowsCount: 1,
  orientation: 'landscape' as const,
  showGridLines: false,
});

/** The head filters its table; a printed sheet is as wide as the paper. */
const filteredAndFitted = (sheets: readonly Sheet[]) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) =>
          addFilter(fitToWidth(xml), sheets[sheetIndex]),
      },
    },
  },
});

const fitToWidth = (xml: string): string =>
  xml
    .replace(/<worksheet[^>]*>/, (opening) => `${opening}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');

function addFilter(xml: string, sheet: Sheet | undefined): string {
  if (sheet === undefined) return xml;
  const lastColumn = String.fromCharCode('A'.charCodeAt(0) + sheet.widths.length - 1);
  return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${lastColumn}${sheet.filtered}"/>`);
}

/** Packs the file again without the time of day, so that the same report has the same bytes. */
function withoutTime(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1), level: 6 });
}
