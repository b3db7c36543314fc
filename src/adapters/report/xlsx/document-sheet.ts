import type { CellObject } from 'write-excel-file/node';
import type { DocumentPart, LabelledText, PaperPart, Report } from '../../../application/report/report.ts';
import { boldCell, cell, headRow, type Sheet, toneCell } from './sheet.ts';

/** Every file with what it is and the values read from it; then those that were not read. */
export function documentSheet({ documents, failures }: Report): Sheet {
  const rows = [headRow(titles), ...documents.map(documentRow), ...failures.map(failureRow)];
  return { name: '文件', widths: [32, 12, 7, 34, 64, 40, 22, 40], rows, filtered: rows.length };
}

const titles = ['文件', '类型', '页数', '是什么', '读出的内容', '注意', '格式', 'SHA-256'];

const documentRow = (document: DocumentPart): readonly CellObject[] => [
  boldCell(document.name),
  cell(document.kind),
  cell(`${document.pages}`),
  cell([...document.papers.map(({ title }) => title), ...document.remarks].join('\n')),
  cell(document.papers.map((paper) => sayPaper(paper, document.papers.length > 1)).join('\n')),
  cell(document.warnings.map(({ text, reviewer }) => `${text}（审核时：${reviewer}）`).join('\n')),
  cell(document.mediaType),
  cell(document.sha256),
];

function sayPaper({ title, fields }: PaperPart, named: boolean): string {
  const lines = fields.map(({ label, text }) => `${label}：${text}`);
  return [...(named ? [`【${title}】`] : []), ...lines].join('\n');
}

const failureRow = ({ label, text }: LabelledText): readonly CellObject[] => [
  boldCell(label),
  toneCell({ word: '没有读成', tone: 'bad' }),
  cell(''),
  cell(''),
  cell(''),
  cell(text),
];
