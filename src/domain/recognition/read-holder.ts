import type { Field, FieldAbsence } from '../document.ts';
import { isContradicted } from './contradicted-name.ts';
import { findGranted } from './granted-holder.ts';
import { isSure } from './is-sure.ts';
import { leadingLabel } from './labels.ts';
import { type Cell, onOneRow, partOf, right } from './lay-out-cells.ts';
import { endsLikeOrganisation, isMisspeltOffice, isProvinceKnown } from './organisation-names.ts';
import { findDates } from './read-dates.ts';

/**
 * A holder's value as read beside its label: a name of an organisation, or the reason why it is none.
 * @param cells of the same page: a doubtful character counts where it stands beside the same neighbour elsewhere too
 */
export function readHolder(whole: Cell, cells: readonly Cell[]): Field | FieldAbsence {
  const value = trimmed(whole);
  const name = value.text;
  if (name.length < 2) return 'blank';
  if (/(?:某某|某[市县区]?某|[xX×*＊]{2,})/u.test(name)) return 'masked';
  if (value.confidence < 0.8 || !isSure(value, cells)) return 'illegible';
  if (!isName(name) || isContradicted(value, cells)) return 'illegible';
  return {
    value: name,
    confidence: Math.round(value.confidence * 100) / 100,
    evidence: { page: whole.page, box: whole.box, text: whole.text },
  };
}

/** A sentence that happens to end in 公司: two bodies in it, or a verb between them. */
const SENTENCE = /知悉|同意|持有|均为|特此|兹证明|公司[^()]+公司$/u;

function isName(name: string): boolean {
  if (SENTENCE.test(name.replace(/\([^)]*\)/gu, '')) && !/分公司$/u.test(name)) return false;
  return (
    name.length <= 60 &&
    /^[\p{Script=Han}A-Za-z0-9()·&\-—.、“”"《》]+$/u.test(name) &&
    name.length >= 3 &&
    endsLikeOrganisation(name) &&
    !FORM_ALONE.test(name) &&
    // 企业性质 glued to what stands beside it
    (leadingLabel(name)?.label.length ?? 0) < 4
  );
}

/** The second line of a name, or what stands under 类型: 有限责任公司(自然人投资或控股). */
const FORM_ALONE =
  /^(?:类?型|性质)?(?:其他|一人|国有|内资|外商投资|台港澳|港澳台|全民所有制|集体所有制|个人独资|普通|特殊|有限|责任|股份|分|合伙|独资|合资|控股)*(?:公司|企业|合伙)(?:分公司)?(?:\([^)]*\))*$/u;

