import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rulesOn } from '../../src/domain/rules/rules-on.ts';
import { bookOf, changed } from './small-rules.ts';

/** 社交-直播 in two versions with a gap of ten days between them: until 03-31, and from 04-11 on. */
const book = bookOf(
  changed((files) => {
    const first = { ...files['categories/social-live.yaml'], usage: '旧', until: '2024-03-31' };
    files['categories/social-live.yaml'] = first;
    files['categories/social-live.2024-04-11.yaml'] = {
      ...first,
      usage: '新',
      from: '2024-04-11',
      until: '2024-12-31',
    };
  }),
);

test.each([
  { asOf: '2024-01-01', usage: '旧', out: 'before', because: 'the day before the first version' },
  { asOf: '2024-01-02', usage: '旧', out: undefined, because: 'the first day counts' },
  { asOf: '2024-03-31', usage: '旧', out: undefined, because: 'the last day counts' },
  { asOf: '2024-04-02', usage: '旧', out: 'after', because: 'in the gap, nearer to the old version' },
  { asOf: '2024-04-09', usage: '新', out: 'before', because: 'in the gap, nearer to the new version' },
  { asOf: '2024-04-11', usage: '新', out: undefined, because: 'the new version’s first day' },
  { asOf: '2025-06-01', usage: '新', out: 'after', because: 'after the last version’s end' },
])('$because: $asOf → $usage, out of period: $out', ({ asOf, usage, out }) => {
  const [category, ...others] = rulesOn(book, asOf).categories;
  expect(others).toEqual([]);
  expect({ usage: category?.usage, out: category?.outOfPeriod }).toEqual({ usage, out });
});

describe('on any day', () => {
  const days = fc.date({ min: new Date('2023-01-01'), max: new Date('2026-01-01'), noInvalidDate: true });

  test('every rule is there once, marked exactly when the day lies outside its period', () => {
    fc.assert(
      fc.property(days, (day) => {
        const asOf = day.toISOString().slice(0, 10);
        const rules = rulesOn(book, asOf);
        expect(rules).toMatchObject({ asOf, version: book.version });
        for (const rule of [...rules.categories, ...rules.certificates, ...rules.domains, ...rules.procedures]) {
          const inside = rule.from <= asOf && (rule.until === undefined || asOf <= rule.until);
          expect(rule.outOfPeriod === undefined).toBe(inside);
        }
        expect(rules.certificates.map(({ id }) => id)).toEqual(['culture-licence', 'school-licence']);
      }),
    );
  });
});
