import { faultOf, type LocatedRule, periodsOverlap, type RuleKind } from './locate-rules.ts';
import { categoryLeaves } from './requirement-leaves.ts';
import type { RuleFault, RuleFaultCode } from './rule-fault.ts';
import type { CategoryRule, CertificateRule, PermitRule, RuleBookData, ScenarioRule } from './schema.ts';

/**
 * References to certificates, issuers, categories, scenarios and schemes that are not there, or not in force together with
 * the rule: what a requirement asks for from its first day on, what is merely named on some day at least.
 */
export function checkReferences(book: RuleBookData, rules: readonly LocatedRule[]): readonly RuleFault[] {
  const locations = new Map(rules.map((located) => [located.rule, located]));
  const references = [
    ...book.certificates.flatMap((rule) => referencesOf(rule, certificateReferences(rule))),
    ...book.categories.flatMap((rule) => referencesOf(rule, categoryReferences(rule))),
    ...book.scenarios.flatMap((rule) => referencesOf(rule, scenarioReferences(rule))),
    ...book.permits.flatMap((rule) => referencesOf(rule, permitReferences(rule))),
  ];
  return references.flatMap(({ rule, reference }) => {
    const located = locations.get(rule);
    return located === undefined ? [] : checkReference(located, reference, rules);
  });
}

interface Reference {
  readonly kind: keyof typeof unknown;
  readonly id: string;
  readonly path: string;
  /** A verdict rests on it: it must be in force when the rule starts. */
  readonly decisive?: boolean;
}

const referencesOf = (rule: object, references: readonly Reference[]) =>
  references.map((reference) => ({ rule, reference }));

const list = (kind: Reference['kind'], path: string, ids: readonly string[]): readonly Reference[] =>
  ids.map((id, index) => ({ kind, id, path: `${path}.${index}` }));

const certificateReferences = (certificate: CertificateRule): readonly Reference[] => [
  ...list('certificates', 'standsFor', certificate.standsFor),
  ...list('certificates', 'mayBe', certificate.mayBe),
];

function categoryReferences(category: CategoryRule): readonly Reference[] {
  const leaves = categoryLeaves(category).flatMap(({ leaf, path }): readonly Reference[] => [
    { kind: 'certificates', id: leaf.certificate, path: `${path}.certificate`, decisive: true },
    ...(leaf.where?.issuedBy === undefined
      ? []
      : [{ kind: 'issuers' as const, id: leaf.where.issuedBy, path: `${path}.where.issuedBy`, decisive: true }]),
  ]);
  const also = category.alsoScheme;
  return [
    ...leaves,
    { kind: 'schemes', id: category.scheme, path: 'scheme' },
    ...(also === undefined
      ? []
      : [
          { kind: 'schemes' as const, id: also.scheme, path: 'alsoScheme.scheme' },
          { kind: 'categories' as const, id: also.withCategory, path: 'alsoScheme.withCategory' },
        ]),
    ...category.advice.map((advice, index) => ({
      kind: 'categories' as const,
      id: advice.suggests,
      path: `advice.${index}.suggests`,
    })),
  ];
}

const scenarioReferences = (scenario: ScenarioRule): readonly Reference[] =>
  scenario.rows.flatMap((row, index) => [
    ...list('categories', `rows.${index}.categories`, row.categories),
    ...(row.scheme === undefined ? [] : [{ kind: 'schemes' as const, id: row.scheme, path: `rows.${index}.scheme` }]),
    ...(row.seeScenario === undefined
      ? []
      : [{ kind: 'scenarios' as const, id: row.seeScenario, path: `rows.${index}.seeScenario` }]),
  ]);

const permitReferences = (permit: PermitRule): readonly Reference[] =>
  list('certificates', 'certificates', permit.certificates);

const unknown = {
  certificates: { code: 'unknown-certificate', word: '证照' },
  issuers: { code: 'unknown-issuer', word: '发证机关' },
  categories: { code: 'unknown-category', word: '类目' },
  scenarios: { code: 'unknown-scenario', word: '场景' },
  schemes: { code: 'unknown-scheme', word: '方案' },
} as const satisfies Partial<Record<RuleKind, { code: RuleFaultCode; word: string }>>;

function checkReference(
  located: LocatedRule,
  reference: Reference,
  rules: readonly LocatedRule[],
): readonly RuleFault[] {
  const { code, word } = unknown[reference.kind];
  const versions = rules.filter((rule) => rule.kind === reference.kind && rule.id === reference.id);
  if (versions.length === 0) return [faultOf(located, code, `没有 id 为 ${reference.id} 的${word}`, reference.path)];
  const together = versions.some((version) =>
    reference.decisive ? isInForce(version, located.from) : periodsOverlap(version, located),
  );
  if (together) return [];
  const detail = `${word} ${reference.id} 在本规则生效时（${located.from} 起）还没有生效或已经失效`;
  return [faultOf(located, 'reference-not-in-force', detail, reference.path)];
}

const isInForce = (rule: LocatedRule, day: string): boolean =>
  rule.from <= day && (rule.until === undefined || rule.until >= day);
