import { PAPER, withoutPapers } from './check-papers.ts';
import type { Grounds, GuardCheck } from './grounds.ts';

/** What the text says is wrong is what the findings say is wrong. */
export const checkClaims: GuardCheck = (text, grounds) => {
  const bare = withoutPapers(text, grounds).replace(/\s/gu, '');
  for (const { says, holds, unless } of claims) {
    const said = says.exec(unless === undefined ? bare : bare.replace(unless, ''))?.[0];
    if (said !== undefined && !holds.some((ground) => ground(grounds))) return said;
  }
  return undefined;
};

interface Claim {
  readonly says: RegExp;
  /** One of them has to hold. */
  readonly holds: readonly Ground[];
  /** Words that look like the claim and are none. */
  readonly unless?: RegExp;
}

type Ground = (grounds: Grounds) => boolean;

const failed =
  (code: string, value?: keyof Grounds['facts']['found']): Ground =>
  ({ findings, facts }) =>
    findings.some((finding) => finding.ok === false && finding.code === code) &&
    (value === undefined || facts.found[value] !== undefined);

const touched =
  (...codes: readonly string[]): Ground =>
  ({ findings }) =>
    findings.some(({ code }) => codes.includes(code));

const isStatus =
  (...statuses: readonly string[]): Ground =>
  ({ facts }) =>
    statuses.includes(facts.status);

/** Something about the paper was left open, whatever else is wrong with it. */
const isOpen: Ground = ({ facts, findings }) => facts.status === 'unsure' || findings.some(({ ok }) => ok === null);

const inFacts =
  (...words: readonly string[]): Ground =>
  ({ corpus }) =>
    words.some((word) => corpus.includes(word));

