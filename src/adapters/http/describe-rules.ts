import type { CertificateAnswer, RulesAnswer, ScenarioAnswer } from '../../contract/rules.ts';
import { cite } from '../../domain/judge/judge-rules.ts';
import type { RuleBook } from '../../domain/rules/rule-book.ts';
import type { InForce, RulesInForce } from '../../domain/rules/rules-on.ts';
import type { CertificateRule, ScenarioRule } from '../../domain/rules/schema.ts';
import type { CertificateReference } from '../../domain/verdict.ts';

/** The rule table's version, sources and counts. */
export function describeRules(rules: RulesInForce): RulesAnswer {
  return {
    version: rules.version,
    sources: rules.sources.map(({ id, title, updated, file, url, sections }) => ({
      id,
      title,
      updated,
      file,
      url,
      sections,
    })),
    counts: {
      categories: rules.categories.length,
      certificates: rules.certificates.length,
      scenarios: rules.scenarios.length,
    },
  };
}

export function describeScenario(scenario: InForce<ScenarioRule>, book: RuleBook): ScenarioAnswer {
  return {
    id: scenario.id,
    number: scenario.number,
    name: scenario.name,
    rows: scenario.rows.map(({ content, requirement, scheme, categories, subjectType, seeScenario }) => ({
      content,
      requirement,
      ...(scheme && { scheme }),
      categories: categories.map((id) => refer(book.categories, id)),
      ...(subjectType && { subjectType }),
      ...(seeScenario && { seeScenario: refer(book.scenarios, seeScenario) }),
    })),
    notes: scenario.notes.map((note) => ({ ...note, citation: cite(note.citation, book) })),
    citation: cite(scenario.citation, book),
    ...(scenario.outOfPeriod && { outOfPeriod: scenario.outOfPeriod }),
  };
}

export function describeCertificate(certificate: InForce<CertificateRule>, book: RuleBook): CertificateAnswer {
  const { id, name, kind, aliases, issuer, fields, judgement, lookFor, citation } = certificate;
  return {
    id,
    name,
    kind,
    aliases: aliases.map((alias) => alias.name),
    aliasReasons: aliases.map((alias) => ({ name: alias.name, why: alias.why })),
    ...(issuer && { issuer }),
    fields,
    judgement,
    ...(lookFor && { lookFor }),
    ...(citation && { citation: cite(citation, book) }),
    ...(certificate.outOfPeriod && { outOfPeriod: certificate.outOfPeriod }),
  };
}

export function refer(named: readonly CertificateReference[], id: string): CertificateReference {
  return { id, name: named.find((one) => one.id === id)?.name ?? id };
}
