import type { Role, SubjectType } from '../verdict.ts';
import type { CertificateRule, IssuerRule, RequirementLeaf, RequirementNode } from './schema.ts';

/** What a requirement's ids are called. */
export interface RequirementNames {
  readonly certificates: readonly Pick<CertificateRule, 'id' | 'name'>[];
  readonly issuers: readonly Pick<IssuerRule, 'id' | 'name'>[];
}

/** A requirement in one Chinese line: 《甲》且（《乙》或《丙》）. */
export function describeRequirement(node: RequirementNode, names: RequirementNames): string {
  if ('certificate' in node) return describeLeaf(node, names);
  const [children, joint] = 'all' in node ? [node.all, '且'] : [node.any, '或'];
  const parts = children.map((child) => {
    const words = describeRequirement(child, names);
    return 'certificate' in child || childCount(child) === 1 ? words : `（${words}）`;
  });
  return `${describeWhen(node.when)}${parts.join(` ${joint} `)}`;
}

/** A requirement as an indented outline, one paper or one 同时提供/任选其一 to a line. */
export function outlineRequirement(node: RequirementNode, names: RequirementNames, depth = 0): readonly string[] {
  const indent = '  '.repeat(depth);
  if ('certificate' in node) {
    const note = node.note === undefined ? '' : `  注：${node.note}`;
    return [`${indent}- ${describeLeaf(node, names)}${note}`];
  }
  const [children, head] = 'all' in node ? [node.all, '同时提供'] : [node.any, `${node.any.length} 选 1`];
  const label = node.label === undefined ? describeWhen(node.when) : `${node.label}：`;
  return [`${indent}- ${label}${head}`, ...children.flatMap((child) => outlineRequirement(child, names, depth + 1))];
}

/** One paper with its conditions: 《网络文化经营许可证》［范围含“网络表演”］. */
export function describeLeaf(leaf: RequirementLeaf, names: RequirementNames): string {
  const certificate = names.certificates.find(({ id }) => id === leaf.certificate)?.name ?? leaf.certificate;
  const conditions = leafConditions(leaf, names);
  const suffix = conditions.length === 0 ? '' : `［${conditions.join('，')}］`;
  return `${describeWhen(leaf.when)}《${certificate}》${suffix}`;
}

function leafConditions({ where }: RequirementLeaf, names: RequirementNames): readonly string[] {
  if (where === undefined) return [];
  const issuer = names.issuers.find(({ id }) => id === where.issuedBy)?.name ?? where.issuedBy;
  return [
    ...(where.scopeContains === undefined ? [] : [describeScope(where.scopeContains)]),
    ...(issuer === undefined ? [] : [`由${issuer}出具`]),
    ...(where.holder === 'partner' ? ['合作方的'] : []),
    ...(where.parties === undefined ? [] : [`至少 ${where.parties} 家合作方`]),
    ...(where.seals === undefined ? [] : [`至少 ${where.seals} 个印章`]),
  ];
}

type ScopeRule = NonNullable<NonNullable<RequirementLeaf['where']>['scopeContains']>;

function describeScope(scope: ScopeRule): string {
  const [words, joint] = 'any' in scope ? [scope.any, '或'] : [scope.all, '和'];
  return `范围含${words.map((word) => `“${word}”`).join(joint)}`;
}

const childCount = (node: RequirementNode): number => {
  if ('certificate' in node) return 0;
  return 'all' in node ? node.all.length : node.any.length;
};

function describeWhen(when: RequirementLeaf['when']): string {
  const who = [
    ...(when?.role ?? []).map((role) => roleNames[role]),
    ...(when?.subjectType ?? []).map((type) => subjectTypeNames[type]),
  ];
  return who.length === 0 ? '' : `适用${who.join('、')}：`;
}

/** What an applicant's role is called. */
const roleNames: Readonly<Record<Role, string>> = {
  manufacturer: '汽车厂商',
  dealer: '汽车经销商/4S店',
  subsidiary: '下属子/分公司',
  public: '公立学校',
  private: '民办机构',
};

/** What a kind of applicant is called. */
const subjectTypeNames: Readonly<Record<SubjectType, string>> = {
  enterprise: '企业',
  government: '政府主体',
  'public-institution': '事业单位',
  individual: '个人',
};
