/**
 * The rest of the source document as plain facts, read by a person who had not seen `rules/`: the scenarios, the plug-in
 * application, domains and permits. Words are the source's own, without the page's line breaks.
 */
export interface ScenarioFact {
  readonly number: number;
  readonly topic: string;
  /** Some row holds these words (content, requirement and the names of its categories) and names this scheme. */
  readonly rows: readonly { readonly words: readonly string[]; readonly scheme: 'plugin' | 'standard' }[];
  readonly noteWords?: readonly string[];
}

export const scenarioFacts: readonly ScenarioFact[] = [
  {
    number: 1,
    topic: '政府主体账号',
    rows: [{ words: ['政府相关工作推广直播', '领导讲话直播', '认证主体为政府主体'], scheme: 'standard' }],
  },
  {
    number: 2,
    topic: '电商带货类直播',
    rows: [
      { words: ['电商带货', '直播导购', '电商平台-电商平台类目'], scheme: 'plugin' },
      { words: ['电商带货', '社交-直播类目'], scheme: 'standard' },
    ],
    noteWords: ['如涉医疗器械、非处方药品在线销售，需补充医疗相关类目', '催情香水/催情药品'],
  },
  {
    number: 3,
    topic: '教育直播',
    rows: [
      { words: ['网课、在线培训、讲座', '仅限有符合资质要求的二级类目'], scheme: 'plugin' },
      { words: ['网课、在线培训、讲座', '教育-在线视频课程类目'], scheme: 'standard' },
    ],
  },
  {
    number: 4,
    topic: '金融相关等直播',
    rows: [
      {
        words: [
          '金融产品视频客服理赔',
          '银行',
          '信托',
          '公募基金',
          '私募基金',
          '证券/期货',
          '证券、期货投资咨询',
          '保险',
          '征信业务',
          '新三板信息服务平台',
          '股票信息服务平台（港股/美股）',
          '消费金融',
        ],
        scheme: 'standard',
      },
    ],
  },
  {
    number: 5,
    topic: '医疗相关直播',
    rows: [{ words: ['问诊、大型健康讲座', '医疗-互联网医院类目', '医疗-公立医疗机构类目'], scheme: 'standard' }],
  },
  {
    number: 6,
    topic: '娱乐类直播',
    rows: [{ words: ['生活趣事、宠物直播、旅游分享', '社交-直播类目'], scheme: 'standard' }],
    noteWords: ['若涉及商品交易', '场景2'],
  },
  {
    number: 7,
    topic: '景区直播',
    rows: [
      { words: ['景点景区直播', '认证主体为政府主体'], scheme: 'standard' },
      { words: ['景点景区直播', '社交-直播类目'], scheme: 'standard' },
    ],
  },
  {
    number: 8,
    topic: '汽车预售',
    rows: [{ words: ['汽车预售、推广直播', '汽车-汽车预售服务类目'], scheme: 'standard' }],
  },
];

/** 插件名称, AppID, 最低版本限制, 审核时间, the order of its states. */
export const pluginFact = {
  name: '腾讯云直播助手',
  appId: 'wx95a7d2b78cf30f98',
  minimumVersion: '1.3.4',
  reviewWorkingDays: 5,
  states: ['待审核', '待付款', '可用'],
} as const;

/** What a part of the procedure must say, in these words. */
export interface WordFact {
  readonly topic: string;
  readonly part:
    | 'preconditions'
    | 'basic-info-screenshot'
    | 'plugin-list-screenshot'
    | 'applications'
    | 'states'
    | 'waysToBuy'
    | 'procedure'
    | 'domains'
    | 'schemes';
  readonly words: readonly string[];
}

