import { union } from '../../box.ts';
import { bottom, onOneRow, right } from '../lay-out-cells.ts';
import { partRun, readCategoryPath, STATE_AT_END, startsAnew } from './category-path.ts';
import type { ConsoleCell } from './console-cell.ts';

/** A path that the column broke over two lines is put together again; a line that is whole by itself stays so. */
export function joinCategoryLines(value: readonly ConsoleCell[]): readonly ConsoleCell[] {
  const joined: ConsoleCell[] = [];
  for (const cell of value) {
    const last = joined.at(-1);
    if (last === undefined || !goesOn(last, cell)) joined.push(cell);
    else joined[joined.length - 1] = joinedPiece(last, cell);
  }
  return joined;
}

/** What stands between two paths on one line; a single space or none is air within one. */
export const SEPARATORS = /[,，;；|]|(?<=[^>－—-])\s{2,}/u;

const joinedPiece = (last: ConsoleCell, next: ConsoleCell): ConsoleCell => ({
  ...last,
  box: union(last.box, next.box),
  text: last.text + next.text,
  raw: last.raw + next.raw,
  sureness: [...last.sureness, ...next.sureness],
  confidence: Math.min(last.confidence, next.confidence),
});

/** The rest of the line with its state, or the next line where a path breaks off. */
function goesOn(last: ConsoleCell, next: ConsoleCell): boolean {
  const onRow = next.box[0] >= right(last.box) - next.box[3] / 2 && onOneRow(last.box, next.box);
  if (onRow && STATE_ALONE.test(next.text)) return true;
  if (STATE_AT_END.test(last.text) || startsAnew(next.text)) return false;
  return onRow ? lastPart(last) !== '' : breaksOff(last, next);
}

const STATE_ALONE = new RegExp(`^${STATE_AT_END.source}`, 'u');

/** A path that is whole goes on below only where its line is full and what stands below is none itself. */
function breaksOff(last: ConsoleCell, next: ConsoleCell): boolean {
  const part = lastPart(last);
  if (part === '' || next.box[1] - bottom(last.box) >= 0.8 * next.box[3]) return false;
  if (/[>－—、/-]$/u.test(last.text) || readCategoryPath(part) === undefined) return true;
  const full = right(last.box) >= right(next.box) - next.box[3] / 2;
  return full && readCategoryPath(next.text) === undefined;
}

const lastPart = ({ text }: ConsoleCell): string => partRun(text.split(SEPARATORS).at(-1) ?? '').at(-1) ?? '';
