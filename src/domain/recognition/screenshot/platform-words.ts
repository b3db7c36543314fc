const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** The menu and the tabs of the mini-program's console, each standing alone. */
export const menuWords = words(
  '首页 管理 版本管理 成员管理 用户反馈 反馈管理 统计 功能 微信搜一搜 微信搜索 客服 订阅消息 模板消息 开发 开发管理 开发工具 开发者工具 云服务 成长 设置 推广 ' +
    '基本设置 第三方设置 关联设置 关注公众号 页面内容接入 实验工具 附近的小程序 小程序插件 微信支付 运维中心 监控告警 开发设置 接口设置 ' +
    '安全中心 暂停服务设置 功能设置 数据分析 用户隐私保护指引 小程序联盟 购物订单 We分析 服务市场 违规记录',
);

/** Labels of forms and heads of tables that consoles have; other platforms and typed forms use them too. */
export const commonLabels = words('小程序名称 服务类目 主体信息 小程序头像 介绍 管理员 服务器域名 插件 状态 操作');

/** Labels and heads that only the mini-program's console of WeChat has. */
export const ownLabels = words(
  'AppID(小程序ID) AppSecret(小程序密钥) 小程序简称 原始ID 微信认证 插件管理 添加插件 第三方平台授权管理 申请时间 小程序码及线下物料下载 已授权权限',
);

/** What only the official account's console (公众号后台) has. */
export const officialAccountWords = words(
  '公众号 公众号设置 图文消息 群发功能 素材管理 自动回复 内容与互动 草稿箱 发表记录 自定义菜单 图文素材 订阅号 服务号 公众号名称 ' +
    '开发者ID(AppID) 开发者密码(AppSecret) 新的创作 原创声明功能 留言管理 广告与服务',
);

/** What the pages of WeChat's market have around a plug-in on offer, where its name is cut away. */
export const marketWords = words(
  '服务商 服务商入驻 官方客服 我的订单 接入文档 相关讨论 累计评价 评价信息不足 联系客服 立即购买',
);

/** Headings of other platforms and what to call them. */
export const foreignHeadings: readonly (readonly [heading: RegExp, name: string])[] = [
  [/^(?:小程序开发者平台|字节(?:跳动)?小程序(?:开发者平台)?|抖音开放平台|抖音小程序(?:开发者平台)?)$/u, '抖音'],
  [/^(?:支付宝开放平台|支付宝小程序|蚂蚁开放平台)$/u, '支付宝'],
  [/^(?:百度智能小程序|智能小程序开发者平台|智能小程序平台|百度智能小程序开发者平台)$/u, '百度'],
  [/^(?:快手小程序(?:开发者平台)?|快手开放平台|快手小程序平台)$/u, '快手'],
  [/^(?:QQ小程序(?:开发平台|开发者平台)?|QQ小程序开放平台)$/u, 'QQ 小程序'],
  [/^(?:小红书开放平台|小红书小程序)$/u, '小红书'],
  [/^(?:微信开放平台)$/u, '微信开放平台'],
  [/^(?:微信支付商户平台|微信支付\|商户平台)$/u, '微信支付商户平台'],
  [/^(?:腾讯云|云直播控制台|小程序云直播插件授权)$/u, '腾讯云控制台'],
];

/** Keys that only another platform's console shows, as a piece of their own. */
export const foreignMarks: readonly (readonly [mark: RegExp, name: string])[] = [
  [/^tt[0-9a-f]{16}$/iu, '抖音'],
  [/^小程序Key$/iu, '抖音'],
  [/^ks\d{12,}$/iu, '快手'],
  [/^20\d{14}$/u, '支付宝'],
  [/^(?:应用公钥|支付宝公钥|接口加签方式)/u, '支付宝'],
  [/^AppID\(智能小程序ID\)$/iu, '百度'],
];

/** Addresses that a browser shows above a page; the first that fits counts. */
export const addresses: readonly (readonly [
  host: RegExp,
  platform: 'wechat' | 'wechat-market' | 'wechat-test-account' | 'look-alike' | 'unknown',
  name?: string,
])[] = [
  [/fuwu\.weixin\.qq\.com/iu, 'wechat-market'],
  [/mp\.weixin\.qq\.com\/debug|developers\.weixin\.qq\.com\/sandbox/iu, 'wechat-test-account'],
  [/mp\.weixin\.qq\.com/iu, 'wechat'],
  [/(?:douyin|bytedance|toutiao)\.com/iu, 'look-alike', '抖音'],
  [/alipay\.com/iu, 'look-alike', '支付宝'],
  [/(?:smartprogram|smartapp)\.baidu\.com/iu, 'look-alike', '百度'],
  [/kuaishou\.com/iu, 'look-alike', '快手'],
  [/q\.qq\.com/iu, 'look-alike', 'QQ 小程序'],
  [/xiaohongshu\.com/iu, 'look-alike', '小红书'],
  [/open\.weixin\.qq\.com/iu, 'look-alike', '微信开放平台'],
  [/pay\.weixin\.qq\.com/iu, 'look-alike', '微信支付商户平台'],
  [/console\.cloud\.tencent\.com/iu, 'look-alike', '腾讯云控制台'],
  [
    /(?:cloud\.tencent\.com\/(?:document|developer)|developers\.weixin\.qq\.com|csdn\.net|zhihu\.com|jianshu\.com|juejin\.cn|cnblogs\.com|bilibili\.com)/iu,
    'unknown',
    '网页文章',
  ],
];
