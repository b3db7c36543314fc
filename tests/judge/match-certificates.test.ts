import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type MatchRequest,
  matchCertificates,
  type StatedCertificate,
} from '../../src/application/match-certificates.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import { loadRuleBook } from '../independent/load-rule-book.ts';

const book = await loadRuleBook();
const asOf = '2026-11-24';

/** The example of the contract. */
const example: MatchRequest = {
  category: '社交-直播',
  asOf,
  declares: [],
  subject: { name: '示例文化传媒有限公司', type: 'enterprise' },
  certificates: [
    {
      title: '网络文化经营许可证',
      holder: '示例文化传媒有限公司',
      scope: '利用信息网络经营网络表演',
      validTo: '2028-03-01',
    },
  ],
};

const verdictOf = (request: MatchRequest): Verdict => {
  const result = matchCertificates(book, request);
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
};

const problemOf = (request: MatchRequest): Problem | undefined => {
  const result = matchCertificates(book, request);
  return result.ok ? undefined : result.error;
};

const withPaper = (more: Partial<StatedCertificate>): MatchRequest => ({
  ...example,
  certificates: example.certificates.map((certificate) => ({ ...certificate, ...more })),
});

describe('matchCertificates', () => {
  test('the example of the contract passes', () => {
    const verdict = verdictOf(example);
    expect(verdict).toMatchObject({
      decision: 'pass',
      category: { name: '社交-直播' },
      scheme: 'standard',
      gaps: [],
      asOf,
    });
    expect(verdict.rulesVersion).toBe(book.version);
    expect(verdict.options[0]).toMatchObject({ satisfied: true, requirements: [{ status: 'met' }] });
  });

  test.each([
    {
      because: 'scope without the words',
      request: withPaper({ scope: '音乐娱乐产品' }),
      decision: 'supplement',
      code: 'scope-contains',
    },
    {
      because: 'another holder',
      request: withPaper({ holder: '示例文化贸易有限公司' }),
      decision: 'supplement',
      code: 'holder-matches',
    },
    { because: 'expired', request: withPaper({ validTo: '2026-11-23' }), decision: 'supplement', code: 'not-expired' },
    {
      because: 'written another way',
      request: withPaper({ validTo: '2026年11月23日' }),
      decision: 'supplement',
      code: 'not-expired',
    },
    {
      because: 'an annex is not the paper',
      request: withPaper({ title: '网络文化经营许可证附页' }),
      decision: 'manual',
      code: 'uncertain-title',
    },
    {
      because: 'a credit code mistyped',
      request: withPaper({ uscc: '91350100M000100Y44' }),
      decision: 'manual',
      code: 'uscc-checksum',
    },
  ])('$because → $decision', ({ request, decision, code }) => {
    const verdict = verdictOf(request);
    expect([verdict.decision, verdict.gaps[0]?.code]).toEqual([decision, code]);
  });

  test.each([
    { because: 'an application form', title: '网络文化经营许可证申请表' },
    { because: 'a paper that the table does not know', title: '月球土地所有证' },
    { because: 'a sentence about it', title: '我们正在办理网络文化经营许可证' },
  ])('a title that names nothing comes back as a note: $because', ({ title }) => {
    const verdict = verdictOf({ ...example, certificates: [{ title }] });
    expect(verdict.decision).toBe('supplement');
    expect(verdict.notes).toContainEqual({
      code: 'unrecognised-certificate',
      text: expect.stringContaining(`“${title}”`),
    });
  });

  test('the note on an unknown title names the nearest', () => {
    const [note] = verdictOf({ ...example, certificates: [{ title: '网络文化经营许可证申请表' }] }).notes.filter(
      ({ code }) => code === 'unrecognised-certificate',
    );
    expect(note?.text).toContain('《网络文化经营许可证》');
  });

  test('every date that is none is named with its path', () => {
    const certificates = [
      { title: '营业执照', validTo: '明年' },
      { title: '营业执照', issuedOn: '2027-02-29', validFrom: 'long-term' },
    ];
    expect(problemOf({ ...example, asOf: '2026-13-01', certificates })).toMatchObject({
      code: 'invalid-fields',
      errors: [
        { path: 'asOf', code: 'invalid-date' },
        { path: 'certificates.0.validTo', code: 'invalid-date' },
        { path: 'certificates.1.issuedOn', code: 'invalid-date' },
        { path: 'certificates.1.validFrom', code: 'invalid-date' },
      ],
    });
  });

  test('an unknown category comes with the nearest names', () => {
    const found = problemOf({ ...example, category: '社交-直播间' });
    expect(found?.code).toBe('unknown-category');
    expect(found?.suggestions).toContain('社交-直播');
  });

  test('without a day it is today’s, and without today a fault of the request', () => {
    const { asOf: _, ...request } = example;
    const today = matchCertificates(book, request, '2027-01-31');
    expect(today.ok && today.value.asOf).toBe('2027-01-31');
    expect(problemOf(request)?.errors?.map(({ path }) => path)).toEqual(['asOf']);
  });

  test('the order of the papers and of their members makes no difference', () => {
    const titles = fc.constantFrom(
      '网络文化经营许可证',
      '信息网络传播视听节目许可证',
      '营业执照',
      '无此证',
      '情况说明',
    );
    const certificate = fc.record(
      {
        title: titles,
        scope: fc.constantFrom('网络表演', '音乐'),
        holder: fc.constantFrom('甲', '乙'),
        validTo: fc.constantFrom(asOf, '2020-01-01'),
      },
      { requiredKeys: ['title'] },
    );
    fc.assert(
      fc.property(fc.array(certificate, { maxLength: 5 }), (made) => {
        const certificates = made as readonly StatedCertificate[];
        const turned = certificates
          .map((one) => Object.fromEntries(Object.entries(one).reverse()) as unknown as StatedCertificate)
          .reverse();
        expect(verdictOf({ category: '社交-直播', asOf, certificates: turned })).toEqual(
          verdictOf({ category: '社交-直播', asOf, certificates }),
        );
      }),
    );
  });
});
