import { describe, expect, test } from 'vitest';
import { findFields } from '../../src/domain/recognition/find-fields.ts';
import { layOutCells } from '../../src/domain/recognition/lay-out-cells.ts';
import { isMisspeltOffice, isProvinceKnown } from '../../src/domain/recognition/organisation-names.ts';
import { pageOf } from './page-of.ts';

type Spots = Parameters<typeof pageOf>[0];
const valuesOf = (spots: Spots) =>
  Object.fromEntries(
    Object.entries(findFields(layOutCells(pageOf(spots))).fields).map(([name, field]) => [name, field.value]),
  );

describe('forms as offices print them', () => {
  test.each<{ readonly because: string; readonly spots: Spots; readonly is: Readonly<Record<string, string>> }>([
    {
      because: 'a label that is not known begins the second column right beside a long name',
      spots: [
        [100, 100, '名称'],
        [300, 100, '云朵示例蔬菜种植农民专业'],
        [690, 100, '某种出资额度'],
        [900, 100, '贰佰万元'],
        [300, 136, '合作社'],
        [690, 160, '成立日期'],
        [900, 160, '2018年10月12日'],
        [690, 220, '住所'],
        [100, 220, '法定代表人'],
      ],
      is: { holder: '云朵示例蔬菜种植农民专业合作社' },
    },
    {
      because: 'the second line of the right column stands on the row of a label of the left one',
      spots: [
        [100, 100, '注册资本'],
        [300, 100, '叁佰万元整'],
        [800, 100, '营业期限'],
        [1000, 100, '自二〇〇八年三月二十日至二〇'],
        [100, 138, '公司类型'],
        [300, 138, '有限责任公司'],
        [1000, 138, '二八年三月十九日'],
      ],
      is: { validFrom: '2008-03-20', validTo: '2028-03-19' },
    },
    {
      because: 'a serial number of the printer is not the licence’s',
      spots: [
        [800, 50, '许可证流水号：00583172'],
        [100, 100, '机构编码：B1427S251010032'],
      ],
      is: { number: 'B1427S251010032' },
    },
    {
      because: 'where it is the only number, it is',
      spots: [[800, 50, '流水号：000000028716']],
      is: { number: '000000028716' },
    },
    {
      because: 'a patent is known by its own number',
      spots: [
        [100, 50, '证书号：第18726354号'],
        [100, 100, '专利号：ZL202213487652'],
      ],
      is: { number: 'ZL202213487652' },
    },
    {
      because: 'a name with its address under it',
      spots: [
        [100, 100, '认证委托人名称、地址'],
        [140, 138, '云朵示例影像技术有限公司'],
        [140, 170, '示例市示例区示例路1号'],
      ],
      is: { holder: '云朵示例影像技术有限公司' },
    },
    {
      because: 'a day named by words that are no label is not the day of issue',
      spots: [
        [100, 100, '机构名称：云朵示例有限公司'],
        [100, 600, '批准换照登记时间'],
        [380, 600, '2003年9月1日'],
      ],
      is: { holder: '云朵示例有限公司' },
    },
    {
      because: '参 is read for 叁',
      spots: [[100, 100, '资质类别及等级：建筑工程施工总承包参级']],
      is: { scope: '建筑工程施工总承包叁级' },
    },
    {
      because: 'the opening sentence names whom it registers, over its line ends',
      spots: [
        [160, 100, '根据有关法律法规和管理办法的要求，云朵示例私'],
        [100, 140, '募基金管理有限公司已在我会登记为管理人。'],
        [600, 900, '2018年7月23日'],
      ],
      is: { holder: '云朵示例私募基金管理有限公司', issuedOn: '2018-07-23' },
    },
    {
      because: 'a label’s colon that was read as a semicolon',
      spots: [
        [100, 100, '证书编号；'],
        [300, 100, 'GR202332007481'],
      ],
      is: { number: 'GR202332007481' },
    },
    {
      because: 'one character of a seal is no issuer',
      spots: [
        [100, 100, '企业名称：云朵示例科技有限公司'],
        [800, 600, '登记机关'],
        [960, 600, '行'],
      ],
      is: { holder: '云朵示例科技有限公司' },
    },
    {
      because: 'half of the label lies under a seal',
      spots: [
        [100, 100, '期限'],
        [300, 100, '2022年03月30日至2032年03月29日'],
      ],
      is: { validFrom: '2022-03-30', validTo: '2032-03-29' },
    },
    {
      because: 'how long a building takes is no validity',
      spots: [
        [100, 100, '工期期限'],
        [300, 100, '2022年03月30日至2024年03月29日'],
      ],
      is: {},
    },
    {
      because: 'a name found twice under a seal, once as far as the seal',
      spots: [
        [100, 100, '发证机关：云朵市示例区'],
        [252, 101, '云朵市示例区教育局'],
      ],
      is: { issuer: '云朵市示例区教育局' },
    },
    {
      because: 'a seal hides 月 between digits typed far apart; the end of validity beside its label is another day',
      spots: [
        [100, 100, '单位名称：云朵示例有限公司'],
        [900, 700, '2021年06'],
        [1100, 704, '25'],
        [1180, 700, '日'],
        [800, 800, '有效期至'],
        [940, 800, '2026年06'],
        [1074, 800, '月24'],
        [1136, 800, '日'],
      ],
      is: { holder: '云朵示例有限公司', issuedOn: '2021-06-25', validTo: '2026-06-24' },
    },
    {
      because: 'a seal hides 年 behind four digits, and makes what it touches high',
      spots: [
        [100, 100, '单位名称：云朵示例有限公司'],
        [900, 700, '2019'],
        [990, 690, '03月', 60],
        [1090, 694, '19日', 52],
      ],
      is: { holder: '云朵示例有限公司', issuedOn: '2019-03-19' },
    },
    {
      because: 'words of a watermark across the row are no part of the name',
      spots: [
        [100, 100, '机构名称'],
        [300, 100, '云朵示例综合医院'],
        [530, 66, '讯云', 90],
      ],
      is: { holder: '云朵示例综合医院' },
    },
    {
      because: 'small labels with their values right under them, boxes that touch',
      spots: [
        [100, 100, '公司名称', 30],
        [100, 131, '云朵示例有限责任公司', 36],
        [100, 166, '法定代表人', 30],
        [100, 197, '李某某某', 36],
        [100, 232, '业务种类', 30],
        [100, 263, '互联网接入服务业务', 36],
      ],
      is: { holder: '云朵示例有限责任公司', scope: '互联网接入服务业务' },
    },
    {
      because: 'a canteen is no unit’s name',
      spots: [
        [100, 100, '主体业态'],
        [300, 100, '单位食堂（学校食堂）'],
      ],
      is: {},
    },
  ])('$because', ({ spots, is }) => expect(valuesOf(spots)).toEqual(is));

  test('first letters of two rows that were read as one tall line', () => {
    const page = pageOf([
      [220, 104, '称'],
      [300, 102, '云朵示例科技有限公司'],
      [220, 156, '型'],
      [300, 154, '有限责任公司'],
    ]);
    const tall = { text: '名类', confidence: 0.99, box: [100, 98, 40, 92] as const };
    const { fields } = findFields(layOutCells({ ...page, lines: [tall, ...page.lines] }));
    expect(fields.holder?.value).toBe('云朵示例科技有限公司');
  });
});

