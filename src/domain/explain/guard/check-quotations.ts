import { normalizeName } from '../../names/normalize-name.ts';
import type { GuardCheck } from './grounds.ts';
import { nearName } from './near-name.ts';

/**
 * What stands in quotation marks is a whole term or value of the facts, or the label of a row that papers print; a term
 * cut short is another term, with marks and without.
 */
export const checkQuotations: GuardCheck = (text, { corpus, facts, papers }) => {
  const terms = quotedIn(corpus);
  const known = new Set([...terms, ...LABELS.split('|'), ...Object.values(facts.found)].map(normalizeName));
  const conditions = facts.expected.filter((condition) => quotedIn(condition).length === 0).map(normalizeName);
  const isCondition = (words: string): boolean =>
    [...words].length >= 6 && conditions.some((one) => one.endsWith(words));
  const strange = quotedIn(text).find((words) => {
    const bare = normalizeName(words);
    return !known.has(bare) && !papers.has(bare) && !isCondition(bare);
  });
  if (strange !== undefined) return strange;
  const turned = swappedWords(text, facts.found.读到的范围词, terms);
  if (turned !== undefined) return turned;
  const bare = terms.reduce((rest, term) => rest.replaceAll(term, QUOTED), text);
  return nearName(normalizeName(bare), terms.map(normalizeName));
};

/** What was read and what is asked for change places. */
function swappedWords(text: string, read: string | undefined, terms: readonly string[]): string | undefined {
  if (read === undefined) return undefined;
  const asked = terms.filter((term) => term !== read);
  const isSwapped =
    new RegExp(`(?:须|应|要求|需)[^,。;]{0,6}["“]?${read}`, 'u').test(text) ||
    asked.some((term) => new RegExp(`读到(?:的是|了)?["“]?${term}`, 'u').test(text));
  return isSwapped ? 'what was read in the place of what is asked for' : undefined;
}

const QUOTED = '◇';

/** What stands in quotation marks of any kind. */
export const quotedIn = (text: string): readonly string[] =>
  [...text.matchAll(/[“"‘']([^“”"‘’']*)[”"’']/gu)].map(([, words = '']) => words);

const LABELS =
  '持有人|名称|单位名称|持有人（名称）|经营范围|业务范围|核准范围|有效期|有效期至|有效期限|发证机关|登记机关|统一社会信用代码|编号|许可证编号|附页|副本|正本|服务类目|主体信息|设置 > 基本设置 > 服务类目';