const claims: readonly Claim[] = [
  {
    says: /过期|到期|失效|届满|超期|逾期/u,
    unless: /到期日|是否(?:过期|到期)/gu,
    holds: [failed('not-expired', '有效期至')],
  },
  { says: /生效/u, holds: [failed('not-expired', '有效期起')] },
  { says: /有效期(?!内)|日期/u, holds: [touched('not-expired', 'corroborated')] },
  { says: /期限/u, holds: [touched('not-expired'), inFacts('期限')] },
  { says: /颠倒|签发日/u, holds: [touched('not-expired')] },
  {
    says: /不一致|不同一|(?<!是)不是同一|不属于|(?<!是)不是(?:本|申请|该)?(?:主体|公司|单位)|不符(?!合)|不相符|不匹配|对不上|不同(?:主体|公司|单位)/u,
    unless: /不一致的话|是否一致/gu,
    holds: [failed('holder-matches'), touched('holders-agree')],
  },
  { says: /同一(?:家|主体|公司|单位|个)|各证照/u, holds: [touched('holders-agree'), inFacts('同一')] },
  { says: /持有人|持证人/u, holds: [touched('holder-matches', 'holders-agree', 'corroborated', 'legible')] },
  { says: /名下/u, holds: [touched('holder-matches', 'holders-agree'), inFacts('名下')] },
  {
    says: /不含|不包含|未含|未包含|没有(?:包含|含|写|列)|不包括|未(?:涵盖|列|载明|写)|缺少[“"]|写明不/u,
    holds: [failed('scope-contains')],
  },
  {
    says: /范围/u,
    holds: [touched('scope-contains'), (grounds) => isStatus('missing')(grounds) && inFacts('经营范围')(grounds)],
  },
  { says: /只差|一字之差|差一个字/u, holds: [({ facts }) => facts.found.读到的范围词 !== undefined] },
  {
    says: /(?<!是)(?:不是|并非|非)由|机关[^,。;]{0,24}(?:(?<!是)不是|不对|有误|不符合)|级别不|越级/u,
    holds: [failed('issuer')],
  },
  { says: /印章|盖章|公章|签章|骑缝|盖有|方章|的章/u, holds: [inFacts('章')] },
  { says: /合作方|合作协议|各方|双方|签约/u, holds: [inFacts('合作', '双方', '各方')] },
  { says: /代码|校验|注册号/u, holds: [touched('uscc-checksum')] },
  { says: /编号|证号/u, holds: [touched('corroborated')] },
  { says: /附页|附件|副本|正本|续页/u, holds: [inFacts('附页', '附件')] },
  { says: /封面|样本|空白|模板|内页/u, holds: [touched('corroborated'), inFacts('模板', '空白')] },
  {
    says: /(?:没有?|尚未|还没有?|未)(?:见到?|看到|收到|提交|上传|提供|补交|交)|缺少(?![“"])|缺失|还缺|尚缺|还差/u,
    holds: [isStatus('missing')],
  },
  {
    says: new RegExp(`已(?:经)?(?:提交|上传|收到|提供|交)|收到了|(?:提交|上传|提供|收到|交来)的(?:这份)?${PAPER}`, 'u'),
    unless: /(?:再|请|重新)(?:提交|上传|提供)的/gu,
    holds: [isStatus('unfit', 'unsure')],
  },
  {
    says: /看不清|模糊|不清晰|不清楚|无法辨认|辨认不|没有?读到|未(?:能)?读|读不|没有读清|遮挡|遮住|反光|打码|残缺|裁切|无法(?:识别|读取|核对|确认|判断|判定|看清)|不能(?:确认|确定|判定)|难以|尚不能|看不出|存疑|未能/u,
    unless: /(?:没有|无|不要|避免|未被|不被|不得)(?:任何)?(?:水印)?遮挡/gu,
    holds: [isOpen],
  },
  { says: /不符合|不合格|不满足|不合用|无效|不能(?:使用|采用|作为)|不予/u, holds: [isStatus('unfit')] },
  { says: /范围[^,。;]*[不未没无误错缺]|[不未没无误错缺][^,。;]*范围/u, holds: [touched('scope-contains')] },
  {
    says: new RegExp(
      `(?:范围|代码|持有人|标题|章|机关|主体)[^,。;]{0,6}(?:过期|到期|失效|届满|生效)|增加${PAPER}`,
      'u',
    ),
    holds: [],
  },
  { says: /截图|页面/u, holds: [inFacts('截图'), isStatus('missing')] },
  { says: /或(?:者)?(?:提交|提供|申请)/u, holds: [isOpen, touched('holder-matches')] },
  { says: /(?:只|仅)(?:缺|需|要|须|差(?!一?个?字))|[于在]有效期内(?:换|办|申请|补)/u, holds: [] },
  { says: new RegExp(`申请(?:办理)?(?:新|一张|${PAPER})`, 'u'), holds: [isStatus('missing')] },
  { says: /该公司/u, holds: [inFacts('该公司')] },
  { says: /该(?:单位|合作方|机关|持有人)|其名下/u, holds: [] },
  { says: /变更/u, holds: [inFacts('变更')] },
  { says: /增加|添加|列入/u, holds: [inFacts('增加', '补充')] },
  { says: /换发|换领|新证|新照/u, holds: [failed('not-expired'), failed('scope-contains')] },
  { says: /更换|换成|换为/u, holds: [isStatus('unfit')] },
  { says: /更正|修改|改为/u, holds: [inFacts('更正')] },
  { says: /填写|填好/u, holds: [inFacts('填写', '模板')] },
  { says: /主体(?!信息)/u, holds: [inFacts('主体'), touched('holder-matches', 'holders-agree')] },
  { says: /标题/u, holds: [touched('title', 'corroborated')] },
  { says: /通过/u, holds: [touched('uscc-checksum')] },
  { says: /人工|等待/u, holds: [isOpen] },
  { says: /清晰|清楚|看清|四角|字迹/u, holds: [isStatus('missing'), isOpen] },
  {
    says: /由[^,。;]{1,20}(?:提交|补交|上传|提供|更换)|人工(?!核|审|确认|判|对照)|(?:提交|审核|审查|办理|核对|补交)中/u,
    holds: [],
  },
  { says: /办理|申请(?!单位|主体|人|类目)/u, holds: [isStatus('missing'), inFacts('申请', '换发')] },
  { says: /其他|其余|另外|别的|另一|双方|各方|各自/u, holds: [inFacts('其余', '双方', '各方', '等证照')] },
  { says: /旧|原证|原照/u, holds: [inFacts('旧')] },
  { says: /自己|本人/u, holds: [inFacts('自己')] },
  { says: /水印|清晰度|分辨率|太小|过小|太暗|倾斜/u, holds: [inFacts('水印')] },
  ...['个人', '个体', '自然人', '政府', '外资', '境内', '大陆'].map((words) => ({
    says: new RegExp(words, 'u'),
    holds: [inFacts(words)],
  })),
];
