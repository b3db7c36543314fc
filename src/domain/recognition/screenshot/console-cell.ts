import type { Field } from '../../document.ts';
import type { ReadPage, TextLine } from '../../page.ts';
import { SKIPPED } from '../character-sureness.ts';
import { type Cell, partOf, toCell } from '../lay-out-cells.ts';

/** A piece of a console; `raw` keeps its spaces, which part a day from a time and a value from a button. */
export interface ConsoleCell extends Cell {
  readonly raw: string;
}

/**
 * The lines of a console as cells, one piece each: a console sets its labels close. What the reader adds to the ends of a
 * line where a pen's stroke or a frame touches it is taken off.
 */
export const consoleCells = (page: ReadPage): readonly ConsoleCell[] =>
  page.lines
    .map((line) => {
      const raw = line.text.normalize('NFKC').trim();
      const cell = doubtGhosts(toCell(line, page.number), line);
      const stroke = STROKE.exec(cell.text)?.[0].length ?? 0;
      const end = cell.text.replace(STROKE_AT_END, '').length;
      const kept = stroke === 0 && end === cell.text.length ? cell : partOf(cell, stroke, Math.max(stroke, end));
      return { ...kept, raw: raw.replace(STROKE, '').replace(STROKE_AT_END, '').trim() };
    })
    .filter((cell) => cell.text !== '')
    .flatMap(partNote)
    .flatMap(partTime);

const NOTE_TAIL = /(?:一年|本年|本月|一个月|每月|每年)(?:度?内)?(?:还|仍)?可.*$/u;

/** A value as wide as its column touches the note beside it, and both are read as one piece. */
function partNote(cell: ConsoleCell): readonly ConsoleCell[] {
  const at = NOTE_TAIL.exec(cell.raw)?.index ?? 0;
  if (at === 0) return [cell];
  const [value, note] = [cell.raw.slice(0, at), cell.raw.slice(at)];
  const length = value.replace(/\s/gu, '').length;
  return [
    { ...partOf(cell, 0, length), raw: value.trim() },
    { ...partOf(cell, length, cell.text.length), raw: note.trim() },
  ];
}

const TIME = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s?\d{1,2}:\d{2}(?::\d{2})?/u;

/** A narrow table sets a state, a time and the buttons so close that they are read as one piece: cut around the time. */
function partTime(cell: ConsoleCell): readonly ConsoleCell[] {
  const found = TIME.exec(cell.raw);
  if (found === null) return [cell];
  const [before, after] = [cell.raw.slice(0, found.index), cell.raw.slice(found.index + found[0].length)];
  if (!/^\p{Script=Han}{0,6}\s*$/u.test(before) || !/^\s*[\p{Script=Han}\s]*$/u.test(after)) return [cell];
  let from = 0;
  return [before, found[0], after].flatMap((raw) => {
    const start = from;
    from += raw.replace(/\s/gu, '').length;
    return from === start ? [] : [{ ...partOf(cell, start, from), raw: raw.trim() }];
  });
}

/** A thin letter that stands within the square of the Chinese character before it is a stroke of that one, read twice. */
function doubtGhosts(cell: Cell, { characters = [] }: TextLine): Cell {
  if (characters.length !== cell.text.length) return cell;
  const isGhost = (at: number): boolean => {
    const [letter, before, further] = [characters[at], characters[at - 1], characters[at - 2]];
    if (letter === undefined || before === undefined || further === undefined) return false;
    if (!/[lI|]/u.test(letter.text) || ![before, further].every(({ text }) => /\p{Script=Han}/u.test(text)))
      return false;
    return letter.at - before.at < 0.55 * (before.at - further.at);
  };
  return {
    ...cell,
    sureness: cell.sureness.map((sureness, at) => (isGhost(at) ? Math.min(sureness, SKIPPED) : sureness)),
  };
}

const STROKE = /^[|丨¦[\]]+(?=.)/u;
const STROKE_AT_END = /[|丨¦[\]]+$/u;

/** Below this a character may be another: a console's values are compared letter by letter. */
const LEGIBLE = 0.8;
const LEGIBLE_CHARACTER = 0.5;

/** Whether every character of a value can be relied on. @param start,end of the value in the piece's text */
export const isLegible = (cell: Cell, start = 0, end = cell.text.length): boolean =>
  cell.confidence >= LEGIBLE && cell.sureness.slice(start, end).every((sureness) => sureness >= LEGIBLE_CHARACTER);

export const toField = (value: string, cell: Cell): Field => ({
  value,
  confidence: Math.round(cell.confidence * 100) / 100,
  evidence: { page: cell.page, box: cell.box, text: cell.text },
});

/** Stars, crosses or blocks in place of characters. */
export const isRubbedOut = (text: string): boolean => /[*＊●■█▇▓▒]{2,}|[xX×]{3,}/u.test(text);

/** A capture that ends in the middle of a value says so by three dots. */
export const isTruncated = (text: string): boolean => /(?:…|\.{2,}|⋯)$/u.test(text);

const ACTION_WORDS =
  '详情 修改 设置 查看 管理类目 添加类目 修改类目 移除 更新日志 去认证 去备案 下载 更改 重置 生成 操作 管理 添加 去设置 编辑 删除 复制 更新 升级 展开 收起 取消 确定 查看详情 重新申请 管理授权 解除授权 年审'.split(
    ' ',
  );
const ACTIONS = new Set(ACTION_WORDS);
const SEVERAL_ACTIONS = new RegExp(`^(?:${ACTION_WORDS.join('|')}){2,}$`, 'u');
const ACTION_AT_END = new RegExp(`(?:\\s+(?:${ACTION_WORDS.join('|')})[>〉》]?)+$`, 'u');

/** Buttons and links at the end of a row, one or several in a piece. */
export const isAction = (cell: ConsoleCell): boolean =>
  cell.raw.split(/[\s|]+/u).every((word) => isActions(word.replace(/[>〉》?②①③]+$/u, '')));

/** One button, or several that were read without the air between them. */
const isActions = (word: string): boolean => ACTIONS.has(word) || SEVERAL_ACTIONS.test(word);

const NOTE =
  /(?:一年|本年|本月|一个月|每月|每年)(?:度?内)?(?:还|仍|最多)?可|还可|可(?:修改|申请|改名)\d*次|^\(?(?:企业|个人|个体工商户|政府|媒体|其他组织|事业单位)(?:主体)?\)?$|^\(?(?:注|说明|提示):|^(?:了解更多|查看更多|如需|请|用于|用户可|该)|[。;；]$/u;

/** Small print beside or under a value. */
export const isNote = (text: string): boolean => NOTE.test(text);

/** A value without the buttons and the note that the reader took for its end. */
export const withoutTail = (raw: string): string =>
  raw
    .replace(/\s+(?:一年|本年|本月|一个月|每月|每年)(?:度?内)?(?:还|仍)?可.*$/u, '')
    .replace(ACTION_AT_END, '')
    .trim();
