import type { Town } from './places.ts';
import type { Random } from './random.ts';

const firstParts = [
  '澄湖',
  '栖云',
  '砚山',
  '鹿鸣溪',
  '麦穗谷',
  '青屿',
  '拾光里',
  '云栈',
  '禾木川',
  '星槎',
  '望潮',
  '松间',
  '柠野',
  '半夏堂',
  '听枫',
  '朗月湾',
];
const surnames = ['林', '沈', '周', '许', '苏', '顾', '梁', '方', '秦', '陆', '叶', '唐'];
const givenNames = ['知远', '若溪', '景行', '书瑶', '明哲', '雨桐', '思齐', '嘉树', '望舒', '一鸣', '晓棠', '庭轩'];

/** An invented company: place, an invented word, its trade, its form. */
export function companyName(random: Random, town: Town, trade: string): string {
  return `${town.city.replace('市', '')}${random.pick(firstParts)}${trade}有限公司`;
}

/** An invented word for the middle of a name. */
export const inventedWord = (random: Random): string => random.pick(firstParts);

export const personName = (random: Random): string => `${random.pick(surnames)}${random.pick(givenNames)}`;

export function addressIn(random: Random, town: Town): string {
  return `${town.province}${town.city}${town.district}${random.pick(town.streets)}${random.integer(2, 388)}号${random.integer(1, 9)}栋${random.integer(2, 28)}${random.pick(['01', '02', '05', '08'])}室`;
}

const money = ['壹佰万元整', '贰佰万元整', '伍佰万元整', '壹仟万元整', '贰仟万元整', '伍仟万元整'];
export const capitalInWords = (random: Random): string => random.pick(money);
