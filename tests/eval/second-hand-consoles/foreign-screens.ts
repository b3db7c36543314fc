import type { ConsoleFacts } from './console-facts.ts';
import type { ConsolePen } from './console-pen.ts';

/** A back office that is not the mini-program's: its brand, its menu, and rows that sound alike. */
export interface ForeignConsole {
  readonly brand: string;
  readonly bar: string;
  readonly menu: readonly string[];
  readonly title: string;
  readonly rows: (facts: ConsoleFacts) => readonly (readonly [label: string, value: string])[];
}

export function drawForeignConsole(pen: ConsolePen, facts: ConsoleFacts, foreign: ForeignConsole): void {
  pen.block(0, 0, pen.width, 56, foreign.bar);
  pen.text(foreign.brand, 32, 36, { size: 18, colour: foreign.bar === '#ffffff' ? '#222222' : '#ffffff' });
  pen.text('文档', pen.width - 240, 36, { colour: '#999999' });
  pen.text('消息', pen.width - 160, 36, { colour: '#999999' });
  pen.block(0, 56, 190, pen.height, pen.colours.panel);
  foreign.menu.forEach((item, at) => {
    pen.text(item, 36, 106 + at * 44, { size: 15 });
  });
  pen.block(220, 80, pen.width - 250, pen.height - 110, pen.colours.panel);
  pen.text(foreign.title, 252, 128, { size: 19 });
  foreign.rows(facts).forEach(([label, words], at) => {
    pen.text(label, 252, 184 + at * 52, { colour: pen.colours.quiet });
    pen.text(words, 452, 184 + at * 52);
    pen.text('修改', pen.width - 110, 184 + at * 52, { colour: '#1677ff' });
  });
}

const category = ({ categories }: ConsoleFacts): string => (categories[0] ?? '').replace('>', ' > ');

export const lookAlikes: Readonly<Record<string, ForeignConsole>> = {
  alipay: {
    brand: '支付宝开放平台',
    bar: '#ffffff',
    menu: ['控制台', '小程序', '开发管理', '运营管理', '设置'],
    title: '基本信息',
    rows: (facts) => [
      ['小程序名称', facts.name],
      ['APPID', `2021${facts.random.digits(12)}`],
      ['服务类目', category(facts)],
      ['主体信息', facts.subject],
      ['小程序简介', '提供商品与直播服务'],
    ],
  },
  douyin: {
    brand: '抖音开放平台',
    bar: '#161823',
    menu: ['概览', '开发', '能力', '运营', '设置'],
    title: '基础信息',
    rows: (facts) => [
      ['小程序名称', facts.name],
      ['AppID', `tt${facts.appId.slice(2, 18)}`],
      ['服务类目', category(facts)],
      ['主体信息', facts.subject],
    ],
  },
  'douyin-no-brand': {
    brand: '控制台',
    bar: '#161823',
    menu: ['概览', '开发', '能力', '运营', '设置'],
    title: '基本信息',
    rows: (facts) => [
      ['小程序名称', facts.name],
      ['小程序AppID', `tt${facts.appId.slice(2, 18)}`],
      ['服务类目', category(facts)],
      ['主体信息', facts.subject],
    ],
  },
  baidu: {
    brand: '百度智能小程序',
    bar: '#ffffff',
    menu: ['首页', '开发管理', '发布管理', '流量配置', '设置'],
    title: '基本设置',
    rows: (facts) => [
      ['小程序名称', facts.name],
      ['App ID(智能小程序ID)', facts.random.digits(8)],
      ['App Key', `${facts.appId.slice(2)}${facts.appId.slice(2)}`],
      ['服务类目', category(facts)],
      ['主体信息', facts.subject],
    ],
  },
  kuaishou: {
    brand: '快手小程序',
    bar: '#ffffff',
    menu: ['首页', '管理', '开发', '运营', '设置'],
    title: '基本信息',
    rows: (facts) => [
      ['小程序名称', facts.name],
      ['AppID', `ks${facts.random.digits(18)}`],
      ['服务类目', category(facts)],
      ['主体信息', facts.subject],
    ],
  },
  qq: {
    brand: 'QQ小程序开发者平台',
    bar: '#ffffff',
    menu: ['首页', '管理', '数据', '开发', '设置'],
    title: '基本信息',
    rows: (facts) => [
      ['小程序名称', facts.name],
      ['AppID(小程序ID)', `11${facts.random.digits(8)}`],
      ['服务类目', category(facts)],
      ['主体信息', facts.subject],
    ],
  },
  xiaohongshu: {
    brand: '小红书小程序开放平台',
    bar: '#ff2442',
    menu: ['首页', '开发管理', '基础设置'],
    title: '基本信息',
    rows: (facts) => [
      ['小程序名称', facts.name],
      ['AppID', facts.appId.slice(2).padEnd(24, '0')],
      ['服务类目', category(facts)],
      ['主体信息', facts.subject],
    ],
  },
  'alipay-plugins': {
    brand: '支付宝开放平台',
    bar: '#ffffff',
    menu: ['控制台', '小程序', '插件管理', '设置'],
    title: '插件管理',
    rows: (facts) => [
      ['插件名称', '腾讯云直播助手'],
      ['插件ID', `2021${facts.random.digits(12)}`],
      ['版本', '1.3.4'],
      ['状态', '已通过'],
      ['添加时间', '2025-08-01 10:00'],
    ],
  },
};

