import { type IndependentCase, type MatchAsked, PAGE_DAY, type Stated, stated } from './case.ts';

/** A complete set of papers of one alternative, and which of them must be the applicant's own; absent: all. */
interface Alternative {
  readonly slug: string;
  readonly category: string;
  readonly papers: readonly Stated[];
  readonly own?: readonly string[];
  readonly ask?: Partial<MatchAsked>;
}

const single = (slug: string, category: string, ...titles: readonly string[]): readonly Alternative[] =>
  titles.map((title, index) => ({ slug: `${slug}-${index}`, category, papers: [title] }));

const PLATFORM = [
  '电商平台服务协议、交易规则',
  '电商平台对入驻经营者的审核要求或规范文件',
  '电商平台对用户交易纠纷处理的机制或方案',
];
const REFUSED = [
  '行政许可不予受理通知书',
  '营业执照',
  '业务发展和实施计划及技术方案专用表格',
  '电信业务经营许可证申请表',
  '公司及人员情况表',
  '网络与信息安全保障措施',
  '股东追溯及其相关证明材料',
  '依法经营电信业务承诺书',
  '电信主管部门要求提交的其他材料',
];
const FILING = '非经营性互联网信息服务备案核准';
const MAKER = '工信部道路机动车辆生产企业准入许可';
const DRIVING_PLATFORM = ['驾校培训公司的合作协议', '机动车驾驶员培训备案', FILING, '小程序开发者承诺函'];
const INSURANCE = [
  '保险公司法人许可证',
  '经营保险业务许可证',
  '保险营销服务许可证',
  '经营保险代理业务许可证',
  '经营保险公估业务许可证',
  '经营保险公估业务备案',
  '经营保险资产管理业务许可证',
  '保险兼业代理业务许可证',
];

const alternatives: readonly Alternative[] = [
  {
    slug: 'shop',
    category: '电商平台-电商平台',
    papers: [{ title: '增值电信业务经营许可证', scope: '互联网信息服务业务' }, ...PLATFORM],
  },
  { slug: 'shop-refused', category: '电商平台-电商平台', papers: [...REFUSED, ...PLATFORM] },
  {
    slug: 'live-government',
    category: '社交-直播',
    papers: ['统一社会信用代码', '情况说明函件'],
    ask: { subject: { name: '示例县文化和旅游局', type: 'government' } },
  },
  ...single(
    'online-course',
    '教育-在线视频课程',
    '事业单位法人证书',
    '信息网络传播视听节目许可证',
    '全国校外线上培训管理服务平台备案',
    '教育部门的批准文件',
  ),
  ...['营业执照', '事业单位法人证书', '民办非企业单位登记证书'].map((title, index) => ({
    slug: `training-${index}`,
    category: '教育-培训机构-职业培训',
    papers: ['民办学校办学许可证', title],
  })),
  ...single('school', '教育-学历教育（学校）', '审批设立证明', '事业单位法人证书', '民办学校办学许可证'),
  {
    slug: 'driving-platform',
    category: '教育-驾校平台',
    papers: DRIVING_PLATFORM,
    own: [FILING, '小程序开发者承诺函'],
  },
  {
    slug: 'education-platform',
    category: '教育-教育平台',
    papers: ['小程序开发者承诺函', '其他平台良好经营情况的证明材料'],
  },
  ...single('bank', '金融-银行', '金融机构许可证'),
  ...single('trust', '金融-信托', '金融机构许可证'),
  {
    slug: 'fund-securities',
    category: '金融-公募基金',
    papers: [{ title: '经营证券期货业务许可证', scope: '基金管理' }],
  },
  ...single('fund', '金融-公募基金', '基金托管业务许可证', '基金销售业务资格证书'),
  ...single('private-fund', '金融-私募基金', '私募基金备案证明', '私募投资基金管理人登记证书'),
  ...single('securities-advice', '金融-证券、期货投资咨询', '证券投资咨询业务资格证书', '经营证券期货业务许可证'),
  ...single('insurance', '金融-保险', ...INSURANCE),
  { slug: 'credit-business', category: '金融-征信业务', papers: ['企业征信业务经营备案证', '营业执照'] },
  {
    slug: 'third-board',
    category: '金融-新三板信息服务平台',
    papers: ['全国中小企业股份转让系统有限责任公司的书面许可', FILING],
  },
  {
    slug: 'consumer-finance',
    category: '金融-消费金融',
    papers: ['银监会核准开业的审批文件', '金融许可证', '营业执照'],
  },
  {
    slug: 'car-subsidiary',
    category: '汽车-汽车预售服务',
    papers: ['营业执照', MAKER, { title: '股权关系证明函', sealCount: 2 }],
    own: ['营业执照'],
    ask: { role: 'subsidiary' },
  },
  ...single('home', '房地产服务-房地产营销', '商品房预售许可证', '商品房销售许可证', '商品房现售备案证明'),
];

const SUBJECT = { name: '示例一二三有限公司' };

function othersCases({ slug, category, papers, own, ask = {} }: Alternative): readonly IndependentCase[] {
  const titles = papers.map((paper) => stated(paper).title);
  return titles
    .filter((title) => own === undefined || own.includes(title))
    .map((title) => ({
      id: `own/${slug}/${titles.indexOf(title)}`,
      because: `《${title}》须为本主体所有`,
      request: {
        category,
        asOf: PAGE_DAY,
        subject: SUBJECT,
        ...ask,
        certificates: papers.map((paper) =>
          stated(paper).title === title ? { ...stated(paper), holder: '示例一二四有限公司' } : stated(paper),
        ),
      },
      expect: { decision: 'supplement', statuses: { [`~${title}`]: 'unfit' } },
    }));
}

/** Papers of both sides: either name on them is right. */
const betweenTwo: readonly Alternative[] = [
  { slug: 'driving-platform', category: '教育-驾校平台', papers: DRIVING_PLATFORM, own: ['驾校培训公司的合作协议'] },
  {
    slug: 'education-platform',
    category: '教育-教育平台',
    papers: [FILING, '培训机构合作协议', '民办学校办学许可证'],
    own: ['培训机构合作协议'],
  },
  {
    slug: 'car-dealer',
    category: '汽车-汽车预售服务',
    papers: ['营业执照', '厂商授权销售文件', MAKER],
    own: ['厂商授权销售文件'],
    ask: { role: 'dealer' },
  },
  {
    slug: 'car-subsidiary',
    category: '汽车-汽车预售服务',
    papers: ['营业执照', MAKER, '股权关系证明函'],
    own: ['股权关系证明函'],
    ask: { role: 'subsidiary' },
  },
  {
    slug: 'online-hospital',
    category: '医疗-互联网医院',
    papers: ['医疗机构执业许可证', '执业登记机关的审核合格文件'],
    own: ['执业登记机关的审核合格文件'],
  },
];

const eitherCases = ({ slug, category, papers, own = [], ask = {} }: Alternative): readonly IndependentCase[] =>
  [SUBJECT.name, '示例一二四有限公司'].map((holder, index) => ({
    id: `either/${slug}/${index}`,
    because: `《${own.join()}》是双方之间的文件，写哪一方都对`,
    request: {
      category,
      asOf: PAGE_DAY,
      subject: SUBJECT,
      ...ask,
      certificates: papers.map((paper) =>
        own.includes(stated(paper).title) ? { ...stated(paper), holder } : stated(paper),
      ),
    },
    expect: { decision: ['pass', 'manual'], gaps: [] },
  }));

export const ownPaperCases: readonly IndependentCase[] = [
  ...alternatives.flatMap(othersCases),
  ...betweenTwo.flatMap(eitherCases),
];
