import {
  casesOf,
  type IndependentCase,
  lacking,
  lackingOneOf,
  notMet,
  pass,
  type Stated,
  unfit,
  unsure,
} from './case.ts';

const FINANCE = '金融许可证';
const FINANCE_BODY = '金融机构许可证';
const SECURITIES = '经营证券期货业务许可证';
const LICENCE = '营业执照';

const bank = casesOf('bank', '金融-银行', 'standard');
const trust = casesOf('trust', '金融-信托', 'standard');

const bankAndTrustCases: readonly IndependentCase[] = [
  bank('licence', '2选1：1.《金融许可证》', [FINANCE], pass),
  bank('body', '2选1：2.《金融机构许可证》', [FINANCE_BODY], pass),
  bank('nothing', '2选1', [], lackingOneOf(FINANCE, FINANCE_BODY)),
  bank('licence-only', '《营业执照》不在两项之中', [LICENCE], lackingOneOf(FINANCE, FINANCE_BODY)),
  bank('securities', '证券的许可证不能代替', [SECURITIES], lackingOneOf(FINANCE, FINANCE_BODY)),
  bank('insurance', '保险的许可证不能代替', ['经营保险业务许可证'], lackingOneOf(FINANCE, FINANCE_BODY)),
  bank('application', '申请表不是许可证', ['金融许可证申请表'], lackingOneOf(FINANCE, FINANCE_BODY)),
  bank('holder', '许可证须为本主体所有', [{ title: FINANCE, holder: '乙银行股份有限公司' }], unfit(FINANCE), {
    subject: { name: '甲银行股份有限公司' },
  }),
  trust('licence', '2选1：1.《金融许可证》', [FINANCE], pass),
  trust('body', '2选1：2.《金融机构许可证》', [FINANCE_BODY], pass),
  trust('nothing', '2选1', [], lackingOneOf(FINANCE, FINANCE_BODY)),
  trust('fund', '基金的证书不能代替', ['基金销售业务资格证书'], lackingOneOf(FINANCE, FINANCE_BODY)),
  trust('licence-only', '《营业执照》不在两项之中', [LICENCE], lackingOneOf(FINANCE, FINANCE_BODY)),
];

const fund = casesOf('fund', '金融-公募基金', 'standard');
const CUSTODY = '基金托管业务许可证';
const FUND_SALES = '基金销售业务资格证书';
const FUND_THREE = [SECURITIES, CUSTODY, FUND_SALES] as const;
const securities = (scope: string): Stated => ({ title: SECURITIES, scope });

const fundCases: readonly IndependentCase[] = [
  fund(
    'securities',
    '3选1：1.《经营证券期货业务许可证》且业务范围必须包含“基金”',
    [securities('公开募集证券投资基金管理、基金销售')],
    pass,
  ),
  fund('securities-word', '业务范围必须包含“基金”：单有这两个字', [securities('证券经纪；基金；证券自营')], pass),
  fund('securities-without', '业务范围必须包含“基金”', [securities('证券经纪；证券投资咨询')], {
    ...unfit(SECURITIES),
    oneGapOf: FUND_THREE,
  }),
  fund('securities-negated', '不含基金 不是包含“基金”', [securities('证券经纪（不含基金）')], notMet(SECURITIES)),
  fund('securities-scope-absent', '没有业务范围就不能说包含', [SECURITIES], unsure(SECURITIES)),
  fund('custody', '3选1：2.《基金托管业务许可证》', [CUSTODY], pass),
  fund('sales', '3选1：3.《基金销售业务资格证书》', [FUND_SALES], pass),
  fund('doubt-but-custody', '3选1：有一项满足即可', [SECURITIES, CUSTODY], pass),
  fund('nothing', '3选1', [], lackingOneOf(...FUND_THREE)),
  fund('private', '私募的备案证明不能代替', ['私募基金备案证明'], lackingOneOf(...FUND_THREE)),
  fund('manager', '私募的登记证书不能代替', ['私募投资基金管理人登记证书'], lackingOneOf(...FUND_THREE)),
  fund('finance', '银行的许可证不能代替', [FINANCE], lackingOneOf(...FUND_THREE)),
  fund('offering', '公开募集的限制只写在 私募基金', [CUSTODY], pass, { declares: ['private-fund-offering'] }),
];

