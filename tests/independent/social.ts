import {
  casesOf,
  type IndependentCase,
  lackingOneOf,
  notMet,
  pass,
  passOrPerson,
  type Stated,
  unfit,
  unsure,
} from './case.ts';

const live = casesOf('live', '社交-直播', 'standard');

const VIDEO = '信息网络传播视听节目许可证';
const CULTURE = '网络文化经营许可证';
const CODE = '统一社会信用代码';
const LETTER = '情况说明函件';
const culture = (scope: string): Stated => ({ title: CULTURE, scope });
const PERFORMANCE = culture('利用信息网络经营网络表演');

export const socialCases: readonly IndependentCase[] = [
  live('video', '3选1：1.《信息网络传播视听节目许可证》', [VIDEO], pass),
  live('video-as-enterprise', '第1项不限主体', [VIDEO], pass, { subject: { type: 'enterprise' } }),
  live('culture', '3选1：2.《网络文化经营许可证》（经营范围含网络表演）', [PERFORMANCE], pass),
  live('culture-as-enterprise', '第2项不限主体', [PERFORMANCE], pass, { subject: { type: 'enterprise' } }),
  live(
    'culture-list',
    '经营范围含网络表演：与他项并列',
    [culture('利用信息网络经营游戏产品、网络表演、音乐娱乐产品')],
    pass,
  ),
  live('culture-spaces', '经营范围含网络表演：空格与换行不改字', [culture('利用信息网络经营 网络 表演')], pass),
  live('culture-without', '经营范围含网络表演：范围没有这四个字', [culture('利用信息网络经营音乐娱乐产品')], {
    ...unfit(CULTURE),
    oneGapOf: [VIDEO, CULTURE],
  }),
  live('culture-show', '演出经纪不是网络表演', [culture('演出经纪、网络游戏')], unfit(CULTURE)),
  live(
    'culture-negated',
    '不含网络表演 不是含网络表演',
    [culture('利用信息网络经营音乐娱乐产品（不含网络表演）')],
    notMet(CULTURE),
  ),
  live(
    'culture-except',
    '网络表演除外 不是含网络表演',
    [culture('利用信息网络经营动漫产品（网络表演除外）')],
    notMet(CULTURE),
  ),
  live('culture-scope-absent', '没有经营范围就不能说含网络表演', [CULTURE], unsure(CULTURE)),
  live('culture-doubt-but-video', '3选1：有一项满足即可', [CULTURE, VIDEO], pass),
  live('culture-unfit-but-video', '3选1：有一项满足即可', [culture('音乐娱乐产品'), VIDEO], pass),
  live('government', '3选1：3.《统一社会信用代码》及《情况说明函件》（适用于政府主体）', [CODE, LETTER], passOrPerson, {
    subject: { type: 'government' },
  }),
  live(
    'government-without-letter',
    '3.《统一社会信用代码》及《情况说明函件》：两份都要',
    [CODE],
    { decision: 'supplement' },
    { subject: { type: 'government' } },
  ),
  live(
    'government-without-code',
    '3.《统一社会信用代码》及《情况说明函件》：两份都要',
    [LETTER],
    { decision: 'supplement' },
    { subject: { type: 'government' } },
  ),
  live('government-type-unsaid', '主体类型未说明时不作争议', [CODE, LETTER], passOrPerson),
  live(
    'enterprise-letter',
    '（适用于政府主体）：企业不能用',
    [CODE, LETTER],
    { ...lackingOneOf(VIDEO, CULTURE) },
    { subject: { type: 'enterprise' } },
  ),
  live(
    'institution-letter',
    '（适用于政府主体）：事业单位不是政府主体',
    [CODE, LETTER],
    { ...lackingOneOf(VIDEO, CULTURE) },
    { subject: { type: 'public-institution' } },
  ),
  live('nothing', '3选1', [], lackingOneOf(VIDEO, CULTURE)),
  live(
    'telecom',
    '电商平台的《增值电信业务经营许可证》不能代替',
    [{ title: '增值电信业务经营许可证', scope: '在线数据处理与交易处理业务' }],
    lackingOneOf(VIDEO, CULTURE),
  ),
  live(
    'broadcast',
    '《广播电视节目制作经营许可证》不在三项之中',
    ['广播电视节目制作经营许可证'],
    lackingOneOf(VIDEO, CULTURE),
  ),
  live('video-form', '申请表不是许可证', ['信息网络传播视听节目许可证申请表'], lackingOneOf(VIDEO, CULTURE)),
  live(
    'culture-form',
    '申请表不是许可证',
    [{ title: '网络文化经营许可证申请表', scope: '网络表演' }],
    lackingOneOf(VIDEO, CULTURE),
  ),
  live('note-days', '需经当地互联网主管机关审核确认，预计审核时长7天左右', [VIDEO], {
    ...pass,
    noteMentions: ['7天左右'],
  }),
  live('note-authority', '选择该类目后首次提交代码审核，需经当地互联网主管机关审核确认', [], {
    decision: 'supplement',
    noteMentions: ['互联网主管机关'],
  }),
  live(
    'affairs',
    '如提供时政信息服务，需补充“时政信息类目”。',
    [VIDEO],
    { decision: 'supplement', oneGapOf: ['~时政信息'], gapMentions: ['时政信息'] },
    { declares: ['current-affairs'] },
  ),
  live(
    'affairs-culture',
    '如提供时政信息服务，需补充“时政信息类目”。',
    [PERFORMANCE],
    { decision: 'supplement', oneGapOf: ['~时政信息'] },
    { declares: ['current-affairs'] },
  ),
  live(
    'medical',
    '场景2（含社交-直播类目）：如涉医疗器械、非处方药品在线销售，需补充医疗相关类目。',
    [VIDEO],
    { decision: 'supplement', oneGapOf: ['~医疗'], gapMentions: ['医疗'] },
    { declares: ['medical-devices'] },
  ),
  live(
    'affairs-and-medical',
    '两项补充各自成立',
    [VIDEO],
    { decision: 'supplement', gaps: ['~时政信息', '~医疗'] },
    { declares: ['current-affairs', 'medical-devices'] },
  ),
  live('stock', '股票交易的补充只写在 股票信息服务平台', [VIDEO], pass, { declares: ['stock-trading'] }),
  live('vehicles', '整车销售的限制只写在 汽车预售', [VIDEO], pass, { declares: ['vehicle-sales'] }),
  live('expired-day-before', '到期日的次日起不再有效', [{ title: VIDEO, validTo: '2026-11-23' }], unfit(VIDEO), {
    asOf: '2026-11-24',
  }),
  live('valid-on-last-day', '到期日当日仍有效', [{ title: VIDEO, validTo: '2026-11-24' }], pass, {
    asOf: '2026-11-24',
  }),
  live('valid-day-after', '到期日未到', [{ title: VIDEO, validTo: '2026-11-25' }], pass, { asOf: '2026-11-24' }),
  live('long-term', '长期有效', [{ title: VIDEO, validTo: 'long-term' }], pass, { asOf: '2026-11-24' }),
  live(
    'other-holder',
    '许可证须为本主体所有；只差一个词也是另一家',
    [{ title: CULTURE, scope: '网络表演', holder: '示例文化贸易有限公司' }],
    unfit(CULTURE),
    { subject: { name: '示例文化传媒有限公司' } },
  ),
  live('same-holder', '同一主体', [{ title: CULTURE, scope: '网络表演', holder: '示例文化传媒有限公司' }], pass, {
    subject: { name: '示例文化传媒有限公司' },
  }),
  live(
    'same-holder-brackets',
    '全角与半角括号是同一名称',
    [{ title: CULTURE, scope: '网络表演', holder: '示例(北京)传媒有限公司' }],
    pass,
    { subject: { name: '示例（北京）传媒有限公司' } },
  ),
  live('note-affairs', '如提供时政信息服务，需补充“时政信息类目”。', [VIDEO], {
    ...pass,
    noteMentions: ['时政信息类目'],
  }),
  live('note-medical', '场景2：如涉医疗器械、非处方药品在线销售，需补充医疗相关类目。', [VIDEO], {
    ...pass,
    noteMentions: ['医疗相关类目'],
  }),
  live('note-goods', '场景2：不得提供如催情香水/催情药品等违法违规商品销售。', [VIDEO], {
    ...pass,
    noteMentions: ['催情'],
  }),
];
