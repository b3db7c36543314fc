import { yearsAfter } from '../facts/dates.ts';
import type { CertificateKind } from './paper.ts';
import { closingOf, plainLook, row } from './rows.ts';
import { validityWords } from './validity.ts';

/** 网络文化经营许可证 */
export const networkCulture: CertificateKind = {
  kind: 'network-culture',
  certificate: '网络文化经营许可证',
  trade: '文化传媒',
  facts: (random, { town, issuedOn }) => ({
    number: `${town.provinceShort}网文〔${issuedOn.slice(0, 4)}〕${random.digits(4)}-${random.digits(3)}号`,
    issuer: `${town.province}文化和旅游厅`,
    scope: random.pick([
      '利用信息网络经营网络表演、音乐娱乐产品',
      '利用信息网络经营音乐娱乐产品，网络表演，动漫产品',
      '利用信息网络经营演出剧（节）目、网络表演',
    ]),
    validFrom: issuedOn,
    validTo: yearsAfter(issuedOn, 3),
  }),
  spec: (facts, random) => ({
    ...plainLook,
    orientation: random.pick(['portrait', 'portrait', 'landscape'] as const),
    palette: 'gold',
    border: random.pick(['braid', 'lines'] as const),
    waves: random.chance(0.5),
    labels: random.pick(['spread', 'colon'] as const),
    titleLines: ['网络文化经营许可证'],
    titleFamily: 'song',
    subtitle: random.pick(['（副　本）', '（正　本）']),
    numberLine: { label: '编号：', value: facts.number, side: 'right' },
    rows: [
      row('名称', facts.holder),
      row('住所', facts.address),
      row('法定代表人', facts.person),
      row('类型', facts.type),
      row('有效期', validityWords(facts, random)),
      row('网站域名', `www.${random.pick(['chengyu', 'qiyun', 'wanchao'])}${random.digits(3)}.example`),
      row('经营范围', facts.scope),
    ],
    ...(facts.extra['note'] === undefined ? {} : { postscript: facts.extra['note'] }),
    qrSquare: 'bottom-left',
    qrNote: '许可证信息以文化和旅游部公示信息为准',
    closing: closingOf(facts, { label: '发证机关', dateStyle: random.pick(['split', 'plain'] as const) }),
    footLeft: '中华人民共和国文化和旅游部监制',
  }),
  prints: ['holder', 'number', 'scope', 'issuer', 'issuedOn', 'validFrom', 'validTo'],
};

/** 信息网络传播视听节目许可证 */
export const audiovisual: CertificateKind = {
  kind: 'audiovisual',
  certificate: '信息网络传播视听节目许可证',
  trade: '视听传媒',
  facts: (random, { issuedOn }) => ({
    number: `${random.integer(10, 19)}${random.digits(5)}`,
    issuer: '国家广播电视总局',
    scope: random.pick([
      '第一类互联网视听节目服务中的第五项：重大政治、军事、经济、社会、文化、体育等活动、事件的实况视音频直播服务',
      '第二类互联网视听节目服务中的第七项：一般社会团体文化活动、体育赛事等组织活动的实况视音频直播服务',
    ]),
    validFrom: issuedOn,
    validTo: yearsAfter(issuedOn, 3),
  }),
  spec: (facts, random) => ({
    ...plainLook,
    orientation: random.pick(['landscape', 'portrait'] as const),
    palette: 'blue',
    rosette: true,
    titleLines: random.chance(0.5) ? ['信息网络传播视听节目许可证'] : ['信息网络传播', '视听节目许可证'],
    numberLine: { label: '许可证号：', value: facts.number, side: 'right' },
    rows: [
      row('开办单位名称', facts.holder),
      row('法定代表人', facts.person),
      row('注册地址', facts.address),
      row('网站名称', `${facts.holder.slice(2, 5)}视频`),
      row('接收终端', '计算机、手机'),
      row('传输网络', '国际互联网、移动互联网'),
      row('业务类别', facts.scope),
      row('有效期限', validityWords(facts, random)),
    ],
    closing: closingOf(facts, { label: '发证机关' }),
    footRight: '国家广播电视总局制',
  }),
  prints: ['holder', 'number', 'scope', 'issuer', 'issuedOn', 'validFrom', 'validTo'],
};

/** 广播电视节目制作经营许可证: near to the one above, and not in the table. */
export const broadcastProduction: CertificateKind = {
  kind: 'broadcast-production',
  certificate: null,
  trade: '影视文化',
  facts: (random, { town, issuedOn }) => ({
    number: `（${town.provinceShort}）字第${random.digits(5)}号`,
    issuer: `${town.province}广播电视局`,
    scope: '广播电视节目制作、发行',
    validFrom: issuedOn,
    validTo: yearsAfter(issuedOn, 2),
  }),
  spec: (facts, random) => ({
    ...plainLook,
    orientation: 'landscape',
    palette: 'red',
    border: 'braid',
    labels: 'spread',
    titleLines: ['广播电视节目制作经营许可证'],
    numberLine: { label: '', value: facts.number, side: 'centre' },
    rows: [
      row('单位名称', facts.holder),
      row('法定代表人', facts.person),
      row('经营场所', facts.address),
      row('经营方式', '制作、发行'),
      row('经营范围', facts.scope),
      row('有效期限', validityWords(facts, random)),
    ],
    closing: closingOf(facts),
    footRight: '国家广播电视总局监制',
  }),
  prints: ['holder', 'number', 'scope', 'issuer', 'issuedOn', 'validFrom', 'validTo'],
};

/** 出版物经营许可证: another permit of the same holder's trade. */
export const publications: CertificateKind = {
  kind: 'publications',
  certificate: null,
  trade: '图书',
  facts: (random, { town, issuedOn }) => ({
    number: `新出发${town.provinceShort}零字第${random.pick(['A', 'B', 'C'])}${random.digits(5)}号`,
    issuer: `${town.city}${town.district}新闻出版局`,
    scope: '图书、报纸、期刊、电子出版物、音像制品零售',
    validFrom: issuedOn,
    validTo: yearsAfter(issuedOn, 6),
  }),
  spec: (facts, random) => ({
    ...plainLook,
    orientation: 'landscape',
    palette: 'green',
    labels: 'spread',
    titleLines: ['中华人民共和国', '出版物经营许可证'],
    subtitle: '（副　本）',
    numberLine: { label: '', value: facts.number, side: 'right' },
    rows: [
      row('名称', facts.holder, 'left'),
      row('法定代表人', facts.person, 'right'),
      row('企业性质', facts.type, 'left'),
      row('经营场所', facts.address, 'right'),
      row('经营范围', facts.scope),
      row('有效期限', validityWords(facts, random)),
    ],
    closing: closingOf(facts),
    footLeft: '国家新闻出版署印制',
  }),
  prints: ['holder', 'number', 'scope', 'issuer', 'issuedOn', 'validFrom', 'validTo'],
};
