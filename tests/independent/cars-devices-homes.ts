import {
  casesOf,
  type IndependentCase,
  lacking,
  lackingOneOf,
  notMet,
  pass,
  passOrPerson,
  type Stated,
  unfit,
  unsure,
} from './case.ts';

const LICENCE = '营业执照';

const car = casesOf('car', '汽车-汽车预售服务', 'standard');
const ADMISSION = '工信部道路机动车辆生产企业准入许可';
const MANDATE = '厂商授权销售文件';
const KINSHIP = '股权关系证明函';
const sealed = (sealCount: number): Stated => ({ title: KINSHIP, sealCount });
const DEALER = { role: 'dealer', subject: { name: '示例汽车销售有限公司' } } as const;
const SUBSIDIARY = { role: 'subsidiary', subject: { name: '示例汽车销售有限公司' } } as const;

const carCases: readonly IndependentCase[] = [
  car('maker', '1.汽车厂商：《营业执照》与《工信部道路机动车辆生产企业准入许可》', [LICENCE, ADMISSION], pass, {
    role: 'manufacturer',
  }),
  car('maker-no-licence', '1.《营业执照》', [ADMISSION], lacking(LICENCE), { role: 'manufacturer' }),
  car('maker-no-admission', '1.《工信部道路机动车辆生产企业准入许可》', [LICENCE], lacking(ADMISSION), {
    role: 'manufacturer',
  }),
  car('maker-nothing', '1. 两份都要', [], lacking(LICENCE, ADMISSION), { role: 'manufacturer' }),
  car(
    'maker-other-holder',
    '厂商的准入许可须为本主体所有',
    [LICENCE, { title: ADMISSION, holder: '另一汽车制造有限公司' }],
    { ...unfit(ADMISSION), gaps: [ADMISSION] },
    { role: 'manufacturer', subject: { name: '示例汽车制造有限公司' } },
  ),
  car(
    'dealer',
    '2.汽车经销商/4s店：《营业执照》与《厂商授权销售文件》与《工信部道路机动车辆生产企业准入许可》',
    [LICENCE, MANDATE, ADMISSION],
    passOrPerson,
    { role: 'dealer' },
  ),
  car('dealer-no-licence', '2.《营业执照》', [MANDATE, ADMISSION], lacking(LICENCE), { role: 'dealer' }),
  car('dealer-no-mandate', '2.《厂商授权销售文件》；不能按厂商办', [LICENCE, ADMISSION], lacking(MANDATE), {
    role: 'dealer',
  }),
  car('dealer-no-admission', '2.《工信部道路机动车辆生产企业准入许可》', [LICENCE, MANDATE], lacking(ADMISSION), {
    role: 'dealer',
  }),
  car('dealer-nothing', '2. 三份都要', [], lacking(LICENCE, MANDATE, ADMISSION), { role: 'dealer' }),
  car('dealer-as-subsidiary', '经销商不能按子公司办', [LICENCE, ADMISSION, sealed(2)], lacking(MANDATE), {
    role: 'dealer',
  }),
  car(
    'dealer-admission-of-maker',
    '2. 准入许可是厂商的',
    [LICENCE, MANDATE, { title: ADMISSION, holder: '示例汽车制造有限公司' }],
    passOrPerson,
    DEALER,
  ),
  car(
    'dealer-licence-other',
    '2. 营业执照须为本主体所有',
    [{ title: LICENCE, holder: '另一汽车销售有限公司' }, MANDATE, ADMISSION],
    { ...unfit(LICENCE), gaps: [LICENCE] },
    DEALER,
  ),
  car(
    'subsidiary',
    '3.下属子/分公司：《营业执照》与《工信部道路机动车辆生产企业准入许可》与《股权关系证明函》（含双方盖章）',
    [LICENCE, ADMISSION, sealed(2)],
    passOrPerson,
    { role: 'subsidiary' },
  ),
  car('subsidiary-seals-unsaid', '盖章未说明时不作争议', [LICENCE, ADMISSION, KINSHIP], passOrPerson, {
    role: 'subsidiary',
  }),
  car(
    'subsidiary-one-seal',
    '（含双方盖章）：只有一枚章',
    [LICENCE, ADMISSION, sealed(1)],
    { ...unfit(KINSHIP), gaps: [KINSHIP] },
    { role: 'subsidiary' },
  ),
  car('subsidiary-no-licence', '3.《营业执照》', [ADMISSION, sealed(2)], lacking(LICENCE), { role: 'subsidiary' }),
  car('subsidiary-no-admission', '3.《工信部道路机动车辆生产企业准入许可》', [LICENCE, sealed(2)], lacking(ADMISSION), {
    role: 'subsidiary',
  }),
  car('subsidiary-no-kinship', '3.《股权关系证明函》；不能按厂商办', [LICENCE, ADMISSION], lacking(KINSHIP), {
    role: 'subsidiary',
  }),
  car('subsidiary-as-dealer', '子公司不能按经销商办', [LICENCE, MANDATE, ADMISSION], lacking(KINSHIP), {
    role: 'subsidiary',
  }),
  car(
    'subsidiary-admission-of-parent',
    '3. 准入许可是母公司的',
    [LICENCE, { title: ADMISSION, holder: '示例汽车制造有限公司' }, sealed(2)],
    passOrPerson,
    SUBSIDIARY,
  ),
  car('role-unsaid', '角色未说明：满足第1项即可', [LICENCE, ADMISSION], pass),
  car('note', '暂不支持在线整车销售，如涉及整车销售服务，建议改为价格指导或移除相关功能。', [LICENCE, ADMISSION], {
    ...pass,
    noteMentions: ['整车销售', '价格指导'],
  }),
  car(
    'vehicle-sales',
    '暂不支持在线整车销售',
    [LICENCE, ADMISSION],
    { decision: 'reject', noteMentions: ['整车销售'] },
    { declares: ['vehicle-sales'] },
  ),
  car(
    'vehicle-sales-dealer',
    '暂不支持在线整车销售',
    [LICENCE, MANDATE, ADMISSION],
    { decision: 'reject' },
    { role: 'dealer', declares: ['vehicle-sales'] },
  ),
  car('home-sales', '售房的限制只写在 房地产营销', [LICENCE, ADMISSION], pass, { declares: ['home-sales'] }),
  car(
    'paper-note',
    '《股权关系证明函》（含双方盖章）',
    [],
    { decision: 'supplement', paperNotes: { [KINSHIP]: ['双方盖章'] } },
    { role: 'subsidiary' },
  ),
];