describe('a name that the page says otherwise elsewhere', () => {
  test.each<{ readonly because: string; readonly spots: Spots; readonly is: string | undefined }>([
    {
      because: 'one other character, read more surely',
      spots: [
        [100, 100, '云朵市示例区融媒体中心', 40, 1],
        [100, 600, '单位名称：云朵市示侧区融媒体中心', 30, 0.95],
      ],
      is: undefined,
    },
    {
      because: 'one other character, read less surely',
      spots: [
        [100, 100, '云朵市示侧区融媒体中心', 40, 0.9],
        [100, 600, '单位名称：云朵市示例区融媒体中心', 30, 0.99],
      ],
      is: '云朵市示例区融媒体中心',
    },
    {
      because: 'characters of a seal before it',
      spots: [
        [100, 100, '我司(云朵示例教育科技有限公司)'],
        [100, 600, '单位名称：育科云朵示例教育科技有限公司'],
      ],
      is: undefined,
    },
    {
      because: 'the second of two bodies that are counted',
      spots: [
        [100, 100, '云朵市示例区第二实验小学', 40, 1],
        [100, 600, '单位名称：云朵市示例区第一实验小学', 30, 0.95],
      ],
      is: '云朵市示例区第一实验小学',
    },
  ])('$because', ({ spots, is }) => expect(valuesOf(spots)['holder']).toBe(is));
});

test.each([
  { issuer: '浙江省文化厅', is: true, because: 'there is such a province' },
  { issuer: '浙注省文化厅', is: false, because: 'there is none' },
  { issuer: '黑龙江省通信管理局', is: true, because: 'one of three characters' },
  { issuer: '中国人民银行江苏省分行', is: true, because: 'it does not begin with one' },
])('$issuer: $because', ({ issuer, is }) => expect(isProvinceKnown(issuer)).toBe(is));

test.each([
  { name: '北京市住房和城乡建设委员会', is: false, because: 'as it is written' },
  { name: '北京市住房和城系建设委员会', is: true, because: 'one character is another' },
  { name: '国家广播电视总局', is: false, because: 'one character more is another office' },
  { name: '示例市行政审批服务局', is: false, because: 'one word more is another office' },
  { name: '示例市体育局', is: false, because: 'an office of its own' },
  { name: '示例省药品监督管理局', is: false, because: 'as it is written, and inside another' },
])('$name: $because', ({ name, is }) => expect(isMisspeltOffice(name)).toBe(is));
