import { drawCreditCode } from '../facts/credit-code.ts';
import { yearsAfter } from '../facts/dates.ts';
import type { CertificateKind } from './paper.ts';
import { closingOf, plainLook, row } from './rows.ts';
import { validityWords } from './validity.ts';

/** 民办学校办学许可证 */
export const privateSchool: CertificateKind = {
  kind: 'private-school',
  certificate: '民办学校办学许可证',
  trade: '教育培训学校',
  facts: (random, { town, issuedOn }) => ({
    number: `教民1${town.region}7${random.digits(7)}号`,
    issuer: `${town.city}${town.district}教育局`,
    scope: random.pick(['中小学生学科类课外辅导', '成人职业技能培训', '文化艺术类非学历教育培训']),
    validFrom: issuedOn,
    validTo: yearsAfter(issuedOn, 4),
  }),
  spec: (facts, random) => ({
    ...plainLook,
    orientation: random.pick(['landscape', 'portrait'] as const),
    palette: random.pick(['red', 'gold'] as const),
    titleLines: random.chance(0.6) ? ['中华人民共和国', '民办学校办学许可证'] : ['民办学校办学许可证'],
    subtitle: random.pick(['（正　本）', '（副　本）']),
    numberLine: { label: '', value: facts.number, side: 'centre' },
    rows: [
      row('名称', facts.holder),
      row('地址', facts.address),
      row('校长', facts.person),
      row('学校类型', '培训机构'),
      row('办学内容', facts.scope),
      row('主管部门', facts.issuer),
      row('有效期限', validityWords(facts, random)),
    ],
    closing: closingOf(facts, { dateStyle: 'split' }),
    footRight: '中华人民共和国教育部制',
  }),
  prints: ['holder', 'number', 'scope', 'issuer', 'issuedOn', 'validFrom', 'validTo'],
};

/** 事业单位法人证书 */
export const publicInstitution: CertificateKind = {
  kind: 'public-institution',
  certificate: '事业单位法人证书',
  trade: '教育',
  facts: (random, { town, issuedOn }) => ({
    holder: `${town.city}${town.district}${random.pick(['听枫', '知行', '明溪'])}${random.pick(['中学', '第二小学', '职业学校'])}`,
    uscc: drawCreditCode(random, '12', town.region),
    issuer: `${town.city}${town.district}事业单位登记管理局`,
    scope: '实施中等学历教育，促进基础教育发展。',
    validFrom: issuedOn,
    validTo: yearsAfter(issuedOn, 5),
  }),
  spec: (facts, random) => ({
    ...plainLook,
    orientation: 'landscape',
    palette: 'grey',
    border: 'scallop',
    labels: 'spread',
    waves: false,
    faintWords: '事业单位',
    titleLines: ['事业单位法人证书'],
    subtitle: random.pick(['（副　本）', '（正　本）']),
    codeBlock: { label: '统一社会信用代码', value: facts.uscc },
    rows: [
      row('名称', facts.holder, 'left'),
      row('法定代表人', facts.person, 'right'),
      row('宗旨和业务范围', facts.scope, 'left'),
      row('经费来源', '财政补助收入', 'right'),
      row('住所', facts.address, 'left'),
      row('开办资金', `￥${random.integer(80, 900)}万元`, 'right'),
      row('举办单位', facts.extra['sponsor'] ?? `${facts.town.city}${facts.town.district}教育局`, 'left'),
    ],
    qrSquare: 'bottom-left',
    qrNote: '请于每年3月31日前向登记管理机关报送上一年度的年度报告',
    closing: closingOf(facts, { label: '登记管理机关' }),
    postscript: `有效期　${validityWords(facts, random)}`,
    footRight: '国家事业单位登记管理局监制',
  }),
  prints: ['holder', 'uscc', 'scope', 'issuer', 'validFrom', 'validTo'],
};

/** 民办非企业单位登记证书 */
export const privateNonEnterprise: CertificateKind = {
  kind: 'private-non-enterprise',
  certificate: '民办非企业单位登记证书',
  trade: '培训学校',
  facts: (random, { town, issuedOn }) => ({
    uscc: drawCreditCode(random, '52', town.region),
    holder: `${town.city}${town.district}${random.pick(['启岚', '青禾', '博湖'])}培训学校`,
    issuer: `${town.city}${town.district}民政局`,
    scope: '成人非学历教育培训',
    validFrom: issuedOn,
    validTo: yearsAfter(issuedOn, 4),
  }),
  spec: (facts, random) => ({
    ...plainLook,
    orientation: 'landscape',
    palette: 'red',
    labels: 'spread',
    emblem: true,
    titleLines: ['民办非企业单位登记证书'],
    subtitle: '（副　本）',
    codeBlock: { label: '统一社会信用代码', value: facts.uscc },
    rows: [
      row('名称', facts.holder, 'left'),
      row('开办资金', '伍拾万元整', 'right'),
      row('住所', facts.address, 'left'),
      row('业务主管单位', `${facts.town.city}${facts.town.district}教育局`, 'right'),
      row('法定代表人', facts.person, 'left'),
      row('业务范围', facts.scope, 'left'),
      row('有效期限', validityWords(facts, random)),
    ],
    closing: closingOf(facts, { label: '发证机关' }),
    footRight: '中华人民共和国民政部制',
  }),
  prints: ['holder', 'uscc', 'scope', 'issuer', 'issuedOn', 'validFrom', 'validTo'],
};

/** 机动车驾驶员培训备案 */
export const driverTraining: CertificateKind = {
  kind: 'driver-training',
  certificate: '机动车驾驶员培训备案',
  trade: '机动车驾驶员培训',
  facts: (random, { town, issuedOn }) => ({
    number: `${town.region}${issuedOn.slice(0, 4)}${random.digits(5)}`,
    issuer: `${town.city}交通运输局`,
    scope: '普通机动车驾驶员培训（C1、C2）',
  }),
  spec: (facts, random) => ({
    ...plainLook,
    palette: 'blue',
    border: 'lines',
    emblem: false,
    waves: random.chance(0.5),
    titleLines: [random.pick(['机动车驾驶员培训备案证明', '机动车驾驶员培训备案'])],
    numberLine: { label: '备案号：', value: facts.number, side: 'right' },
    rows: [
      row('培训机构名称', facts.holder),
      row('统一社会信用代码', facts.uscc),
      row('法定代表人', facts.person),
      row('经营地址', facts.address),
      row('备案类别', facts.scope),
      row('备案日期', facts.issuedOn),
    ],
    postscript: '你单位提交的机动车驾驶员培训经营备案材料齐全，符合《机动车驾驶员培训管理规定》的要求，予以备案。',
    closing: closingOf(facts, { label: '备案机关', dateStyle: 'plain' }),
  }),
  prints: ['holder', 'uscc', 'number', 'scope', 'issuer', 'issuedOn'],
};
