import { isKnownConfusion } from '../../names/confusions.ts';
import { normalizeName } from '../../names/normalize-name.ts';

/**
 * Service categories that WeChat offers, first level and what stands under it, written down from its public list. It grows:
 * a path that is not in it may well be one, but a path one character from one in it was most likely misread.
 */
const CATEGORIES: Readonly<Record<string, string>> = {
  电商平台: '电商平台',
  商家自营:
    '百货 食品 食品饮料 酒/盐 服装/鞋/箱包 美妆/洗护 玩具/母婴用品 家电/数码/手机 珠宝/饰品/眼镜/钟表 运动/户外/乐器 鲜花/园艺/工艺品 家居/家饰/家纺 办公/文具 机械/电子器件 宠物食品/用品 图书报刊/音像/影视/游戏/动漫 初级食用农产品 汽车/其他交通工具的配件 成人用品',
  教育: '教育平台 驾校平台 驾校培训 培训机构 教育信息服务 教育装备 学历教育(学校) 学历教育(培训机构) 在线视频课程 在线教育 素质教育 婴幼儿教育 特殊人群教育 出国留学 出国移民 成人教育',
  快递业与邮政: '快递、物流 寄件/收件 查件 邮政 装卸搬运 快递柜',
  出行与交通:
    '航空 地铁 水运 城市交通卡 打车(网约车) 顺风车(拼车) 出租车 路况 路桥收费 加油/充电桩 城市共享交通 高速服务 火车/高铁/动车 公交 长途汽车 停车 代驾 租车',
  生活服务:
    '综合生活服务平台 线下超市/便利店 百货/超市/便利店 票务 生活缴费 家政服务 家政 丽人服务 宠物(非医院类) 宠物医院/兽医 环保回收/废品回收 摄影/扩印 婚庆服务 搬家公司 洗浴保健 休闲娱乐 殡葬服务',
  IT科技: '硬件与设备 音视频设备 多方通信 软件服务提供商 基础电信运营商 电信业务代理商 转售移动通信',
  餐饮服务: '点餐平台 外卖平台 点评与推荐 菜谱 餐厅排队 餐饮服务场所/餐饮服务管理企业',
  旅游: '旅游线路 旅游攻略 签证 出境WiFi 旅游管理单位 住宿服务 旅行社',
  汽车: '汽车预售服务 养车/修车 汽车资讯 汽车报价/比价 汽车经销商/4S店 汽车厂商 车展服务',
  工具: '信息查询 备忘录 记账 投票 日历 天气 办公 字典 图片/音频/视频 报价/比价 企业管理 预约/报名 健康管理 发票查询 视频客服 网络代理 计算类',
  体育: '体育场馆服务 体育赛事 体育培训 在线健身',
  医疗: '互联网医院 公立医疗机构 私立医疗机构 就医服务 健康咨询/问诊 药品信息展示 药品(非处方药)销售 医疗器械信息展示 医疗美容 预约挂号/导诊 健康管理 血液、干细胞服务',
  文娱: '资讯 视频 小说 读物 音乐 动漫 段子 笑话 语音 图片 FM/电台 有声读物 演出票务',
  金融业:
    '银行 消费金融 征信业务 保险 证券、期货投资咨询 新三板信息服务平台 私募基金 公募基金 证券/期货 股票信息服务平台(港股/美股) 股票信息服务平台 信托 非金融机构自营小额贷款 外币兑换',
  商业服务: '广告/设计 法律服务 律师事务所 公证 会展服务 招聘/求职 一般财务服务 亲子鉴定 农林牧渔',
  房地产服务: '房地产营销 房地产经营 装修/建材 物业管理',
  社交: '直播 社区/论坛 问答 笔记 陌生人交友 熟人交友 婚恋',
  时政信息: '时政信息',
  物流服务: '收件/派件 查件 货物运输 快递柜',
  公益: '公益募捐 慈善基金会',
};

/** First levels under other names too, the longest first, so that a shorter one never cuts one that begins with it. */
export const firstLevels: readonly string[] = [
  ...new Set([...Object.keys(CATEGORIES), ...'教育服务 餐饮 汽车服务 医疗服务 政务民生 金融 房地产'.split(' ')]),
].toSorted((one, other) => other.length - one.length);

const KNOWN: readonly string[] = Object.entries(CATEGORIES).flatMap(([first, seconds]) =>
  seconds.split(' ').map((second) => `${first}>${second}`),
);
const known = new Map(KNOWN.map((path) => [normalizeName(path), path]));

/** Whether WeChat's list holds this path, marks and brackets aside. @param path 一级>二级 */
export const isKnownCategory = (path: string): boolean => known.has(normalizeName(path));

/** The path that these words are, marks, brackets and arrow aside. */
export const knownCategory = (words: string): string | undefined => known.get(normalizeName(words));

/**
 * Whether a path is most likely another one, misread or broken off: not in the list, and the beginning or end of one that is or
 * one character beside it. Where the second level has only two characters, names of its own are as near, and only known
 * confusions count.
 */
export function isNearCategory(path: string): boolean {
  if (isKnownCategory(path)) return false;
  const read = [...normalizeName(path)];
  if (KNOWN.some((one) => isBrokenOff(read.join(''), normalizeName(one)))) return true;
  const short = (path.split('>').at(-1) ?? '').length < 3;
  return KNOWN.some((one) => isOneApart(read, [...normalizeName(one)], short));
}

const isBrokenOff = (read: string, printed: string): boolean => printed.startsWith(read) || printed.endsWith(read);

function isOneApart(read: readonly string[], printed: readonly string[], confusedOnly: boolean): boolean {
  if (Math.abs(read.length - printed.length) > (confusedOnly ? 0 : 1)) return false;
  const start = read.findIndex((character, index) => character !== printed[index]);
  const from = start === -1 ? read.length : start;
  if (read.length === printed.length) {
    const same = read.slice(from + 1).every((character, index) => character === printed[from + 1 + index]);
    return same && (!confusedOnly || isKnownConfusion(printed[from] ?? '', read[from] ?? ''));
  }
  const [longer, shorter] = read.length > printed.length ? [read, printed] : [printed, read];
  return longer.slice(from + 1).join('') === shorter.slice(from).join('');
}
