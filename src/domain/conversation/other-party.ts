import type { Mention } from './phrase-book.ts';

type Stretch = Pick<Mention<unknown>, 'at' | 'end'>;

/**
 * Whether the words tell of somebody else than the applicant as it is today: 跟三甲医院合作, 给银行做外包, 学校旁边,
 * 客户是保险公司, 以前做私募. Who builds a platform for others (给驾校做平台) speaks of itself.
 */
export function isOtherParty(text: string, { at, end }: Stretch): boolean {
  const before = clauseBefore(text, at).slice(-NEAR);
  const after = clauseAfter(text, end);
  return cues.some((cue) => isMet(cue, text.slice(at, end), before, after)) && !/平台|入驻|入住/u.test(after);
}

/** Characters to each side that are looked at; every cue fits well inside. */
const NEAR = 40;

interface Cue {
  /** What the words themselves end in. */
  readonly of?: RegExp;
  readonly before?: RegExp;
  readonly after?: RegExp;
}

const isMet = (cue: Cue, words: string, before: string, after: string): boolean =>
  (cue.of?.test(words) ?? true) && (cue.before?.test(before) ?? true) && (cue.after?.test(after) ?? true);

const SOME = '(?:一家|一些|几家|几个|多家|本地|当地|很多|各大|各种|某个?|十?[\\d一两三四五六七八九十]+多?家)?';

const cues: readonly Cue[] = [
  // 跟三甲医院合作
  {
    before: new RegExp(`(?:跟|和|与|同|对接了?)${SOME}的?$`, 'u'),
    after: /^.{0,4}(?:合作|签约|签了|联合|联名|对接)/u,
  },
  // 给银行做外包, 帮楼盘拍视频; 给银行客户讲课 is a bank's own
  {
    before: new RegExp(`(?:给|为|帮|替)${SOME}的?$`, 'u'),
    after:
      /^(?!的?(?:客户|用户|会员|学员|家长|老师|患者|员工)).{0,6}(?:做|开发|供货|设计|提供|运营|外包|服务|搭建|定制|拍|配|写|供)/u,
  },
  { before: new RegExp(`服务(?:过|了|于|的是|对象是)${SOME}$`, 'u') },
  // 学校旁边
  { after: /^的?(?:旁边|附近|门口|对面|楼下|隔壁|周边|边上|里开|里面开|的?门面|的?铺面|的?场地)/u },
  // 客户是保险公司, 股东是一家证券公司, 朋友是开驾校的, 老婆在幼儿园
  {
    before: new RegExp(
      `(?:客户|用户|甲方|乙方|观众|粉丝|受众|买家|股东|投资人|投资方|母公司|供应商|合作方|合作伙伴|房东|朋友|亲戚|同学|老婆|老公|爱人|妻子|丈夫|爸爸?|妈妈?|哥哥?|姐姐?)(?:主要|基本|大多|大部分|一般|全|以前)?都?(?:是|为|有|在|做)(?:开|做|搞)?${SOME}$`,
      'u',
    ),
  },
  // 我姐开了个驾校
  { before: /(?:我|他|她)(?:姐|哥|弟|妹|爸|妈|舅|叔|老婆|老公|朋友|同学|亲戚|对象)家?$/u },
  { before: /(?<!农村)合作的?$/u },
  { before: /(?:住|租)在?的?(?:是|小区是)?$/u },
  // 以前做私募, 从券商辞职
  { before: /(?:(?:以前|从前|曾经|曾|过去)(?:是|做|搞|开|干|在)?|之前(?:是|做|搞|开|干|在))过?$/u },
  { after: /^.{0,6}(?:离职|辞职|退休|转行|毕业|跳槽)/u },
  {
    before: new RegExp(`在${SOME}$`, 'u'),
    after: /^(?:里|那边)?(?:上班|工作|任职|打工|实习|干过|出生|住院|读书|上学|念书)/u,
  },
  // 大学老师 is a person, not the university
  { of: /[学校园院行司商店]$/u, after: /^的?(?:老师|教授|学生|员工|职员|家长|校友|护士|家属)/u },
  // 银行要求我们
  { after: /^(?:那边|方面|方)?(?:要求我|让我|叫我|要我们|说要|说我)/u },
  { after: /^的?信用卡(?:能|可以)?(?:付|支付|买|刷)/u },
  // 卖学校校服
  { before: /卖(?:的是|的都是)?$/u, after: /^(?!产品|的|课|直播)\p{Script=Han}{2,6}$/u },
  // 楼盘样板间用的家具厂: what the clause names in the end is another trade
  { after: /^.{1,8}的.{0,4}(?:店|厂|工作室|公司|团队|经销商|供应商|超市)(?:想直播|直播|$)/u },
  { after: /^的.{2,4}(?:店|厂|工作室|公司|团队|经销商|供应商|超市)(?:想直播|直播|$)/u },
  // 幼儿园玩具, 楼盘物料印刷厂
  {
    after:
      /^(?!的(?:直播|课)).{0,6}(?:租赁|玩具|用品|器材|耗材|物料|印刷厂?|广告|摄影|安装|批发|定制)(?:公司|商|厂家?|工作室)?的?$/u,
  },
];

/** From the last mark that ends a clause up to the mention; of a clause without end its last words. */
export const clauseBefore = (text: string, at: number): string =>
  /[^,。;!?，\n]*$/u.exec(text.slice(Math.max(0, at - FAR), at))?.[0] ?? '';

/** A denial stands no further off than this: a long message is not read anew from its start for each word. */
const FAR = 80;

const clauseAfter = (text: string, end: number): string =>
  /^[^,。;!?，\n]*/u.exec(text.slice(end, end + NEAR))?.[0] ?? '';
