import { normalizeName } from '../../src/domain/names/normalize-name.ts';

/** A sentence that was true, with one thing changed so that it no longer is. */
export interface Mutation {
  readonly kind: string;
  readonly text: string;
}

/** @param seed chooses what each change becomes; the same seed gives the same mutations */
export function mutationsOf(text: string, seed: number): readonly Mutation[] {
  return mutators.flatMap(({ kind, mutate }) => {
    const changed = mutate(text, seed);
    const isSame = changed === undefined || normalizeName(changed) === normalizeName(text);
    return isSame ? [] : [{ kind, text: changed }];
  });
}

type Mutate = (text: string, seed: number) => string | undefined;

const replaceOne = (pattern: RegExp, by: (hit: string, seed: number) => string): Mutate => {
  return (text, seed) => {
    const hits = [...text.matchAll(pattern)];
    const hit = hits[seed % Math.max(1, hits.length)];
    if (hit === undefined) return undefined;
    return text.slice(0, hit.index) + by(hit[0], seed) + text.slice(hit.index + hit[0].length);
  };
};

/** Another digit at a place that the seed chooses, never the same one. */
function otherDigit(digits: string, seed: number): string {
  const places = [...digits].flatMap((each, index) => (/\d/u.test(each) ? [index] : []));
  const at = places[seed % places.length] ?? 0;
  const digit = (Number(digits[at]) + 1 + (seed % 9)) % 10;
  return digits.slice(0, at) + String(digit) + digits.slice(at + 1);
}

const ODD = '营业务文化传媒网络教育科技商贸公证明星光海';

/** One character of the middle replaced, left out or doubled. */
function otherName(name: string, seed: number): string {
  const characters = [...name];
  const at = 1 + (seed % Math.max(1, characters.length - 2));
  const odd = [...ODD][seed % ODD.length] ?? '星';
  const change = seed % 3;
  if (change === 0) characters[at] = odd === characters[at] ? '星' : odd;
  else if (change === 1) characters.splice(at, 1);
  else characters.splice(at, 0, odd === characters[at] ? '星' : odd);
  return characters.join('');
}

const CHINESE_DIGITS = '一二三四五六七八九';
const otherNumeral = (numeral: string, seed: number): string => {
  const at = CHINESE_DIGITS.indexOf(numeral.replace('两', '二'));
  return CHINESE_DIGITS[(at + 1 + (seed % 8)) % 9] ?? '九';
};

const append = (words: readonly string[]): Mutate => {
  return (text, seed) => `${text.replace(/。$/u, '')}，${words[seed % words.length]}。`;
};

const mutators: readonly { readonly kind: string; readonly mutate: Mutate }[] = [
  { kind: 'date', mutate: replaceOne(/\d{4}[年./-]\d{1,2}(?:[月./-]\d{1,2}日?|月)/gu, otherDigit) },
  {
    kind: 'Chinese date',
    mutate: replaceOne(/(?<=[二〇])[〇一二三四五六七八九](?=[年〇一二三四五六七八九])/gu, otherNumeral),
  },
  {
    kind: 'number',
    mutate: replaceOne(/(?<![\d./年月-])\d+(?=[处方枚家])/gu, (hit, seed) => String(Number(hit) + 2 + (seed % 7))),
  },
  { kind: 'Chinese number', mutate: replaceOne(/[两二](?=[家方])/gu, (_, seed) => '三四五六七八九'[seed % 7] ?? '三') },
  { kind: 'title', mutate: replaceOne(/(?<=《)[^》]{4,}(?=》)/gu, otherName) },
  { kind: 'company', mutate: replaceOne(/南京栖[云霞]文化(?:传媒|发展)有限公司/gu, otherName) },
  { kind: 'code', mutate: replaceOne(/91420111MAPA85FY2X/gu, otherDigit) },
  { kind: 'quoted words', mutate: replaceOne(/(?<=“)[^”]{4,}(?=”)/gu, otherName) },
  {
    kind: 'address',
    mutate: append([
      '详见www.zizhi.cn',
      '请拨打13800138000',
      '请联系a@b.cn',
      '加微信zz8866',
      '请访问zz.top',
      '客服400-123-4567',
    ]),
  },
  {
    kind: 'guarantee',
    mutate: append([
      '补齐后保证通过',
      '提交后即可接入',
      '一定能过审',
      '否则违法',
      '可咨询律师',
      '审核员已批准',
      '会自动通过',
    ]),
  },
  {
    kind: 'another paper',
    mutate: append(['另请补交《税务登记证》', '并提交开户许可证', '还要食品经营许可证', '附身份证', '并附授权书']),
  },
  {
    kind: 'term',
    mutate: append(['须在7天内完成', '请于三个工作日内处理', '费用500元', '请在下月前完成', '约需两周', '须满3年']),
  },
];
