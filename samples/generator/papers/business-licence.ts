import { drawCreditCode } from '../facts/credit-code.ts';
import { chineseDate, longDate } from '../facts/dates.ts';
import type { Facts } from '../facts/facts.ts';
import type { Random } from '../facts/random.ts';
import { drawRegistrationNumber } from '../facts/registration-number.ts';
import type { CertificateSpec, Row } from '../layout/certificate-spec.ts';
import type { CertificateKind } from './paper.ts';
import { plainLook } from './rows.ts';

const scopes = [
  '许可项目：第二类增值电信业务；网络文化经营；演出经纪。（依法须经批准的项目，经相关部门批准后方可开展经营活动，具体经营项目以相关部门批准文件或许可证件为准）一般项目：组织文化艺术交流活动；文艺创作；广告制作；广告发布；数字内容制作服务（不含出版发行）；信息咨询服务（不含许可类信息咨询服务）；技术服务、技术开发、技术咨询、技术交流、技术转让、技术推广；互联网销售（除销售需要许可的商品）。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）',
  '一般项目：软件开发；信息技术咨询服务；计算机系统服务；数据处理服务；网络技术服务；会议及展览服务；日用百货销售；服装服饰零售；家用电器销售；企业管理咨询。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）',
  '商业服务；食用农产品批发；货物进出口；新鲜水果零售；互联网销售（除销售需要许可的商品）。（依法须经批准的项目，经相关部门批准后方可开展经营活动）',
];

const issuerOf = (facts: Facts): string => `${facts.town.city}${facts.town.district}市场监督管理局`;

const code = (facts: Facts): { label: string; value: string } => ({ label: '统一社会信用代码', value: facts.uscc });

/** Without 营业期限, as printed since 2022. */
export const businessLicence: CertificateKind = {
  kind: 'business-licence',
  certificate: '营业执照',
  trade: '文化传媒',
  facts: (random, base) => ({ issuer: issuerOf(base), scope: random.pick(scopes) }),
  spec: (facts, random) => landscapeLicence(facts, random, []),
  prints: ['holder', 'uscc', 'scope', 'issuer', 'issuedOn'],
};

/** With 营业期限, 2014–2022. */
export const businessLicenceWithTerm: CertificateKind = {
  ...businessLicence,
  kind: 'business-licence-with-term',
  facts: (random, base) => ({ issuer: issuerOf(base), scope: random.pick(scopes), validTo: 'long-term' }),
  spec: (facts, random) =>
    landscapeLicence(facts, random, [{ label: '营业期限', value: term(facts), column: 'right' }]),
  prints: ['holder', 'uscc', 'scope', 'issuer', 'issuedOn', 'validTo'],
};

/** The upright form of 2015–2019. */
export const businessLicencePortrait: CertificateKind = {
  ...businessLicenceWithTerm,
  kind: 'business-licence-portrait',
  spec: (facts, random) => ({
    ...commonLook(random),
    orientation: 'portrait',
    titleLines: ['营业执照'],
    subtitle: '（副　本）',
    numberLine: { label: '统一社会信用代码　', value: facts.uscc, side: 'right' },
    rows: [
      ...identityRows(facts),
      { label: '注册资本', value: facts.capital },
      { label: '成立日期', value: longDate(facts.foundedOn) },
      { label: '营业期限', value: term(facts) },
      { label: '经营范围', value: facts.scope },
    ].map(({ label, value }) => ({ label, value })),
    qrSquare: 'bottom-left',
    closing: closing(facts),
    footLeft: '企业信用信息公示系统网址：',
    footRight: '中华人民共和国国家工商行政管理总局监制',
  }),
};

