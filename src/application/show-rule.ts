import { outlineRequirement } from '../domain/rules/describe-requirement.ts';
import { requirementLeaves } from '../domain/rules/requirement-leaves.ts';
import type { InForce, RulesInForce } from '../domain/rules/rules-on.ts';
import type { CategoryRule, CertificateRule, RuleCitation, ScenarioRule } from '../domain/rules/schema.ts';
import { fieldLabels } from './field-labels.ts';

/** A category whole: scheme, papers, conditions, notes, period and source. */
export function showCategory(category: InForce<CategoryRule>, rules: RulesInForce): readonly string[] {
  const scheme = rules.schemes.find(({ id }) => id === category.scheme)?.name ?? category.scheme;
  const other = rules.categories.find(({ id }) => id === category.alsoScheme?.withCategory)?.name;
  return [
    `${category.name}（${category.id}）${periodMark(category)}`,
    `方案：${scheme}${other === undefined ? '' : `；同时具备 ${other} 时也可用另一方案`}`,
    ...(category.aliases.length === 0 ? [] : [`别名：${category.aliases.join('；')}`]),
    `直播场景：${category.scene}`,
    `适用范围：${category.usage}`,
    '资质要求：',
    ...outlineRequirement(category.requirement, rules, 1),
    ...category.supplements.flatMap((rule) => [
      `补充：${rule.text}`,
      ...outlineRequirement(rule.requirement, rules, 1),
    ]),
    ...category.prohibitions.map((rule) => `不支持：${rule.text}`),
    ...category.advice.map((rule) => `建议：${rule.text}`),
    ...category.notes.map((rule) => `注意：${rule.text}`),
    `有效期：${period(category)}`,
    `出处：${describeCitation(category.citation, rules)}`,
  ];
}

/** A certificate whole: names with their reasons, what it prints, what it is not, who asks for it, its source. */
export function showCertificate(certificate: InForce<CertificateRule>, rules: RulesInForce): readonly string[] {
  const nameOf = (id: string): string => rules.certificates.find((rule) => rule.id === id)?.name ?? id;
  const askedBy = rules.categories.filter((category) =>
    requirementLeaves(category.requirement).some((leaf) => leaf.certificate === certificate.id),
  );
  return [
    `${certificate.name}（${certificate.id}）${periodMark(certificate)}`,
    ...(certificate.issuer === undefined ? [] : [`发证：${certificate.issuer}`]),
    ...certificate.aliases.map((alias) => `${alias.spoken ? '口头叫法' : '别名'}：${alias.name}（${alias.why}）`),
    ...certificate.numberPatterns.map(({ example }) => `编号样子：${example}`),
    ...listLine(
      '证面栏目',
      certificate.fields.map((field) => fieldLabels[field]),
    ),
    ...listLine(
      '标题句式',
      (certificate.titleFrames ?? []).map(({ before, after }) => `${before}……${after}`),
    ),
    ...listLine('绝不是它', certificate.neverTitles),
    ...listLine('可顶替', certificate.standsFor.map(nameOf)),
    ...listLine('可能是', certificate.mayBe.map(nameOf)),
    ...(certificate.lookFor === undefined ? [] : [`要人看：${certificate.lookFor}`]),
    ...listLine(
      '要它的类目',
      askedBy.map((category) => category.name),
    ),
    `有效期：${period(certificate)}`,
    certificate.citation === undefined
      ? '出处：来源文档没有提到，为区分相近证照而列'
      : `出处：${describeCitation(certificate.citation, rules)}`,
  ];
}

/** A scenario whole: what is streamed, what it asks for, which scheme, and its notes. */
export function showScenario(scenario: InForce<ScenarioRule>, rules: RulesInForce): readonly string[] {
  const schemeName = (id: string | undefined): string =>
    rules.schemes.find((scheme) => scheme.id === id)?.name ?? '见所指场景';
  return [
    `场景${scenario.number}：${scenario.name}（${scenario.id}）${periodMark(scenario)}`,
    ...scenario.rows.map((row) => `  ${row.content} → ${row.requirement} → ${schemeName(row.scheme)}`),
    ...scenario.notes.map((rule) => `注意：${rule.text}`),
    `有效期：${period(scenario)}`,
    `出处：${describeCitation(scenario.citation, rules)}`,
  ];
}

/** A word on a rule that is not in force on the day; empty for the others. */
export function periodMark(rule: InForce<object>): string {
  if (rule.outOfPeriod === undefined) return '';
  return rule.outOfPeriod === 'before' ? '  ［当日尚未生效］' : '  ［当日已经失效］';
}

const listLine = (head: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`${head}：${items.join('、')}`];

const period = (rule: { readonly from: string; readonly until?: string | undefined }): string =>
  `${rule.from} 起${rule.until === undefined ? '' : `，至 ${rule.until}`}`;

function describeCitation(citation: RuleCitation, rules: RulesInForce): string {
  const source = rules.sources.find(({ id }) => id === citation.source);
  return `《${source?.title ?? citation.source}》${source?.updated ?? ''} ${citation.section}：${citation.quote}`;
}