const device = casesOf('device', 'IT科技-音视频设备', 'standard');
const CCC = '中国国家强制性产品认证证书';
const TELECOM = '增值电信业务经营许可证';

const deviceCases: readonly IndependentCase[] = [
  device('ccc', '《中国国家强制性产品认证证书》', [CCC], pass),
  device('nothing', '《中国国家强制性产品认证证书》', [], lacking(CCC)),
  device('telecom', '多方通信的许可证不能代替', [{ title: TELECOM, scope: '国内多方通信服务业务' }], lacking(CCC)),
  device('licence', '《营业执照》不能代替', [LICENCE], lacking(CCC)),
  device('voluntary', '自愿性认证不是强制性认证', ['中国国家自愿性产品认证证书'], lacking(CCC)),
  device(
    'expired',
    '过期的证书不能用',
    [{ title: CCC, validTo: '2026-11-23' }],
    { ...unfit(CCC), gaps: [CCC] },
    { asOf: '2026-11-24' },
  ),
];

const conference = casesOf('conference', 'IT科技-多方通信', 'standard');
const telecom = (scope: string): Stated => ({ title: TELECOM, scope });

const conferenceCases: readonly IndependentCase[] = [
  conference(
    'words',
    '《增值电信业务经营许可证》（业务范围需含"国内多方通信服务业务"）',
    [telecom('国内多方通信服务业务')],
    pass,
  ),
  conference(
    'list',
    '业务范围需含：与他项并列',
    [telecom('第二类增值电信业务：国内呼叫中心业务、国内多方通信服务业务')],
    pass,
  ),
  conference(
    'information',
    '电商平台的两种业务不是国内多方通信服务业务',
    [telecom('在线数据处理与交易处理业务；互联网信息服务业务')],
    { ...unfit(TELECOM), gaps: [TELECOM] },
  ),
  conference('call-centre', '国内呼叫中心业务不是', [telecom('国内呼叫中心业务')], {
    ...unfit(TELECOM),
    gaps: [TELECOM],
  }),
  conference(
    'negated',
    '不含国内多方通信服务业务',
    [telecom('信息服务业务（不含国内多方通信服务业务）')],
    notMet(TELECOM),
  ),
  conference('scope-absent', '没有业务范围就不能说含', [TELECOM], unsure(TELECOM)),
  conference('nothing', '《增值电信业务经营许可证》', [], lacking(TELECOM)),
  conference('form', '申请表不是许可证', ['电信业务经营许可证申请表'], lacking(TELECOM)),
  conference('ccc', '音视频设备的证书不能代替', [CCC], lacking(TELECOM)),
];

