import { cite } from '../domain/judge/judge-rules.ts';
import type { RuleBook } from '../domain/rules/rule-book.ts';
import type { InForce, RulesInForce } from '../domain/rules/rules-on.ts';
import type {
  CategoryRule,
  CertificateRule,
  RequirementLeaf,
  RequirementNode,
  RuleCitation,
} from '../domain/rules/schema.ts';
import { printTable, wrap } from './print-table.ts';
import { schemeWords } from './say-words.ts';

/** All categories, one row each: name, id, scheme, what they require. */
export function printCategories(rules: RulesInForce, width: number): string {
  const columns = [
    { title: '类目', share: 3 },
    { title: '编号', share: 0 },
    { title: '方案', share: 2 },
    { title: '资质要求', share: 6 },
  ];
  const rows = rules.categories.map(({ id, name, scheme, requirement }) => [
    name,
    id,
    schemeWords[scheme],
    sayRequirement(requirement, rules),
  ]);
  return [...printTable(columns, rows, width), '', sayVersion(rules)].join('\n');
}

/** The catalogue of certificates, one row each. */
export function printCertificates(rules: RulesInForce, width: number): string {
  const columns = [
    { title: '资质', share: 4 },
    { title: '编号', share: 0 },
    { title: '别名', share: 3 },
    { title: '发证机关', share: 3 },
  ];
  const rows = rules.certificates.map(({ id, name, aliases, issuer }) => [
    name,
    id,
    aliases.map((alias) => alias.name).join('、'),
    issuer ?? '',
  ]);
  return [...printTable(columns, rows, width), '', sayVersion(rules)].join('\n');
}

/** Everything the table says about one category or one certificate, with the sentences it rests on. */
export function printRule(
  rule: InForce<CategoryRule> | InForce<CertificateRule>,
  rules: RulesInForce,
  width: number,
): string {
  const lines = 'requirement' in rule ? sayCategory(rule, rules) : sayCertificate(rule, rules);
  const period = `自 ${rule.from} 起${rule.until === undefined ? '' : `，至 ${rule.until} 止`}`;
  const outside = rule.outOfPeriod === undefined ? '' : `（所问的 ${rules.asOf} 不在此期间）`;
  return [`${rule.name}　${rule.id}`, `${period}${outside}`, ...lines, '', sayVersion(rules)]
    .flatMap((line) => wrapIndented(line, width))
    .join('\n');
}

export const printCounts = ({ version, categories, certificates, scenarios }: RuleBook): string =>
  `没有问题：${categories.length} 个类目、${certificates.length} 种资质、${scenarios.length} 个场景，版本 ${version}`;

function sayCategory(category: CategoryRule, rules: RulesInForce): string[] {
  const { scheme, aliases, scene, usage, requirement, supplements, prohibitions, notes } = category;
  return [
    `方案：${schemeWords[scheme]}`,
    ...(aliases.length > 0 ? [`别名：${aliases.join('、')}`] : []),
    `场景：${scene}`,
    `适用：${usage}`,
    sayCitation(category.citation, rules),
    '',
    '资质要求',
    ...drawRequirement(requirement, rules, 1),
    ...supplements.flatMap((one) => [
      '',
      `陈述 ${one.declares} 时：${one.text}`,
      ...drawRequirement(one.requirement, rules, 1),
    ]),
    ...prohibitions.flatMap((one) => [
      '',
      `陈述 ${one.declares} 时不可接入：${one.text}`,
      sayCitation(one.citation, rules),
    ]),
    ...notes.flatMap((one) => ['', `说明：${one.text}`, sayCitation(one.citation, rules)]),
  ];
}

function sayCertificate(certificate: CertificateRule, rules: RulesInForce): string[] {
  const { aliases, issuer, numberPatterns, neverTitles, judgement, lookFor, citation } = certificate;
  return [
    ...(issuer === undefined ? [] : [`发证机关：${issuer}`]),
    ...aliases.map(({ name, why }) => `又名 ${name}：${why}`),
    ...numberPatterns.map(({ example }) => `编号样式：${example}`),
    ...(neverTitles.length > 0 ? [`不是它：${neverTitles.join('、')}`] : []),
    ...(judgement === 'person' ? [`须由人判断：${lookFor ?? ''}`] : []),
    ...(citation === undefined ? [] : [sayCitation(citation, rules)]),
  ];
}

function drawRequirement(node: RequirementNode, rules: RulesInForce, depth: number): string[] {
  const indent = '  '.repeat(depth);
  if ('certificate' in node) return [`${indent}- ${sayLeaf(node, rules)}`, `${indent}  「${node.quote}」`];
  const [word, children] = 'all' in node ? ['须同时具备', node.all] : ['具备其一', node.any];
  const label = node.label === undefined ? word : `${node.label}：${word}`;
  return [`${indent}${label}`, ...children.flatMap((child) => drawRequirement(child, rules, depth + 1))];
}

/** The tree as one sentence: 且 binds, 或 divides. */
function sayRequirement(node: RequirementNode, rules: RulesInForce): string {
  if ('certificate' in node) return sayLeaf(node, rules);
  const [word, children] = 'all' in node ? (['且', node.all] as const) : (['或', node.any] as const);
  const said = children.map((child) => {
    const text = sayRequirement(child, rules);
    return 'certificate' in child || children.length === 1 ? text : `（${text}）`;
  });
  return said.join(` ${word} `);
}

function sayLeaf({ certificate, where, when, note }: RequirementLeaf, rules: RulesInForce): string {
  const name = rules.certificates.find(({ id }) => id === certificate)?.name ?? certificate;
  const scope = where?.scopeContains;
  const conditions = [
    scope && ('any' in scope ? `含“${scope.any.join('”或“')}”` : `含“${scope.all.join('”与“')}”`),
    where?.issuedBy && rules.issuers.find(({ id }) => id === where.issuedBy)?.name,
    where?.parties && `至少 ${where.parties} 方`,
    where?.seals && `至少 ${where.seals} 枚印章`,
    when?.role && `仅 ${when.role.join('、')}`,
    when?.subjectType && `仅 ${when.subjectType.join('、')}`,
    note,
  ].filter((part) => part !== undefined);
  return conditions.length === 0 ? name : `${name}［${conditions.join('；')}］`;
}

function sayCitation(citation: RuleCitation, rules: RulesInForce): string {
  const { source, section, updated, url, quote } = cite(citation, rules);
  return `出处：《${source}》${section}（${updated.slice(0, 10)} 更新，${url}）「${quote}」`;
}

const sayVersion = ({ version, asOf }: RulesInForce): string => `规则版本 ${version}，按 ${asOf}`;

function wrapIndented(line: string, width: number): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return wrap(line.slice(indent.length), width - indent.length).map((part) => `${indent}${part}`);
}
