import { describe, expect, test } from 'vitest';
import { matchCertificates } from '../../src/application/match-certificates.ts';
import { cases } from './cases.ts';
import { differences } from './compare.ts';
import { loadRuleBook } from './load-rule-book.ts';

const book = await loadRuleBook();

describe('the second reading', () => {
  test('holds at least 260 cases, each under its own name, over all categories', () => {
    expect(cases.length).toBeGreaterThanOrEqual(260);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  test.each(cases)('$id: $because', ({ request, expect: expected }) => {
    const verdict = matchCertificates(book, request);
    expect(verdict.ok ? differences(verdict.value, expected) : verdict.error).toEqual([]);
  });
});
