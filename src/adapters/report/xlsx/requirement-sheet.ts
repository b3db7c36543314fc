import type { CellObject } from 'write-excel-file/node';
import type {
  ApplicationItemPart,
  OptionPart,
  Report,
  RequirementPart,
  VerdictPart,
} from '../../../application/report/report.ts';
import {
  boldCell,
  cell,
  headRow,
  type Sheet,
  sayCitation,
  sayExhibits,
  sayFindings,
  sayOverride,
  toneCell,
} from './sheet.ts';

/** Every requirement of every option, and the items of the plug-in's applications, one row each. */
export function requirementSheet({ verdicts }: Report): Sheet {
  const rows = [headRow(titles), ...verdicts.flatMap(verdictRows)];
  return { name: '资质逐项', widths: [20, 24, 7, 28, 12, 46, 46, 40, 30, 24, 46], rows, filtered: rows.length };
}

const titles = ['类目', '办法', '序号', '资质', '状态', '检查', '证据', '怎么办', '人工复核', '备注', '出处'];

const verdictRows = ({ category, options, application }: VerdictPart): readonly (readonly CellObject[])[] => [
  ...options.flatMap((option) =>
    option.requirements.map((requirement) => requirementRow(category, option, requirement)),
  ),
  ...(application?.items ?? []).map((item, index) => itemRow(category, item, index + 1)),
];

const requirementRow = (category: string, option: OptionPart, requirement: RequirementPart): readonly CellObject[] => [
  cell(category),
  cell(`办法 ${option.number}：${option.label}`),
  cell(requirement.number),
  boldCell(requirement.name),
  toneCell(requirement.status),
  cell(sayFindings(requirement.findings)),
  cell(sayExhibits(requirement.findings)),
  cell(requirement.advice ?? ''),
  cell(sayOverride(requirement.override)),
  cell(requirement.note ?? ''),
  cell(sayCitation(requirement.citation)),
];

const itemRow = (category: string, item: ApplicationItemPart, number: number): readonly CellObject[] => [
  cell(category),
  cell('插件申请'),
  cell(`${number}`),
  boldCell(item.label),
  toneCell(item.status),
  cell(sayFindings(item.findings)),
  cell(sayExhibits(item.findings)),
  cell(''),
  cell(sayOverride(item.override)),
  cell(''),
  cell(''),
];
