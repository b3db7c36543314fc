import { describe, expect, test } from 'vitest';
import { officeName } from '../../src/domain/recognition/office-name.ts';

/** Every character sure but those whose places are named. */
const read = (text: string, doubtful: readonly number[] = []) =>
  officeName(
    text,
    [...text].map((_character, at) => (doubtful.includes(at) ? 0.5 : 1)),
  );

describe('names that stand as they are', () => {
  test.each([
    '杭州市住房和城乡建设局',
    '中华人民共和国工业和信息化部',
    '国家广播电视总局',
    '国家新闻出版署',
    '中国证券监督管理委员会',
    '成都市市场监督管理局',
    '枣庄市市中区市场监督管理局',
    '苏州工业园区市场监督管理局',
    '广西壮族自治区教育厅',
    '恩施土家族苗族自治州民政局',
    '阿克苏地区教育局',
    '兴安盟市场监督管理局',
    '固安县教育和体育局',
    '徐州市沛县市场监督管理局',
    '北京市规划和自然资源委员会',
    '深圳市文化广电旅游体育局',
  ])('%s', (text) => expect(read(text)).toMatchObject({ kind: 'known', text }));
});

test.each([
  { because: 'the first character of the office is lost', text: '杭州市房和城乡建设局' },
  { because: 'one inside is lost', text: '江苏省通管理局' },
  { because: 'the first of the place is lost', text: '州市住房和城乡建设局' },
  { because: 'the whole place is lost', text: '市住房和城乡建设局' },
  { because: 'the city lost its first character and ends as a city does', text: '都市市场监督管理局' },
  { because: 'half the district is lost', text: '南京市建区教育局' },
  { because: '中 is lost', text: '国证券监督管理委员会' },
  { because: '中 is lost', text: '华人民共和国工业和信息化部' },
  { because: '工 is lost', text: '中华人民共和国业和信息化部' },
  { because: 'the end of a longer name', text: '信息化部' },
  { because: 'a character too many', text: '武汉市洪山区事业单市位登记管理局' },
  { because: 'a sure character is another', text: '成都市武侯区新画出版局' },
  { because: 'two are lost', text: '江省播电局' },
])('$because: $text is garbled', ({ text }) => expect(read(text)).toEqual({ kind: 'garbled' }));

test.each([
  {
    because: 'one doubtful character',
    text: '成都市武侯区新画出版局',
    doubtful: [7],
    place: 6,
    is: '成都市武侯区新闻出版局',
  },
  { because: 'two', text: '杭州市工新行攻管理局', doubtful: [4, 6], place: 3, is: '杭州市工商行政管理局' },
])('$because is put right: $is', ({ text, doubtful, place, is }) =>
  expect(read(text, doubtful)).toMatchObject({ kind: 'known', text: is, doubtedLength: place }),
);

test('of a short name every character has to be sure: 教育局 and 体育局 differ by one', () => {
  expect(read('昆山市本育局', [3]).kind).not.toBe('known');
  expect(read('昆山市教育局')).toMatchObject({ doubtedLength: 6 });
});

test.each([
  '杭州市市场监督管理局余杭分局',
  '国家金融监督管理总局江苏监管局',
  '方圆标志认证集团有限公司',
  '中国互联网络信息中心',
])('%s is left as it is read', (text) => expect(read(text)).toEqual({ kind: 'unknown' }));
