import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/domain/judge/canonical-json.ts';
import { judge } from '../../src/domain/judge/judge.ts';
import { sha256 } from '../../src/domain/judge/sha256.ts';
import type { Applicant, Paper } from '../../src/domain/paper.ts';
import type { Decision, Verdict } from '../../src/domain/verdict.ts';
import { asked, certificates, fact, leaf, own, rules } from './small-book.ts';

const id = fc.constantFrom(...certificates.map((certificate) => certificate.id));
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const facts = (...values: readonly string[]) => maybe(fc.constantFrom(...values).map(fact));

const identity = fc.oneof(
  { weight: 4, arbitrary: id.map((certificate) => ({ kind: 'certain' as const, certificate })) },
  fc
    .uniqueArray(id, { minLength: 1, maxLength: 3 })
    .map((candidates) => ({ kind: 'unsure' as const, candidates, doubt: '看不准' })),
);

const paper: fc.Arbitrary<Paper> = fc
  .record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    origin: fc.constantFrom('stated' as const, 'read' as const),
    identity,
    title: fc.constant(fact('标题')),
    holder: facts(own, '别家', '再一家'),
    scope: facts('网络表演', '不含网络表演', '音乐', '网络表演培训', '见附页'),
    issuer: facts('某区教育局', '某省教育厅', '某市教育局'),
    uscc: facts('91350100M000100Y43', '91350100M000100Y44'),
    validFrom: facts('2020-01-01', '2030-01-01'),
    validTo: facts('2020-06-01', '2026-11-24', 'long-term'),
    absences: fc.constantFrom(
      {},
      { holder: 'masked' as const },
      { scope: 'on-annex' as const, validTo: 'illegible' as const },
    ),
    parties: maybe(fc.array(fc.constantFrom(own, '一', '二', '三').map(fact), { maxLength: 3 })),
    sealCount: maybe(fc.nat(3)),
  })
  .map(
    (made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as unknown as Paper,
  );

const papers = fc.uniqueArray(paper, { maxLength: 7, selector: (made) => made.id });
const applicant: fc.Arbitrary<Applicant> = fc.constantFrom({ declares: [] }, { name: own, declares: [] });

const where = fc.constantFrom(
  undefined,
  { scopeContains: { all: ['网络表演'] } },
  { issuedBy: 'district' },
  { holder: 'partner' },
  { parties: 2, holder: 'anyone' },
  { seals: 2 },
);
const leaves = fc
  .tuple(id, where)
  .map(([certificate, asks]) => leaf(certificate, asks === undefined ? {} : { where: asks }));
const { tree } = fc.letrec<{ tree: object }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaves,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  ),
}));

/** Higher is better; `reject` is not for papers to change. */
const worth: Readonly<Record<Decision, number>> = { reject: 0, supplement: 1, manual: 2, pass: 3 };

describe('laws of the verdict', () => {
  test('the order of the papers makes no difference', () => {
    fc.assert(
      fc.property(tree, papers, applicant, fc.infiniteStream(fc.nat()), (requirement, some, who, chance) => {
        const shuffled = some
          .map((each) => ({ each, key: chance.next().value }))
          .sort((one, other) => one.key - other.key);
        const verdict = judge(asked(requirement, some, who));
        expect(
          judge(
            asked(
              requirement,
              shuffled.map(({ each }) => each),
              who,
            ),
          ),
        ).toEqual(verdict);
      }),
      { numRuns: 300 },
    );
  });

  test('another paper never makes the decision worse', () => {
    fc.assert(
      fc.property(tree, papers, applicant, (requirement, some, who) => {
        const before = judge(asked(requirement, some.slice(1), who)).decision;
        expect(worth[judge(asked(requirement, some, who)).decision]).toBeGreaterThanOrEqual(worth[before]);
      }),
      { numRuns: 600 },
    );
  });

  test('a later day never mends an expired paper', () => {
    fc.assert(
      fc.property(tree, papers, (requirement, some) => {
        const started = some.filter(({ validFrom }) => validFrom?.value !== '2030-01-01');
        const [day, later] = ['2026-11-24', '2026-11-25'].map(
          (asOf) => judge(asked(requirement, started, {}, { rules: { ...rules, asOf } })).decision,
        );
        expect(worth[day ?? 'reject']).toBeGreaterThanOrEqual(worth[later ?? 'pass']);
      }),
    );
  });

  test('the same case gives the same bytes, and the digest is that of everything else', () => {
    fc.assert(
      fc.property(tree, papers, applicant, (requirement, some, who) => {
        const verdict = judge(asked(requirement, some, who));
        expect(JSON.stringify(judge(structuredClone(asked(requirement, some, who))))).toBe(JSON.stringify(verdict));
        const { digest, ...rest } = verdict;
        expect(digest).toBe(`sha256:${sha256(canonicalJson(rest))}`);
      }),
    );
  });

  test('decision, options and gaps never contradict one another', () => {
    fc.assert(
      fc.property(tree, papers, applicant, (requirement, some, who) =>
        agreesWithItself(judge(asked(requirement, some, who))),
      ),
    );
  });
});

function agreesWithItself({ decision, options, gaps }: Verdict): void {
  const [nearest] = options;
  const unmet = nearest?.requirements.filter(({ status }) => status !== 'met') ?? [];
  expect(gaps.map(({ certificate, status }) => [certificate.id, status])).toEqual(
    unmet.map(({ certificate, status }) => [certificate.id, status]),
  );
  expect(options.some(({ satisfied }) => satisfied)).toBe(decision === 'pass');
  expect(decision === 'manual').toBe(unmet.length > 0 && unmet.every(({ status }) => status === 'unsure'));
  expect(new Set(options.map(({ id: option }) => option)).size).toBe(options.length);
  for (const { status, findings } of options.flatMap(({ requirements }) => requirements)) {
    if (status === 'met') expect(findings.every(({ ok }) => ok === true)).toBe(true);
    if (status === 'unfit') expect(findings.some(({ ok }) => ok === false)).toBe(true);
    if (status === 'missing') expect(findings).toEqual([]);
  }
}
