import stringWidth from 'string-width';

export interface Column {
  readonly title: string;
  /** Share of the width left over once every column has its least. */
  readonly share: number;
}

const gap = '  ';
const leastWidth = 8;

/**
 * A table whose columns stand under one another also with Chinese in them: a cell wraps inside its column.
 *
 * @param width of the terminal, in half-width characters
 */
export function printTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const widths = columnWidths(columns, rows, width);
  const rule = widths.map((one) => '─'.repeat(one)).join(gap);
  const titles = columns.map(({ title }) => title);
  return [...printRow(titles, widths), rule, ...rows.flatMap((row) => printRow(row, widths))];
}

/** Breaks a text so that no line is wider than `width`; its own line breaks stay. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(printable(line), width));
}

/** As `wrap`, every part under the line's own indent. */
export function wrapIndented(line: string, width: number): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return wrap(line.slice(indent.length), width - indent.length).map((part) => `${indent}${part}`);
}

/** Papers are drawn by strangers: nothing from them may steer the terminal. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ');

function columnWidths(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const wanted = columns.map(({ title }, index) =>
    Math.max(
      ...[title, ...rows.map((row) => row[index] ?? '')]
        .flatMap((cell) => cell.split('\n'))
        .map((line) => stringWidth(line)),
    ),
  );
  const room = width - gap.length * (columns.length - 1);
  if (sum(wanted) <= room) return wanted;
  const fixed = wanted.map((one, index) => (columns[index]?.share === 0 ? one : 0));
  const shares = sum(columns.map(({ share }) => share)) || 1;
  return columns.map(({ share }, index) => {
    if (share === 0) return fixed[index] ?? leastWidth;
    return Math.max(leastWidth, Math.floor(((room - sum(fixed)) * share) / shares));
  });
}

function printRow(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = widths.map((width, index) => wrap(cells[index] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, index) => pad(wrapped[index]?.[line] ?? '', width))
      .join(gap)
      .trimEnd(),
  );
}

/** These do not begin a line: 避头标点. */
const notFirst = new Set('，。、；：？！）】》」』”’…');

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const token of tokens(line, width)) {
    const fits = stringWidth(current + token) <= width || (notFirst.has(token) && stringWidth(current) <= width);
    if (fits || current === '') {
      current += token;
    } else {
      lines.push(current.trimEnd());
      current = token.trimStart();
    }
  }
  return [...lines, current.trimEnd()];
}

/** Latin words whole (cut when wider than the column), every other character by itself; an opening mark keeps its next. */
function tokens(line: string, width: number): string[] {
  return (line.match(/[（《「『【“‘]*(?:[\w./:@#%+-]+|[\s\S])/gu) ?? []).flatMap((token) =>
    stringWidth(token) <= width ? [token] : [...token],
  );
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
