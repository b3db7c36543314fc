import { describeLeaf } from '../rules/describe-requirement.ts';
import type { RequirementLeaf, RequirementNode, WhereRule } from '../rules/schema.ts';
import { certificateName, roleNames, subjectNames } from './names.ts';
import type { AnswerRules } from './reply.ts';
import type { Facts } from './understanding.ts';

/** A requirement as indented lines in the language of the conversation, without the branches that are for others. */
export function outlinePapers(
  node: RequirementNode,
  facts: Pick<Facts, 'role' | 'subjectType'>,
  context: AnswerRules,
): readonly string[] {
  const own = prune(node, facts) ?? node;
  return outline(own, context, 0);
}

/** Ids of the certificates in a requirement that concern this applicant, each once. */
export function papersIn(node: RequirementNode, facts: Pick<Facts, 'role' | 'subjectType'>): readonly string[] {
  const own = prune(node, facts) ?? node;
  const leaves = (one: RequirementNode): readonly string[] =>
    'certificate' in one ? [one.certificate] : ('all' in one ? one.all : one.any).flatMap(leaves);
  return [...new Set(leaves(own))];
}

/** Only what concerns this applicant; `undefined` where nothing of it does. */
export function prune(node: RequirementNode, facts: Pick<Facts, 'role' | 'subjectType'>): RequirementNode | undefined {
  if (!concerns(node, facts)) return undefined;
  if ('certificate' in node) return node;
  const children = ('all' in node ? node.all : node.any).flatMap((child) => prune(child, facts) ?? []);
  const [only, ...others] = children;
  if (only === undefined) return undefined;
  if (others.length === 0 && node.label === undefined) return only;
  return 'all' in node ? { ...node, all: children } : { ...node, any: children };
}

function concerns({ when }: RequirementNode, { role, subjectType }: Pick<Facts, 'role' | 'subjectType'>): boolean {
  const roleFits = when?.role === undefined || role === undefined || when.role.includes(role);
  const typeFits =
    when?.subjectType === undefined || subjectType === undefined || when.subjectType.includes(subjectType);
  return roleFits && typeFits;
}

function outline(node: RequirementNode, context: AnswerRules, depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  if ('certificate' in node) return [`${indent}- ${leafWords(node, context)}`];
  const children = 'all' in node ? node.all : node.any;
  const only = children.length === 1 ? children[0] : undefined;
  if (only !== undefined && 'certificate' in only)
    return [`${indent}- ${labelOf(node, context)}${leafWords(only, context)}`];
  return [
    `${indent}- ${labelOf(node, context)}${joint(node, context)}`,
    ...children.flatMap((child) => outline(child, context, depth + 1)),
  ];
}

function joint(node: RequirementNode, { language }: AnswerRules): string {
  if ('all' in node) return language === 'zh' ? '同时提供：' : 'all of:';
  const count = 'any' in node ? node.any.length : 1;
  return language === 'zh' ? `${count} 选 1：` : `any one of these ${count}:`;
}

function labelOf(node: RequirementNode, { language }: AnswerRules): string {
  if ('certificate' in node) return '';
  if (language === 'zh') return node.label === undefined ? '' : `${node.label}，`;
  const who = whoEnglish(node.when);
  if (who !== '') return `${who}: `;
  return node.label === undefined ? '' : `“${node.label}”: `;
}

function leafWords(leaf: RequirementLeaf, context: AnswerRules): string {
  if (context.language === 'zh') {
    const note = leaf.note === undefined ? '' : `（${leaf.note.replace(/。$/u, '')}）`;
    return `${describeLeaf(leaf, context.rules)}${note}`;
  }
  const who = whoEnglish(leaf.when);
  const conditions = conditionsEnglish(leaf, context);
  const suffix = conditions.length === 0 ? '' : ` — ${conditions.join('; ')}`;
  return `${who === '' ? '' : `${who}: `}${certificateName(context, leaf.certificate)}${suffix}`;
}

const whoEnglish = (when: RequirementNode['when']): string =>
  [
    ...(when?.role ?? []).map((role) => roleNames[role][1]),
    ...(when?.subjectType ?? []).map((type) => subjectNames[type][1]),
  ].join(', ');

function conditionsEnglish({ where }: RequirementLeaf, { rules }: AnswerRules): readonly string[] {
  if (where === undefined) return [];
  const { issuedBy, holder, parties, seals } = where;
  const issuer = rules.issuers.find(({ id }) => id === issuedBy)?.name ?? issuedBy;
  return [
    ...scopeEnglish(where.scopeContains),
    ...(issuer === undefined ? [] : [`issued by ${issuer}`]),
    ...(holder === 'partner' ? ['the partner’s own'] : []),
    ...(parties === undefined ? [] : [`with at least ${parties} partners`]),
    ...(seals === undefined ? [] : [`with the seals of ${seals} parties`]),
  ];
}

function scopeEnglish(contains: WhereRule['scopeContains']): readonly string[] {
  if (contains === undefined) return [];
  const [words, joint] = 'any' in contains ? [contains.any, ' or '] : [contains.all, ' and '];
  return [`its scope must contain ${words.map((word) => `“${word}”`).join(joint)}`];
}
