import { describe, expect, test } from 'vitest';
import { judge } from '../../src/domain/judge/judge.ts';
import type { Applicant, Fact, Paper } from '../../src/domain/paper.ts';
import { categoryLeaves, requirementLeaves } from '../../src/domain/rules/requirement-leaves.ts';
import { rulesOn } from '../../src/domain/rules/rules-on.ts';
import type { CategoryRule, RequirementLeaf } from '../../src/domain/rules/schema.ts';
import type { Declaration, RequirementStatus, Role, SubjectType } from '../../src/domain/verdict.ts';
import { loadRuleBook } from '../independent/load-rule-book.ts';
import { evaluate } from './second-evaluator.ts';

const asOf = '2026-11-24';
const rules = rulesOn(await loadRuleBook(), asOf);

/** How a paper stands in a combination; a good one that only a person can judge comes out unsure. */
type Standing = 'absent' | 'good' | 'expired' | 'uncertain';

/** A few seconds for the largest category on a machine that has nothing else to do. */
const MOST_TIME = 240_000;

describe.each(rules.categories)('$name', (category) => {
  test.each(applicantsFor(category))(
    'combinations of papers: $role $type $declares',
    (applicant) => {
      const ids = certificatesAsked(category, applicant);
      const papers = new Map(ids.map((id) => [id, paperFor(id, category)]));
      const standings =
        ids.length <= 4 ? (['absent', 'good', 'expired', 'uncertain'] as const) : (['absent', 'good'] as const);
      for (const combination of combinations(ids.length, standings))
        compare(category, applicant, ids, combination, papers);
    },
    MOST_TIME,
  );
});

test('the largest category has thousands of combinations', () => {
  const sizes = rules.categories.map((category) => certificatesAsked(category, { declares: [] }).length);
  expect(2 ** Math.max(...sizes)).toBeGreaterThanOrEqual(4096);
});

/** Of the requirement, and of the supplements that the applicant declares. */
function certificatesAsked(category: CategoryRule, applicant: Applicant): readonly string[] {
  const declared = category.supplements.filter(({ declares }) => applicant.declares.includes(declares));
  const leaves = [category, ...declared].flatMap(({ requirement }) => requirementLeaves(requirement));
  return [...new Set(leaves.map(({ certificate }) => certificate))];
}

function compare(
  category: CategoryRule,
  applicant: Applicant,
  ids: readonly string[],
  standings: readonly Standing[],
  papers: ReadonlyMap<string, Paper>,
): void {
  const given = new Map(ids.map((id, index) => [id, standings[index] ?? 'absent']));
  const some = ids.flatMap((id) => shown(papers.get(id), given.get(id) ?? 'absent'));
  const verdict = judge({ rules, category, applicant, papers: some });
  const expected = evaluate(category, applicant, ({ certificate }) => statusOf(certificate, given));
  const found = verdict.gaps.filter(({ status }) => status !== 'unsure').length;
  // toEqual on every one of 8,192 would take most of the time
  if (verdict.decision === expected.decision && (expected.wanting ?? found) === found) return;
  expect({ given, decision: verdict.decision, wanting: found }).toEqual({ given, ...expected });
}

function shown(paper: Paper | undefined, standing: Standing): readonly Paper[] {
  if (paper === undefined || standing === 'absent') return [];
  if (standing === 'expired') return [{ ...paper, validTo: fact('2026-11-23') }];
  if (standing === 'good' || paper.identity.kind === 'unsure') return [paper];
  return [{ ...paper, identity: { kind: 'unsure', candidates: [paper.identity.certificate], doubt: '看不准' } }];
}

/** The best of the paper itself and those that stand for it, or may be it. */
function statusOf(id: string, given: ReadonlyMap<string, Standing>): RequirementStatus {
  const each = rivalsOf(id).map(({ rival, best }) => worth(given.get(rival) ?? 'absent', best));
  return (['met', 'unsure', 'unfit'] as const).find((status) => each.includes(status)) ?? 'missing';
}

