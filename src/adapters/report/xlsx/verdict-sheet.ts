import type { CellObject } from 'write-excel-file/node';
import type { PointPart, Report, VerdictPart } from '../../../application/report/report.ts';
import { boldCell, cell, headRow, type Sheet, sayCitation, toneCell } from './sheet.ts';

/** One row for each category; below it whose report it is, the notes, the next steps and the explanation. */
export function verdictSheet({ title, subject, facts, verdicts, explanation }: Report): Sheet {
  const notes = [
    note('资审', title, ''),
    note('主体', subject, ''),
    ...facts.map(({ label, text }) => note(label, text, '')),
    ...verdicts.flatMap(({ category, reasons, notes, application }) => [
      ...reasons.map((point) => pointRow(`为什么　${category}`, point)),
      ...notes.map((point) => pointRow(`说明　${category}`, point)),
      ...(application?.nextSteps ?? []).map((step, index) => pointRow(`步骤 ${index + 1}　${category}`, step)),
    ]),
    ...(explanation === undefined ? [] : [note('讲解', explanation.text, explanation.source)]),
  ];
  const table = [headRow(['类目', '结论', '含义', '接入方案', '资质', '规则日期', '规则版本', '摘要'])];
  table.push(...verdicts.map(verdictRow));
  return {
    name: '结论',
    widths: [26, 14, 56, 24, 34, 13, 22, 40],
    rows: [...table, [], ...notes],
    filtered: table.length,
  };
}

const verdictRow = (verdict: VerdictPart): readonly CellObject[] => [
  boldCell(verdict.category),
  toneCell(verdict.decision),
  cell(verdict.decision.meaning),
  cell(verdict.scheme),
  cell(verdict.tally),
  cell(verdict.asOf),
  cell(verdict.rulesVersion),
  cell(verdict.digest),
];

const note = (label: string, text: string, source: string): readonly CellObject[] => [
  boldCell(label),
  cell(''),
  cell(text),
  cell(''),
  cell(source),
];

const pointRow = (label: string, { text, citation }: PointPart): readonly CellObject[] =>
  note(label, text, sayCitation(citation));
