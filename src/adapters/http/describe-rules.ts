import type { CertificateAnswer, RulesAnswer, ScenarioAnswer } from '../../contract/rules.ts';
import { cite } from '../../domain/judge/judge-rules.ts';
import type { RuleBook } from '../../domain/rules/rule-book.ts';
import type { CertificateRule, ScenarioRule } from '../../domain/rules/schema.ts';
import type { CertificateReference } from '../../domain/verdict.ts';

/** The rule table's version, sources and counts, as of a day. */
export function describeRules(book: RuleBook, asOf: string): RulesAnswer {
  return {
    version: book.version,
    sources: book.sources.map(({ id, title, updated, file, url, sections }) => ({
      id,
      title,
      updated,
      file,
      url,
      sections,
    })),
    counts: {
      categories: inForce(book.categories, asOf).length,
      certificates: inForce(book.certificates, asOf).length,
      scenarios: inForce(book.scenarios, asOf).length,
    },
  };
}

export function describeScenario(scenario: ScenarioRule, book: RuleBook): ScenarioAnswer {
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
  };
}

export function describeCertificate(certificate: CertificateRule, book: RuleBook): CertificateAnswer {
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
  };
}

/** Those in force on a day, in the table's order. */
export function inForce<Rule extends { readonly from: string; readonly until?: string | undefined }>(
  rules: readonly Rule[],
  asOf: string,
): Rule[] {
  return rules.filter(({ from, until }) => from <= asOf && (until === undefined || asOf <= until));
}

export function refer(named: readonly CertificateReference[], id: string): CertificateReference {
  return { id, name: named.find((one) => one.id === id)?.name ?? id };
}
