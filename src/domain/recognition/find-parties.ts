import type { Field } from '../document.ts';
import type { Cell } from './lay-out-cells.ts';
import { partOf } from './lay-out-cells.ts';

const PARTY =
  /^(甲方|乙方|丙方|丁方|戊方|合作方|授权方|被授权方|授权人|被授权人|授权单位|被授权单位|母公司|子公司|分公司|控股方|委托方|受托方)(?:\([^)]{0,16}\))*([一二三四五六七八九十\d]?)(:?)(.*)$/u;
const NAME =
  /^[\p{Script=Han}A-Za-z0-9()·]{2,40}?(?:公司|合伙企业|学校|驾校|学院|医院|中心|事务所|工厂|厂|店|合作社|协会|培训部)(?!有限|股份|集团)(?:\([^)]{1,20}\))?/u;

/**
 * The parties named after 甲方, 乙方 …, one for each role, in order; blank or masked ones are left out. At the signatures a
 * seal lies over the name: what is read there is no further party.
 */
export function findParties(cells: readonly Cell[]): readonly Field[] {
  const parties = new Map<string, Field>();
  cells.forEach((cell, index) => {
    const match = PARTY.exec(cell.text);
    if (match === null) return;
    const [, role = '', number = '', colon, own = ''] = match;
    const start = cell.text.length - own.length;
    const source = own === '' ? cells[index + 1] : partOf(cell, start, cell.text.length);
    const name = source === undefined ? undefined : NAME.exec(source.text)?.[0];
    if (
      source === undefined ||
      name === undefined ||
      // 甲方有权… is a sentence
      (colon === '' && name !== source.text) ||
      /某|[xX×*]{2,}/u.test(name) ||
      source.confidence < 0.8 ||
      isKnown(role + number, name, parties)
    )
      return;
    parties.set(role + number, {
      value: name,
      confidence: source.confidence,
      evidence: { page: source.page, box: source.box, text: source.text.slice(0, 120) },
    });
  });
  return [...parties.values()];
}

/** Whether the role has its party already, or the name, whole or in part, is another role's. */
const isKnown = (role: string, name: string, parties: ReadonlyMap<string, Field>): boolean =>
  parties.has(role) || [...parties.values()].some(({ value }) => value.includes(name) || name.includes(value));
