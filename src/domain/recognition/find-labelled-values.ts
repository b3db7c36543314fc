import type { FieldName } from '../document.ts';
import type { Box } from '../page.ts';
import { type FoundLabel, leadingLabel, SCOPE_HEADING } from './labels.ts';
import { bottom, type Cell, middle, onOneRow, partOf, right, union } from './lay-out-cells.ts';

/** A label on the page with the text that belongs to it; `value` is absent where nothing stands beside or below. */
export interface LabelledValue {
  readonly field: FieldName | 'validity';
  readonly label: string;
  readonly labelCell: Cell;
  readonly value?: Cell;
}

/** Every label of the page that a field comes from, with its value: in its own cell, to the right, or below. */
export function findLabelledValues(cells: readonly Cell[]): readonly LabelledValue[] {
  const all = cells.filter(isHead);
  const scopeIsLabelled = all.some((cell) => leadingLabel(cell.text)?.field === 'scope' && !SCOPE_HEADING.test(cell.text));
  const heads = new Map(all.filter((cell) => !(scopeIsLabelled && SCOPE_HEADING.test(cell.text))).map((cell) => [cell, leadingLabel(cell.text)] as const));
  return [...heads].flatMap(([cell, found]): readonly LabelledValue[] => {
    if (found === undefined || found.field === null) return [];
    const value = ownValue(cell, found.label) ?? valueToTheRight(cell, cells, heads) ?? valueBelow(cell, cells, heads);
    return [{ field: found.field, label: found.label, labelCell: cell, ...(value === undefined ? {} : { value: withContinuation(found.field, cell, value, cells, heads) }) }];
  });
}

/** A cell that begins with a label: alone, before a colon, or glued to what looks like that label's value. */
function isHead(cell: Cell): boolean {
  const found = leadingLabel(cell.text);
  if (found === undefined) return false;
  const rest = cell.text.slice(found.label.length);
  if (rest === '' || QUALIFIED_COLON.test(rest)) return true;
  if (found.label.length <= 2 && found.field === null) return rest.length <= 4 || found.label === '类型' || found.label === '住所';
  return gluedValueFits(found.field, found.label, rest);
}

/** What may stand between a label and its colon: （盖章）, （服务项目）及覆盖范围. */
const QUALIFIED_COLON = /^(?:\([^)]{1,12}\))?(?:[及和与、][\p{Script=Han}]{2,8})?(?:\([^)]{1,12}\))?:/u;

