import type { FoundLabel, Labelled } from './labels.ts';
import { leadingLabel, SCOPE_HEADING } from './labels.ts';
import { type Cell, partOf } from './lay-out-cells.ts';
import { endsLikeOrganisation } from './organisation-names.ts';

/** The cells of a page that are or begin with a label. */
export type Heads = ReadonlyMap<Cell, FoundLabel>;

/** Every head of the page; sub-headings of a scope paragraph count only where no other label introduces the scope. */
export function findHeads(cells: readonly Cell[]): Heads {
  const heads = cells.flatMap((cell) => {
    const found = leadingLabel(cell.text);
    if (found !== undefined && isHead(cell.text, found)) return [[cell, found] as const];
    return SPAN.test(cell.text) ? [[cell, { label: cell.text.replace(/:$/u, ''), field: 'validity' }] as const] : [];
  });
  const scopeIsLabelled = heads.some(([cell, { field }]) => field === 'scope' && !SCOPE_HEADING.test(cell.text));
  return new Map(heads.filter(([cell]) => !(scopeIsLabelled && SCOPE_HEADING.test(cell.text))));
}

/** A row of validity whose label is another than the dictionary's, or half under a seal (合伙期限): no 工期. */
const SPAN = /^(?:[\p{Script=Han}]{0,8}有效期[限至间]?|[\p{Script=Han}--[工学假]]?期限):?$/v;

/** What stands in the label's own cell behind it; undefined where nothing does. */
export function ownValue(cell: Cell, label: string): Cell | undefined {
  const rest = cell.text.slice(label.length);
  const skipped =
    (QUALIFIED_COLON.exec(rest) ?? AND_ADDRESS.exec(rest) ?? /^(?:\([^)]{1,12}\)$)?/u.exec(rest))?.[0].length ?? 0;
  const start = label.length + skipped;
  return start >= cell.text.length ? undefined : partOf(cell, start, cell.text.length);
}

/** What may stand between a label and its colon: （盖章）, （服务项目）及覆盖范围. */
const QUALIFIED_COLON = /^(?:\([^)]{1,12}\))?(?:[及和与、][\p{Script=Han}]{2,8})?(?:\([^)]{1,12}\))?:/u;

/** A row for a name with its address under it: 认证委托人名称、地址. */
const AND_ADDRESS = /^[及和与、](?:注册|通讯|经营)?(?:地址|住所)$/u;

/** A label alone, before a colon, or glued to what looks like that label's value. */
function isHead(text: string, { field, label }: FoundLabel): boolean {
  const rest = text.slice(label.length);
  if (rest === '' || QUALIFIED_COLON.test(rest) || AND_ADDRESS.test(rest)) return true;
  if (label.length <= 2 && field === null) return rest.length <= 4 || label === '类型' || label === '住所';
  return field === null
    ? label.length >= 4 && rest.length <= 24 && !/[，。；,;]/u.test(rest)
    : FITS[field](rest, label);
}

/** A name that goes on in the next line: 单位名称杭州朗月湾图书有. */
const breaksOff = (rest: string, label: string): boolean =>
  label.length >= 4 && label.endsWith('名称') && /^[\p{Script=Han}()·]{5,30}$/u.test(rest);

const startsLikeCode = (rest: string): boolean =>
  /^[(（]?[0-9A-Z第]/u.test(rest) || /^[\p{Script=Han}]{0,6}[(〔[]?\d/u.test(rest);
const startsLikeDate = (rest: string): boolean => /^(?:自|至|长期|永久|\d{4}|[一二]\s*[〇○零OoＯ0])/u.test(rest);

/** How a value looks that is glued to its label; a sentence that happens to begin with the label's words does not. */
const FITS: Readonly<Record<Exclude<Labelled, null>, (rest: string, label: string) => boolean>> = {
  holder: (rest, label) =>
    // 单位食堂 is a kind of canteen
    label !== '单位' &&
    (endsLikeOrganisation(rest) || breaksOff(rest, label)) &&
    !/^(?:的|和|或|及|应|须|为|变更|核准|预先|是|性质|类型|类别)/u.test(rest),
  uscc: startsLikeCode,
  number: startsLikeCode,
  validity: startsLikeDate,
  issuedOn: startsLikeDate,
  validFrom: startsLikeDate,
  validTo: startsLikeDate,
  issuer: (rest) => /(?:局|厅|委员会|部|会|政府|中心|署)$/u.test(rest),
  scope: (rest, label) =>
    label.length >= 4 &&
    !/^(?:的|和|或|及|应|须|变更|以外|以内|发生|由|[内外中](?:的|开展|从事|[,，。、])|[,，。])/u.test(rest),
};