export const wordFacts: readonly WordFact[] = [
  { topic: '两种方案的名称', part: 'schemes', words: ['小程序·云直播插件', '标准直播+直播标签'] },
  { topic: '认证主体', part: 'preconditions', words: ['中国大陆地区的非个人主体'] },
  { topic: '插件的类目要求', part: 'preconditions', words: ['类目'] },
  { topic: '腾讯云账号', part: 'preconditions', words: ['腾讯云账号'] },
  {
    topic: '基本信息截图',
    part: 'basic-info-screenshot',
    words: ['小程序名称', '服务类目', '主体信息', 'AppID', '设置', '基本设置'],
  },
  { topic: '插件管理截图', part: 'plugin-list-screenshot', words: ['添加插件时间', '第三方设置', '插件管理'] },
  { topic: '两项申请', part: 'applications', words: ['微信小程序平台', '云直播控制台', '新增小程序直播插件'] },
  { topic: '两项都要', part: 'procedure', words: ['仅提交微信小程序平台的申请无法通过审批'] },
  { topic: '类目须一致', part: 'procedure', words: ['确保小程序的直播场景和已选择的服务类目一致'] },
  { topic: '截图完整', part: 'procedure', words: ['确保上传的截图包含完整信息'] },
  { topic: '审核时间', part: 'procedure', words: ['五个工作日'] },
  { topic: '有效期内可用', part: 'states', words: ['有效期内'] },
  { topic: '直接购买', part: 'waysToBuy', words: ['直接购买插件授权', '购买/续费'] },
  { topic: '流量包赠送', part: 'waysToBuy', words: ['200TB及以上流量包', '赠1年小程序直播插件授权'] },
  { topic: '绑定后视为已使用', part: 'procedure', words: ['该流量包将视为已使用'] },
  { topic: '添加域名的入口', part: 'procedure', words: ['域名管理', '添加域名', '务必选择场景为“小程序直播”'] },
  { topic: '场景选项的条件', part: 'domains', words: ['仅当账号下存在状态为“可用”的小程序直播插件授权时'] },
  { topic: '插件只用小程序直播域名', part: 'domains', words: ['小程序插件必须使用小程序直播的推流域名及播放域名'] },
  { topic: '不推流则不必加推流域名', part: 'domains', words: ['无需添加小程序推流域名'] },
  { topic: '不可撤回', part: 'domains', words: ['添加小程序直播的播放域名后，暂不支持删除解绑'] },
  { topic: 'CNAME', part: 'domains', words: ['播放域名和推流域名均需完成CNAME解析'] },
];

export const screenshotFields = {
  'basic-info-screenshot': ['miniProgramName', 'categories', 'subject', 'appId'],
  'plugin-list-screenshot': ['pluginName', 'addedAt'],
} as const;

/** 直播域名根据类型和场景可以分为这4种; `billing` absent: the cell says “-”. */
export const domainFacts: readonly { scene: string; type: string; usage: readonly string[]; billing?: string }[] = [
  { scene: 'standard-live', type: 'push', usage: ['除小程序直播插件外', 'App', 'OBS', 'Web'] },
  {
    scene: 'standard-live',
    type: 'play',
    usage: ['除小程序直播插件外', 'APP', 'Web', 'PC'],
    billing: '按照标准直播播放产生的流量/带宽计费',
  },
  { scene: 'mini-program-live', type: 'push', usage: ['可用于小程序直播插件推流'] },
  {
    scene: 'mini-program-live',
    type: 'play',
    usage: ['可用于小程序直播插件播放'],
    billing: '按照小程序直播播放产生的流量计费',
  },
];

export const permitFacts: readonly { permit: string; business: string; authority: string }[] = [
  { permit: '电信业务经营许可证', business: '电信业务', authority: '当地通信管理局' },
  { permit: '互联网新闻信息服务许可证', business: '互联网新闻信息', authority: '当地互联网办公室' },
  { permit: '网络文化经营许可证', business: '网络表演', authority: '当地人民政府文化行政部门' },
  { permit: '信息网络传播视听节目许可证', business: '网络视听节目直播', authority: '国家广播电视总局' },
];

/** The two boxes at the head of 类目申请资质要求. */
export const generalFacts: readonly { topic: string; words: readonly string[] }[] = [
  { topic: '个人认证', words: ['个人认证的微信小程序暂不支持直播业务'] },
  { topic: '政府主体', words: ['政府主体认证的小程序可直接使用', '标准直播+直播标签'] },
  { topic: '类目须合场景', words: ['所选类目需符合小程序的实际应用场景', '驳回'] },
  { topic: '以微信最新说明为准', words: ['服务类目说明', '为准'] },
];