/** Consoles of WeChat or of Tencent Cloud that say nothing of the mini-program's categories or plug-ins. */
export const otherConsoles: Readonly<Record<string, ForeignConsole & { readonly platforms: readonly string[] }>> = {
  'official-account': {
    brand: '公众号',
    bar: '#ffffff',
    menu: ['首页', '内容与互动', '数据', '广告与服务', '设置与开发'],
    title: '账号详情',
    platforms: ['wechat-official-account'],
    rows: (facts) => [
      ['名称', facts.name],
      ['微信号', 'qinghe-mall'],
      ['类型', '服务号'],
      ['介绍', '提供商品展示与直播'],
      ['主体信息', facts.subject],
      ['原始ID', facts.originalId],
    ],
  },
  'official-account-development': {
    brand: '订阅号',
    bar: '#ffffff',
    menu: ['首页', '草稿箱', '发表记录', '自定义菜单', '设置与开发', '基本配置'],
    title: '公众号开发信息',
    platforms: ['wechat-official-account'],
    rows: (facts) => [
      ['开发者ID(AppID)', facts.appId],
      ['开发者密码(AppSecret)', '已启用'],
      ['IP白名单', '查看'],
      ['服务器地址(URL)', 'https://api.example.com/wx'],
    ],
  },
  'open-platform': {
    brand: '微信开放平台',
    bar: '#ffffff',
    menu: ['管理中心', '移动应用', '网站应用', '公众账号', '小程序', '第三方平台'],
    title: '第三方平台 授权详情',
    platforms: ['unknown', 'look-alike', 'wechat-market'],
    rows: (facts) => [
      ['小程序名称', facts.name],
      ['AppID', facts.appId],
      ['服务类目', category(facts)],
      ['权限集', '开发管理与数据分析权限'],
      ['授权时间', '2024-02-08 16:12:09'],
      ['主体信息', facts.subject],
    ],
  },
  'test-account': {
    brand: '微信公众平台 | 测试号',
    bar: '#ffffff',
    menu: [],
    title: '测试号管理',
    platforms: ['wechat-test-account', 'wechat-official-account'],
    rows: (facts) => [
      ['测试号信息', ''],
      ['appID', facts.appId],
      ['appsecret', facts.appId.slice(2).repeat(2)],
      ['接口配置信息', 'https://api.example.com/wx'],
    ],
  },
  'mini-program-test-account': {
    brand: '小程序测试号',
    bar: '#ffffff',
    menu: ['开发设置'],
    title: '小程序测试号信息',
    platforms: ['wechat-test-account'],
    rows: (facts) => [
      ['AppID(小程序ID)', facts.appId],
      ['AppSecret(小程序密钥)', facts.appId.slice(2).repeat(2)],
      ['服务类目', category(facts)],
    ],
  },
  market: {
    brand: '微信服务市场',
    bar: '#ffffff',
    menu: ['首页', '插件', '小程序开发', '我的订单'],
    title: '腾讯云直播助手',
    platforms: ['wechat-market'],
    rows: () => [
      ['服务商', '深圳市腾讯计算机系统有限公司'],
      ['AppID', 'wx95a7d2b78cf30f98'],
      ['版本', '1.3.4'],
      ['更新时间', '2025-06-19 11:00'],
      ['服务类目', '工具 > 视频客服'],
      ['', '添加插件'],
    ],
  },
  'cloud-plugin-licence': {
    brand: '腾讯云 | 云直播控制台',
    bar: '#262f3e',
    menu: ['概览', '域名管理', '流管理', '资源包/插件管理'],
    title: '小程序云直播插件授权',
    platforms: ['unknown', 'look-alike'],
    rows: (facts) => [
      ['小程序名称', facts.name],
      ['小程序AppID', facts.appId],
      ['插件名称', '腾讯云直播助手'],
      ['状态', '可用'],
      ['添加时间', '2025-08-30 12:00:00'],
      ['服务类目', category(facts)],
    ],
  },
  'cloud-licence': {
    brand: '腾讯云',
    bar: '#262f3e',
    menu: ['Licence管理', '移动端License', 'Web端License'],
    title: '直播Licence信息',
    platforms: ['unknown', 'look-alike'],
    rows: (facts) => [
      ['App Name', facts.name],
      ['Package Name', 'com.example.live'],
      ['Licence URL', 'https://license.vod2.myqcloud.com/license/v2/1250000000_1/v_cube.license'],
      ['有效期', '2025-01-01 至 2026-01-01'],
    ],
  },
};
