import { normalizeName } from '../../names/normalize-name.ts';
import type { Grounds, GuardCheck } from './grounds.ts';
import { nearName } from './near-name.ts';
import { namesIn } from './paper-names.ts';

/** A name in 《》 (or 〈〉, 「」) is one of the gap's own, to the character. */
export const checkTitles: GuardCheck = (text, { papers }) => {
  const titles = [...text.matchAll(/[《〈「『]([^《》〈〉「」『』]*)[》〉」』]/gu)].map(([, title = '']) => title);
  const isOpen = (text.match(/[《〈「『]/gu) ?? []).length !== titles.length;
  return isOpen ? 'an unclosed bracket' : titles.find((title) => !papers.has(normalizeName(title)));
};

/** A paper named without brackets is one of the gap's own; nothing is nearly one, and no other kind of paper is named. */
export const checkPapers: GuardCheck = (text, grounds) => {
  const other = namesIn(text, grounds.catalogue).find((name) => !grounds.papers.has(name));
  if (other !== undefined) return other;
  const rest = withoutPapers(text, grounds);
  const longer = LONGER.exec(rest)?.[0];
  if (longer !== undefined) return longer;
  return nearName(normalizeName(rest), [...grounds.papers]) ?? otherPaper(rest, grounds);
};

/** A name that goes on, or begins earlier, is another paper's. */
const LONGER = /□(?:书|表|申请|管理|办法|受理|遗失|注销|声明|变更申请)|(?:临时|跨境|跨地区|国际|省级|全国|电子)□/u;

/** Mark in place of a grounded paper. */
export const PAPER = '□';

/** The text with every name of the gap's own papers, in brackets or not, replaced by one mark. */
export function withoutPapers(text: string, { papers }: Pick<Grounds, 'papers'>): string {
  const longest = [...papers].sort((one, other) => other.length - one.length);
  return longest.reduce((rest, name) => rest.replace(loosely(name), PAPER), text);
}

/** The name with the punctuation that normalising drops between its characters. */
function loosely(name: string): RegExp {
  const characters = [...name].map((character) => character.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`[《〈「『]?${characters.join('[\\s()、,及“”"《》/-]{0,2}')}[》〉」』)]?`, 'giu');
}

const KINDS =
  /许可证|许可|证书|执照|批准书|通知书|决定书|承诺函|承诺书|授权书|委托书|登记证|资格证|备案证|证明函|批复|批文|批件|牌照|申请表|申请书|报告|合同|章程|发票|证明|备案|协议|函件|说明函|声明|意见书|同意书|资格|认证|评估|检测|鉴定|(?<![发颁持])[证函](?!照|件|面|上|[的,。;:!?]|$)/gu;

/** A kind of paper that the facts do not speak of, or one with a name of its own. */
function otherPaper(rest: string, { corpus }: Grounds): string | undefined {
  for (const match of rest.matchAll(KINDS)) {
    const [kind] = match;
    const before = rest.slice(0, match.index);
    const isOwn = corpus.includes(kind) && (AFTER.test(before) || corpus.includes(`${before.slice(-2)}${kind}`));
    if (!isOwn) return `${before.slice(-4)}${kind}`;
  }
  return undefined;
}

/** What a kind of paper stands behind when it means the gap's own: 请换发许可证, 有效的许可证. */
const AFTER =
  /(?:^|[\s的该此新旧原本这那份张和与及、,。;:!?"“”'□()为是后前上将把交持请家否到]|换发|换领|补交|提交|上传|办理|申请|取得|更换|更新|提供|变更|核对|补办|重新|合作|完整|有效|全部|其余|另外|其他)$/u;
