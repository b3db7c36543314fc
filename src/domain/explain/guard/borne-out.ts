import type { Grounds } from './grounds.ts';

/** The phrases in which a sentence about this gap may assert or deny something; □ is its paper, ■ an organisation, ◇ a term. */
export function borneOutBy({ facts, findings, corpus }: Grounds): readonly RegExp[] {
  const found = findings.flatMap(({ code, ok }) => BY_FINDING[`${code} ${ok}`] ?? []);
  const read = Object.keys(facts.found);
  return [
    ...found,
    ...BY_STATUS[facts.status],
    ...(facts.status !== 'missing' && read.length === 0 ? [UNREAD] : []),
    ...(findings.some(({ ok }) => ok === null) ? BY_DOUBT : []),
    ...(read.includes('有效期起') ? [/(?:尚|还)?未(?:开始)?生效|已经?生效/gu] : []),
    ...(read.includes('读到的范围词') ? [/(?:只|仅)?相?差一个?字|读到的是|就是(?=◇)/gu] : []),
    ...(corpus.includes('小程序还没有') ? [NOT_HELD] : []),
    ...(findings.some(({ code, ok }) => code === 'issuer' && ok === false) ? [notIssuedBy(facts)] : []),
    // last: a part of a longer phrase is not to be taken from it
    ...ALWAYS,
  ];
}

/** 不是 followed by the authority that it has to be, not by a part of its name. */
function notIssuedBy({ expected }: Grounds['facts']): RegExp {
  const wanted = expected.flatMap((each) => /^须由(?<first>.).*颁发$/u.exec(each)?.groups?.['first'] ?? []);
  return new RegExp(`(?:不是|并非|不由|不属于)由?(?=[${wanted.join('')}])`, 'gu');
}

const NOT_HELD = /(?:还|尚)?(?:没有|缺少?|未)(?:取得|补充|添加|看到)?(?=◇|□|该类目|医疗|时政)/gu;

const ALWAYS: readonly RegExp[] = [
  /(?:没有|无|未被|不被|避免)(?:任何)?(?:水印)?(?:遮挡|遮住|反光)/gu,
  /能(?:够)?(?:看清|看到|看见|看出|辨认|读到|清楚)/gu,
  /(?:如果?|若|请?核对|请?确认)(?:申请)?主体(?:名称)?(?:是否)?(?:填写|写|填)?(?:有误|错误|错了)/gu,
  /可以?(?:参考|参照)/gu,
  /非(?:经营性|处方药品?|营利)/gu,
  /须是(?=合作|◇)|应是(?=合作|◇)/gu,
];

const BY_STATUS: Readonly<Record<Grounds['facts']['status'], readonly RegExp[]>> = {
  missing: [
    /可以?向/gu,
    /(?:还|尚|仍)?(?:没有|没|未|未曾)(?:见到?|看到|收到|提交|上传|提供|补交|交)/gu,
    /(?<!不|未|没有|非|无)(?:还|尚|仍)?(?:缺少|缺失|欠缺|缺|还差)(?=(?:必需的)?(?:□|◇|合作)|[,。;:!?]|$)/gu,
  ],
  unfit: [/不(?:符合|满足)(?:要求|规定|条件)?|未(?:符合|满足)(?:要求|规定|条件)?|不合用/gu],
  unsure: [
    /(?:还|尚|仍)?(?:不能|无法|未能|难以|不足以)(?:作出)?(?:确认|确定|核对|判断|判定|核实|看出|看清|辨认)/gu,
    /是否(?:就是|属于|含|包含|由|在|还在|为|过期|到期|一致|正确)?|是不是|能否/gu,
  ],
};

/** What was looked for and could not be read. */
const UNREAD = /(?:没有|没|未能?)(?:读到|读清|看清|看到|识别出?)|(?:看|读|认)不(?:清楚?|出|到)|不(?:够)?清(?:楚|晰)/gu;

/** Said of whatever was left open. */
const BY_DOUBT: readonly RegExp[] = [/程序不能(?:判定|判断|确认)/gu];

const DIFFERS = /不一致|不是|并非|不同|不属于|不相?符(?!合)|不匹配|对不上/gu;

/** By a finding's code and outcome. */
const BY_FINDING: Readonly<Record<string, readonly RegExp[]>> = {
  'not-expired false': [
    /已(?:经)?(?:于|在)?[,(]?(?:过期|到期|失效|届满|超过有效期|过有效期)|有效期(?:限)?已(?:经)?(?:过|届满|到期)|(?:已)?(?:不|未)在有效期内/gu,
  ],
  'not-expired null': [UNREAD],
  'holder-matches false': [DIFFERS, /(?:持有人|机关)(?:名称)?是(?=■|本主体|合作)|就是(?=本主体|申请主体)/gu],
  'holder-matches null': [UNREAD, /(?:不能|无法)与(?:申请)?主体(?:名称)?■?(?:进行)?核对/gu, /是否为?(?=■)/gu],
  'holders-agree null': [/(?:不一致|不是同一(?:家|主体|单位|公司)?的?|不同)/gu, /同一(?:家|主体|单位|公司|个)/gu],
  'scope-contains false': [
    /(?:写明)?(?:不|未)(?:包含|包括|含|涵盖|列明|列出|列有|列|载明|写明|写有)(?!经营|业务范围|范围)/gu,
    /没有(?:包含|包括|含有?|写明|写有|写|列明|列出|列有|列)/gu,
    /(?:没有|缺少)(?=◇|该业务|这项)/gu,
  ],
  'scope-contains null': [UNREAD],
  'issuer false': [/机关(?:目前)?是(?=■)/gu],
  'issuer null': [],
  'seal-count false': [/不足|缺(?=[一1]?(?:方|处|枚))/gu],
  'seal-count null': [/(?:都|均)不是(?=本主体)/gu, /不足|缺(?=[一1]?(?:方|处|枚))/gu],
  'uscc-checksum false': [
    /(?:没有|不能|未能|未|不)(?:能)?通过(?:校验)?/gu,
    /可能(?:有)?(?:读错|认错|识别错)(?:的字)?|(?:读错|认错)(?:的字)?/gu,
    /(?:还|尚)?(?:不能|无法)(?:确认|确定|核对)|是否正确/gu,
  ],
  'party-count false': [/不足|已知|不同|不满足|未满足/gu],
  'party-count null': [/不足|已知|不同|不满足|未满足/gu],
  'legible null': [UNREAD],
  'corroborated null': [UNREAD, /可能(?:只)?是/gu],
  'title null': [
    /(?:不能|无法)仅凭标题(?:来)?(?:确认|确定|判断)/gu,
    /如(?:果)?(?:这份文件|它|该文件)?(?:不是|并非)(?:它|该证|这份证照)?|(?<!不)就?是(?=□|它)/gu,
  ],
  'needs-person null': [],
};
