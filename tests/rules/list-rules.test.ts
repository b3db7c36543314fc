import { describe, expect, test } from 'vitest';
import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import { listRules, showRule } from '../../src/application/list-rules.ts';
import { rulesOn } from '../../src/domain/rules/rules-on.ts';

const folder = await readRuleFolder('rules');
if (!folder.ok) throw new Error('the rules did not load');
const rules = rulesOn(folder.value, '2026-11-24');
const early = rulesOn(folder.value, '2024-08-01');

const shown = (words: string): string => {
  const lines = showRule(words, rules);
  return lines.ok ? lines.value.join('\n') : lines.error.detail;
};

test('the list names version, pages, categories, scenarios and certificates', () => {
  const lines = listRules(rules);
  expect(lines[0]).toBe(`规则版本 ${rules.version}，按 2026-11-24 计`);
  expect(lines).toContain('类目 25 个');
  expect(lines).toContain('  social-live  社交-直播  标准直播+直播标签');
  expect(lines).toContain('  ecommerce  场景2：电商带货类直播  小程序·云直播插件 / 标准直播+直播标签');
});

test('the list marks what is not in force on the day', () =>
  expect(listRules(early)).toContain('  social-live  社交-直播  标准直播+直播标签  ［当日尚未生效］'));

describe('show', () => {
  test('a category as an outline with conditions, notes and source', () => {
    const text = shown('社交-直播');
    expect(text).toContain(
      [
        '  - 3 选 1',
        '    - 《信息网络传播视听节目许可证》',
        '    - 《网络文化经营许可证》［范围含“网络表演”］',
        '    - 政府主体：同时提供',
        '      - 《统一社会信用代码证书》',
        '      - 《情况说明函件》',
      ].join('\n'),
    );
    expect(text).toContain('出处：《类目申请资质要求》2024-08-29 17:45:51 社交 - 直播：');
  });

  test.each([
    { words: '驾校平台', line: '［至少 2 家合作方］', because: 'parties' },
    { words: '汽车预售', line: '《股权关系证明函》［至少 2 个印章］', because: 'seals' },
    {
      words: '教育-在线视频课程',
      line: '适用民办机构：《民办学校办学许可证》［由区、县级教育部门出具］',
      because: 'issuer',
    },
    { words: '电商平台', line: '“在线数据处理与交易处理业务”或“互联网信息服务业务”', because: 'one of two wordings' },
    { words: '证券/期货', line: '建议：', because: 'advice' },
    { words: '私募基金', line: '不支持：', because: 'prohibition' },
  ])('$because under $words', ({ words, line }) => expect(shown(words)).toContain(line));

  test('a certificate with the reason of each alias and who asks for it', () => {
    const text = shown('ICP证');
    expect(text).toMatch(/^增值电信业务经营许可证（value-added-telecom-licence）/);
    expect(text).toContain('别名：电信与信息服务业务经营许可证（');
    expect(text).toContain('要它的类目：电商平台-电商平台、IT科技-多方通信');
  });

  test('a look-alike says that no page names it', () =>
    expect(shown('食品经营许可证')).toContain('来源文档没有提到，为区分相近证照而列'));

  test('a scenario by its number', () =>
    expect(shown('场景5')).toContain('医疗器械、非处方药品销售的直播 → 见场景2：电商带货类直播要求 → 见所指场景'));

  test('what is not there names what is near', () =>
    expect(shown('社交直播间')).toMatch(/^没有这条规则，相近的类目有：社交-直播/));
});
