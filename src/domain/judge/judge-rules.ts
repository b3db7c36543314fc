import type { InForce, RulesInForce } from '../rules/rules-on.ts';
import type { CertificateRule, IssuerRule, RuleCitation } from '../rules/schema.ts';
import type { Citation } from '../verdict.ts';

/** The part of the rules that a verdict rests on. */
export type JudgeRules = Pick<
  RulesInForce,
  'version' | 'asOf' | 'sources' | 'certificates' | 'categories' | 'issuers' | 'general'
> &
  Partial<Pick<RulesInForce, 'procedures' | 'domains'>>;

export interface RuleIndex {
  readonly certificates: ReadonlyMap<string, InForce<CertificateRule>>;
  readonly issuers: ReadonlyMap<string, InForce<IssuerRule>>;
}

/** Looks rules up by id; built once for each set of rules. */
export function indexOf(rules: JudgeRules): RuleIndex {
  const known = indexes.get(rules);
  if (known !== undefined) return known;
  const index: RuleIndex = {
    certificates: new Map(rules.certificates.map((certificate) => [certificate.id, certificate])),
    issuers: new Map(rules.issuers.map((issuer) => [issuer.id, issuer])),
  };
  indexes.set(rules, index);
  return index;
}

const indexes = new WeakMap<JudgeRules, RuleIndex>();

/** The certificate with this id. The table is checked at start: an id that names none is a bug. */
export function certificateOf(rules: JudgeRules, id: string): InForce<CertificateRule> {
  const certificate = indexOf(rules).certificates.get(id);
  if (certificate === undefined) throw new Error(`the rules name no certificate ${id}`);
  return certificate;
}

/** The citation as a person follows it: the source's title, date and address in place of its id. */
export function cite(citation: RuleCitation, { sources }: Pick<JudgeRules, 'sources'>): Citation {
  const source = sources.find(({ id }) => id === citation.source);
  return {
    source: source?.title ?? citation.source,
    section: citation.section,
    updated: source?.updated ?? '',
    url: source?.url ?? '',
    quote: citation.quote,
  };
}
