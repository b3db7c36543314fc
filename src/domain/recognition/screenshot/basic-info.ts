import { union } from '../../box.ts';
import type { Field, Screenshot, ScreenshotAbsence, ScreenshotFieldName } from '../../document.ts';
import { bottom, onOneRow, right } from '../lay-out-cells.ts';
import { endsLikeOrganisation } from '../organisation-names.ts';
import { appIdsIn, readAppId } from './app-ids.ts';
import { readCategories, readCategoryTable } from './category-paths.ts';
import { type ConsoleCell, isLegible, isRubbedOut, isTruncated, toField, withoutTail } from './console-cell.ts';
import { type Form, type FormRow, readForm } from './form-rows.ts';

export type PageSize = { readonly width: number; readonly height: number };

/** 基本设置 → 基本信息: what stands at each label's value; what is not there, and why not. */
export function readBasicInfo(cells: readonly ConsoleCell[], size: PageSize): Partial<Screenshot> {
  const form = readForm(cells);
  const bounds = { gone: (row: FormRow | undefined) => absenceOf(row, form, size), ...size };
  const name = readOne(form.rows.miniProgramName, bounds, readName);
  const subject = readOne(form.rows.subject, bounds, readSubject);
  const appId =
    form.rows.appId.length > 0 ? readOne(form.rows.appId, bounds, readOwnAppId) : unlabelledAppId(cells, form);
  const categories = readShownCategories(form.rows.categories, cells, bounds);
  const type = form.rows.subject.flatMap((row) => subjectTypeOf(row, cells) ?? [])[0];
  return {
    ...found('miniProgramName', name),
    ...found('appId', appId),
    ...categories.shown,
    ...found('subject', subject),
    ...(type !== undefined && { subjectType: type }),
    absences: {
      ...missing('miniProgramName', name),
      ...missing('appId', appId),
      ...(categories.absence !== undefined && { categories: categories.absence }),
      ...missing('subject', subject),
    },
  };
}

type Reading = Field | ScreenshotAbsence;

const found = (name: ScreenshotFieldName, reading: Reading): Partial<Screenshot> =>
  typeof reading === 'string' ? {} : { [name]: reading };
const missing = (name: ScreenshotFieldName, reading: Reading): Screenshot['absences'] =>
  typeof reading === 'string' ? { [name]: reading } : {};

/** Why a row has no value, and where the capture ends. */
interface Bounds extends PageSize {
  readonly gone: (row: FormRow | undefined) => ScreenshotAbsence;
}

/** A label may stand twice on a page; two different values under it are one too many. */
function readOne(
  rows: readonly FormRow[],
  { gone, width }: Bounds,
  read: (value: ConsoleCell, lines: readonly ConsoleCell[]) => Reading,
): Reading {
  const readings = rows.map((row) => {
    const value = joinedLine(row.value);
    if (value === undefined) return gone(row);
    if (right(value.box) >= width - 2) return 'cut-off';
    return beginsLate(value, row) ? 'illegible' : read(value, row.value);
  });
  const fields = readings.filter((reading) => typeof reading !== 'string');
  const [field] = fields;
  if (new Set(fields.map(({ value }) => value)).size > 1) return 'ambiguous';
  return field ?? readings[0] ?? gone(undefined);
}

/** A value begins where its column does: with room for one thin character before it, that was not read (一间好货). */
function beginsLate({ text, box }: ConsoleCell, { edge }: FormRow): boolean {
  const room = edge === undefined ? 0 : box[0] - edge;
  return /^[\p{Script=Han}\w]/u.test(text) && room > 0.4 * box[3] && room < 1.2 * box[3];
}

/** Nothing at the value's place: beyond the capture's edge, or covered. */
function absenceOf(row: FormRow | undefined, form: Form, { width, height }: PageSize): ScreenshotAbsence {
  if (row === undefined) return 'not-shown';
  const { label } = row;
  const atBottom = bottom(label.box) > height - 0.4 * label.box[3];
  const edge = form.valueEdge ?? form.labelEdge + 2 * label.box[3];
  return atBottom || edge > width - 2 * label.box[3] ? 'cut-off' : 'masked';
}

