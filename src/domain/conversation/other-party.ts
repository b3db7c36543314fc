import type { Mention } from './phrase-book.ts';

type Stretch = Pick<Mention<unknown>, 'at' | 'end'>;

/**
 * Whether the words tell of somebody else than the applicant as it is today: 跟三甲医院合作, 给银行做外包, 学校旁边,
 * 客户是保险公司, 以前做私募. Who builds a platform for others (给驾校做平台) speaks of itself.
 */
export function isOtherParty(text: string, { at, end }: Stretch): boolean {
  const before = clauseBefore(text, at);
  const after = clauseAfter(text, end);
  return (
    cues.some((cue) => (cue.before?.test(before) ?? true) && (cue.after?.test(after) ?? true)) &&
    !/平台|入驻|入住/u.test(after)
  );
}

interface Cue {
  readonly before?: RegExp;
  readonly after?: RegExp;
}

const cues: readonly Cue[] = [
  {
    before: /(?:跟|和|与|同|对接了?)(?:一家|一些|几家|多家|本地|当地|很多|某|\d+家|[一两三四五六]家)?的?$/u,
    after: /^.{0,4}(?:合作|签约|签了|联合|联名|对接)/u,
  },
  {
    before: /(?:给|为|帮|替)(?:一家|一些|几家|几个|多家|本地|当地|很多|各大|某|某个)?的?$/u,
    after:
      /^(?!的?(?:客户|用户|会员|学员|家长|老师|患者|员工)).{0,6}(?:做|开发|供货|设计|提供|代运营|运营|外包|服务|搭建|定制)/u,
  },
  { after: /^(?:的)?(?:旁边|附近|门口|对面|楼下|隔壁|周边|边上|里面开)/u },
  {
    before:
      /(?:客户|用户|甲方|观众|粉丝|受众|买家)(?:主要|基本|大多|大部分|一般|全)?都?(?:是|为|有)(?:一些|各种|各大)?$/u,
  },
  { before: /(?:以前|从前|曾经|曾|过去)(?:是|做|搞|开|干)?(?:过)?$/u },
  { before: /(?:在)(?:一家|某)?$/u, after: /^(?:里|那边)?(?:上班|工作|任职|打工|实习)/u },
  { after: /^(?:那边|方面|方)?(?:要求我|让我|叫我|要我们|说要|说我)/u },
];

/** From the last mark that ends a clause up to the mention. */
export const clauseBefore = (text: string, at: number): string => /[^,。;!?，\n]*$/u.exec(text.slice(0, at))?.[0] ?? '';

const clauseAfter = (text: string, end: number): string => /^[^,。;!?，\n]*/u.exec(text.slice(end))?.[0] ?? '';
