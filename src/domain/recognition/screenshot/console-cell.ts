import type { Field } from '../../document.ts';
import type { ReadPage } from '../../page.ts';
import { type Cell, onOneRow, right, toCell } from '../lay-out-cells.ts';

/** A piece of a console; `raw` keeps its spaces, which part a day from a time. */
export interface ConsoleCell extends Cell {
  readonly raw: string;
}

/** The lines of a console as cells: nothing joined or cut, a console sets its labels in one piece. */
export const consoleCells = (page: ReadPage): readonly ConsoleCell[] =>
  page.lines.map((line) => ({ ...toCell(line, page.number), raw: line.text.normalize('NFKC').trim() }));

/** Below this a character may be another: a console's values are compared letter by letter. */
const LEGIBLE = 0.8;

export const isLegible = (cell: Cell): boolean => cell.confidence >= LEGIBLE;

export const toField = (value: string, cell: Cell): Field => ({
  value,
  confidence: Math.round(cell.confidence * 100) / 100,
  evidence: { page: cell.page, box: cell.box, text: cell.text },
});

/** Words of buttons and links at the end of a row. */
const ACTION = /^(?:详情|修改|设置|查看|去认证|下载|更改|重置|生成|操作|管理|添加|未设置|去设置|编辑)$/u;

/** The value of a label: the rest of its own cell, or the nearest cell to the right on its row that is no button. */
export function besideLabel(cells: readonly ConsoleCell[], label: RegExp): ConsoleCell | undefined {
  const head = cells.find((cell) => label.test(cell.text));
  if (head === undefined) return undefined;
  const rest = head.text.replace(label, '').replace(/^:/u, '');
  if (rest !== '') return { ...head, text: rest, raw: rest };
  const beside = cells
    .filter((cell) => cell !== head && onOneRow(cell.box, head.box) && cell.box[0] >= right(head.box) - head.box[3])
    .sort((a, b) => a.box[0] - b.box[0])[0];
  return beside === undefined || ACTION.test(beside.text) ? undefined : beside;
}

/** Stars, crosses or blocks in place of characters. */
export const isRubbedOut = (text: string): boolean => /[*＊●■█]{2,}|[xX×]{3,}/u.test(text);
