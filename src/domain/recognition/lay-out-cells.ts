import { union } from '../box.ts';
import { mendRadicals } from '../names/normalize-name.ts';
import type { Box, ReadPage, TextLine } from '../page.ts';
import { characterSureness } from './character-sureness.ts';
import { innerLabel, isLabel, isLabelBeginning, leadingLabel } from './labels.ts';

/** A piece of a page that holds a label, a value, or a label with its value; the unit in which fields are looked for. */
export interface Cell {
  /** NFKC, white space removed, full-width colons as `:`. */
  readonly text: string;
  readonly box: Box;
  readonly confidence: number;
  readonly page: number;
  /** How sure the reader is of each character of `text`, 0–1. */
  readonly sureness: readonly number[];
  /** The pieces that were joined, in order, so that a part of the text keeps to the box of its own piece. */
  readonly pieces?: readonly { readonly text: string; readonly box: Box }[];
}

/**
 * The page's lines as cells in reading order: a label whose characters were read apart (名　　称) joined, a line that
 * holds two columns cut before its second label.
 */
export function layOutCells(page: ReadPage): readonly Cell[] {
  const cells = page.lines
    .map((line) => toCell(line, page.number))
    .filter((cell) => cell.text !== '')
    .map(withColon)
    .flatMap(cutBetweenRows);
  return joinSpreadLabels(inReadingOrder(cells)).flatMap(cutBeforeInnerLabels);
}

/** A label's colon is read as another mark where something runs across it: 证书编号；. */
function withColon(cell: Cell): Cell {
  const label = /^(.+)[;,.。、]$/u.exec(cell.text)?.[1];
  return label !== undefined && isLabel(label) ? { ...cell, text: `${label}:` } : cell;
}

/** The first characters of labels that stand close under one another (名　　称 over 类　　型), read as one tall line. */
function cutBetweenRows(cell: Cell): readonly Cell[] {
  const [x, y, width, height] = cell.box;
  const count = cell.text.length;
  if (count < 2 || count > 6 || height < 0.8 * count * width || !/^\p{Script=Han}+$/u.test(cell.text)) return [cell];
  return [...cell.text].map((text, at) => ({
    ...cell,
    text,
    // the first at the top, the last at the bottom, each as high as wide
    box: [x, Math.round(y + (at * (height - width)) / (count - 1)), width, width],
    sureness: cell.sureness.slice(at, at + 1),
  }));
}

/** NFKC, radicals mended, without white space. */
export function foldCellText(text: string): string {
  return mendRadicals(text.normalize('NFKC'))
    .replace(/[\s\u200b-\u200f\ufeff]/gu, '')
    .replace(/[∶﹕]/gu, ':')
    .replace(YEAR_IN_BRACKETS, '〔$1〕');
}

/** 〔2025〕 of a document's number is often read with other brackets, and with two kinds of them. */
const YEAR_IN_BRACKETS = /[【〖〔]((?:19|20)\d{2})[】〗〕)\]]/gu;

/** One line as a cell, nothing joined or cut. */
export function toCell(line: TextLine, page: number): Cell {
  const text = foldCellText(line.text);
  return {
    text,
    box: line.box,
    confidence: line.confidence,
    sureness: characterSureness(line, text, foldCellText),
    page,
  };
}

export const right = (box: Box): number => box[0] + box[2];
export const bottom = (box: Box): number => box[1] + box[3];
export const middle = (box: Box): number => box[1] + box[3] / 2;

/** Whether two boxes stand on one row: their middles lie within 0.6 of the taller one's height. */
export function onOneRow(a: Box, b: Box): boolean {
  return Math.abs(middle(a) - middle(b)) <= 0.6 * Math.max(a[3], b[3]);
}

