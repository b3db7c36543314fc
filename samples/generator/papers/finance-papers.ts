import { longDate, yearsAfter } from '../facts/dates.ts';
import { inventedWord } from '../facts/names.ts';
import type { CertificateKind } from './paper.ts';
import { closingOf, plainLook, row } from './rows.ts';
import { validityWords } from './validity.ts';

/** 金融许可证, as banks, trusts and consumer finance companies hold it. */
export const finance: CertificateKind = {
  kind: 'finance',
  certificate: '金融许可证',
  trade: '银行股份',
  facts: (random, { town }) => ({
    holder: `${town.city.replace('市', '')}${inventedWord(random)}银行股份有限公司`,
    number: `B${random.digits(4)}H2${town.region}01`.slice(0, 15),
    issuer: `国家金融监督管理总局${town.province.replace('省', '')}监管局`,
    scope:
      '许可该机构经营中国银行保险监督管理机构依照有关法律、行政法规和其他规定批准的业务，经营范围以批准文件所列的为准。',
  }),
  spec: (facts, random) => ({
    ...plainLook,
    orientation: 'landscape',
    palette: random.pick(['teal', 'grey'] as const),
    rosette: true,
    emblem: true,
    labels: random.pick(['spread', 'colon'] as const),
    titleLines: random.chance(0.4) ? ['中华人民共和国', '金融许可证'] : ['金融许可证'],
    rows: [
      row('机构名称', facts.holder),
      row('机构编码', facts.number),
      row('业务范围', facts.scope),
      row('批准日期', longDate(facts.foundedOn)),
      row('机构住所', facts.address),
    ],
    closing: closingOf(facts, { dateLabel: '发证日期', dateStyle: 'plain' }),
    footLeft: `流水号：${random.digits(8)}`,
  }),
  prints: ['holder', 'number', 'scope', 'issuer', 'issuedOn'],
};

/** 经营证券期货业务许可证 */
export const securities: CertificateKind = {
  kind: 'securities',
  certificate: '经营证券期货业务许可证',
  trade: '证券',
  facts: (random) => ({
    number: `0000000${random.digits(5)}`,
    issuer: '中国证券监督管理委员会',
    scope: '证券经纪；证券投资咨询；证券承销与保荐；证券自营',
  }),
  spec: (facts, random) => ({
    ...plainLook,
    orientation: 'portrait',
    palette: 'red',
    labels: random.pick(['colon', 'spread'] as const),
    titleLines: random.chance(0.5) ? ['经营证券期货业务许可证'] : ['中华人民共和国', '经营证券期货业务许可证'],
    numberLine: { label: '流水号：', value: facts.number, side: 'left' },
    rows: [
      row('机构名称', facts.holder),
      row('统一社会信用代码', facts.uscc),
      row('住所（营业场所）', facts.address),
      row('注册资本', facts.capital),
      row('法定代表人', facts.person),
      row('证券期货业务范围', facts.scope),
    ],
    closing: closingOf(facts, { label: '发证机关', dateStyle: 'plain' }),
  }),
  prints: ['holder', 'uscc', 'number', 'scope', 'issuer', 'issuedOn'],
};

/** 基金销售业务资格证书 */
export const fundSales: CertificateKind = {
  kind: 'fund-sales',
  certificate: '基金销售业务资格证书',
  trade: '基金销售',
  facts: (random) => ({ number: `000000${random.digits(3)}`, issuer: '中国证券监督管理委员会', scope: '基金销售' }),
  spec: (facts) => ({
    ...plainLook,
    orientation: 'landscape',
    palette: 'gold',
    labels: 'colon',
    emblem: true,
    titleLines: ['基金销售业务资格证书'],
    numberLine: { label: '编号：', value: facts.number, side: 'right' },
    rows: [
      row('机构名称', facts.holder),
      row('注册地', facts.address),
      row('法定代表人', facts.person),
      row('业务范围', facts.scope),
    ],
    postscript: '经审核，准予从事证券投资基金销售业务。',
    closing: closingOf(facts, { dateStyle: 'chinese' }),
  }),
  prints: ['holder', 'number', 'scope', 'issuer', 'issuedOn'],
};