interface Rival {
  readonly rival: string;
  readonly best: 'met' | 'unsure';
}

const rivals = new Map<string, readonly Rival[]>();

/** Every certificate that may answer for this one, and the best that it can do for it. */
function rivalsOf(id: string): readonly Rival[] {
  const known = rivals.get(id);
  if (known !== undefined) return known;
  const byPerson = rules.certificates.find((certificate) => certificate.id === id)?.judgement === 'person';
  const found = rules.certificates.flatMap((certificate): readonly Rival[] => {
    const serves = certificate.id === id || certificate.standsFor.includes(id);
    if (serves) return [{ rival: certificate.id, best: byPerson ? 'unsure' : 'met' }];
    return certificate.mayBe.includes(id) ? [{ rival: certificate.id, best: 'unsure' }] : [];
  });
  rivals.set(id, found);
  return found;
}

function worth(standing: Standing, best: 'met' | 'unsure'): RequirementStatus {
  if (standing === 'absent') return 'missing';
  if (standing === 'expired') return 'unfit';
  return standing === 'uncertain' ? 'unsure' : best;
}

/** A paper that satisfies whatever any leaf of the category asks of this certificate. */
function paperFor(id: string, category: CategoryRule): Paper {
  const wheres = categoryLeaves(category).flatMap(({ leaf }) =>
    leaf.certificate === id && leaf.where ? [leaf.where] : [],
  );
  const scope = wheres.flatMap(wordsOf).join('；');
  const issuer = wheres.flatMap(
    ({ issuedBy }) => rules.issuers.find((one) => one.id === issuedBy)?.examples.accepted[0] ?? [],
  );
  return {
    id,
    origin: 'stated',
    identity: { kind: 'certain', certificate: id },
    title: fact(id),
    absences: {},
    validTo: fact(asOf),
    parties: ['一', '二', '三'].map(fact),
    sealCount: 9,
    ...(scope === '' ? {} : { scope: fact(scope) }),
    ...(issuer[0] === undefined ? {} : { issuer: fact(issuer[0]) }),
  };
}

function wordsOf({ scopeContains }: NonNullable<RequirementLeaf['where']>): readonly string[] {
  if (scopeContains === undefined) return [];
  return 'any' in scopeContains ? scopeContains.any.slice(0, 1) : scopeContains.all;
}

const fact = (value: string): Fact => ({ value, evidence: [{ text: value }] });

/** Nobody in particular, then each role, type and declaration that the category tells apart, each alone. */
function applicantsFor(category: CategoryRule): readonly Applicant[] {
  const roles: readonly Role[] = ['manufacturer', 'dealer', 'subsidiary', 'public', 'private'];
  const types: readonly SubjectType[] = ['enterprise', 'government', 'public-institution', 'individual'];
  const attached = [...category.supplements, ...category.prohibitions].map(({ declares }) => declares);
  const alone: readonly Applicant[] = [
    { declares: [] },
    ...attached.map((declares): Applicant => ({ declares: [declares] })),
    ...(attached.length > 1 ? [{ declares: attached satisfies readonly Declaration[] }] : []),
  ];
  const large = categoryLeaves(category).length > 8;
  return [
    ...alone,
    ...(large ? [] : roles.map((role): Applicant => ({ role, declares: [] }))),
    ...(large ? [] : types.map((type): Applicant => ({ type, declares: [] }))),
  ];
}

function* combinations(length: number, standings: readonly Standing[]): Generator<readonly Standing[]> {
  // beyond 8,192 every third: an odd stride still shows each paper present and absent in every company
  const stride = standings.length ** length > 8192 ? 3 : 1;
  for (let number = 0; number < standings.length ** length; number += stride) {
    let rest = number;
    yield Array.from({ length }, () => {
      const standing = standings[rest % standings.length] ?? 'absent';
      rest = Math.floor(rest / standings.length);
      return standing;
    });
  }
}
