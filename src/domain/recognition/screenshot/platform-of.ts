import type { ScreenshotPlatform } from '../../document.ts';
import type { ConsoleCell } from './console-cell.ts';

/** Words of the console's own menu, each standing alone. */
const MENU = new Set(
  (
    '首页 管理 版本管理 成员管理 用户反馈 反馈管理 统计 功能 微信搜一搜 客服 订阅消息 模板消息 开发 开发管理 开发工具 云服务 成长 设置 推广 ' +
    '基本设置 第三方设置 关联设置 关注公众号 页面内容接入 实验工具 附近的小程序 小程序插件 微信支付 运维中心 监控告警 开发设置 接口设置 ' +
    '安全中心 服务类目 主体信息 暂停服务设置 功能设置 数据分析 用户隐私保护指引 小程序联盟 购物订单'
  ).split(' '),
);

/** Labels that only a mini-program's console has. */
const LABELS = new Set(
  'AppID(小程序ID) AppSecret(小程序密钥) 小程序名称 小程序简称 原始ID 服务类目 主体信息 插件管理 添加插件'.split(' '),
);

const MARKET = /微信服务平台|微信服务市场|fuwu\.weixin\.qq\.com/u;
const LOOK_ALIKE =
  /字节跳动|抖音开放平台|支付宝|百度智能小程序|快手|小程序开发者平台|小程序Key|(?<![0-9a-z])tt[0-9a-f]{16}|(?<!\d)20\d{14}(?!\d)/iu;
const OFFICIAL_ACCOUNT = /图文消息|群发|素材管理|自动回复|公众号设置/u;

/**
 * Which console a page is a screenshot of, by its menu words and headings; undefined where too few of a console's words
 * stand alone on it. Other platforms use nearly the same words, so their marks are looked for first.
 */
export function platformOf(cells: readonly ConsoleCell[]): ScreenshotPlatform | undefined {
  const texts = new Set(cells.map((cell) => cell.text));
  const all = [...texts].join('\n');
  const menu = [...texts].filter((text) => MENU.has(text)).length;
  const labels = [...texts].filter((text) => LABELS.has(text)).length;
  if (MARKET.test(all)) return 'wechat-market';
  if (LOOK_ALIKE.test(all) && (/AppI[Dd]|AppSecret/u.test(all) || menu >= 3)) return 'look-alike';
  if (texts.has('公众号') && OFFICIAL_ACCOUNT.test(all)) return 'wechat-official-account';
  return menu >= 5 || (menu >= 2 && labels >= 2) || labels >= 3 ? 'wechat' : undefined;
}