const home = casesOf('home', '房地产服务-房地产营销', 'standard');
const PRESALE = '商品房预售许可证';
const SALE = '商品房销售许可证';
const FINISHED = '商品房现售备案证明';
const THREE = [PRESALE, SALE, FINISHED] as const;

const homeCases: readonly IndependentCase[] = [
  home('presale', '3选1：1.《商品房预售许可证》', [PRESALE], {
    ...pass,
    statuses: { [PRESALE]: 'met', [SALE]: 'missing', [FINISHED]: 'missing' },
  }),
  home('sale', '3选1：2.《商品房销售许可证》', [SALE], {
    ...pass,
    statuses: { [SALE]: 'met', [PRESALE]: 'missing', [FINISHED]: 'missing' },
  }),
  home('finished', '3选1：3.《商品房现售备案证明》', [FINISHED], {
    ...pass,
    statuses: { [FINISHED]: 'met', [PRESALE]: 'missing', [SALE]: 'missing' },
  }),
  home('nothing', '3选1', [], lackingOneOf(...THREE)),
  home('form', '申请表不是许可证', ['商品房预售许可证申请表'], lackingOneOf(...THREE)),
  home('planning', '建设工程规划许可证不在三项之中', ['建设工程规划许可证'], lackingOneOf(...THREE)),
  home('licence', '《营业执照》不在三项之中', [LICENCE], lackingOneOf(...THREE)),
  home('other-holder', '许可证须为本主体所有', [{ title: PRESALE, holder: '乙置业有限公司' }], unfit(PRESALE), {
    subject: { name: '甲置业有限公司' },
  }),
  home('note-deposit', '针对定金、认购金、意向款等，小程序需对这类交易有正式协议，明确权利义务。', [PRESALE], {
    ...pass,
    noteMentions: ['定金', '认购金', '意向款', '正式协议'],
  }),
  home('note-no-sale', '暂不支持完整售房交易', [PRESALE], { ...pass, noteMentions: ['完整售房交易'] }),
  home(
    'home-sales',
    '暂不支持完整售房交易',
    [PRESALE],
    { decision: 'reject', noteMentions: ['售房交易'] },
    { declares: ['home-sales'] },
  ),
  home('vehicle-sales', '整车销售的限制只写在 汽车预售', [PRESALE], pass, { declares: ['vehicle-sales'] }),
];

export const carDeviceAndHomeCases: readonly IndependentCase[] = [
  ...carCases,
  ...deviceCases,
  ...conferenceCases,
  ...homeCases,
];
