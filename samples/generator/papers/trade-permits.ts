import { longDate, yearsAfter } from '../facts/dates.ts';
import type { CertificateKind } from './paper.ts';
import { closingOf, plainLook, row } from './rows.ts';
import { validityWords } from './validity.ts';

/** 食品经营许可证: not in the table. */
export const food: CertificateKind = {
  kind: 'food',
  certificate: null,
  trade: '食品',
  facts: (random, { town, issuedOn }) => ({
    number: `JY1${town.region}${random.digits(7)}`,
    issuer: `${town.city}${town.district}市场监督管理局`,
    scope: '预包装食品销售（含冷藏冷冻食品）；散装食品销售（不含散装熟食）',
    validTo: yearsAfter(issuedOn, 5),
  }),
  spec: (facts) => ({
    ...plainLook,
    orientation: 'landscape',
    palette: 'green',
    border: 'scallop',
    labels: 'spread',
    faintWords: '食品安全',
    titleLines: ['食品经营许可证'],
    subtitle: '（副　本）',
    rows: [
      row('经营者名称', facts.holder, 'left'),
      row('许可证编号', facts.number, 'right'),
      row('社会信用代码', facts.uscc, 'left'),
      row('日常监督机构', `${facts.town.district}市场监管所`, 'right'),
      row('法定代表人', facts.person, 'left'),
      row('投诉举报电话', '12315', 'right'),
      row('住所', facts.address, 'left'),
      row('主体业态', '食品销售经营者', 'left'),
      row('经营项目', facts.scope, 'left'),
      row('有效期至', longDate(facts.validTo ?? facts.issuedOn), 'right'),
    ],
    closing: closingOf(facts),
    footRight: '国家市场监督管理总局监制',
  }),
  prints: ['holder', 'uscc', 'number', 'scope', 'issuer', 'issuedOn', 'validTo'],
};

/** 医疗器械经营许可证: asked for by no category's own requirement. */
export const medicalDevices: CertificateKind = {
  kind: 'medical-devices',
  certificate: null,
  trade: '医疗器械',
  facts: (random, { town, issuedOn }) => ({
    number: `${town.provinceShort}${town.cityShort}药监械经营许${issuedOn.slice(0, 4)}${random.digits(4)}号`,
    issuer: `${town.city}市场监督管理局`,
    scope: '第三类医疗器械：6815注射穿刺器械，6822医用光学器具、仪器及内窥镜设备，6866医用高分子材料及制品',
    validFrom: issuedOn,
    validTo: yearsAfter(issuedOn, 5),
  }),
  spec: (facts, random) => ({
    ...plainLook,
    orientation: random.pick(['portrait', 'landscape'] as const),
    palette: 'blue',
    border: 'lines',
    labels: 'spread',
    titleLines: ['医疗器械经营许可证'],
    numberLine: { label: '许可证编号：', value: facts.number, side: 'right' },
    rows: [
      row('企业名称', facts.holder),
      row('法定代表人', facts.person),
      row('企业负责人', facts.person),
      row('住所', facts.address),
      row('经营场所', facts.address),
      row('经营方式', '批零兼营'),
      row('经营范围', facts.scope),
      row('有效期限', validityWords(facts, random)),
    ],
    closing: closingOf(facts, { label: '发证部门' }),
    footRight: '国家药品监督管理局制',
  }),
  prints: ['holder', 'number', 'scope', 'issuer', 'issuedOn', 'validFrom', 'validTo'],
};

/** 中国国家强制性产品认证证书 */
export const compulsoryCertification: CertificateKind = {
  kind: 'compulsory-certification',
  certificate: '中国国家强制性产品认证证书',
  trade: '智能科技',
  facts: (random, { issuedOn }) => ({
    number: `${issuedOn.slice(0, 4)}010${random.integer(805, 909)}${random.digits(6)}`,
    issuer: '中国质量认证中心',
    scope: '会议平板一体机（信息技术设备）',
    validTo: yearsAfter(issuedOn, 5),
  }),
  spec: (facts, random) => ({
    ...plainLook,
    palette: 'blue',
    border: 'corners',
    emblem: false,
    waves: true,
    rosette: true,
    labels: 'colon',
    values: 'below',
    titleLines: ['中国国家强制性产品', '认证证书'],
    numberLine: { label: '证书编号：', value: facts.number, side: 'centre' },
    rows: [
      row('委托人名称、地址', `${facts.holder}\n${facts.address}`),
      row('生产者（制造商）名称、地址', `${facts.holder}\n${facts.address}`),
      row('生产企业名称、地址', `${facts.holder}\n${facts.address}`),
      row('产品名称和系列、规格、型号', `${facts.scope} ZX-${random.digits(3)} 100-240V~ 50/60Hz 3.5A`),
      row('产品标准和技术要求', 'GB 4943.1-2022；GB/T 9254.1-2021；GB 17625.1-2022'),
    ],
    postscript: `上述产品符合强制性产品认证实施规则CNCA-C09-01:2014的要求，特发此证。有效期至：${facts.validTo ?? ''}`,
    closing: {
      label: '',
      seal: { ring: facts.issuer, foot: '认证专用章' },
      date: facts.issuedOn,
      dateLabel: '发证日期',
      dateStyle: 'plain',
    },
    footLeft: '中国质量认证中心',
    footRight: `No.${random.digits(7)}`,
  }),
  prints: ['holder', 'number', 'issuer', 'issuedOn', 'validTo'],
};

