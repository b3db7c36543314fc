import type { CellObject } from 'write-excel-file/node';
import type { GapPart, Report } from '../../../application/report/report.ts';
import { boldCell, cell, headRow, type Sheet, toneCell } from './sheet.ts';

/** What is still needed, to be ticked off one by one. */
export function gapSheet({ verdicts }: Report): Sheet {
  const gaps = verdicts.flatMap(({ category, gaps }) => gaps.map((gap) => gapRow(category, gap)));
  const rows = [headRow(titles), ...(gaps.length === 0 ? [[cell('没有缺口')]] : gaps)];
  return { name: '缺口', widths: [22, 7, 30, 12, 60, 60, 34, 13, 46, 40], rows, filtered: rows.length };
}

const titles = ['类目', '序号', '资质', '状态', '缺什么，怎么补', '怎么办理', '出处', '更新日期', '原文', '链接'];

const gapRow = (category: string, { number, name, status, text, help, citation }: GapPart): readonly CellObject[] => [
  cell(category),
  cell(`${number}`),
  boldCell(name),
  toneCell(status),
  cell(text),
  cell(help.map((line) => `${line.label}：${line.text}`).join('\n')),
  cell(`《${citation.source}》${citation.section}`),
  cell(citation.updated),
  cell(citation.quote),
  cell(citation.url ?? ''),
];
