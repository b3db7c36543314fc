import type { Scheme } from '../../src/domain/verdict.ts';
import type { Stated } from './case.ts';

/** One category of the source, every name the source gives it, and one complete set of papers. */
export interface Whole {
  readonly slug: string;
  readonly word: string;
  readonly scheme: Scheme;
  /** As the call-out box, the heading, the scenario table or another page writes it. */
  readonly names: readonly string[];
  /** The first is the applicant's own licence. */
  readonly papers: readonly Stated[];
}

const PLATFORM_RULES = [
  '电商平台服务协议、交易规则',
  '电商平台对入驻经营者的审核要求或规范文件',
  '电商平台对用户交易纠纷处理的机制或方案',
];
const telecom = (scope: string): Stated => ({ title: '增值电信业务经营许可证', scope });
const finance = (name: string): readonly string[] => [`金融-${name}`, `金融业-${name}`, name];

/** Each category once. */
export const wholes: readonly Whole[] = [
  {
    slug: 'shop',
    word: '电商平台',
    scheme: 'plugin',
    names: ['电商平台-电商平台', '电商平台 - 电商平台', '电商平台'],
    papers: [telecom('在线数据处理与交易处理业务'), ...PLATFORM_RULES],
  },
  {
    slug: 'live',
    word: '直播',
    scheme: 'standard',
    names: ['社交-直播', '社交 - 直播'],
    papers: ['信息网络传播视听节目许可证'],
  },
  {
    slug: 'online-course',
    word: '在线视频课程',
    scheme: 'standard',
    names: ['教育-在线视频课程', '在线视频课程'],
    papers: ['民办学校办学许可证'],
  },
  {
    slug: 'training',
    word: '培训',
    scheme: 'plugin',
    names: [
      '教育-培训机构-职业培训',
      '教育-培训机构-课外辅导',
      '学历教育（培训机构） - 职业培训/课外辅导',
      '教育-培训机构-职业培训/课外辅导',
      '教育-学历教育（培训机构）-职业培训',
      '学历教育（培训机构）-课外辅导',
      '学历教育（培训机构）',
      '教育-学历教育（培训机构）',
      '教育-学历教育（培训机构）-课外辅导',
      '学历教育（培训机构）-职业培训',
      '职业培训',
      '课外辅导',
      '教育-学历教育（培训机构）-职业培训/课外辅导',
    ],
    papers: ['民办学校办学许可证', '营业执照'],
  },
  {
    slug: 'school',
    word: '学校',
    scheme: 'plugin',
    names: ['教育-学历教育（学校）', '学历教育（学校）', '教育-学历教育(学校)'],
    papers: ['民办学校办学许可证'],
  },
  {
    slug: 'driving-platform',
    word: '驾校平台',
    scheme: 'plugin',
    names: ['教育-驾校平台', '驾校平台'],
    papers: ['非经营性互联网信息服务备案核准', '机动车驾驶员培训备案', '驾校培训公司的合作协议', '小程序开发者承诺函'],
  },
  {
    slug: 'driving',
    word: '驾校培训',
    scheme: 'plugin',
    names: ['教育-驾校培训', '驾校培训'],
    papers: ['机动车驾驶员培训备案'],
  },
  {
    slug: 'education-platform',
    word: '教育平台',
    scheme: 'plugin',
    names: ['教育-教育平台', '教育平台'],
    papers: ['非经营性互联网信息服务备案核准', '培训机构合作协议', '民办学校办学许可证'],
  },
  {
    slug: 'online-hospital',
    word: '互联网医院',
    scheme: 'standard',
    names: ['医疗-互联网医院', '互联网医院'],
    papers: ['设置医疗机构批准书'],
  },
  {
    slug: 'public-clinic',
    word: '公立医疗机构',
    scheme: 'standard',
    names: ['医疗-公立医疗机构', '公立医疗机构'],
    papers: ['医疗机构执业许可证', '事业单位法人证书'],
  },
  { slug: 'bank', word: '银行', scheme: 'standard', names: finance('银行'), papers: ['金融许可证'] },
  { slug: 'trust', word: '信托', scheme: 'standard', names: finance('信托'), papers: ['金融许可证'] },
  { slug: 'fund', word: '公募基金', scheme: 'standard', names: finance('公募基金'), papers: ['基金托管业务许可证'] },
  {
    slug: 'private-fund',
    word: '私募基金',
    scheme: 'standard',
    names: finance('私募基金'),
    papers: ['私募投资基金管理人登记证书'],
  },
  {
    slug: 'securities',
    word: '证券/期货',
    scheme: 'standard',
    names: finance('证券/期货'),
    papers: ['经营证券期货业务许可证'],
  },
  {
    slug: 'securities-advice',
    word: '投资咨询',
    scheme: 'standard',
    names: [...finance('证券、期货投资咨询'), '证券/期货投资咨询'],
    papers: ['证券投资咨询业务资格证书'],
  },
  { slug: 'insurance', word: '保险', scheme: 'standard', names: finance('保险'), papers: ['经营保险经纪业务许可证'] },
  {
    slug: 'credit',
    word: '征信业务',
    scheme: 'standard',
    names: finance('征信业务'),
    papers: ['个人征信业务经营许可证', '营业执照'],
  },
  {
    slug: 'third-board',
    word: '新三板',
    scheme: 'standard',
    names: finance('新三板信息服务平台'),
    papers: ['非经营性互联网信息服务备案核准', '全国中小企业股份转让系统有限责任公司的书面许可'],
  },
  {
    slug: 'stocks',
    word: '股票信息服务平台',
    scheme: 'standard',
    names: [
      ...finance('股票信息服务平台（港股/美股）'),
      '金融-股票信息服务平台',
      '金融业-股票信息服务平台',
      '股票信息服务平台',
    ],
    papers: ['非经营性互联网信息服务备案核准'],
  },
  {
    slug: 'consumer-finance',
    word: '消费金融',
    scheme: 'standard',
    names: finance('消费金融'),
    papers: ['金融许可证', '银监会核准开业的审批文件', '营业执照'],
  },
  {
    slug: 'car',
    word: '汽车预售',
    scheme: 'standard',
    names: ['汽车-汽车预售服务', '汽车 - 汽车预售服务', '汽车预售服务', '汽车预售'],
    papers: ['营业执照', '工信部道路机动车辆生产企业准入许可'],
  },
  {
    slug: 'device',
    word: '音视频设备',
    scheme: 'standard',
    names: ['IT科技-音视频设备', 'IT 科技-音视频设备', '音视频设备'],
    papers: ['中国国家强制性产品认证证书'],
  },
  {
    slug: 'conference',
    word: '多方通信',
    scheme: 'standard',
    names: ['IT科技-多方通信', 'IT 科技-多方通信', '多方通信'],
    papers: [telecom('国内多方通信服务业务')],
  },
  {
    slug: 'home',
    word: '房地产营销',
    scheme: 'standard',
    names: ['房地产服务-房地产营销', '房地产营销'],
    papers: ['商品房销售许可证'],
  },
];