/** 私募投资基金管理人登记证书 */
export const privateFundManager: CertificateKind = {
  kind: 'private-fund-manager',
  certificate: '私募投资基金管理人登记证书',
  trade: '私募基金管理',
  facts: (random) => ({
    number: `P10${random.digits(5)}`,
    issuer: '中国证券投资基金业协会',
    scope: '私募证券投资基金管理人',
  }),
  spec: (facts) => ({
    ...plainLook,
    orientation: 'landscape',
    palette: 'blue',
    border: 'corners',
    emblem: false,
    rosette: true,
    titleLines: ['私募投资基金管理人', '登记证书'],
    numberLine: { label: '登记编号：', value: facts.number, side: 'right' },
    preamble: `${facts.holder}：根据《证券投资基金法》和《私募投资基金登记备案办法》的要求，你单位已办理登记手续，特此证明。`,
    rows: [
      row('机构名称', facts.holder),
      row('组织机构代码', facts.uscc),
      row('法定代表人', facts.person),
      row('登记类型', facts.scope),
    ],
    closing: closingOf(facts, { label: '登记机构', dateStyle: 'plain' }),
  }),
  prints: ['holder', 'number', 'issuer', 'issuedOn'],
};

/** 经营保险经纪业务许可证 */
export const insuranceBroker: CertificateKind = {
  kind: 'insurance-broker',
  certificate: '经营保险经纪业务许可证',
  trade: '保险经纪',
  facts: (random, { town, issuedOn }) => ({
    number: `2${random.digits(5)}000000800`,
    issuer: `国家金融监督管理总局${town.province.replace('省', '')}监管局`,
    scope: '为投保人拟订投保方案、选择保险人、办理投保手续；协助被保险人或受益人进行索赔；再保险经纪业务',
    validFrom: issuedOn,
    validTo: yearsAfter(issuedOn, 3),
  }),
  spec: (facts, random) => ({
    ...plainLook,
    orientation: 'landscape',
    palette: 'olive',
    border: 'braid',
    labels: 'spread',
    rosette: true,
    titleLines: ['经营保险经纪业务许可证'],
    rows: [
      row('机构编码', facts.number),
      row('机构名称', facts.holder),
      row('机构住所', facts.address),
      row('业务范围', facts.scope),
      row('业务区域', '在全国区域内（港、澳、台除外）'),
      row('有效期', validityWords(facts, random)),
    ],
    closing: closingOf(facts, { dateStyle: 'plain' }),
    footLeft: `流水号：${random.digits(8)}`,
  }),
  prints: ['holder', 'number', 'scope', 'issuer', 'issuedOn', 'validFrom', 'validTo'],
};

/** 经营保险代理业务许可证 */
export const insuranceAgent: CertificateKind = {
  ...insuranceBroker,
  kind: 'insurance-agent',
  certificate: '经营保险代理业务许可证',
  trade: '保险代理',
  facts: (random, base) => ({
    ...insuranceBroker.facts(random, base),
    scope: '代理销售保险产品；代理收取保险费；代理相关保险业务的损失勘查和理赔',
  }),
  spec: (facts, random) => ({ ...insuranceBroker.spec(facts, random), titleLines: ['经营保险代理业务许可证'] }),
};

/** 保险中介许可证, the one form since 2021. */
export const insuranceIntermediary: CertificateKind = {
  ...insuranceBroker,
  kind: 'insurance-intermediary',
  facts: (random, base) => ({ ...insuranceBroker.facts(random, base), validFrom: null, validTo: null }),
  spec: (facts, random) => ({
    ...insuranceBroker.spec(facts, random),
    titleLines: ['保险中介许可证'],
    palette: 'teal',
    rows: [
      row('机构名称', facts.holder),
      row('机构编码', facts.number),
      row('机构类型', '保险经纪机构'),
      row('业务范围', facts.scope),
      row('批准日期', longDate(facts.foundedOn)),
      row('机构住所', facts.address),
    ],
  }),
  prints: ['holder', 'number', 'scope', 'issuer', 'issuedOn'],
};

/** 企业征信业务经营备案证 */
export const creditReporting: CertificateKind = {
  kind: 'credit-reporting',
  certificate: '企业征信业务经营备案证',
  trade: '征信服务',
  facts: (random, { town }) => ({
    number: `${random.integer(10, 34)}0${random.digits(2)}`,
    issuer: `中国人民银行${town.province}分行`,
    scope: '企业征信业务',
  }),
  spec: (facts, random) => ({
    ...plainLook,
    orientation: 'landscape',
    palette: 'grey',
    border: 'scallop',
    labels: 'spread',
    rosette: true,
    titleLines: ['企业征信业务经营备案证'],
    numberLine: { label: '备案编号：', value: facts.number, side: 'right' },
    rows: [
      row('机构名称', facts.holder),
      row('统一社会信用代码', facts.uscc),
      row('法定代表人', facts.person),
      row('营业场所', facts.address),
      row('业务范围', facts.scope),
    ],
    closing: closingOf(facts, { label: '备案机关', dateStyle: random.pick(['plain', 'chinese'] as const) }),
  }),
  prints: ['holder', 'uscc', 'number', 'scope', 'issuer', 'issuedOn'],
};
