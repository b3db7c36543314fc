import {
  casesOf,
  type IndependentCase,
  lacking,
  lackingOneOf,
  notMet,
  passOrPerson,
  type Stated,
  unfit,
  unsure,
} from './case.ts';

const shop = casesOf('shop', '电商平台-电商平台', 'plugin');

const TELECOM = '增值电信业务经营许可证';
const AGREEMENT = '电商平台服务协议、交易规则';
const ADMISSION = '电商平台对入驻经营者的审核要求或规范文件';
const DISPUTES = '电商平台对用户交易纠纷处理的机制或方案';
const RULES: readonly Stated[] = [AGREEMENT, ADMISSION, DISPUTES];
const DATA = '第二类增值电信业务中的在线数据处理与交易处理业务';
const INFORMATION = '第二类增值电信业务中的信息服务业务（仅限互联网信息服务业务）';
const telecom = (scope?: string): Stated => (scope === undefined ? TELECOM : { title: TELECOM, scope });
const WORDS = '（核准服务项目包含“在线数据处理与交易处理业务”或“互联网信息服务业务”）';

const REFUSAL = '行政许可不予受理通知书';
const APPLICATION: readonly string[] = [
  '营业执照',
  '业务发展和实施计划及技术方案专用表格',
  '电信业务经营许可证申请表',
  '公司及人员情况表',
  '网络与信息安全保障措施',
  '股东追溯及其相关证明材料',
  '依法经营电信业务承诺书',
  '电信主管部门要求提交的其他材料',
];
const REFUSED: readonly string[] = [REFUSAL, ...APPLICATION, AGREEMENT, ADMISSION, DISPUTES];

/** With the three platform papers either way lacks one paper. */
const refusedWithout = (left: string, index: number): IndependentCase =>
  shop(
    `refused-without-${index}`,
    `《增值电信业务经营许可证》不予受理的场景，缺：${left}`,
    REFUSED.filter((paper) => paper !== left),
    RULES.includes(left) ? lacking(left) : lackingOneOf(left, TELECOM),
  );

