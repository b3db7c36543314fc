import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCategory } from '../../src/domain/names/find-category.ts';

const categories = [
  { id: 'ecommerce-platform', name: '电商平台-电商平台', aliases: ['电商平台'] },
  { id: 'social-live', name: '社交-直播', aliases: [] },
  { id: 'finance-bank', name: '金融业-银行', aliases: ['金融-银行', '银行'] },
  { id: 'finance-trust', name: '金融业-信托', aliases: ['金融-信托', '信托'] },
  { id: 'education-school', name: '教育-学历教育（学校）', aliases: [] },
  { id: 'education-platform', name: '教育-教育平台', aliases: ['教育平台'] },
  { id: 'finance-securities-futures', name: '金融业-证券/期货', aliases: ['金融-证券/期货'] },
  { id: 'finance-fund', name: '金融业-公募基金', aliases: [] },
  { id: 'finance-private-fund', name: '金融业-私募基金', aliases: [] },
];

const idOf = (words: string): string | undefined => {
  const found = findCategory(words, categories);
  return found.ok ? found.value.id : undefined;
};

const suggestionsFor = (words: string): readonly string[] => {
  const found = findCategory(words, categories);
  return found.ok ? [] : (found.error.suggestions ?? []);
};

test.each([
  { words: '社交-直播', id: 'social-live', because: 'the name itself' },
  { words: 'social-live', id: 'social-live', because: 'the id' },
  { words: ' 社交 > 直播 类目', id: 'social-live', because: 'the console writes levels with >' },
  { words: '社交 — 直播', id: 'social-live', because: 'any dash, any space' },
  { words: '社交－直播类目', id: 'social-live', because: 'a full-width dash and a trailing 类目' },
  { words: '教育-学历教育(学校)', id: 'education-school', because: 'half-width brackets' },
  { words: '金融-证券期货', id: 'finance-securities-futures', because: 'an alias without its slash' },
  { words: '银行', id: 'finance-bank', because: 'a bare second-level name' },
  { words: '', id: undefined, because: 'nothing names nothing' },
  { words: '类目', id: undefined, because: 'only the word 类目' },
  { words: '社交-直播间', id: undefined, because: 'a longer name is another name' },
])('$because: $words → $id', ({ words, id }) => expect(idOf(words)).toBe(id));

describe('suggestions', () => {
  test.each([
    { words: '社交直播间', first: '社交-直播', because: 'one character more' },
    { words: '公募', first: '金融业-公募基金', because: 'half a name' },
    { words: '学历教育', first: '教育-学历教育（学校）', because: 'the words before the bracket' },
    { words: '金融业-银杏', first: '金融业-银行', because: 'one character mistyped' },
  ])('$because: $words → $first', ({ words, first }) => expect(suggestionsFor(words)[0]).toBe(first));

  test('nothing in common gives none rather than five at random', () => expect(suggestionsFor('xyz')).toEqual([]));

  test('the detail names them and never repeats what was typed', () => {
    const found = findCategory('社交直播间', categories);
    expect(found).toMatchObject({ ok: false, error: { code: 'unknown-category' } });
    if (!found.ok) expect(found.error.detail).toMatch(/^没有这个服务类目，相近的有：社交-直播/);
  });

  test('at most five, all known names, whatever the order of the list', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'金融业银行教育平台社交直播基'), maxLength: 8 });
    fc.assert(
      fc.property(typed, fc.shuffledSubarray(categories, { minLength: categories.length }), (words, shuffled) => {
        const found = findCategory(words, shuffled);
        if (found.ok) return;
        const suggestions = found.error.suggestions ?? [];
        expect(suggestions.length).toBeLessThanOrEqual(5);
        expect(suggestions).toEqual(suggestionsFor(words));
        for (const name of suggestions) expect(idOf(name)).toBeDefined();
      }),
    );
  });
});
