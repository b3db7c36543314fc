import type { PaperLine, Report } from '../../../application/report/report.ts';
import { boldCell, cell, headRow, type Sheet, toneCell } from './sheet.ts';

/** Every recognised paper, to be compared and sorted by. */
export function paperSheet({ papers }: Report): Sheet {
  const rows = [headRow(titles), ...(papers.length === 0 ? [[cell('没有认出证照')]] : papers.map(paperRow))];
  return { name: '证照', widths: [34, 34, 26, 28, 40], rows, filtered: rows.length };
}

const titles = ['证照', '持证单位', '编号', '有效期', '文件'];

const paperRow = ({ name, holder, number, validity, file }: PaperLine) => [
  boldCell(name),
  cell(holder),
  cell(number),
  toneCell(validity),
  cell(file),
];
