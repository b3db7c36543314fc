import { describe, expect, test } from 'vitest';
import { readRuleFolder } from '../../src/adapters/rules/read-rule-folder.ts';
import { casesAffected, diffRules } from '../../src/application/diff-rules.ts';
import { rulesOn } from '../../src/domain/rules/rules-on.ts';
import { bookOf, certificateAt, changed, type SmallFiles, smallFiles } from './small-rules.ts';

const TODAY = '2026-11-24';
const old = rulesOn(bookOf(smallFiles()), TODAY);
const after = (change: (files: SmallFiles) => void) => rulesOn(bookOf(changed(change)), TODAY);
const changes = (change: (files: SmallFiles) => void) => diffRules(old, after(change)).map(({ text }) => text);
const category = (files: SmallFiles) => files['categories/social-live.yaml'];
const culture = { certificate: 'culture-licence', where: { scopeContains: { all: ['网络表演'] } }, quote: '原句' };
const school = { certificate: 'school-licence', where: { issuedBy: 'education' }, quote: '原句' };
const CULTURE = '《网络文化经营许可证》［范围含“网络表演”］';
const SCHOOL = '《民办学校办学许可证》［由教育部门出具］';

test('no change, no line', async () => {
  expect(diffRules(old, old)).toEqual([]);
  const whole = await readRuleFolder('rules');
  if (!whole.ok) throw new Error('the rules did not load');
  const rules = rulesOn(whole.value, TODAY);
  expect(diffRules(rules, rules)).toEqual([]);
});

test.each<{ because: string; change: (files: SmallFiles) => void; lines: readonly string[] }>([
  {
    because: 'another category',
    change: (files) => {
      files['categories/town-live.yaml'] = { ...category(files), id: 'town-live', name: '乡镇-直播', aliases: [] };
    },
    lines: ['新增类目 乡镇-直播'],
  },
  {
    because: 'a paper less',
    change: (files) => {
      category(files)['requirement'] = { any: [culture] };
    },
    lines: [`类目 社交-直播：删去资质“${SCHOOL}”`],
  },
  {
    because: 'any became all',
    change: (files) => {
      category(files)['requirement'] = { all: [culture, school] };
    },
    lines: [`类目 社交-直播：资质的组合由“${CULTURE} 或 ${SCHOOL}”改为“${CULTURE} 且 ${SCHOOL}”`],
  },
  {
    because: 'a condition dropped',
    change: (files) => {
      category(files)['requirement'] = { any: [{ ...culture, where: undefined }, school] };
    },
    lines: [`类目 社交-直播：删去资质“${CULTURE}”`, '类目 社交-直播：新增资质“《网络文化经营许可证》”'],
  },
  {
    because: 'the sentence reworded',
    change: (files) => {
      category(files)['requirement'] = { any: [{ ...culture, quote: '新句' }, school] };
    },
    lines: [`类目 社交-直播：${CULTURE}的原句由“原句”改为“新句”`],
  },
  {
    because: 'an alias swapped',
    change: (files) => {
      category(files)['aliases'] = ['交友'];
    },
    lines: ['类目 社交-直播：删去别名“社交”', '类目 社交-直播：新增别名“交友”'],
  },
  {
    because: 'a note reworded',
    change: (files) => {
      category(files)['notes'] = [
        { code: 'seven-days', text: '要等五天。', citation: { source: 'page', section: '第一节', quote: '原句' } },
      ];
    },
    lines: ['类目 社交-直播：注意事项由“要等七天。”改为“要等五天。”'],
  },
  {
    because: 'another scheme',
    change: (files) => {
      category(files)['scheme'] = 'plugin';
    },
    lines: ['类目 社交-直播：方案由“standard”改为“plugin”'],
  },
  {
    because: 'a certificate’s names and issuer',
    change: (files) => {
      Object.assign(certificateAt(files, 0), {
        aliases: [{ name: '文网文', why: '俗称', spoken: true }],
        issuer: '文化厅',
      });
    },
    lines: [
      '证照 网络文化经营许可证：发证机关由“无”改为“文化厅”',
      '证照 网络文化经营许可证：删去别名“网文证”',
      '证照 网络文化经营许可证：新增别名“文网文（口头）”',
    ],
  },
  {
    because: 'the waiting time of the plugin’s review',
    change: (files) => {
      files['procedure.yaml'].procedures[0] = {
        ...smallFiles()['procedure.yaml'].procedures[0],
        reviewWorkingDays: 7,
      } as (typeof files)['procedure.yaml']['procedures'][number];
    },
    lines: ['插件申请流程 plugin-application：reviewWorkingDays 变了'],
  },
])('$because', ({ change, lines }) => expect(changes(change)).toEqual(lines));

describe('two days of one book', () => {
  const book = bookOf(
    changed((files) => {
      const first = { ...category(files), until: '2025-12-31' };
      files['categories/social-live.yaml'] = first;
      files['categories/social-live.2026-01-01.yaml'] = {
        ...first,
        from: '2026-01-01',
        until: undefined,
        requirement: school,
      };
    }),
  );

  test('what is not in force yet counts as absent', () => {
    const [first] = diffRules(rulesOn(book, '2024-01-01'), rulesOn(book, '2024-01-02'));
    expect(first).toEqual({ kind: 'added', subject: 'categories', id: 'social-live', text: '新增类目 社交-直播' });
  });

  test('a closed version by itself is no change', () =>
    expect(diffRules(rulesOn(book, '2024-06-01'), rulesOn(book, '2025-12-31'))).toEqual([]));

  test('a new version shows what it says otherwise', () =>
    expect(diffRules(rulesOn(book, '2025-12-31'), rulesOn(book, '2026-01-01')).map(({ text }) => text)).toEqual([
      `类目 社交-直播：删去资质“${CULTURE}”`,
    ]));
});

test('only cases whose decision differs are affected', () => {
  const strict = after((files) => {
    category(files)['requirement'] = { all: [culture, school] };
  });
  const cases = [
    { name: '只有文网文', papers: 1 },
    { name: '两张都有', papers: 2 },
  ];
  const affected = casesAffected(
    cases,
    ({ papers }, rules) => {
      const tree = rules.categories[0]?.requirement;
      return papers === 2 || (tree !== undefined && 'any' in tree) ? 'pass' : 'supplement';
    },
    old,
    strict,
  );
  expect(affected).toEqual([{ name: '只有文网文', before: 'pass', after: 'supplement' }]);
});
