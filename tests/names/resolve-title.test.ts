import { describe, expect, test } from 'vitest';
import { resolveTitle } from '../../src/domain/names/resolve-title.ts';
import { realCatalogue } from '../config/real-catalogue.ts';

const catalogue = await realCatalogue();
const idOf = (name: string): string =>
  catalogue.find((rule) => rule.name === name)?.id ?? `no certificate named ${name}`;

describe('titles that are the certificate', () => {
  test.each([
    { title: '营业执照', is: '营业执照', because: 'the name itself' },
    { title: '营 业 执 照', is: '营业执照', because: 'print spaces titles out' },
    { title: '《网络文化经营许可证》', is: '网络文化经营许可证', because: 'people write the marks' },
    { title: '网络文化经营许可证（副本）', is: '网络文化经营许可证', because: 'a copy is the certificate' },
    { title: '营业执照（副本）1-1', is: '营业执照', because: 'copies are numbered' },
    {
      title: '中华人民共和国增值电信业务经营许可证',
      is: '增值电信业务经营许可证',
      because: 'the ministry puts the country in front',
    },
    { title: '广东省商品房预售许可证', is: '商品房预售许可证', because: 'a place may stand in front' },
    {
      title: '赠值电信业务经营许可证',
      is: '增值电信业务经营许可证',
      because: '增 is read as 赠 and no other certificate is called that',
    },
    {
      title: '中国银监会关于核准示例消费金融有限公司开业的批复',
      is: '银监会核准开业的审批文件',
      because: 'the company stands in the title',
    },
    { title: '營業執照', is: '营业执照', because: 'traditional characters' },
  ])('$because: $title', ({ title, is }) => {
    expect(resolveTitle(title, catalogue)).toMatchObject({ kind: 'certain', certificate: idOf(is) });
  });

  test('an annex says so', () => {
    expect(resolveTitle('中华人民共和国增值电信业务经营许可证（附页）', catalogue)).toMatchObject({
      kind: 'certain',
      part: 'annex',
    });
  });
});

describe('titles that are not the certificate', () => {
  test.each([
    { title: '网络文化经营许可证申请表', not: '网络文化经营许可证', because: 'a form' },
    { title: '关于网络文化经营许可证的承诺书', not: '网络文化经营许可证', because: 'a promise' },
    { title: '电信业务经营许可证申请表', not: '增值电信业务经营许可证', because: 'a paper of its own' },
    { title: '电信业务经营许可证', not: '增值电信业务经营许可证', because: 'the general name tells no kind' },
    { title: '关于示例消费金融有限公司筹建的批复', not: '银监会核准开业的审批文件', because: 'not opened yet' },
    { title: '关于网点开业的批复', not: '银监会核准开业的审批文件', because: 'nobody stands in the title' },
    { title: '医疗器械经营许可证', not: '医疗机构执业许可证', because: 'another permit' },
  ])('$because: $title', ({ title, not }) => {
    const found = resolveTitle(title, catalogue);
    expect(found.kind === 'certain' && found.certificate === idOf(not)).toBe(false);
  });

  test('a misreading where two certificates part leaves it open between them', () => {
    // 顶 may be 预; 预 and 销 are all that parts the two permits
    const found = resolveTitle('商品房顶售许可证', catalogue);
    expect(found.kind).toBe('unsure');
    expect(found.kind === 'unsure' ? [...found.candidates].sort() : []).toEqual(
      [idOf('商品房销售许可证'), idOf('商品房预售许可证')].sort(),
    );
  });

  test('a dropped character is never forgiven', () => {
    expect(resolveTitle('网络文化经许可证', catalogue).kind).toBe('unsure');
  });
});

test('every name and alias of the catalogue resolves to its own certificate', () => {
  const strays = catalogue.flatMap((rule) =>
    [rule.name, ...rule.aliases.map((alias) => alias.name)].filter((name) => {
      const found = resolveTitle(name, catalogue);
      return !(found.kind === 'certain' && found.certificate === rule.id);
    }),
  );
  expect(strays).toEqual([]);
});