export const commerceCases: readonly IndependentCase[] = [
  shop('data', `1. 《增值电信业务经营许可证》${WORDS}`, [telecom(DATA), ...RULES], passOrPerson),
  shop(
    'information',
    `1. 《增值电信业务经营许可证》${WORDS}：后一种`,
    [telecom('互联网信息服务业务'), ...RULES],
    passOrPerson,
  ),
  shop(
    'both',
    '“或”：两种都有也可',
    [telecom('在线数据处理与交易处理业务；互联网信息服务业务'), ...RULES],
    passOrPerson,
  ),
  shop('printed-form', '核准服务项目包含“互联网信息服务业务”', [telecom(INFORMATION), ...RULES], passOrPerson),
  shop(
    'other-words',
    '核准服务项目须包含两者之一；国内多方通信服务业务不在其中',
    [telecom('国内多方通信服务业务'), ...RULES],
    { ...lacking(TELECOM), ...unfit(TELECOM) },
  ),
  shop('call-centre', '国内呼叫中心业务不在两者之中', [telecom('国内呼叫中心业务'), ...RULES], {
    ...lacking(TELECOM),
    ...unfit(TELECOM),
  }),
  shop(
    'negated',
    '“不含”不是包含',
    [telecom('国内呼叫中心业务（不含在线数据处理与交易处理业务、互联网信息服务业务）'), ...RULES],
    notMet(TELECOM),
  ),
  shop('scope-absent', '没有核准服务项目就不能说包含', [telecom(), ...RULES], unsure(TELECOM)),
  shop('no-permit', '1. 《增值电信业务经营许可证》', [...RULES], lacking(TELECOM)),
  shop('no-agreement', '2. 电商平台服务协议、交易规则', [telecom(DATA), ADMISSION, DISPUTES], lacking(AGREEMENT)),
  shop(
    'no-admission',
    '3. 电商平台对入驻经营者的审核要求或规范文件',
    [telecom(DATA), AGREEMENT, DISPUTES],
    lacking(ADMISSION),
  ),
  shop(
    'no-disputes',
    '4. 电商平台对用户交易纠纷处理的机制或方案',
    [telecom(DATA), AGREEMENT, ADMISSION],
    lacking(DISPUTES),
  ),
  shop('permit-alone', '1、2、3、4 同时需要', [telecom(DATA)], lacking(AGREEMENT, ADMISSION, DISPUTES)),
  shop(
    'nothing',
    '1、2、3、4 同时需要；已具备许可证的场景所缺最少',
    [],
    lacking(TELECOM, AGREEMENT, ADMISSION, DISPUTES),
  ),
  shop('application-form', '申请表不是许可证', ['增值电信业务经营许可证申请表', ...RULES], {
    decision: 'supplement',
    gapMentions: [TELECOM],
  }),
  shop(
    'general-permit',
    '《电信业务经营许可证》不是《增值电信业务经营许可证》，至多由人判断',
    [{ title: '电信业务经营许可证', scope: DATA }, ...RULES],
    { decision: ['supplement', 'manual'] },
  ),
  shop(
    'culture-permit',
    '社交-直播的《网络文化经营许可证》不能代替',
    ['网络文化经营许可证', ...RULES],
    lacking(TELECOM),
  ),
  shop(
    'filing',
    '《非经营性互联网信息服务备案核准》不能代替许可证',
    ['非经营性互联网信息服务备案核准', ...RULES],
    lacking(TELECOM),
  ),
  shop(
    'refused',
    '《增值电信业务经营许可证》不予受理的场景：通知书、申请时所需资质文件、三份平台文件',
    REFUSED,
    passOrPerson,
  ),
  ...REFUSED.map(refusedWithout),
  shop(
    'accepted-notice',
    '受理通知书不是《行政许可不予受理通知书》',
    ['行政许可受理通知书', ...REFUSED.slice(1)],
    lackingOneOf(REFUSAL, TELECOM),
  ),
  shop(
    'permission-notice',
    '不予行政许可决定书是另一种文书',
    ['不予行政许可决定书', ...REFUSED.slice(1)],
    lackingOneOf(REFUSAL, TELECOM),
  ),
  shop(
    'refusal-nearer',
    '不予受理的场景：持有通知书而只缺一份申请文件的，不该再去办已不予受理的许可证',
    REFUSED.filter((paper) => paper !== '公司及人员情况表'),
    lacking('公司及人员情况表'),
  ),
  shop('note-medical', '入驻商家如涉医疗器械、非处方药品在线销售，需补充医疗相关类目。', [telecom(DATA), ...RULES], {
    decision: ['pass', 'manual'],
    noteMentions: ['医疗器械', '医疗相关类目'],
  }),
  shop('refusal-alone', '通知书之外还要申请文件；许可证场景只缺许可证', [REFUSAL, ...RULES], lacking(TELECOM)),
  shop(
    'expired',
    '过期的许可证不能用',
    [{ title: TELECOM, scope: DATA, validTo: '2026-11-23' }, ...RULES],
    { ...lacking(TELECOM), ...unfit(TELECOM) },
    { asOf: '2026-11-24' },
  ),
  shop(
    'other-holder',
    '许可证须为本主体所有',
    [{ title: TELECOM, scope: DATA, holder: '示例贸易有限公司' }, ...RULES],
    { ...lacking(TELECOM), ...unfit(TELECOM) },
    { subject: { name: '示例物流有限公司' } },
  ),
  shop('note-goods', '不得提供如催情香水/催情药品等违法违规商品销售。', [telecom(DATA), ...RULES], {
    decision: ['pass', 'manual'],
    noteMentions: ['催情'],
  }),
  shop(
    'medical',
    '入驻商家如涉医疗器械、非处方药品在线销售，需补充医疗相关类目。',
    [telecom(DATA), ...RULES],
    { decision: 'supplement', gapMentions: ['医疗'] },
    { declares: ['medical-devices'] },
  ),
  shop(
    'medical-only-gap',
    '补充的只有医疗相关类目',
    [telecom(DATA), ...RULES],
    { decision: 'supplement', oneGapOf: ['~医疗'] },
    { declares: ['medical-devices'] },
  ),
  shop(
    'medical-refused',
    '注意框对两种场景都适用',
    REFUSED,
    { decision: 'supplement', oneGapOf: ['~医疗'] },
    { declares: ['medical-devices'] },
  ),
  shop('no-affairs', '时政的补充只写在 社交-直播', [telecom(DATA), ...RULES], passOrPerson, {
    declares: ['current-affairs'],
  }),
];
