import { casesOf, type IndependentCase, lacking, lackingOneOf, notMet, pass, passOrPerson, unfit } from './case.ts';

const FINANCE = '金融许可证';
const SECURITIES = '经营证券期货业务许可证';
const LICENCE = '营业执照';
const FILING = '非经营性互联网信息服务备案核准';

const insurance = casesOf('insurance', '金融-保险', 'standard');
const INSURANCE_NINE: readonly string[] = [
  '保险公司法人许可证',
  '经营保险业务许可证',
  '保险营销服务许可证',
  '经营保险代理业务许可证',
  '经营保险经纪业务许可证',
  '经营保险公估业务许可证',
  '经营保险公估业务备案',
  '经营保险资产管理业务许可证',
  '保险兼业代理业务许可证',
];
const NEAR: readonly string[] = ['经营保险代理业务许可证', '经营保险经纪业务许可证', '经营保险公估业务许可证'];
const EIGHT = '8选1（第6项“或”备案）';

const insuranceCases: readonly IndependentCase[] = [
  ...INSURANCE_NINE.map((name, index) =>
    insurance(`name-${index}`, `${EIGHT}：《${name}》`, [name], { ...pass, statuses: { [name]: 'met' } }),
  ),
  ...NEAR.map((name, index) =>
    insurance(`near-${index}`, `《${name}》只是它自己`, [name], {
      ...pass,
      statuses: Object.fromEntries(
        NEAR.map((other) => [other, other === name ? ('met' as const) : ('missing' as const)]),
      ),
    }),
  ),
  insurance('nothing', EIGHT, [], lackingOneOf(...INSURANCE_NINE)),
  insurance('finance', '银行的许可证不能代替', [FINANCE], lackingOneOf(...INSURANCE_NINE)),
  insurance('securities', '证券的许可证不能代替', [SECURITIES], lackingOneOf(...INSURANCE_NINE)),
  insurance('licence', '《营业执照》不在其中', [LICENCE], lackingOneOf(...INSURANCE_NINE)),
  insurance('form', '申请表不是许可证', ['经营保险代理业务许可证申请表'], lackingOneOf(...INSURANCE_NINE)),
];

const credit = casesOf('credit', '金融-征信业务', 'standard');
const PERSONAL = '个人征信业务经营许可证';
const BUSINESS = '企业征信业务经营备案证';

const creditCases: readonly IndependentCase[] = [
  credit('personal', '1.经营个人征信业务：《个人征信业务经营许可证》、《营业执照》', [PERSONAL, LICENCE], pass),
  credit('business', '2.经营企业征信业务：……《企业征信业务经营备案证》、《营业执照》', [BUSINESS, LICENCE], pass),
  credit('personal-alone', '1.《营业执照》也要', [PERSONAL], lacking(LICENCE)),
  credit('business-alone', '2.《营业执照》也要', [BUSINESS], lacking(LICENCE)),
  credit('licence-alone', '《营业执照》之外还要征信的证', [LICENCE], lackingOneOf(PERSONAL, BUSINESS)),
  credit('both-without-licence', '两项都要《营业执照》', [PERSONAL, BUSINESS], lacking(LICENCE)),
  credit('nothing', '2选1，每项两份', [], { decision: 'supplement', gapMentions: [LICENCE] }),
  credit('finance', '银行的许可证不能代替', [FINANCE, LICENCE], lackingOneOf(PERSONAL, BUSINESS)),
  credit(
    'business-people-bank',
    '经所在地的中国人民银行及其派出机构备案的',
    [{ title: BUSINESS, issuer: '中国人民银行杭州中心支行' }, LICENCE],
    pass,
  ),
  credit(
    'business-other-issuer',
    '经中国人民银行及其派出机构备案：市场监督管理局不是',
    [{ title: BUSINESS, issuer: '杭州市市场监督管理局' }, LICENCE],
    notMet(BUSINESS),
  ),
  credit(
    'holder',
    '营业执照须为本主体所有',
    [PERSONAL, { title: LICENCE, holder: '乙征信有限公司' }],
    { ...unfit(LICENCE), gaps: [LICENCE] },
    { subject: { name: '甲征信有限公司' } },
  ),
];

const board = casesOf('third-board', '金融-新三板信息服务平台', 'standard');
const CONSENT = '全国中小企业股份转让系统有限责任公司的书面许可';
const stocks = casesOf('stocks', '金融-股票信息服务平台（港股/美股）', 'standard');

