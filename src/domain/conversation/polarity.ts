import { clauseBefore, isOtherParty } from './other-party.ts';
import type { Mention } from './phrase-book.ts';

/** How something was meant: said to be so, said not to be so, or left open. */
export type Polarity = 'said' | 'denied' | 'open';

/**
 * How each mention was meant, by the words of its own clause. A list goes on as it began: 不卖药、器械 denies both.
 *
 * @param mentions from left to right
 */
export function polarities(text: string, mentions: readonly Mention<unknown>[]): readonly Polarity[] {
  const found: Polarity[] = [];
  for (const [index, mention] of mentions.entries()) {
    const before = mentions[index - 1];
    const between = before === undefined ? undefined : text.slice(before.end, mention.at);
    const goesOn = between !== undefined && found[index - 1] === 'denied' && LIST.test(between);
    found.push(goesOn ? 'denied' : polarityOf(text, mention));
  }
  return found;
}

const LIST = /^(?:、|和|或|或者|及|以及|与|跟|也不卖?|也没有?|, ?nor | or | and )$/u;

function polarityOf(text: string, mention: Mention<unknown>): Polarity {
  const { at, end } = mention;
  const before = neutral(clauseBefore(text, at));
  if (OPEN_BEFORE.test(before) || isOtherParty(text, mention)) return 'open';
  if (DENIED_BEFORE.test(before) || ENGLISH_DENIED.test(before)) return 'denied';
  const after = /^[^,。;!?，\n]*/u.exec(text.slice(end))?.[0] ?? '';
  const closing = text.charAt(end + after.length);
  return DENIED_AFTER.test(after) && closing !== '?' ? 'denied' : 'said';
}

/** Words that hold a 不 or 没 and deny nothing; a question with both sides (卖不卖) neither. */
const neutral = (words: string): string =>
  words.replace(
    /(\p{Script=Han})不\1|有没有|不仅仅?|不只是?|不光是?|不但|不得不|不错|不好意思|没问题|没错|差不多|对不起|要不然?|不管|不论|别的|别人|特别|分别|非常|非得|除非|无论|not only/gu,
    '·',
  );

const OPEN_BEFORE =
  /(?:不确定|不知道|不清楚|分不清|不晓得|搞不[清懂]|不太?懂|没想好|not sure|don't know)[^,。;!?]{0,8}$/u;

const FILLER =
  '(?:是|做|卖|用|想|打算|涉及|提供|有|属于|任何|这个|这种|这类|什么|的|会|再|碰|选|走|搞|弄|需要|去|销售|经营|从事|开展|在线|线上|直播|在|我们|咱们|公司|一个|一家|算|能)';

const DENIED_BEFORE = new RegExp(`(?:不|没有|没|无|非|别|勿|未)${FILLER}{0,5}$`, 'u');

const ENGLISH_DENIED =
  /(?:\bnot|\bno|n't|\bwithout|\bnever|\bneither|\bnor)(?: (?:a|an|the|any|be|do|doing|sell|selling|offer|offering|deal|dealing|in|with|for|have|involve|involving|use|using|really|going|to))* ?$/u;

const DENIED_AFTER =
  /^(?:我们|咱们|这块|这个|这些|这类|那些|都|的|啥的|什么的|之类的?|业务|是|就|也|,|暂时|目前){0,4}(?:不卖|不做|不涉及|不搞|不碰|不是我们|没有做?|没做|不需要卖|不包括|不算|不提供)(?:的|了|啊|呀|呢)?$/u;

/** Whether the sentence only supposes something: 如果, 要是, 万一. */
export const isSupposed = (text: string): boolean =>
  /如果|(?<!主)要是|假如|假设|万一|倘若|\bif\b|\bwhat if\b|\bsuppose\b/u.test(text);

/** Whether the two are offered as a choice: 甲还是乙. */
export const isChoice = (text: string, one: Mention<unknown>, other: Mention<unknown>): boolean =>
  one.end <= other.at && /还是|或者|或是|抑或|\bor\b/u.test(text.slice(one.end, other.at)) && other.at - one.end <= 10;