const privateFund = casesOf('private-fund', '金融-私募基金', 'standard');
const FUND_RECORD = '私募基金备案证明';
const MANAGER = '私募投资基金管理人登记证书';

const privateFundCases: readonly IndependentCase[] = [
  privateFund('record', '2选1：1.《私募基金备案证明》', [FUND_RECORD], pass),
  privateFund('manager', '2选1：2.《私募投资基金管理人登记证书》', [MANAGER], pass),
  privateFund('nothing', '2选1', [], lackingOneOf(FUND_RECORD, MANAGER)),
  privateFund('custody', '公募的许可证不能代替', [CUSTODY], lackingOneOf(FUND_RECORD, MANAGER)),
  privateFund('sales', '公募的证书不能代替', [FUND_SALES], lackingOneOf(FUND_RECORD, MANAGER)),
  privateFund(
    'offering',
    '暂不支持涉及私募产品公开募集或在线交易等服务。',
    [FUND_RECORD],
    { decision: 'reject', noteMentions: ['公开募集'] },
    { declares: ['private-fund-offering'] },
  ),
  privateFund(
    'offering-manager',
    '暂不支持涉及私募产品公开募集或在线交易等服务。',
    [MANAGER],
    { decision: 'reject', noteMentions: ['在线交易'] },
    { declares: ['private-fund-offering'] },
  ),
  privateFund(
    'offering-nothing',
    '没有材料能补救',
    [],
    { decision: 'reject' },
    { declares: ['private-fund-offering'] },
  ),
  privateFund('note', '暂不支持涉及私募产品公开募集或在线交易等服务。', [MANAGER], {
    ...pass,
    noteMentions: ['公开募集'],
  }),
  privateFund('note-display', '仅适用于私募基金展示、介绍、咨询等服务', [MANAGER], {
    ...pass,
    noteMentions: ['展示、介绍、咨询'],
  }),
];

const broker = casesOf('securities', '金融-证券/期货', 'standard');
const adviser = casesOf('securities-advice', '金融-证券、期货投资咨询', 'standard');
const ADVICE = '证券投资咨询业务资格证书';

const securitiesCases: readonly IndependentCase[] = [
  broker('licence', '《经营证券期货业务许可证》', [SECURITIES], pass),
  broker('without-fund', '这里不要求“基金”', [securities('证券经纪；证券投资咨询')], pass),
  broker('nothing', '《经营证券期货业务许可证》', [], lacking(SECURITIES)),
  broker('advice', '投资咨询的资格证书不能代替', [ADVICE], lacking(SECURITIES)),
  broker(
    'advisory-only',
    '若小程序仅提供证券、期货投资等在线咨询服务，建议选 证券/期货投资咨询 类目',
    [SECURITIES],
    { ...pass, noteMentions: ['投资咨询'] },
    { declares: ['advisory-only'] },
  ),
  broker(
    'advisory-only-nothing',
    '建议不改变所缺',
    [ADVICE],
    { ...lacking(SECURITIES), noteMentions: ['投资咨询'] },
    { declares: ['advisory-only'] },
  ),
  adviser('qualification', '2选1：1.《证券投资咨询业务资格证书》', [ADVICE], pass),
  adviser('licence', '2选1：2.《经营证券期货业务许可证》', [SECURITIES], pass),
  adviser('licence-without-fund', '这里不要求“基金”', [securities('证券投资咨询')], pass),
  adviser('nothing', '2选1', [], lackingOneOf(ADVICE, SECURITIES)),
  adviser('finance', '银行的许可证不能代替', [FINANCE], lackingOneOf(ADVICE, SECURITIES)),
  adviser('custody', '基金的许可证不能代替', [CUSTODY], lackingOneOf(ADVICE, SECURITIES)),
];

export const bankAndFundCases: readonly IndependentCase[] = [
  ...bankAndTrustCases,
  ...fundCases,
  ...privateFundCases,
  ...securitiesCases,
];