export function inReadingOrder<Item extends { readonly box: Box }>(items: readonly Item[]): readonly Item[] {
  const rows: Item[][] = [];
  for (const item of [...items].sort((a, b) => middle(a.box) - middle(b.box) || a.box[0] - b.box[0])) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (
      row !== undefined &&
      first !== undefined &&
      Math.abs(middle(item.box) - middle(first.box)) <= 0.5 * Math.min(item.box[3], first.box[3])
    )
      row.push(item);
    else rows.push([item]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.box[0] - b.box[0]));
}

function joinSpreadLabels(cells: readonly Cell[]): readonly Cell[] {
  const taken = new Set<Cell>();
  const joined: Cell[] = [];
  for (const cell of cells) {
    if (taken.has(cell)) continue;
    let grown = cell;
    for (let next = nextLetter(grown, cells, taken); next !== undefined; next = nextLetter(grown, cells, taken)) {
      taken.add(next);
      grown = growBy(grown, next);
    }
    joined.push(grown);
  }
  return joined.filter((cell) => !taken.has(cell));
}

function growBy(cell: Cell, next: Cell): Cell {
  return {
    text: cell.text + next.text,
    box: union(cell.box, next.box),
    confidence: Math.min(cell.confidence, next.confidence),
    sureness: [...cell.sureness, ...next.sureness],
    page: cell.page,
    pieces: [...(cell.pieces ?? [cell]), next],
  };
}

/** The piece to the right that goes on with the label that `cell` begins. */
function nextLetter(cell: Cell, cells: readonly Cell[], taken: ReadonlySet<Cell>): Cell | undefined {
  if (cell.text.length > 5 || !isLabelBeginning(cell.text)) return undefined;
  const reach = right(cell.box) + 5 * cell.box[3];
  const neighbour = cells
    .filter(
      (other) =>
        other !== cell &&
        !taken.has(other) &&
        onOneRow(cell.box, other.box) &&
        other.box[0] >= right(cell.box) - cell.box[3] / 2 &&
        other.box[0] <= reach,
    )
    .sort((a, b) => a.box[0] - b.box[0])[0];
  if (neighbour === undefined) return undefined;
  const together = cell.text + neighbour.text;
  const found = leadingLabel(together);
  const completes = found !== undefined && found.label.length > cell.text.length;
  const staysBeginning = neighbour.text.length <= 2 && isLabelBeginning(together);
  return (completes && !isWholeLabel(neighbour.text)) || staysBeginning ? neighbour : undefined;
}

const isWholeLabel = (text: string): boolean => isLabel(text.replace(/:$/u, ''));

function cutBeforeInnerLabels(cell: Cell): readonly Cell[] {
  const own = leadingLabel(cell.text);
  const cut = innerLabel(cell.text, own === undefined ? 2 : own.label.length + 1);
  if (cut === undefined) return [cell];
  return [partOf(cell, 0, cut), ...cutBeforeInnerLabels(partOf(cell, cut, cell.text.length))];
}

/** The part of a cell from character `start` to `end`, its box cut in proportion to the characters' widths. */
export function partOf(cell: Cell, start: number, end: number): Cell {
  let from = 0;
  const boxes = (cell.pieces ?? [cell]).flatMap(({ text, box }) => {
    const [first, last] = [Math.max(0, start - from), Math.min(text.length, end - from)];
    from += text.length;
    return first < last ? [cutAcross(box, text, first, last)] : [];
  });
  const { pieces: _whole, ...rest } = cell;
  const sureness = cell.sureness.slice(start, end);
  return {
    ...rest,
    text: cell.text.slice(start, end),
    sureness,
    box: boxes.length === 0 ? cell.box : boxes.reduce(union),
  };
}

function cutAcross([x, y, width, height]: Box, text: string, start: number, end: number): Box {
  const total = widthOf(text) || 1;
  const from = widthOf(text.slice(0, start)) / total;
  const to = widthOf(text.slice(0, end)) / total;
  return [Math.round(x + from * width), y, Math.round((to - from) * width), height];
}

/** Width in half characters: ASCII one, everything else two. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x100 ? 1 : 2), 0);
}
