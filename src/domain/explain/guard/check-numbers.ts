import { withoutCodes } from './check-codes.ts';
import { withoutDateParts } from './check-dates.ts';
import { withoutPapers } from './check-papers.ts';
import type { Grounds, GuardCheck } from './grounds.ts';

/** Every number, in digits or in Chinese, with a unit or without, is one of the facts'. */
export const checkNumbers: GuardCheck = (text, grounds) => {
  const { corpus } = grounds;
  const known = numbersIn(withoutCodes(withoutDateParts(corpus)));
  const own = numbersIn(withoutCodes(withoutDateParts(withoutPapers(text, grounds))));
  const strange = own.find((number) => !isGrounded(number, known))?.words;
  return (
    strange ??
    misplacedCount(text, grounds) ??
    VAGUE.exec(text)?.[0] ??
    (text.match(DISGUISED) ?? []).find((words) => !corpus.includes(words))
  );
};

/** How many seals or partners were found, and how many are needed, do not change places. */
function misplacedCount(text: string, { facts }: Grounds): string | undefined {
  const found = Number(facts.found.印章数 ?? facts.found.合作方数 ?? Number.NaN);
  if (Number.isNaN(found)) return undefined;
  const counts = [...text.matchAll(/(?<count>\d+|[一二两三四五六七八九十]+)\s*(?:处|枚|个|方|家)/gu)];
  return counts.find(({ 0: words, index, groups }) => {
    const before = text.slice(0, index);
    const count = /\d/u.test(words) ? Number(groups?.['count']) : chineseValue(groups?.['count'] ?? '');
    if (/(?:须|应|需|至少|要|不足|请(?:再)?(?:提交|补交|上传)(?:盖有)?)[^,。;:\d]{0,8}$/u.test(before))
      return count === found;
    return /(?:(?<!盖)有|看到|数到|已知|目前|共)[^,。;\d]{0,6}$/u.test(before) && count !== found;
  })?.[0];
}

interface FoundNumber {
  readonly value: number;
  readonly unit: UnitKind | undefined;
  readonly words: string;
}

type UnitKind = keyof typeof UNITS;

const UNITS = {
  time: /^(?:个)?(?:工作日|自然日|年|月|天|日|周|星期|小时|分钟|秒|季度)/u,
  money: /^(?:万|亿)?(?:元|块|人民币|美元)/u,
  people: /^(?:万|亿)?人/u,
  size: /^(?:[KMGT]B?|像素|字节|厘米|毫米|米)/iu,
  share: /^(?:%|成)/u,
  count: /^(?:个|家|方|枚|处|份|张|项|次|名|位|类|种|证|套|条|页|件|所|间|款|步|轮|倍|遍)/u,
} as const satisfies Record<string, RegExp>;

const unitKinds = ['time', 'money', 'people', 'size', 'share', 'count'] as const satisfies readonly UnitKind[];

/** One of something (一份, 一张) is only an article. */
function isGrounded({ value, unit }: FoundNumber, known: readonly FoundNumber[]): boolean {
  if (value === 1 && unit === 'count') return true;
  const isSame = (other: UnitKind | undefined): boolean =>
    unit === undefined || other === unit || (unit === 'count' && other === undefined);
  return known.some((each) => each.value === value && isSame(each.unit));
}

const DIGITS = /\d+(?:[.,]\d+)*/gu;
const CHINESE = /[〇零一二两三四五六七八九十百千万亿]+/gu;

function numbersIn(text: string): readonly FoundNumber[] {
  const arabic = [...text.matchAll(DIGITS)].map((match) => {
    const after = text.slice(match.index + match[0].length).trimStart();
    return { value: Number(match[0].replaceAll(',', '')), unit: unitOf(after), words: match[0] + after.slice(0, 2) };
  });
  const chinese = [...text.matchAll(CHINESE)].flatMap((match) => {
    const after = text.slice(match.index + match[0].length).trimStart();
    const unit = unitOf(after);
    const isNumber = unit !== undefined || ([...match[0]].length > 1 && !IDIOMS.has(match[0]));
    return isNumber ? [{ value: chineseValue(match[0]), unit, words: match[0] + after.slice(0, 2) }] : [];
  });
  return [...arabic, ...chinese];
}

const IDIOMS: ReadonlySet<string> = new Set(['一一', '万一', '千万']);

const unitOf = (after: string): UnitKind | undefined => unitKinds.find((kind) => UNITS[kind].test(after));

const ONES = '零一二三四五六七八九';
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** 两 → 2, 十五 → 15, 五十万 → 500000, 二〇 → 20. */
function chineseValue(words: string): number {
  const text = words.replaceAll('〇', '零').replaceAll('两', '二');
  if (!/[十百千万亿]/u.test(text)) return Number([...text].map((digit) => ONES.indexOf(digit)).join(''));
  let [total, section, digit] = [0, 0, 0];
  for (const character of text) {
    const [ten, large] = [TENS[character], LARGE[character]];
    if (ten !== undefined) section += (digit || 1) * ten;
    if (large !== undefined) [total, section] = [(total + section + digit) * large, 0];
    digit = (ten ?? large) ? 0 : ONES.indexOf(character);
  }
  return total + section + digit;
}

/** 几天, 半年, 数日, 若干家. */
const VAGUE = /(?:几|数|半|若干|多|十几|数十)\s*个?(?:工作日|年|月|天|日|周|小时|家|份|项|张|元)/u;

/** 壹贰叁, 百分之三, 三分之二, 第三: written so that they look like no number. */
const DISGUISED = /[壹贰叁肆伍陆柒捌玖拾佰仟]|[百千\d一二三四五六七八九]分之|第[一二三四五六七八九十]/gu;