const presaleLook = {
  ...plainLook,
  orientation: 'landscape',
  palette: 'red',
  border: 'braid',
  labels: 'colon',
} as const;

/** 商品房预售许可证 */
export const presale: CertificateKind = {
  kind: 'presale',
  certificate: '商品房预售许可证',
  trade: '置业',
  facts: (random, { town, issuedOn }) => ({
    number: `${town.cityShort}房预（网）字第${issuedOn.slice(0, 4)}${random.digits(4)}号`,
    issuer: `${town.city}住房和城乡建设局`,
    scope: `${random.pick(['澜庭', '云境', '知春', '望江'])}花园${random.integer(1, 6)}期${random.integer(1, 12)}栋，住宅${random.integer(60, 240)}套`,
    validFrom: issuedOn,
    validTo: yearsAfter(issuedOn, 3),
  }),
  spec: (facts, random) => ({
    ...presaleLook,
    titleLines: ['商品房预售许可证'],
    numberLine: { label: '', value: facts.number, side: 'right' },
    preamble: '根据《中华人民共和国城市房地产管理法》的规定，经审查，下列商品房准予预售。',
    rows: [
      row('售房单位', facts.holder),
      row('项目名称', facts.scope),
      row('房屋坐落', facts.address),
      row('预售总建筑面积', `${random.integer(8, 60)}${random.digits(3)}.${random.digits(2)}平方米`),
      row('有效期', validityWords(facts, random)),
    ],
    closing: closingOf(facts),
  }),
  prints: ['holder', 'number', 'scope', 'issuer', 'issuedOn', 'validFrom', 'validTo'],
};

/** 商品房销售许可证: one character from the one above, and a permit of its own. */
export const sale: CertificateKind = {
  ...presale,
  kind: 'sale',
  certificate: '商品房销售许可证',
  spec: (facts, random) => ({
    ...presale.spec(facts, random),
    titleLines: ['商品房销售许可证'],
    palette: 'teal',
    preamble: '根据国家及本市商品房销售管理的有关规定，经审查，下列商品房准予销售。',
    rows: [
      row('销售单位', facts.holder),
      row('项目名称', facts.scope),
      row('房屋坐落', facts.address),
      row('准许销售面积', `${random.integer(8, 60)}${random.digits(3)}.${random.digits(2)}平方米`),
      row('有效期', validityWords(facts, random)),
    ],
  }),
};

/** 商品房现售备案证明 */
export const saleFiling: CertificateKind = {
  ...presale,
  kind: 'sale-filing',
  certificate: '商品房现售备案证明',
  facts: (random, base) => ({
    ...presale.facts(random, base),
    number: `${base.town.cityShort}房现备字第${base.issuedOn.slice(0, 4)}${random.digits(4)}号`,
    validFrom: null,
    validTo: null,
  }),
  spec: (facts) => ({
    ...presaleLook,
    palette: 'olive',
    labels: 'spread',
    titleLines: ['商品房现售备案证明'],
    numberLine: { label: '备案编号：', value: facts.number, side: 'right' },
    rows: [
      row('房地产开发企业', facts.holder),
      row('项目名称', facts.scope),
      row('项目坐落', facts.address),
      row('土地用途', '城镇住宅用地'),
      row('房屋用途', '住宅'),
    ],
    postscript: '上述商品房已符合《商品房销售管理办法》规定的现售条件，准予备案。',
    closing: closingOf(facts, { label: '备案机关' }),
  }),
  prints: ['holder', 'number', 'scope', 'issuer', 'issuedOn'],
};
