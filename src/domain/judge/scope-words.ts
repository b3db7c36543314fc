import { mendRadicals } from '../names/normalize-name.ts';

/**
 * How a scope (经营范围) speaks of some words: it has them (`contained`); has them only where it cannot be told what is
 * meant, 拟申请网络表演, 网络表演培训 (`doubtful`); only where they are taken away, 不含网络表演 (`negated`); or not.
 */
export type ScopeMention = 'contained' | 'doubtful' | 'negated' | 'absent';

/** The best of all places where the words stand; spaces, line breaks, full or half width make no difference. */
export function findInScope(scope: string, words: string): ScopeMention {
  const text = foldScope(scope);
  const wanted = foldScope(words);
  const mentions = placesOf(wanted, text).map((start) => mentionAt(text, start, start + wanted.length));
  return bestFirst.find((mention) => mentions.includes(mention)) ?? 'absent';
}

/** Words of the scope that differ from the wanted ones (four characters or more) in just one, as a misreading would. */
export function nearlyInScope(scope: string, words: string): string | undefined {
  const text = [...foldScope(scope)];
  const wanted = [...foldScope(words)];
  if (wanted.length < 4) return undefined;
  return text
    .map((_, start) => text.slice(start, start + wanted.length))
    .find((window) => window.length === wanted.length && differences(window, wanted) === 1)
    ?.join('');
}

/** Whether the scope says that it goes on on another sheet: 见附页, 详见附件. */
export const goesOnElsewhere = (scope: string): boolean =>
  /见(?:附|续|背|副|批)|附(?:页|件|表)/u.test(foldScope(scope));

const bestFirst = ['contained', 'doubtful', 'negated'] as const satisfies readonly ScopeMention[];

const differences = (some: readonly string[], others: readonly string[]): number =>
  some.filter((character, index) => character !== others[index]).length;

/** NFKC makes commas, semicolons and brackets half width; quotation and book-title marks say nothing here. */
function foldScope(scope: string): string {
  return mendRadicals(scope.normalize('NFKC'))
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff《》“”"'‘’「」『』]/gu, '')
    .replace(/[[{【〔〖]/gu, '(')
    .replace(/[\]}】〕〗]/gu, ')')
    .toUpperCase();
}

function placesOf(words: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** What stands around the words, as far as it can speak of them; '' where there is no such part. */
interface Surroundings {
  /** From the start of the sentence or the bracket, without closed brackets and without closed 除…外. */
  readonly before: string;
  /** The same, from the last comma. */
  readonly clause: string;
  /** The same as `before`, if the words stand in a bracket that closes. */
  readonly enclosed: string;
  /** What stands in front of the bracket that holds the words. */
  readonly outside: string;
  /** Up to the next comma, end of sentence or end of the bracket, without brackets. */
  readonly after: string;
  /** The bracket that opens right behind the words. */
  readonly remark: string;
}

const NOT =
  '(?:不(?:含|包含|包括|涉及|得|从事|经营|开展|提供|允许|予|可|能)|未(?:含|包含|包括|取得|获|经许可|核准)|禁止|剔除|取消|删除|核减|停止|暂停|注销)';
const TAKEN_AWAY = '(?:除外|不在(?:此|其)列|不(?:含|包括)在内|不在[^,]{0,6}范围)';

/** The first whose parts all match decides; none: the words are plainly there. */
const signs: readonly {
  readonly mention: ScopeMention;
  readonly where: Partial<Record<keyof Surroundings, RegExp>>;
}[] = [
  { mention: 'negated', where: { remark: new RegExp(`^(?:已?${NOT}|除外)(?:在内)?$`, 'u') } },
  { mention: 'negated', where: { outside: new RegExp(`${NOT}:?$`, 'u') } },
  {
    mention: 'negated',
    where: { after: new RegExp(`^(?:服务|业务|经营|活动|类)*(?:等[^、]{0,4})?${TAKEN_AWAY}`, 'u') },
  },
  { mention: 'negated', where: { clause: /除[^,]*$/u, after: /外/u } },
  { mention: 'doubtful', where: { after: new RegExp(`${TAKEN_AWAY}|^:?[不未无否]`, 'u') } },
  { mention: 'doubtful', where: { outside: /除$/u } },
  { mention: 'contained', where: { clause: /(?:但|仅)(?:含|限|包括|包含|可?经营)$/u } },
  { mention: 'negated', where: { clause: new RegExp(`(?:${NOT}[^的但]*|[非无])$`, 'u') } },
  // inside one closed bracket a comma only lists
  { mention: 'negated', where: { enclosed: new RegExp(`^${NOT}`, 'u') } },
  { mention: 'doubtful', where: { before: new RegExp(NOT, 'u') } },
  { mention: 'doubtful', where: { clause: /(?:非[^、]{0,4}|(?:拟|申请|筹备|计划).*)$/u } },
  { mention: 'doubtful', where: { after: /^类?(?:经纪|培训|策划|咨询|技术|软件|系统|设备|会(?!员))/u } },
];

function mentionAt(text: string, start: number, end: number): ScopeMention {
  const around = surroundings(text, start, end);
  const parts = Object.entries(around);
  return (
    signs.find(({ where }) => parts.every(([part, words]) => where[part as keyof Surroundings]?.test(words) ?? true))
      ?.mention ?? 'contained'
  );
}

function surroundings(text: string, start: number, end: number): Surroundings {
  const lead = withoutClosedBrackets(text.slice(0, start));
  const open = lead.lastIndexOf('(');
  const sentence = /[^;。]*$/u.exec(lead.slice(open + 1))?.[0] ?? '';
  const before = sentence.replace(/除[^,]*?外/gu, '');
  const tail = withoutClosedBrackets(text.slice(end));
  return {
    before,
    clause: before.slice(before.lastIndexOf(',') + 1),
    enclosed: open >= 0 && tail.includes(')') ? before : '',
    outside: open < 0 ? '' : lead.slice(0, open),
    after: /^[^,;。()]*/u.exec(tail)?.[0] ?? '',
    remark: /^\(([^()]*)\)/u.exec(text.slice(end))?.[1] ?? '',
  };
}

function withoutClosedBrackets(text: string): string {
  const shorter = text.replace(/\([^()]*\)/gu, '');
  return shorter === text ? text : withoutClosedBrackets(shorter);
}
