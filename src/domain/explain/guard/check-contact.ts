import type { GuardCheck } from './grounds.ts';

/** Addresses, numbers and ways to reach someone or to pay. The facts hold none, so none is ever grounded. */
export const checkContact: GuardCheck = (text, { corpus }) => {
  const bare = text.replace(/\s/gu, '');
  const found = ALWAYS.map((pattern) => pattern.exec(text)?.[0] ?? pattern.exec(bare)?.[0]);
  return found.find((hit) => hit !== undefined) ?? WORDS.find((word) => bare.includes(word) && !corpus.includes(word));
};

const ALWAYS: readonly RegExp[] = [
  /(?:https?|ftp|weixin|wx|mailto|tel|javascript|data):/iu,
  /www\s*\./iu,
  // a name with a dot and a top level, also 点com
  /[a-z0-9-]+\s*(?:\.|。|点)\s*(?:com|cn|net|org|gov|edu|io|top|xyz|vip|club|shop|site|cc|me|co|info|link|ink|app|dev)(?![a-z])/iu,
  /[\w.+-]+\s*(?:@|\(at\)|#at#)\s*[\w-]+/iu,
  // mobile, land line, service numbers, in groups too
  /(?<!\d)1[3-9]\d(?:[-\s]?\d){8}(?!\d)/u,
  /(?<!\d)0\d{2,3}[-\s)]?\d{7,8}(?!\d)/u,
  /(?<!\d)(?:400|800)[-\s]?\d{3,4}[-\s]?\d{3,4}(?!\d)/u,
  /(?<!\d)(?:95|96|12)\d{3}(?!\d)/u,
  // the same spelt out
  /[〇零一二三四五六七八九幺]{5,}/u,
];

const WORDS: readonly string[] = (
  '二维码 扫码 微信号 加微信 公众号 客服 热线 电话 手机 来电 致电 拨打 短信 邮箱 邮件 QQ 加群 群号 私聊 私信 联系 账户 账号 卡号 转账 汇款 付款 支付 ' +
  '缴费 收款 充值 打款 银行卡 网址 链接 点击 网站 官网 下载 登录 验证码 密码 密令 口令 红包 押金 保证金 手续费 服务费 代办 中介 加急 免费 优惠 费用 收费 付费'
).split(' ');
