/**
 * A name as it is compared: NFKC, traditional variants of brackets and dashes folded, no spaces, no book-title marks,
 * no brackets (their content stays), Latin letters upper case. Idempotent. Two names are the same when this is equal.
 */
export function normalizeName(name: string): string {
  return mendRadicals(name.normalize('NFKC')).normalize('NFKC').replace(SEPARATORS, '').toUpperCase();
}

/** CJK radicals that a PDF's text layer holds in place of the characters and that NFKC leaves alone. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '⺠': '民',
    '⻓': '长',
    '⻔': '门',
    '⻋': '车',
    '⻚': '页',
    '⻢': '马',
    '⻜': '飞',
    '⻛': '风',
    '⻝': '食',
    '⻅': '见',
    '⻉': '贝',
    '⻘': '青',
    '⻩': '黄',
    '⻰': '龙',
    '⻬': '齐',
    '⻦': '鸟',
    '⻥': '鱼',
    '⻄': '西',
    '⺟': '母',
    '⺝': '月',
    '⺼': '月',
    '⻆': '角',
    '⻁': '虎',
    '⻨': '麦',
    '⻮': '齿',
    '⻤': '鬼',
    '⻣': '骨',
    '⻧': '卤',
    '⻙': '韦',
    '⻪': '黾',
    '⻳': '龟',
    '⺎': '尢',
    '⺘': '扌',
    '⺮': '竹',
    '⻎': '辶',
  }),
);

/** Replaces radicals (⺠ U+2EA0 …) by the characters they stand for; NFKC mends the Kangxi ones (⼈ U+2F08). */
export function mendRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2eff]/gu, (radical) => RADICALS.get(radical) ?? radical);
}

// every kind of white space, quotation and book-title mark, bracket, dash, dot and slash that print and OCR vary in
const SEPARATORS =
  /[\s\u200b-\u200f\ufeff《》〈〉「」『』“”"'‘’`()（）[\]【】〔〕{}<>\-‐-―−—_·•・.,，、。;；:：/\\|]/gu;
