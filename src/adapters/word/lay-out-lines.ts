import type { PageText, TextLine } from '../../domain/page.ts';
import type { Paragraph } from './read-paragraphs.ts';

/**
 * A DOCX has no pages until somebody prints it: paragraphs are laid out on A4 at 144 dpi as a printer roughly would, so
 * that a title stands high, large and centred, a line has the box of a line, and a row's cells stand side by side.
 */
export function layOutPages(paragraphs: readonly Paragraph[]): PageText[] {
  const pages: TextLine[][] = [[]];
  let y = MARGIN;
  for (const block of toBlocks(paragraphs)) {
    const lines = wrapBlock(block);
    const height = heightOf(lines);
    const isFull = y + height > PAGE.height - MARGIN && y > MARGIN;
    if (isFull || (block[0]?.startsPage === true && y > MARGIN)) {
      pages.push([]);
      y = MARGIN;
    }
    y = place(lines, y, pages);
  }
  return pages.map((lines) => ({ width: PAGE.width, height: PAGE.height, rotation: 0, lines }));
}

const PAGE = { width: 1190, height: 1684 };
const MARGIN = 180;
const PIXELS_PER_POINT = 2;
const LINE_HEIGHT = 1.5;

/** A table row's cells make one block, any other paragraph its own. */
function toBlocks(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const blocks: Paragraph[][] = [];
  let row: number | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph.cell !== undefined && paragraph.cell.row === row) blocks.at(-1)?.push(paragraph);
    else blocks.push([paragraph]);
    row = paragraph.cell?.row;
  }
  return blocks;
}

/** Cells stand side by side; a cell's paragraphs below one another. */
function wrapBlock(block: readonly Paragraph[]): WrappedLine[] {
  const columns = [...new Set(block.map(({ cell }) => cell?.column))];
  return columns.flatMap((column, index) => {
    const lines: WrappedLine[] = [];
    for (const paragraph of block.filter(({ cell }) => cell?.column === column)) {
      const top = heightOf(lines);
      lines.push(
        ...wrap(paragraph, columnOf(columns.length, index)).map((line) => ({ ...line, below: line.below + top })),
      );
    }
    return lines;
  });
}

interface Column {
  readonly left: number;
  readonly width: number;
}

function columnOf(count: number, index: number): Column {
  const width = (PAGE.width - 2 * MARGIN) / count;
  return { left: MARGIN + index * width, width };
}

/** A line and how far below its block's top it stands. */
interface WrappedLine {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly size: number;
  readonly below: number;
}

function wrap({ text, fontSize, centred }: Paragraph, column: Column): WrappedLine[] {
  const size = fontSize * PIXELS_PER_POINT;
  const perLine = Math.max(1, Math.floor((column.width / size) * 2));
  // what stands behind a tab stands in a column of its own
  const parts = text
    .split(/[\n\t]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts
    .flatMap((part) => cutLine(part, perLine))
    .map((line, index) => {
      const width = Math.min(column.width, (widthOf(line) * size) / 2);
      const left = centred ? column.left + (column.width - width) / 2 : column.left;
      return { text: line, left, width, size, below: index * size * LINE_HEIGHT };
    });
}

function cutLine(text: string, perLine: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const character of text) {
    const added = widthOf(character);
    if (width + added > perLine) {
      lines.push(line);
      [line, width] = ['', 0];
    }
    line += character;
    width += added;
  }
  return [...lines, line].map((cut) => cut.trim()).filter((cut) => cut !== '');
}

/** In halves of an em. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u1100-\uffef]/.test(character) ? 2 : 1), 0);

const heightOf = (lines: readonly WrappedLine[]): number =>
  Math.max(0, ...lines.map(({ below, size }) => below + size * LINE_HEIGHT));

/** A block longer than a page runs on over the next ones. @returns where the next block begins */
function place(lines: readonly WrappedLine[], top: number, pages: TextLine[][]): number {
  let start = top;
  let end = top;
  for (const { text, left, width, size, below } of [...lines].sort((one, other) => one.below - other.below)) {
    if (start + below + size > PAGE.height - MARGIN) {
      pages.push([]);
      start = MARGIN - below;
    }
    const y = start + below;
    pages
      .at(-1)
      ?.push({ text, confidence: 1, box: [Math.round(left), Math.round(y), Math.ceil(width), Math.ceil(size)] });
    end = Math.max(y + size * LINE_HEIGHT, end > y + PAGE.height / 2 ? 0 : end);
  }
  return end;
}