/** 最近更新时间 of the four pages, as each is printed. */
export const pageDates = [
  '2024-07-26 16:22:11',
  '2024-08-29 17:45:51',
  '2025-08-22 09:53:11',
  '2022-11-23 10:40:03',
] as const;

/** A phrase of 小程序直播场景 and one of 类目适用范围, by the category's name in the call-out box. */
export const categoryWords: readonly { category: string; scene: string; usage: string }[] = [
  { category: '电商平台-电商平台', scene: '适用于电商类直播带货', usage: '为多个经营者提供交易的平台，如京东等' },
  { category: '社交-直播', scene: '明星直播、生活趣事直播、宠物直播', usage: '适用于提供在线直播等服务' },
  { category: '教育-在线视频课程', scene: '网课、在线培训、讲座等教育类直播', usage: '适用于教育行业提供' },
  {
    category: '教育-培训机构-职业培训',
    scene: '有线下教学场景的教育培训机构',
    usage: '提供课外辅导、职业培训等教育培训服务',
  },
  { category: '教育-学历教育（学校）', scene: '幼儿园、小学、初高中、大学', usage: '提供学历教育相关服务' },
  { category: '教育-驾校平台', scene: '提供多家驾校在线培训等服务', usage: '适用于为驾校主体提供入驻渠道' },
  { category: '教育-驾校培训', scene: '适用于提供驾校在线付费培训等服务', usage: '适用于提供驾校在线付费培训等服务' },
  {
    category: '教育-教育平台',
    scene: '提供多家教育培训等服务',
    usage: '适用于为学历教育、成人教育的培训机构提供入驻渠道',
  },
  { category: '医疗-互联网医院', scene: '问诊、大型健康讲座等直播', usage: '互联网医院主体/医疗服务平台' },
  { category: '医疗-公立医疗机构', scene: '问诊、大型健康讲座等直播', usage: '就医、健康咨询/问诊、医疗保健信息' },
  { category: '金融-银行', scene: '金融产品视频客服理赔', usage: '银行业务在线服务或交易等服务' },
  { category: '金融-信托', scene: '金融产品视频客服理赔', usage: '信托理财业务在线服务或交易等服务' },
  { category: '金融-公募基金', scene: '金融产品推广直播', usage: '基金管理公司从事股票、债券等金融工具的投资服务' },
  { category: '金融-私募基金', scene: '金融产品推广直播', usage: '仅适用于私募基金展示、介绍、咨询等服务' },
  { category: '金融-证券/期货', scene: '金融产品推广直播', usage: '证券资讯、证券咨询、证券期货经营等的在线服务' },
  { category: '金融-证券、期货投资咨询', scene: '金融产品推广直播', usage: '证券、期货投资等在线咨询服务' },
  { category: '金融-保险', scene: '金融产品推广直播', usage: '保险业务在线服务或交易等服务' },
  { category: '金融-征信业务', scene: '金融产品推广直播', usage: '信贷记录、逾期记录、失信人查询' },
  { category: '金融-新三板信息服务平台', scene: '金融产品推广直播', usage: '新三板信息行情资讯' },
  { category: '金融-股票信息服务平台（港股/美股）', scene: '金融产品推广直播', usage: '港股、美股行情资讯、行情分析' },
  { category: '金融-消费金融', scene: '金融产品推广直播', usage: '消费金融线上服务或交易等服务' },
  { category: '汽车-汽车预售服务', scene: '汽车预售、汽车推广类直播', usage: '汽车在线预付款、购买购车优惠券/代金券' },
  {
    category: 'IT科技-音视频设备',
    scene: '智能家居场景下控制摄像头',
    usage: '音视频设备、信息技术设备、电信终端设备等线下硬件在线销售及服务',
  },
  {
    category: 'IT科技-多方通信',
    scene: '智能家居场景下控制摄像头',
    usage: '仅适用于为多方提供电话会议/视频会议等服务',
  },
  {
    category: '房地产服务-房地产营销',
    scene: '房地产营销直播服务、在线音视频带看',
    usage: '房地产开发商提供购房意向款、优惠券、权益券',
  },
];