/** 称 left over from 名　　称 belongs to the label. */
function trimmed(value: Cell): Cell {
  const start =
    /^(?:\([^()]{0,4}章\))?(?:称(?=.{4})|[\p{Script=Han}]{0,8}名称(?=.{4}))?[:：,，.。\-—]*/u.exec(value.text)?.[0]
      .length ?? 0;
  const end = value.text.length - (/[:：,，.。;；“”"'‘’`·、]+$/u.exec(value.text)?.[0].length ?? 0);
  return start === 0 && end === value.text.length ? value : partOf(value, start, Math.max(start, end));
}

const AWARD_WORDS = /^(?:兹证明|授予|授于|经审核|经审查|准予|兹授予|持证单位)/u;

/**
 * A holder without a label: the one line that is a company's name and stands alone in the upper two thirds, or the line
 * after 兹证明. More than one such name: none.
 */
export function findUnlabelledHolder(cells: readonly Cell[]): Field | undefined {
  const height = Math.max(1, ...cells.map((cell) => cell.box[1] + cell.box[3]));
  const names = cells.filter((cell) => isCompanyAlone(cell) && cell.box[1] < 0.67 * height);
  const granted = findGranted(cells);
  if (names.length === 0 && granted.length === 1) return held(granted[0], cells);
  const introduced = names.find((cell) =>
    cells.some(
      (other) =>
        AWARD_WORDS.test(other.text) && other.box[1] <= cell.box[1] && cell.box[1] - other.box[1] < 6 * cell.box[3],
    ),
  );
  const distinct = new Set(names.map((cell) => cell.text));
  const chosen = introduced ?? (distinct.size === 1 ? names[0] : undefined);
  return held(chosen, cells);
}

function held(cell: Cell | undefined, cells: readonly Cell[]): Field | undefined {
  const holder = cell === undefined ? undefined : readHolder(cell, cells);
  return holder === undefined || typeof holder === 'string'
    ? undefined
    : { ...holder, confidence: Math.round(holder.confidence * 80) / 100 };
}

/** A body's name that stands alone above a date in the lower half: who signs. More than one: none. */
export function findSignatory(cells: readonly Cell[]): Field | undefined {
  const height = Math.max(1, ...cells.map((cell) => cell.box[1] + cell.box[3]));
  const signs = (cell: Cell): boolean =>
    cells.some(
      (other) =>
        findDates(other.text).length === 1 &&
        other.text.length <= 16 &&
        other.box[1] > cell.box[1] &&
        other.box[1] - cell.box[1] < 4 * cell.box[3] &&
        Math.abs(other.box[0] - cell.box[0]) < 0.3 * height,
    );
  const names = cells.filter(
    (cell) =>
      cell.box[1] > 0.3 * height &&
      cell.text.length >= 4 &&
      endsLikeOrganisation(cell.text) &&
      !/[,，。;；:]/u.test(cell.text) &&
      !isTail(cell, cells) &&
      !standsBesideLabel(cell, cells) &&
      signs(cell),
  );
  const [name] = names;
  if (name === undefined || new Set(names.map((cell) => cell.text)).size > 1) return undefined;
  if (isMisspeltOffice(name.text) || !isProvinceKnown(name.text)) return undefined;
  const holder = readHolder(name, cells);
  return typeof holder === 'string' ? undefined : { ...holder, confidence: Math.round(holder.confidence * 80) / 100 };
}

/** A value of the form: 主体业态　　单位食堂(学校食堂). */
const standsBesideLabel = (name: Cell, cells: readonly Cell[]): boolean =>
  cells.some(
    (cell) =>
      leadingLabel(cell.text)?.field === null &&
      onOneRow(cell.box, name.box) &&
      right(cell.box) <= name.box[0] + name.box[3] &&
      name.box[0] - right(cell.box) < 14 * name.box[3],
  );

/** A seal splits the name below it: a few characters before 有限公司 that end a longer name elsewhere are no name. */
function isTail(name: Cell, cells: readonly Cell[]): boolean {
  const stem = /^(.*?)(?:股份|有限|公司)/u.exec(name.text)?.[1] ?? name.text;
  const goesBefore = ({ text }: Cell): boolean =>
    /\p{Script=Han}$/u.test(text.slice(0, Math.max(0, text.indexOf(name.text))));
  return stem.length <= 4 && cells.some((cell) => cell !== name && goesBefore(cell));
}

/** To whom an official letter is addressed: a body's name before a colon, alone on its line, in the upper half. */
export function findAddressee(cells: readonly Cell[]): Field | undefined {
  const height = Math.max(1, ...cells.map((cell) => cell.box[1] + cell.box[3]));
  const addressees = cells.filter(
    ({ text, box }) =>
      box[1] < 0.5 * height && /^(?:致:?)?[^:,，。;；]{4,40}:$/u.test(text) && endsLikeOrganisation(addressed(text)),
  );
  const [only] = addressees;
  if (only === undefined || addressees.length > 1) return undefined;
  const holder = readHolder({ ...only, text: addressed(only.text) }, cells);
  return typeof holder === 'string' ? undefined : { ...holder, confidence: Math.round(holder.confidence * 80) / 100 };
}

/** A company that does not exist yet is written to through those who found it: 某某公司筹备组：. */
const addressed = (text: string): string =>
  text.replace(/^致:?|(?:筹备|筹建|筹办)(?:组|小组|工作组|委员会|处)?:$|:$/gu, '');

const isCompanyAlone = (cell: Cell): boolean =>
  cell.confidence >= 0.9 &&
  isName(cell.text) &&
  /^[\p{Script=Han}A-Za-z0-9()·]{4,40}(?:有限公司|有限责任公司|股份公司|合伙企业|事务所|集团公司)(?:\([^)]{1,20}\))?$/u.test(
    cell.text,
  ) &&
  !/[,，。、；;]|^致/u.test(cell.text);
