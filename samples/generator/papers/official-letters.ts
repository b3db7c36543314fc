import { longDate, shortDate } from '../facts/dates.ts';
import type { LetterKind } from './letter-kind.ts';

const telecomPermit = '《增值电信业务经营许可证》';

/** 行政许可不予受理通知书 of a 通信管理局. */
export const refusalNotice: LetterKind = {
  kind: 'refusal-notice',
  certificate: '行政许可不予受理通知书',
  trade: '电子商务',
  facts: (random, { town, issuedOn }) => ({
    issuer: `${town.province}通信管理局`,
    number: `${town.provinceShort}通信许不受字〔${issuedOn.slice(0, 4)}〕${random.digits(4)}号`,
  }),
  letter: (facts) => ({
    letterhead: facts.issuer,
    title: '行政许可不予受理通知书',
    underTitle: facts.number,
    paragraphs: [
      `|${facts.holder}：`,
      `你单位于${shortDate(facts.issuedOn)}提出的${telecomPermit}（在线数据处理与交易处理业务）申请收悉。经审查，你单位申请经营的业务依法不需要取得行政许可。`,
      '根据《中华人民共和国行政许可法》第三十二条第一款第（一）项的规定，我局决定不予受理。',
      '如对本决定不服，可以自收到本通知书之日起六十日内申请行政复议，或者在六个月内依法提起行政诉讼。',
      '特此通知。',
    ],
    signatures: [{ name: facts.issuer, seal: facts.issuer, date: longDate(facts.issuedOn) }],
  }),
  prints: ['holder', 'number', 'issuer', 'issuedOn'],
};

/** 行政许可受理通知书: an application under way, no permit. */
export const acceptanceNotice: LetterKind = {
  kind: 'acceptance-notice',
  certificate: null,
  trade: '文化传媒',
  facts: (random, { town, issuedOn }) => ({
    issuer: `${town.province}文化和旅游厅`,
    number: `${town.provinceShort}文旅受〔${issuedOn.slice(0, 4)}〕${random.digits(4)}号`,
  }),
  letter: (facts) => ({
    letterhead: facts.issuer,
    title: '行政许可申请受理通知书',
    underTitle: facts.number,
    paragraphs: [
      `|${facts.holder}：`,
      `你单位于${shortDate(facts.issuedOn)}提交的《网络文化经营许可证》申请材料齐全，符合法定形式，我厅决定予以受理。`,
      '我厅将自受理之日起二十个工作日内作出是否准予许可的决定。在取得许可之前，不得从事相应的经营活动。',
      '特此通知。',
    ],
    signatures: [
      { name: facts.issuer, seal: facts.issuer, sealFoot: '行政审批专用章', date: longDate(facts.issuedOn) },
    ],
  }),
  prints: ['holder', 'number', 'issuer', 'issuedOn'],
};

/** The approval by which a consumer finance company opens. */
export const openingApproval: LetterKind = {
  kind: 'opening-approval',
  certificate: '银监会核准开业的审批文件',
  trade: '消费金融',
  facts: (random, { town, issuedOn }) => ({
    issuer: '中国银行业监督管理委员会',
    number: `银监复〔${issuedOn.slice(0, 4)}〕${random.digits(3)}号`,
    scope: town.city,
  }),
  letter: (facts) => ({
    letterhead: facts.issuer,
    title: `关于${facts.holder}开业的批复`,
    underTitle: facts.number,
    paragraphs: [
      `|${facts.holder}筹备组：`,
      '你公司关于开业的申请收悉。经审核，根据《消费金融公司试点管理办法》的有关规定，现批复如下：',
      `一、同意你公司开业，公司名称为“${facts.holder}”。`,
      `二、公司注册资本为人民币${facts.capital}，住所为${facts.address}。`,
      '三、请持本批复及有关材料办理金融许可证和工商登记手续。',
    ],
    signatures: [{ name: facts.issuer, seal: facts.issuer, date: longDate(facts.issuedOn) }],
  }),
  prints: ['holder', 'number', 'issuer', 'issuedOn'],
};

/** 工信部道路机动车辆生产企业准入许可 */
export const vehicleAdmission: LetterKind = {
  kind: 'vehicle-admission',
  certificate: '工信部道路机动车辆生产企业准入许可',
  trade: '汽车制造',
  facts: (random, { issuedOn }) => ({
    issuer: '中华人民共和国工业和信息化部',
    number: `工信准〔${issuedOn.slice(0, 4)}〕${random.digits(3)}号`,
  }),
  letter: (facts) => ({
    letterhead: facts.issuer,
    title: '道路机动车辆生产企业准入许可',
    underTitle: `准入编号：${facts.number}`,
    paragraphs: [
      `|${facts.holder}：`,
      '根据《道路机动车辆生产企业及产品准入管理办法》，经审查，准予你公司道路机动车辆生产企业准入。',
      `|企业名称：${facts.holder}`,
      `|统一社会信用代码：${facts.uscc}`,
      `|住所：${facts.address}`,
      '|准入类别：乘用车类（纯电动乘用车、插电式混合动力乘用车）',
    ],
    signatures: [{ name: facts.issuer, seal: facts.issuer, date: longDate(facts.issuedOn) }],
  }),
  prints: ['holder', 'uscc', 'number', 'issuer', 'issuedOn'],
};

/** 情况说明函件 of a government body. */
export const situationLetter: LetterKind = {
  kind: 'situation-letter',
  certificate: '情况说明函件',
  trade: '政务',
  facts: (_, { town }) => ({
    holder: `${town.city}${town.district}文化广电旅游体育局`,
    issuer: `${town.city}${town.district}文化广电旅游体育局`,
  }),
  letter: (facts) => ({
    letterhead: facts.holder,
    title: '情况说明函件',
    paragraphs: [
      '|微信小程序平台：',
      `我局（统一社会信用代码：${facts.uscc}）拟使用微信小程序开展${facts.town.district}公共文化活动、景区风光及政务宣传直播，小程序由我局自行运营，不涉及商业经营。`,
      '直播内容由我局审核并承担相应责任。现申请开通社交-直播类目，请予支持。',
      '特此说明。',
    ],
    signatures: [{ name: facts.holder, seal: facts.holder, date: longDate(facts.issuedOn) }],
  }),
  prints: ['holder', 'issuedOn'],
};
