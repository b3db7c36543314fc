import { createRandom, type Random } from '../../../samples/generator/facts/random.ts';

/** What an invented account calls itself and may do. */
export interface ConsoleFacts {
  readonly name: string;
  readonly subject: string;
  readonly appId: string;
  readonly originalId: string;
  readonly categories: readonly string[];
  readonly random: Random;
}

const names = [
  '青禾严选',
  '拾光 Mall',
  'Lumi&Co官方商城',
  '学车助手Pro',
  '云端e课堂',
  '茶语TeaTalk',
  '木本职教',
  'Hi购直播',
  '东岸优选（官方旗舰店）',
  'DoDo课堂2.0',
  '果然鲜生go',
  '一间好货',
];
const subjects = [
  '宁波青禾供应链管理有限公司',
  '广州市拾光网络科技有限责任公司',
  '上海陆米与可贸易有限公司',
  '西安安途机动车驾驶员培训有限公司',
  '南京云端教育科技（集团）股份有限公司',
  '福建省武夷山茶语文化传播有限公司',
  '成都木本职业技能培训学校有限公司',
  '北京东岸优选电子商务有限公司苏州分公司',
];

/** As the console names them today, most of them of no interest to live streaming. */
export const someCategories = [
  '电商平台>电商平台',
  '教育>驾校培训',
  '教育>驾校平台',
  '教育>教育平台',
  '教育>学历教育(学校)',
  '教育>在线视频课程',
  '商家自营>食品饮料',
  '商家自营>图书报刊/音像/影视/游戏/动漫',
  '商家自营>美妆/洗护',
  '工具>信息查询',
  '生活服务>综合生活服务平台',
  '餐饮服务>点餐平台',
  '快递业与邮政>快递、物流',
  'IT科技>软件服务提供商',
  '文娱>资讯',
];

export function consoleFacts(seed: string, categories: number): ConsoleFacts {
  const random = createRandom(`second-hand/${seed}`);
  const hex = (count: number): string =>
    Array.from({ length: count }, () => random.pick([...'0123456789abcdef'])).join('');
  const chosen = new Set<string>();
  while (chosen.size < categories) chosen.add(random.pick(someCategories));
  return {
    name: random.pick(names),
    subject: random.pick(subjects),
    appId: `wx${hex(16)}`,
    originalId: `gh_${hex(12)}`,
    categories: [...chosen],
    random,
  };
}

/** A plug-in's row; what is undefined has no column. */
export interface PluginFacts {
  readonly name: string;
  readonly appId: string;
  readonly version: string;
  readonly state: string;
  readonly addedAt: string;
}

/** The plug-in of live streaming, in one state or another. */
export const livePlugin = (state: string, addedAt: string): PluginFacts => ({
  name: '腾讯云直播助手',
  appId: 'wx95a7d2b78cf30f98',
  version: '1.3.4',
  state,
  addedAt,
});

export const otherPlugins: readonly PluginFacts[] = [
  {
    name: '微信同声传译',
    appId: 'wx069ba97219f66d99',
    version: '0.3.5',
    state: '已通过',
    addedAt: '2023-11-02 17:20',
  },
  { name: '腾讯视频', appId: 'wxa75efa648b60994b', version: '2.1.7', state: '待审核', addedAt: '2025-01-15 08:03' },
  {
    name: '快递100物流查询',
    appId: 'wx6885acbedba59c14',
    version: '1.0.6',
    state: '已拒绝',
    addedAt: '2024-6-9 21:44',
  },
];
