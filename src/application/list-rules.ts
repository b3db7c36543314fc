import { findCategory } from '../domain/names/find-category.ts';
import { normalizeName } from '../domain/names/normalize-name.ts';
import { type Problem, problem } from '../domain/problem.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { RulesInForce } from '../domain/rules/rules-on.ts';
import type { CertificateRule } from '../domain/rules/schema.ts';
import { periodMark, showCategory, showCertificate, showScenario } from './show-rule.ts';

/** Every rule in Chinese lines, for a terminal: version, then categories, scenarios and certificates with their ids. */
export function listRules(rules: RulesInForce): readonly string[] {
  const schemeName = (id: string | undefined): string =>
    rules.schemes.find((scheme) => scheme.id === id)?.name ?? '见所指场景';
  const inTable = rules.certificates.filter((certificate) => certificate.citation !== undefined);
  return [
    `规则版本 ${rules.version}，按 ${rules.asOf} 计`,
    ...rules.sources.map((source) => `  来源《${source.title}》${source.updated}  ${source.url}`),
    '',
    `类目 ${rules.categories.length} 个`,
    ...rules.categories.map((rule) => `  ${rule.id}  ${rule.name}  ${schemeName(rule.scheme)}${periodMark(rule)}`),
    '',
    `场景 ${rules.scenarios.length} 个`,
    ...rules.scenarios.map((rule) => {
      const schemes = [...new Set(rule.rows.map((row) => schemeName(row.scheme)))];
      return `  ${rule.id}  场景${rule.number}：${rule.name}  ${schemes.join(' / ')}${periodMark(rule)}`;
    }),
    '',
    `证照 ${rules.certificates.length} 种（来源文档提到的 ${inTable.length} 种，其余为区分相近证照而列）`,
    ...rules.certificates.map((rule) => `  ${rule.id}  ${rule.name}${periodMark(rule)}`),
  ];
}

/**
 * One category, certificate or scenario whole, by id, name or alias, in Chinese lines.
 *
 * @returns `not-found` with the nearest category names when nothing is called so
 */
export function showRule(words: string, rules: RulesInForce): Result<readonly string[], Problem> {
  const category = findCategory(words, rules.categories);
  if (category.ok) return ok(showCategory(category.value, rules));
  const certificate = findCertificate(words, rules.certificates);
  if (certificate !== undefined) return ok(showCertificate(certificate, rules));
  const scenario = findScenario(words, rules.scenarios);
  if (scenario !== undefined) return ok(showScenario(scenario, rules));
  const suggestions = category.error.suggestions ?? [];
  const detail = suggestions.length === 0 ? '没有这条规则' : `没有这条规则，相近的类目有：${suggestions.join('、')}`;
  return failed({ ...problem('not-found', detail), suggestions });
}

function findCertificate<Rule extends CertificateRule>(words: string, certificates: readonly Rule[]): Rule | undefined {
  const wanted = normalizeName(words);
  return (
    certificates.find((rule) => rule.id === words.trim()) ??
    certificates.find((rule) =>
      [rule.name, ...rule.aliases.map((alias) => alias.name)].some((name) => normalizeName(name) === wanted),
    )
  );
}

const findScenario = (
  words: string,
  scenarios: RulesInForce['scenarios'],
): RulesInForce['scenarios'][number] | undefined =>
  scenarios.find((rule) => {
    const names = [rule.id, rule.name, `场景${rule.number}`, `场景${rule.number}${rule.name}`].map(normalizeName);
    return names.includes(normalizeName(words));
  });
