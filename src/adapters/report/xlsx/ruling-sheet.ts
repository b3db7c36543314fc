import type { Report, RulingPart } from '../../../application/report/report.ts';
import { boldCell, cell, headRow, type Sheet, toneCell } from './sheet.ts';

/** What people ruled, beside what the machine says. */
export function rulingSheet({ rulings }: Report): Sheet {
  const rows = [headRow(titles), ...rulings.map(rulingRow)];
  return { name: '人工复核', widths: [50, 14, 14, 60, 24, 18, 16], rows, filtered: rows.length };
}

const titles = ['对象', '机器判定', '复核为', '理由', '复核人', '时间', '是否有效'];

const rulingRow = ({ about, machine, ruling, reason, by, at, holds }: RulingPart) => [
  boldCell(about),
  machine === undefined ? cell('已不在判定中') : toneCell(machine),
  toneCell(ruling),
  cell(reason),
  cell(by),
  cell(at),
  cell(holds ? '有效' : '已被取代'),
];
