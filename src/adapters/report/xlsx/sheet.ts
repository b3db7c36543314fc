import type { CellObject } from 'write-excel-file/node';
import type {
  CitationPart,
  Exhibit,
  FindingPart,
  OverridePart,
  StatusPart,
  Tone,
} from '../../../application/report/report.ts';
import { colours, toneColours, toneMarks } from '../palette.ts';

/** A sheet whose first row is its head: it stays in sight, can be filtered by, and stands on every printed page. */
export interface Sheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly CellObject[])[];
  /** Rows of the table that can be filtered, the head among them; further rows below it are notes. */
  readonly filtered: number;
}

export const headRow = (titles: readonly string[]): readonly CellObject[] =>
  titles.map((title) => ({
    ...cell(title),
    fontWeight: 'bold',
    textColor: '#ffffff',
    backgroundColor: colours.accent,
    alignVertical: 'center',
    height: 24,
  }));

/** Text that a spreadsheet never takes for anything else: not for a formula, a number or a date. */
export const cell = (text: string): CellObject => ({
  value: inert(text),
  type: String,
  format: '@',
  wrap: true,
  alignVertical: 'top',
  bottomBorderStyle: 'thin',
  bottomBorderColor: colours.line,
});

export const boldCell = (text: string): CellObject => ({ ...cell(text), fontWeight: 'bold' });

export const toneCell = ({ word, tone }: Pick<StatusPart, 'word' | 'tone'>): CellObject => ({
  ...cell(`${toneMarks[tone]} ${word}`),
  fontWeight: 'bold',
  textColor: toneColours[tone].strong,
  backgroundColor: toneColours[tone].pale,
});

/**
 * A cell of the type text is shown as it is; saved as CSV, or edited, it would be a formula. The apostrophe, as people
 * write it themselves, stops both. Excel holds 32,767 characters in a cell.
 */
function inert(text: string): string {
  const short = text.length > mostCharacters ? `${text.slice(0, mostCharacters).toWellFormed()}…` : text;
  return /^\s*[=+\-@＝＋－＠]/.test(short) ? `'${short}` : short;
}

const mostCharacters = 32_000;

export const sayFindings = (findings: readonly FindingPart[]): string =>
  findings.map(({ tone, text, override }) => `${toneMarks[tone]} ${text}${sayFindingOverride(override)}`).join('\n');

const sayFindingOverride = (override: OverridePart | undefined): string =>
  override === undefined ? '' : `（人工复核：${sayOverride(override)}）`;

export function sayExhibits(findings: readonly FindingPart[]): string {
  const exhibits = new Set<Exhibit>(findings.flatMap((finding) => finding.exhibits));
  return [...exhibits].map(({ number, place, text }) => `证 ${number} ${place}「${text}」`).join('\n');
}

export const sayOverride = (override: OverridePart | undefined): string =>
  override === undefined
    ? ''
    : `${mark(override.ruling.tone)} ${override.ruling.word}：${override.reason}（${override.by}，${override.at}）`;

const mark = (tone: Tone): string => toneMarks[tone];

export const sayCitation = (citation: CitationPart | undefined): string =>
  citation === undefined
    ? ''
    : `《${citation.source}》${citation.section}（${citation.updated} 更新）「${citation.quote}」`;
