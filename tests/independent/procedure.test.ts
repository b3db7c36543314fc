import { describe, expect, test } from 'vitest';
import type { RuleBook } from '../../src/domain/rules/rule-book.ts';
import { mentions } from './compare.ts';
import { loadRuleBook } from './load-rule-book.ts';
import {
  categoryWords,
  domainFacts,
  generalFacts,
  pageDates,
  permitFacts,
  pluginFact,
  type ScenarioFact,
  scenarioFacts,
  screenshotFields,
  type WordFact,
  wordFacts,
} from './procedure.ts';

const book = await loadRuleBook();
const [procedure] = book.procedures;
const [domains] = book.domains;
const categoryNames = new Map(book.categories.map(({ id, name }) => [id, name]));
const holds = (part: unknown, words: readonly string[]): readonly string[] =>
  words.filter((each) => !mentions(JSON.stringify(part ?? ''), each));

describe('the whole source is there', () => {
  test('25 categories, 8 scenarios, 2 schemes, 4 domains, 4 permits', () => {
    const counts = [book.categories, book.scenarios, book.schemes, domains?.kinds ?? [], book.permits].map(
      ({ length }) => length,
    );
    expect(counts).toEqual([25, 8, 2, 4, 4]);
  });

  test.each(pageDates)('a page of %s is a source', (updated) => {
    expect(book.sources.map((source) => source.updated)).toContain(updated);
  });

  test("every rule begins on its page's own day", () => {
    const days = (rules: readonly { readonly from: string }[]): readonly string[] => [
      ...new Set(rules.map(({ from }) => from)),
    ];
    expect(days(book.categories)).toEqual(['2024-08-29']);
    expect(days(book.scenarios)).toEqual(['2024-07-26']);
    expect(days(book.procedures)).toEqual(['2025-08-22']);
    expect(days(book.domains)).toEqual(['2025-08-22']);
    expect(days(book.permits)).toEqual(['2022-11-23']);
  });

  test('具备 电商平台 者若同时具备 社交-直播 类目，可直接使用 标准直播+直播标签；别的类目没有这一句', () => {
    const also = book.categories.flatMap(({ name, alsoScheme }) =>
      alsoScheme === undefined
        ? []
        : [{ name, scheme: alsoScheme.scheme, with: categoryNames.get(alsoScheme.withCategory) }],
    );
    expect(also).toEqual([{ name: '电商平台-电商平台', scheme: 'standard', with: '社交-直播' }]);
  });
});

describe('what holds for every category', () => {
  test.each(generalFacts)('$topic', ({ words }) => {
    expect(book.general.filter((statement) => holds(statement, words).length === 0)).not.toEqual([]);
  });
});

describe('categories', () => {
  test.each(categoryWords)('$category: scene and usage', ({ category, scene, usage }) => {
    const rule = book.categories.find(({ name, aliases }) =>
      [name, ...aliases].some((each) => mentions(each, category)),
    );
    expect(holds(rule?.scene, [scene])).toEqual([]);
    expect(holds(rule?.usage, [usage])).toEqual([]);
  });
});

describe('scenarios', () => {
  test.each(scenarioFacts)('场景$number $topic', ({ number, topic, rows, noteWords = [] }: ScenarioFact) => {
    const scenario = book.scenarios.find((each) => each.number === number);
    expect(holds(scenario?.name, [topic])).toEqual([]);
    expect(holds(scenario?.notes, noteWords)).toEqual([]);
    for (const { words, scheme } of rows) {
      const saying = (scenario?.rows ?? []).filter((row) => holds([row.content, row.requirement], words).length === 0);
      expect(
        saying.map((row) => row.scheme),
        words.join('、'),
      ).toEqual([scheme]);
    }
  });

  test('场景4 names eleven categories, 场景3 five for the plug-in', () => {
    const named = (number: number, scheme: string): readonly (string | undefined)[] =>
      (book.scenarios.find((each) => each.number === number)?.rows ?? [])
        .filter((row) => row.scheme === scheme)
        .flatMap((row) => row.categories.map((id) => categoryNames.get(id)));
    expect(new Set(named(4, 'standard')).size).toBe(11);
    expect(new Set(named(3, 'plugin')).size).toBe(5);
    expect(named(3, 'standard')).toHaveLength(1);
  });

  test('场景5 sends device sales to 场景2', () => {
    const second = book.scenarios.find(({ number }) => number === 2);
    const rows = book.scenarios.find(({ number }) => number === 5)?.rows ?? [];
    expect(
      rows.filter(({ content }) => mentions(content, '医疗器械、非处方药品销售')).map((row) => row.seeScenario),
    ).toEqual([second?.id]);
  });
});

describe('the plug-in application', () => {
  test('name, AppID, lowest version, working days, states in order', () => {
    expect({
      name: procedure?.plugin.name,
      appId: procedure?.plugin.appId,
      minimumVersion: procedure?.plugin.minimumVersion,
      reviewWorkingDays: procedure?.reviewWorkingDays,
      states: procedure?.states.map(({ name }) => name),
    }).toEqual(pluginFact);
  });

  test('two applications, two ways to buy, two screenshots', () => {
    expect([procedure?.applications.length, procedure?.waysToBuy.length, procedure?.screenshots.length]).toEqual([
      2, 2, 2,
    ]);
  });

  test.each(Object.entries(screenshotFields))('%s shows %j', (id, fields) => {
    const shown = procedure?.screenshots.find((each) => each.id === id)?.shows.map(({ field }) => field) ?? [];
    expect(shown).toEqual(expect.arrayContaining([...fields]));
  });

  test.each(wordFacts)('$topic ($part)', ({ part, words }: WordFact) => {
    expect(holds(partOf(book, part), words)).toEqual([]);
  });
});

function partOf({ schemes }: RuleBook, part: WordFact['part']): unknown {
  if (part === 'schemes') return schemes;
  if (part === 'domains') return domains;
  if (part === 'procedure') return procedure;
  if (part === 'basic-info-screenshot' || part === 'plugin-list-screenshot')
    return procedure?.screenshots.find(({ id }) => id === part);
  return procedure?.[part];
}

describe('domains', () => {
  test.each(domainFacts)('$scene $type', ({ scene, type, usage, billing }) => {
    const kinds = (domains?.kinds ?? []).filter((kind) => kind.scene === scene && kind.type === type);
    expect(kinds).toHaveLength(1);
    expect(holds(kinds[0]?.usage, usage)).toEqual([]);
    if (billing === undefined) expect(kinds[0]?.billing).not.toContain('流量');
    else expect(holds(kinds[0]?.billing, [billing])).toEqual([]);
  });

  test('only the play domain of 小程序直播 cannot be undone', () => {
    const final = (domains?.statements ?? []).filter(({ irreversible }) => irreversible);
    expect(final).toHaveLength(1);
    expect(holds(final[0]?.text, ['播放域名', '不支持删除解绑'])).toEqual([]);
  });
});

describe('permits', () => {
  test.each(permitFacts)('$permit: $authority', ({ permit, business, authority }) => {
    const rules = book.permits.filter((rule) => mentions(rule.permit, permit) && mentions(permit, rule.permit));
    expect(rules).toHaveLength(1);
    expect(holds(rules[0]?.business, [business])).toEqual([]);
    expect(holds(rules[0]?.authority, [authority])).toEqual([]);
  });
});
