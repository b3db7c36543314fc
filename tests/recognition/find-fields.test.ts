import { describe, expect, test } from 'vitest';
import { findFields } from '../../src/domain/recognition/find-fields.ts';
import { layOutCells } from '../../src/domain/recognition/lay-out-cells.ts';
import { pageOf } from './page-of.ts';

const read = (spots: Parameters<typeof pageOf>[0]) => findFields(layOutCells(pageOf(spots)));
const valuesOf = (spots: Parameters<typeof pageOf>[0]) =>
  Object.fromEntries(Object.entries(read(spots).fields).map(([name, field]) => [name, field.value]));

describe('where values stand', () => {
  test.each([
    {
      because: 'a colon and the value on one line',
      spots: [[100, 100, '企业名称：云朵示例科技有限公司']],
      is: { holder: '云朵示例科技有限公司' },
    },
    {
      because: 'half of the label of a validity is hidden',
      spots: [
        [100, 100, '有效'],
        [300, 100, '自2024年07月14日至2027年07月13日'],
      ],
      is: { validFrom: '2024-07-14', validTo: '2027-07-13' },
    },
    {
      because: 'a day of issue that was not read whole is not the day of approval',
      spots: [
        [100, 100, '批准日期'],
        [300, 100, '2019年12月17日'],
        [100, 200, '机构住所'],
        [300, 200, '示例省云朵市示例路1号'],
        [600, 900, '2025年'],
        [720, 900, '04'],
        [780, 900, '月'],
      ],
      is: {},
    },
    {
      because: 'nor where its last character was misread',
      spots: [
        [100, 100, '批准日期'],
        [300, 100, '2015年05月02日'],
        [100, 200, '机构住所'],
        [300, 200, '示例省云朵市示例路1号'],
        [600, 900, '二〇二五年五月五H'],
      ],
      is: {},
    },
    {
      because: 'what a seal puts before a name is not of it: the page says it without',
      spots: [
        [100, 100, '单位名称'],
        [300, 100, '电子云朵示例商务有限公司'],
        [100, 300, '云朵示例商务有限公司在申请许可时承诺如下'],
      ],
      is: {},
    },
    {
      because: 'label letters far apart, value beside',
      spots: [
        [100, 100, '名'],
        [220, 100, '称'],
        [300, 102, '云朵示例科技有限公司'],
      ],
      is: { holder: '云朵示例科技有限公司' },
    },
    {
      because: 'the second letter is glued to the value',
      spots: [
        [100, 100, '名'],
        [220, 100, '称云朵示例科技有限公司'],
      ],
      is: { holder: '云朵示例科技有限公司' },
    },
    {
      because: 'the value below its label',
      spots: [
        [100, 100, '统一社会信用代码'],
        [100, 140, '91110108MA01ABCX8C'],
      ],
      is: {},
    },
    {
      because: 'two columns on one row',
      spots: [
        [100, 100, '名称'],
        [200, 100, '云朵示例科技有限公司'],
        [800, 100, '注册资本'],
        [960, 100, '壹佰万元整'],
      ],
      is: { holder: '云朵示例科技有限公司' },
    },
    {
      because: 'a name broken over two lines',
      spots: [
        [100, 100, '单位名称：'],
        [300, 100, '云朵示例信息技术服务'],
        [300, 138, '有限公司'],
      ],
      is: { holder: '云朵示例信息技术服务有限公司' },
    },
    {
      because: 'a validity over two lines',
      spots: [
        [100, 100, '有效期限：自2024年01月01日起'],
        [260, 140, '至2028年12月31日止'],
      ],
      is: { validFrom: '2024-01-01', validTo: '2028-12-31' },
    },
    {
      because: 'a second label inside a line ends the value',
      spots: [[100, 100, '企业名称：云朵示例科技有限公司法定代表人：李某']],
      is: { holder: '云朵示例科技有限公司' },
    },
    {
      because: 'an issue date in pieces under the issuer',
      spots: [
        [100, 100, '名称：云朵示例科技有限公司'],
        [900, 700, '登记机关'],
        [900, 800, '2024'],
        [990, 806, '年'],
        [1030, 800, '05'],
        [1080, 806, '月'],
        [1120, 800, '06'],
        [1170, 806, '日'],
      ],
      is: { holder: '云朵示例科技有限公司', issuedOn: '2024-05-06' },
    },
  ] as const)('$because', ({ spots, is }) => expect(valuesOf(spots)).toEqual(is));
});

describe('what is not a value', () => {
  test('a code that fails its check digit is kept apart', () => {
    const found = read([[100, 100, '统一社会信用代码：91410100268043431A']]);
    expect(found.fields.uscc).toBeUndefined();
    expect(found.failedCreditCode?.value).toBe('91410100268043431A');
  });

  test.each([
    { because: 'covered with stars', spots: [[100, 100, '名称：云朵****有限公司']], absence: { holder: 'masked' } },
    { because: 'a placeholder', spots: [[100, 100, '企业名称：某某科技有限公司']], absence: { holder: 'masked' } },
    { because: 'on another sheet', spots: [[100, 100, '业务种类：（见附页）']], absence: { scope: 'on-annex' } },
    { because: 'only a span', spots: [[100, 100, '有效期：三年']], absence: { validTo: 'duration-only' } },
    {
      because: 'an empty row',
      spots: [
        [100, 100, '有效期至：'],
        [100, 300, '法定代表人：李某'],
      ],
      absence: { validTo: 'blank' },
    },
    {
      because: 'too faint to trust',
      spots: [[100, 100, '名称：云朵示例科技有限公司', 30, 0.6]],
      absence: { holder: 'illegible' },
    },
  ] as const)('$because', ({ spots, absence }) => {
    const found = read(spots);
    expect(found.fields).toEqual({});
    expect(found.absences).toEqual(absence);
  });

  test('a licence without a validity row states none', () => {
    expect(read([[100, 100, '名称：云朵示例科技有限公司']]).absences.validTo).toBeUndefined();
  });
});

test('a scope runs over its lines and keeps list items apart', () => {
  const { fields } = read([
    [100, 100, '业务种类：'],
    [260, 100, '第二类增值电信业务中的在线数据处理与交易处理业务'],
    [260, 136, '国内多方通信服务业务'],
    [260, 172, '信息服务业务（不含互联网信息服务）'],
    [100, 250, '有效期至：2028年01月01日'],
  ]);
  expect(fields.scope?.value).toBe(
    '第二类增值电信业务中的在线数据处理与交易处理业务国内多方通信服务业务;信息服务业务(不含互联网信息服务)',
  );
  expect(fields.scope?.evidence.box[3]).toBeGreaterThan(90);
});

test('a heading inside a scope paragraph does not end it', () => {
  const { fields } = read([
    [100, 100, '经营范围'],
    [260, 100, '许可项目：网络文化经营。（依法须经批准的项目，经相关部门批准后方可开展经营活动）'],
    [260, 136, '一般项目：技术服务；广告设计。'],
  ]);
  expect(fields.scope?.value).toContain('一般项目:技术服务');
});