const platformCases: readonly IndependentCase[] = [
  board(
    'both',
    '全国中小企业股份转让系统有限责任公司的书面许可与《非经营性互联网信息服务备案核准》',
    [CONSENT, FILING],
    passOrPerson,
  ),
  board('no-consent', '书面许可', [FILING], lacking('~书面许可')),
  board('no-filing', '《非经营性互联网信息服务备案核准》', [CONSENT], lacking(FILING)),
  board('nothing', '“与”：两份都要', [], lacking('~书面许可', FILING)),
  board('telecom', '《增值电信业务经营许可证》不能代替备案核准', [CONSENT, '增值电信业务经营许可证'], lacking(FILING)),
  board('stock-trading', '股票交易的补充只写在 股票信息服务平台', [CONSENT, FILING], passOrPerson, {
    declares: ['stock-trading'],
  }),
  stocks('filing', '《非经营性互联网信息服务备案核准》', [FILING], pass),
  stocks('nothing', '《非经营性互联网信息服务备案核准》', [], lacking(FILING)),
  stocks('consent', '新三板的书面许可不能代替', [CONSENT], lacking(FILING)),
  stocks('securities', '证券的许可证不能代替', [SECURITIES], lacking(FILING)),
  stocks(
    'trading',
    '如提供股票交易服务，需补充：金融业-证券/期货类目。',
    [FILING],
    { decision: 'supplement', oneGapOf: ['~证券/期货'], gapMentions: ['证券/期货'] },
    { declares: ['stock-trading'] },
  ),
  stocks(
    'trading-nothing',
    '两样都缺',
    [],
    { decision: 'supplement', gaps: [FILING, '~证券/期货'] },
    { declares: ['stock-trading'] },
  ),
  stocks('affairs', '时政的补充只写在 社交-直播', [FILING], pass, { declares: ['current-affairs'] }),
  stocks(
    'advisory-only',
    '咨询的建议只写在 证券/期货',
    [FILING],
    { ...pass, noteSilentOn: ['投资咨询'] },
    { declares: ['advisory-only'] },
  ),
  stocks(
    'holder',
    '备案须为本主体所有',
    [{ title: FILING, holder: '乙科技有限公司' }],
    { ...unfit(FILING), gaps: [FILING] },
    { subject: { name: '甲科技有限公司' } },
  ),
  stocks('note-trading', '如提供股票交易服务，需补充：金融业-证券/期货类目。', [FILING], {
    ...pass,
    noteMentions: ['股票交易', '证券/期货'],
  }),
];

const consumer = casesOf('consumer-finance', '金融-消费金融', 'standard');
const OPENING = '银监会核准开业的审批文件';

const consumerCases: readonly IndependentCase[] = [
  consumer(
    'three',
    '银监会核准开业的审批文件与《金融许可证》与《营业执照》',
    [OPENING, FINANCE, LICENCE],
    passOrPerson,
  ),
  consumer('no-opening', '银监会核准开业的审批文件', [FINANCE, LICENCE], lacking('~开业')),
  consumer('no-finance', '《金融许可证》', [OPENING, LICENCE], lacking(FINANCE)),
  consumer('no-licence', '《营业执照》', [OPENING, FINANCE], lacking(LICENCE)),
  consumer('nothing', '“与”：三份都要', [], lacking('~开业', FINANCE, LICENCE)),
  consumer('finance-alone', '银行只要一份，消费金融要三份', [FINANCE], lacking('~开业', LICENCE)),
  consumer('securities', '证券的许可证不能代替', [OPENING, SECURITIES, LICENCE], lacking(FINANCE)),
  consumer(
    'expired',
    '过期的许可证不能用',
    [OPENING, { title: FINANCE, validTo: '2026-11-23' }, LICENCE],
    { ...unfit(FINANCE), gaps: [FINANCE] },
    { asOf: '2026-11-24' },
  ),
  consumer(
    'opening-market',
    '银监会核准开业的：市场监督管理局不是',
    [{ title: OPENING, issuer: '杭州市市场监督管理局' }, FINANCE, LICENCE],
    { ...unfit('~开业'), gaps: ['~开业'] },
  ),
];

export const insuranceAndCreditCases: readonly IndependentCase[] = [
  ...insuranceCases,
  ...creditCases,
  ...platformCases,
  ...consumerCases,
];
