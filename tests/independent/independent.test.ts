import { describe, expect, test } from 'vitest';
import { matchCertificates } from '../../src/application/match-certificates.ts';
import { PAGE_DAY } from './case.ts';
import { cases } from './cases.ts';
import { differences } from './compare.ts';
import { loadRuleBook } from './load-rule-book.ts';

const book = await loadRuleBook();

describe('the second reading', () => {
  test('holds at least 260 cases, each under its own name, over all categories', () => {
    expect(cases.length).toBeGreaterThanOrEqual(260);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  test('a category that the source does not name is unknown, with what is near', () => {
    const verdict = matchCertificates(book, { category: '金融-银行卡', asOf: PAGE_DAY, certificates: [] });
    expect(verdict).toMatchObject({ ok: false, error: { code: 'unknown-category' } });
    expect(verdict.ok ? [] : verdict.error.suggestions?.join()).toContain('银行');
  });

  test.each(cases)('$id: $because', ({ request, expect: expected }) => {
    const verdict = matchCertificates(book, request);
    expect(verdict.ok ? differences(verdict.value, expected) : verdict.error).toEqual([]);
  });
});
