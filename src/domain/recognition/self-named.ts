import type { Field } from '../document.ts';
import { type Cell, partOf } from './lay-out-cells.ts';
import { readHolder } from './read-holder.ts';

const BODY = '[\\p{Script=Han}A-Za-z0-9()·]{2,38}?(?:公司|学校|医院|中心|协会|合伙企业|事务所|合作社)';
/** What a sentence goes on with whose subject is who wrote the paper. */
const ON = [
  '\\((?:统一社会信用代码|以下简称|下称|以下称)',
  '在申请|作为|已依法|已取得|郑重|承诺|声明|保证',
  '为(?:了|及时|规范|保障|加强|维护|明确|保护)',
].join('|');
const SENTENCES = [
  new RegExp(`^(?:兹有)?(?:[我本](?:公司|单位|机构|司))?[(:,，]?(?<name>${BODY})[)]?(?=${ON})`, 'u'),
  new RegExp(`由(?<name>${BODY})(?=\\(以下|负责解释|制定|发布|负责运营|运营)`, 'u'),
];

/**
 * Who a paper says has written it: 某某公司在申请…时，郑重承诺; 本文件由某某公司负责解释. Stands in for a signature that the
 * writer's own seal covers. Two different names: none.
 */
export function findSelfNamed(cells: readonly Cell[]): Field | undefined {
  const found = cells.flatMap((cell) => SENTENCES.flatMap((sentence) => namedIn(cell, sentence, cells)));
  const [first] = found;
  return first === undefined || new Set(found.map(({ value }) => value)).size > 1 ? undefined : first;
}

function namedIn(cell: Cell, sentence: RegExp, cells: readonly Cell[]): readonly Field[] {
  const match = sentence.exec(cell.text);
  const name = match?.groups?.['name'];
  if (match === null || name === undefined) return [];
  const start = match.index + match[0].indexOf(name);
  const holder = readHolder(partOf(cell, start, start + name.length), cells);
  return typeof holder === 'string' ? [] : [{ ...holder, confidence: Math.round(holder.confidence * 80) / 100 }];
}
