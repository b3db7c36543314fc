import type { ShownPlugin } from '../../document.ts';
import { bottom, onOneRow, partOf, right } from '../lay-out-cells.ts';
import { appIdsIn } from './app-ids.ts';
import { type ConsoleCell, isAction, isLegible, isRubbedOut, toField } from './console-cell.ts';
import { readShownTime } from './shown-time.ts';

/** Plug-ins that stand each in a card with labels of its own, AppID：, 版本：, 添加时间：, under its name; top to bottom. */
export function readPluginCards(cells: readonly ConsoleCell[]): readonly ShownPlugin[] {
  const labelled = cells
    .flatMap((cell) => labelledPart(cell) ?? [])
    .sort((a, b) => a.cell.box[1] - b.cell.box[1] || a.cell.box[0] - b.cell.box[0]);
  if (!labelled.some(({ label }) => label === 'addedAt')) return [];
  const cards: Labelled[][] = [];
  for (const part of labelled) {
    const card = cards.at(-1);
    if (card === undefined || card.some(({ label }) => label === part.label)) cards.push([part]);
    else card.push(part);
  }
  return cards.map((card) => readCard(card, cells));
}

type CardLabel = 'appId' | 'version' | 'addedAt' | 'state';

interface Labelled {
  readonly label: CardLabel;
  readonly cell: ConsoleCell;
  /** The value behind the label, in the piece's text and as it was read. */
  readonly start: number;
  readonly raw: string;
}

const LABELS: readonly (readonly [CardLabel, RegExp])[] = [
  ['appId', /^(?:插件)?App?p?[I1l][DdO0Q]\s*:\s*/iu],
  ['version', /^(?:插件|当前)?版本号?\s*:\s*/u],
  ['addedAt', /^(?:添加|申请)(?:插件)?时间\s*:\s*/u],
  ['state', /^(?:插件|审核|申请)?状态\s*:\s*/u],
];

function labelledPart(cell: ConsoleCell): Labelled | undefined {
  for (const [label, pattern] of LABELS) {
    const found = pattern.exec(cell.raw)?.[0];
    if (found !== undefined)
      return { label, cell, start: found.replace(/\s/gu, '').length, raw: cell.raw.slice(found.length) };
  }
  return undefined;
}

function readCard(card: readonly Labelled[], cells: readonly ConsoleCell[]): ShownPlugin {
  const name = nameAbove(card, cells);
  const state = name === undefined ? undefined : stateBeside(name, cells);
  return {
    ...(name !== undefined && isLegible(name) && !isRubbedOut(name.text) && { name: toField(name.text, name) }),
    ...(state !== undefined && { state: toField(state.text, state) }),
    ...Object.assign({}, ...card.map(readLabelled)),
  };
}

function readLabelled({ label, cell, start, raw }: Labelled): ShownPlugin {
  const value = readers[label](raw.trim());
  if (value === undefined || !isLegible(cell, start)) return {};
  return { [label]: toField(value, { ...cell, ...partOf(cell, start, cell.text.length) }) };
}

const readers: Readonly<Record<CardLabel, (raw: string) => string | undefined>> = {
  appId: (raw) => appIdsIn(raw.replace(/\s/gu, ''))[0]?.value,
  version: (raw) => /^[vV]?(\d+(?:\.\d+)+)$/u.exec(raw)?.[1],
  addedAt: (raw) => readShownTime(raw)?.text,
  state: (raw) => /^\p{Script=Han}{2,8}$/u.exec(raw)?.[0],
};

/** The nearest words above a card's first labels that begin where they do. */
function nameAbove(card: readonly Labelled[], cells: readonly ConsoleCell[]): ConsoleCell | undefined {
  const boxes = card.map(({ cell }) => cell.box);
  const [x, y] = [Math.min(...boxes.map((box) => box[0])), Math.min(...boxes.map((box) => box[1]))];
  const height = Math.max(...boxes.map((box) => box[3]));
  return cells
    .filter(({ box }) => bottom(box) <= y + 0.3 * height && y - bottom(box) < 2 * height)
    .filter((cell) => Math.abs(cell.box[0] - x) < 1.5 * height && /\p{Script=Han}/u.test(cell.text) && !isAction(cell))
    .toSorted((a, b) => b.box[1] - a.box[1])[0];
}

const STATE = /^(?:已|待|未|审核|不)\p{Script=Han}{1,5}$|^(?:申请|使用|审核)中$/u;

const stateBeside = (name: ConsoleCell, cells: readonly ConsoleCell[]): ConsoleCell | undefined =>
  cells.find(
    (cell) =>
      onOneRow(cell.box, name.box) && cell.box[0] >= right(name.box) && STATE.test(cell.text) && isLegible(cell),
  );