/** The pieces of a value's first line; where the value is a name, lines below are notes. */
function joinedLine(value: readonly ConsoleCell[]): ConsoleCell | undefined {
  const [first, ...others] = value;
  if (first === undefined) return undefined;
  return others.filter(({ box }) => onOneRow(box, first.box) && box[0] > first.box[0]).reduce(append, first);
}

const append = (one: ConsoleCell, next: ConsoleCell): ConsoleCell => ({
  ...one,
  text: one.text + next.text,
  raw: `${one.raw}${next.raw}`,
  sureness: [...one.sureness, ...next.sureness],
  confidence: Math.min(one.confidence, next.confidence),
  box: [one.box[0], one.box[1], right(next.box) - one.box[0], one.box[3]],
});

/** Why a value that has something at its place is none. */
function whyUnread(value: ConsoleCell): ScreenshotAbsence | undefined {
  if (isRubbedOut(value.text)) return 'masked';
  if (isTruncated(value.text)) return 'cut-off';
  return isLegible(value) && isSurelyPrinted(value) ? undefined : 'illegible';
}

/** A less sure letter is mostly a rare one, but in small print mostly another. */
const isSurelyPrinted = ({ text, sureness, box }: ConsoleCell): boolean =>
  box[3] >= SMALL_PRINT ||
  [...text].every((letter, at) => !/[\p{Script=Han}\w]/u.test(letter) || (sureness[at] ?? 1) >= 0.85);

/** Height of a line of ten-pixel letters. */
const SMALL_PRINT = 20;

function readName(value: ConsoleCell): Reading {
  const name = withoutTail(value.raw).replace(/\s+/gu, ' ');
  const unread = whyUnread(value);
  if (unread !== undefined) return unread;
  // WeChat's longest name is 30 characters, Chinese ones counted twice
  return name.length > 30 || /[。;；:]/u.test(name) || /^未设置|^去设置/u.test(name)
    ? 'illegible'
    : toField(name, value);
}

const SUBJECT_TYPES = '企业|企业主体|个体工商户|个体户|政府|媒体|其他组织|个人|事业单位';
const TYPE_AT_END = new RegExp(`\\s*\\(?(?:${SUBJECT_TYPES})\\)?$`, 'u');

/** A long name goes on in the line below; one that ends like no body is a person's or not read right. */
function readSubject(line: ConsoleCell, lines: readonly ConsoleCell[]): Reading {
  const below = lines.find((cell) => cell.box[1] > line.box[1] + line.box[3] / 2);
  const value = below === undefined || endsLikeOrganisation(bareName(line)) ? line : appendBelow(line, below);
  const unread = whyUnread(value);
  if (unread !== undefined) return unread;
  const name = bareName(value);
  const isBody = endsLikeOrganisation(name) && name.length >= 3;
  const isPerson = /^\p{Script=Han}{2,4}$/u.test(name);
  return (isBody || isPerson) && !/[。;；,，:]/u.test(name) ? toField(name, value) : 'illegible';
}

/** Without the buttons, the type of the subject and marks of certification that stand behind it. */
function bareName({ raw }: ConsoleCell): string {
  const words = withoutTail(raw)
    .replace(/(?:详情|已认证|未认证|>)+$/u, '')
    .trim();
  const bare = words.replace(TYPE_AT_END, '').replace(/\s/gu, '');
  return endsLikeOrganisation(bare) ? bare : words.replace(/\s/gu, '');
}

const appendBelow = (one: ConsoleCell, next: ConsoleCell): ConsoleCell => ({
  ...append(one, next),
  box: union(one.box, next.box),
});