function gluedValueFits(field: FieldName | 'validity' | null, label: string, rest: string): boolean {
  if (field === 'holder') return endsLikeOrganisation(rest) && !/^(?:的|和|或|及|应|须|为|变更|核准|预先|是)/u.test(rest);
  if (field === 'uscc' || field === 'number') return /^[(（]?[0-9A-Z第]/u.test(rest) || /^[\p{Script=Han}]{0,6}[(〔\[]?\d/u.test(rest);
  if (field === 'validity' || field === 'issuedOn') return /^(?:自|至|长期|永久|\d{4}|[一二]\s*[〇○零OoＯ0])/u.test(rest);
  if (field === 'scope') return label.length >= 4 && !/^(?:的|和|或|及|应|须|变更|以外|以内|发生|由|[内外中](?:的|开展|从事|[,，。、])|[,，。])/u.test(rest);
  if (field === 'issuer') return /(?:局|厅|委员会|部|会|政府|中心|署)$/u.test(rest);
  return label.length >= 4 && rest.length <= 24 && !/[，。；,;]/u.test(rest);
}

/** Endings of names of companies, institutions and shops. */
export function endsLikeOrganisation(text: string): boolean {
  return /(?:公司|合伙|企业|事务所|中心|学校|学院|大学|中学|小学|幼儿园|医院|卫生院|诊所|门诊部|店|厂|商行|工作室|社|协会|学会|基金会|银行|支行|分行|联社|集团|馆|研究院|研究所|超市|经营部|部|院|局|委员会|政府|站|驾校|俱乐部|场|园|坊|铺|屋|庄|吧|堂|阁|轩|楼|户|行|处|署|厅|办公室)(?:\([^)]{1,20}\))?$/u.test(text);
}

function ownValue(cell: Cell, label: string): Cell | undefined {
  const rest = cell.text.slice(label.length);
  const skipped = (QUALIFIED_COLON.exec(rest) ?? /^(?:\([^)]{1,12}\)$)?/u.exec(rest))?.[0].length ?? 0;
  const start = label.length + skipped;
  return start >= cell.text.length ? undefined : partOf(cell, start, cell.text.length);
}

type Heads = ReadonlyMap<Cell, FoundLabel | undefined>;

function valueToTheRight(head: Cell, cells: readonly Cell[], heads: Heads): Cell | undefined {
  const height = head.box[3];
  const onRow = cells
    .filter((cell) => cell !== head && cell.box[0] >= right(head.box) - height && Math.abs(middle(cell.box) - middle(head.box)) <= 0.8 * Math.max(height, Math.min(cell.box[3], 1.5 * height)))
    .sort((a, b) => a.box[0] - b.box[0]);
  const [first] = onRow;
  if (first === undefined || heads.has(first) || first.box[0] - right(head.box) > 14 * height) return undefined;
  const stack = stackedOn(first, onRow, heads);
  const beside = onRow.filter((cell) => !stack.includes(cell));
  return joinAlongRow(stack.reduce(joinCells), beside, heads);
}

/** In a table the value of one row may stand on two or three lines beside its label: those lines, top to bottom. */
function stackedOn(first: Cell, onRow: readonly Cell[], heads: Heads): readonly Cell[] {
  return onRow
    .filter((cell) => cell === first || (!heads.has(cell) && !onOneRow(cell.box, first.box) && Math.abs(cell.box[0] - first.box[0]) < 1.5 * first.box[3]))
    .sort((a, b) => a.box[1] - b.box[1]);
}

/** Goes on with pieces on the same row as long as the gap is no wider than two characters. */
function joinAlongRow(first: Cell, rest: readonly Cell[], heads: Heads): Cell {
  let value = first;
  for (const next of rest) {
    const gap = next.box[0] - right(value.box);
    if (heads.has(next) || gap > 2 * value.box[3] || gap < -value.box[3]) break;
    value = joinCells(value, next);
  }
  return value;
}

/** The two as one cell; the confidence is the lower one. */
export function joinCells(first: Cell, second: Cell): Cell {
  return { ...first, text: first.text + second.text, box: union(first.box, second.box), confidence: Math.min(first.confidence, second.confidence) };
}

function valueBelow(head: Cell, cells: readonly Cell[], heads: Heads): Cell | undefined {
  const below = cells
    .filter((cell) => cell !== head && overlapsAcross(head.box, cell.box) && cell.box[1] >= middle(head.box) && cell.box[1] - bottom(head.box) <= 1.8 * head.box[3])
    .sort((a, b) => a.box[1] - b.box[1])[0];
  return below === undefined || heads.has(below) ? undefined : below;
}

const overlapsAcross = (a: Box, b: Box): boolean => b[0] < right(a) && right(b) > a[0];

/** Fields whose values run over lines. */
function withContinuation(field: LabelledValue['field'], head: Cell, value: Cell, cells: readonly Cell[], heads: Heads): Cell {
  if (field === 'scope') return joinParagraph(linesBelow(value, cells, heads, () => false, 60));
  if (field === 'holder' || field === 'issuer') return wholeName(head, value, cells, heads);
  if (field === 'validity') return linesBelow(value, cells, heads, (text) => /至.*(?:日|\d$)|长期|止$/u.test(text), 2).reduce(joinCells);
  return value;
}

/**
 * A name that breaks over two lines, the second under the value or under its label; taken as it is where the next line
 * does not make it a name.
 */
function wholeName(head: Cell, value: Cell, cells: readonly Cell[], heads: Heads): Cell {
  if (endsLikeOrganisation(value.text)) return value;
  const fromLabel = union(value.box, [head.box[0], value.box[1], 1, value.box[3]]);
  const joined = [value.box, fromLabel].map((column) => linesBelow(value, cells, heads, endsLikeOrganisation, 2, column).reduce(joinCells));
  return joined.find((name) => endsLikeOrganisation(name.text)) ?? value;
}

/** The value and the lines right below that start no label and keep to its column, until `isWhole` says enough. */
function linesBelow(value: Cell, cells: readonly Cell[], heads: Heads, isWhole: (text: string) => boolean, atMost: number, start: Box = value.box): readonly Cell[] {
  const lines = [value];
  let column = start;
  while (lines.length < atMost && !isWhole(lines.map((line) => line.text).join(''))) {
    const last = lines.at(-1) ?? value;
    const next = nextLineBelow(last.box, column, cells, new Set(lines), heads);
    // a row of stars closes a paragraph so that nothing can be added
    if (next === undefined || CLOSING_ROW.test(next.text)) break;
    const onRow = cells.filter((cell) => cell !== next && onOneRow(cell.box, next.box) && cell.box[0] > next.box[0]);
    const line = joinAlongRow(next, [...onRow].sort((a, b) => a.box[0] - b.box[0]), heads);
    lines.push(line);
    column = union(column, line.box);
  }
  return lines;
}

/** Lines of one paragraph; one that stops well before the others' right edge ends an item, so a `;` keeps the items apart. */
function joinParagraph(lines: readonly Cell[]): Cell {
  const edge = Math.max(...lines.map((line) => right(line.box)));
  const width = edge - Math.min(...lines.map((line) => line.box[0]));
  return lines.reduce((paragraph, line, index) => {
    const before = lines[index - 1] ?? line;
    const endsItem = right(before.box) < edge - Math.max(2.5 * before.box[3], 0.25 * width) && !/[;,.。，；、:]$/u.test(before.text);
    return joinCells(endsItem ? { ...paragraph, text: `${paragraph.text};` } : paragraph, line);
  });
}

/** A row of stars, some of them read as 米 or ×. */
const CLOSING_ROW = /^(?=.*[*＊]{2})[*＊米※xX×]+$/u;

function nextLineBelow(last: Box, column: Box, cells: readonly Cell[], used: ReadonlySet<Cell>, heads: Heads): Cell | undefined {
  const height = last[3];
  const next = cells
    .filter((cell) => !used.has(cell) && cell.box[1] > last[1] + 0.3 * height && cell.box[1] - bottom(last) <= 1.1 * height)
    .filter((cell) => cell.box[0] >= column[0] - 2 * height && cell.box[0] < right(column) && !onOneRow(cell.box, last))
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])[0];
  if (next === undefined) return undefined;
  // a value beside a label of its own belongs to that label
  const labelled = [...heads.keys()].some((head) => head !== next && onOneRow(head.box, next.box) && right(head.box) <= next.box[0] + height);
  return heads.has(next) || labelled || next.box[3] > 1.7 * height ? undefined : next;
}