/** 个体工商户营业执照: 经营者, 组成形式, 经营场所. */
export const soleTraderLicence: CertificateKind = {
  ...businessLicence,
  kind: 'sole-trader-licence',
  trade: '百货',
  facts: (random, base) => ({
    issuer: issuerOf(base),
    scope: random.pick(scopes.slice(1)),
    uscc: drawCreditCode(random, '92', base.town.region),
    holder: `${base.town.city}${base.town.district}${random.pick(['山月', '小满', '阿禾', '南枝'])}${random.pick(['百货店', '服饰店', '食品商行'])}`,
  }),
  spec: (facts, random) => ({
    ...landscapeLicence(facts, random, []),
    rows: [
      { label: '名称', value: facts.holder, column: 'left' },
      { label: '组成形式', value: '个人经营', column: 'right' },
      { label: '类型', value: '个体工商户', column: 'left' },
      { label: '注册日期', value: longDate(facts.foundedOn), column: 'right' },
      { label: '经营者', value: facts.person, column: 'left' },
      { label: '经营场所', value: facts.address, column: 'right' },
      { label: '经营范围', value: facts.scope, column: 'left' },
    ],
  }),
};

/** 企业法人营业执照 of before 2015: a 15-digit 注册号, dates in Chinese numerals, no scope on the 正本. */
export const legalPersonLicence: CertificateKind = {
  ...businessLicence,
  kind: 'legal-person-licence',
  trade: '智能科技',
  facts: (random, base) => ({
    number: drawRegistrationNumber(random, base.town.region),
    issuer: `${base.town.city}工商行政管理局`,
    foundedOn: '2011-10-25',
    issuedOn: '2014-03-17',
  }),
  spec: (facts) => ({
    ...plainLook,
    orientation: 'landscape',
    palette: 'old-gold',
    border: 'lines',
    labels: 'spread',
    waves: false,
    titleLines: ['企业法人营业执照'],
    titleFamily: 'hei',
    numberLine: { label: '注册号　', value: facts.number, side: 'right' },
    rows: [
      { label: '名称', value: facts.holder },
      { label: '企业类型', value: facts.type },
      { label: '住所', value: facts.address },
      { label: '法定代表人', value: facts.person },
      { label: '成立日期', value: chineseDate(facts.foundedOn) },
    ],
    closing: { ...closing(facts), issuer: facts.issuer, dateStyle: 'chinese' },
    footRight: '中华人民共和国国家工商行政管理总局制',
  }),
  prints: ['holder', 'number', 'issuer', 'issuedOn'],
};

function landscapeLicence(facts: Facts, random: Random, extra: readonly Row[]): CertificateSpec {
  return {
    ...commonLook(random),
    orientation: 'landscape',
    titleLines: ['营业执照'],
    titleFamily: 'hei',
    subtitle: `（副　本）${random.pick(['', '（1-1）', '　副本编号：1-1'])}`,
    codeBlock: code(facts),
    rows: [
      ...identityRows(facts)
        .map((row): Row => ({ ...row, column: row.label === '住所' ? 'right' : 'left' }))
        .filter((row) => row.column === 'left'),
      { label: '注册资本', value: facts.capital, column: 'right' },
      { label: '成立日期', value: longDate(facts.foundedOn), column: 'right' },
      ...extra,
      { label: '住所', value: facts.address, column: 'right' },
      { label: '经营范围', value: facts.scope, column: 'left' },
    ],
    qrSquare: 'top-right',
    qrNote: '扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息。',
    closing: closing(facts),
    footLeft: '国家企业信用信息公示系统网址：http://www.gsxt.gov.cn',
    footRight: '国家市场监督管理总局监制',
  };
}

const commonLook = (
  random: Random,
): Pick<
  CertificateSpec,
  'palette' | 'border' | 'emblem' | 'labels' | 'values' | 'faintWords' | 'waves' | 'rosette'
> => ({
  palette: random.pick(['olive', 'grey'] as const),
  border: 'scallop',
  emblem: true,
  labels: 'spread',
  values: 'beside',
  faintWords: 'SCJDGL',
  waves: false,
  rosette: false,
});

const identityRows = (facts: Facts): readonly Row[] => [
  { label: '名称', value: facts.holder },
  { label: '类型', value: facts.type },
  { label: '住所', value: facts.address },
  { label: '法定代表人', value: facts.person },
];

const term = (facts: Facts): string =>
  facts.validTo === null || facts.validTo === 'long-term'
    ? '长期'
    : `${longDate(facts.foundedOn)}至${longDate(facts.validTo)}`;

const closing = (facts: Facts): CertificateSpec['closing'] => ({
  label: '登记机关',
  seal: { ring: facts.issuer },
  date: facts.issuedOn,
  dateStyle: 'split',
});
