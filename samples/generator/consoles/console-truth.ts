import { inventedWord } from '../facts/names.ts';
import { createRandom, type Random } from '../facts/random.ts';

/** What a drawn console screenshot shows; `null`: not on it, or covered, so that an answer there is an invention. */
export interface ConsoleTruth {
  readonly page: 'basic-info' | 'plugin-list';
  readonly miniProgramName: string | null;
  readonly appId: string | null;
  readonly subject: string | null;
  /** 一级>二级. */
  readonly categories: readonly string[] | null;
  readonly pluginName: string | null;
  readonly pluginAppId: string | null;
  readonly pluginVersion: string | null;
  readonly addedAt: string | null;
}

/** How a capture looks and what surrounds it. */
export interface ConsoleLook {
  readonly width: number;
  /** Device pixels for each pixel of the page. */
  readonly scale: number;
  readonly dark: boolean;
  readonly menu: boolean;
  readonly browser: boolean;
  readonly pen: boolean;
  /** Values under their labels instead of beside them. */
  readonly below: boolean;
}

export const consoleRandom = (page: string, seed: string | number): Random => createRandom(`console/${page}/${seed}`);

export function consoleLook(random: Random): ConsoleLook {
  const width = random.pick([820, 1100, 1366, 1366, 1600, 1920]);
  return {
    width,
    scale: random.pick(width > 1500 ? [1] : [0.9, 1, 1, 1.25, 1.5]),
    dark: random.chance(0.2),
    menu: width >= 1100,
    browser: random.chance(0.4),
    pen: random.chance(0.3),
    below: random.chance(0.15),
  };
}

export const hexDigits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.pick([...'0123456789abcdef'])).join('');

const cities = ['杭州', '深圳', '成都', '武汉', '厦门', '合肥'];
const trades = ['电子商务', '教育科技', '网络科技', '文化传媒', '信息技术', '驾驶员培训'];
const forms = ['有限公司', '有限责任公司', '股份有限公司', '（集团）有限公司'];

export const consoleSubject = (random: Random): string =>
  `${random.pick(cities)}${inventedWord(random)}${random.pick(trades)}${random.pick(forms)}`;

const endings = ['优选', '商城', '课堂', 'Live', '学车 2026', 'go', '严选+', '直播间'];
export const miniProgramName = (random: Random): string => `${inventedWord(random)}${random.pick(endings)}`;

const paths = [
  '电商平台>电商平台',
  '教育>教育平台',
  '教育>驾校培训',
  '教育>驾校平台',
  '教育>在线视频课程',
  '教育>学历教育（学校）',
  '商家自营>服装/鞋/箱包',
  '工具>预约/报名',
  'IT科技>软件服务提供商',
  '生活服务>线下超市/便利店',
];

export function consoleCategories(random: Random): readonly string[] {
  const chosen = Array.from({ length: random.integer(1, 4) }, () => random.pick(paths));
  return [...new Set(chosen)];
}
