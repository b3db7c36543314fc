import type { Box, TextLine } from '../../domain/page.ts';
import type { PlacedText } from './place-text.ts';

/**
 * Joins runs of text to lines as an OCR engine would give them: rows from top to bottom, within a row from left to
 * right, a wide gap parts two lines. Text that is printed twice over itself to look bold counts once; what runs
 * askew (a watermark) comes last, each run a line of its own.
 */
export function joinLines(placed: readonly PlacedText[]): TextLine[] {
  const distinct = dropOverprints(placed);
  const level = distinct.filter(({ angle, vertical }) => angle === 0 && !vertical);
  const askew = distinct.filter((run) => !level.includes(run));
  return [
    ...toRows(level).flatMap(splitRow).map(toLine),
    ...askew.map(({ text, box }) => ({ text, confidence: 1, box: roundBox(box) })),
  ];
}

function dropOverprints(placed: readonly PlacedText[]): PlacedText[] {
  const kept = new Map<string, PlacedText[]>();
  return placed.filter((run) => {
    const same = kept.get(run.text) ?? [];
    const isCopy = same.some((other) => isOverprint(other, run));
    if (!isCopy) kept.set(run.text, [...same, run]);
    return !isCopy;
  });
}

/** Shifted by much less than its own width: the second 0 of 2003 stands a whole digit further. */
function isOverprint(first: PlacedText, second: PlacedText): boolean {
  const most = Math.min(first.box[2] * 0.4, first.size * 0.4);
  return Math.abs(first.box[0] - second.box[0]) < most && Math.abs(first.box[1] - second.box[1]) < first.size * 0.4;
}

const middle = ({ box }: PlacedText): number => box[1] + box[3] / 2;

/** Runs whose middles lie within half of the smaller one's height stand in one row. */
function toRows(level: readonly PlacedText[]): PlacedText[][] {
  const rows: PlacedText[][] = [];
  for (const run of [...level].sort((one, other) => middle(one) - middle(other))) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const near = last !== undefined && middle(run) - middle(last) < Math.min(run.size, last.size) / 2;
    if (row !== undefined && near) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.sort((one, other) => one.box[0] - other.box[0]));
}

function splitRow(row: readonly PlacedText[]): PlacedText[][] {
  const lines: PlacedText[][] = [];
  for (const run of row) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line !== undefined && last !== undefined && gap(last, run) < widestGap(last, run)) line.push(run);
    else lines.push([run]);
  }
  return lines;
}

const gap = (left: PlacedText, right: PlacedText): number => right.box[0] - left.box[0] - left.box[2];

/** A title is often set as single characters with wide spaces between them. */
function widestGap(left: PlacedText, right: PlacedText): number {
  const spaced = [...left.text].length === 1 && [...right.text].length === 1 && left.size === right.size;
  return Math.min(left.size, right.size) * (spaced ? 4 : 1.5);
}

function toLine(runs: readonly PlacedText[]): TextLine {
  let text = '';
  let last: PlacedText | undefined;
  for (const run of runs) {
    if (last !== undefined && gap(last, run) > Math.min(last.size, run.size) * 0.3) text += ' ';
    text += run.text;
    last = run;
  }
  return { text, confidence: 1, box: roundBox(unite(runs.map(({ box }) => box))) };
}

function unite(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map(([left]) => left));
  const y = Math.min(...boxes.map(([, top]) => top));
  const right = Math.max(...boxes.map(([left, , width]) => left + width));
  const bottom = Math.max(...boxes.map(([, top, , height]) => top + height));
  return [x, y, right - x, bottom - y];
}

function roundBox([x, y, width, height]: Box): Box {
  const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))];
  return [left, top, Math.max(1, Math.round(x + width) - left), Math.max(1, Math.round(y + height) - top)];
}