/** 企业, 个人 … as a word of its own on the row of 主体信息. */
function subjectTypeOf({ label, value }: FormRow, cells: readonly ConsoleCell[]): Field | undefined {
  const own = new RegExp(`^\\(?(?:${SUBJECT_TYPES})\\)?$`, 'u');
  const beside = cells.find((cell) => own.test(cell.text) && onOneRow(cell.box, label.box) && isLegible(cell));
  if (beside !== undefined) return toField(beside.text.replace(/[()]|主体$/gu, ''), beside);
  const inside = value.find((cell) => new RegExp(`\\s(?:${SUBJECT_TYPES})$`, 'u').test(withoutTail(cell.raw)));
  if (inside === undefined) return undefined;
  return toField(withoutTail(inside.raw).split(/\s+/u).at(-1)?.replace(/主体$/u, '') ?? '', inside);
}

function readOwnAppId(value: ConsoleCell): Reading {
  const text = value.text.replace(/(?:复制|查看|详情)$/u, '').replace(/[^0-9A-Za-z×|*….]+$/u, '');
  if (isRubbedOut(text)) return 'masked';
  if (isTruncated(text)) return 'cut-off';
  const appId = readAppId(text);
  if (appId !== undefined && isLegible(value)) return toField(appId, value);
  // what is left of a covered AppID is shorter than it
  return /^[Ww]/u.test(text) && text.length < 17 ? 'masked' : 'illegible';
}

/**
 * A pen's stroke or a bad reading may cost the label. In the form's own column of values the one AppID of the page is the
 * account's.
 */
function unlabelledAppId(cells: readonly ConsoleCell[], { rows, valueEdge }: Form): Reading {
  const isForm = rows.subject.length > 0 || rows.miniProgramName.length > 0;
  const values = cells.flatMap((cell) => appIdsIn(cell.text).map(({ value }) => ({ value, cell })));
  const [only] = values;
  if (!isForm || only === undefined || valueEdge === undefined) return 'not-shown';
  if (new Set(values.map(({ value }) => value)).size > 1) return 'ambiguous';
  const inColumn =
    Math.abs(only.cell.box[0] - valueEdge) < only.cell.box[3] && only.cell.text.length === only.value.length;
  return inColumn ? readOwnAppId(only.cell) : 'not-shown';
}

function readShownCategories(
  rows: readonly FormRow[],
  cells: readonly ConsoleCell[],
  { gone, height }: Bounds,
): { readonly shown: Partial<Screenshot>; readonly absence: ScreenshotAbsence | undefined } {
  const table = readCategoryTable(cells);
  const value = table.length > 0 ? table : rows.flatMap((row) => row.value);
  const { held, pending, illegible } = readCategories(value, cells);
  const shown = {
    ...(held.length > 0 && { categories: held }),
    ...(pending.length > 0 && { pendingCategories: pending }),
  };
  const some = held.length > 0 || pending.length > 0;
  if (illegible) return { shown, absence: 'illegible' };
  if (some) return { shown, absence: mayGoOn(value, cells, height) ? 'cut-off' : undefined };
  return { shown, absence: gone(rows[0]) };
}

/** Whether a further line of a list would lie at or beyond the capture's lower edge. */
function mayGoOn(list: readonly ConsoleCell[], cells: readonly ConsoleCell[], height: number): boolean {
  const tops = list.map(({ box }) => box[1]).sort((a, b) => b - a);
  const last = list.find(({ box }) => box[1] === tops[0]);
  if (last === undefined) return false;
  const before = tops.find((top) => top < last.box[1] - last.box[3] / 2);
  const pitch = before === undefined ? 1.6 * last.box[3] : Math.min(last.box[1] - before, 4 * last.box[3]);
  const goesOnBelow = cells.some(
    ({ box }) => box[1] > bottom(last.box) && box[0] < right(last.box) && right(box) > last.box[0],
  );
  return !goesOnBelow && last.box[1] + pitch + 0.7 * last.box[3] > height;
}
