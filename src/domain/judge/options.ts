import type { Applicant } from '../paper.ts';
import type { CategoryRule, RequirementLeaf, RequirementNode, RuleCitation } from '../rules/schema.ts';

/** A leaf of the requirement with where it stands in the source. */
export interface CitedLeaf {
  readonly leaf: RequirementLeaf;
  readonly citation: RuleCitation;
}

/** One way to meet the requirement: all of its leaves. `label`: the table's words for it, and ids of certificates that they leave out. */
export interface Option {
  readonly leaves: readonly CitedLeaf[];
  readonly label: readonly ({ readonly words: string } | { readonly certificate: string })[];
}

export interface OfferedOptions {
  readonly options: readonly Option[];
  /** False where the table has no way for this kind of applicant; the options are then those of others. */
  readonly settled: boolean;
  /** The stated role is none that this category tells apart, so it was left out of account. */
  readonly roleIgnored: boolean;
}

/**
 * The category's requirement, with what the applicant's declarations add, as alternatives. A branch holds where the
 * applicant's role and type are among those named or were not stated.
 */
export function optionsFor(category: CategoryRule, applicant: Applicant): OfferedOptions {
  const asStated = expandCategory(category, applicant);
  if (asStated.length > 0) return { options: asStated, settled: true, roleIgnored: false };
  const { role: _, ...withoutRole } = applicant;
  const anyRole = expandCategory(category, withoutRole);
  if (anyRole.length > 0) return { options: anyRole, settled: true, roleIgnored: true };
  return { options: expandCategory(category, { declares: applicant.declares }), settled: false, roleIgnored: false };
}

/** A declared supplement that does not concern this applicant adds nothing. */
function expandCategory(category: CategoryRule, applicant: Applicant): readonly Option[] {
  const own = expand(category.requirement, category.citation, applicant) ?? [];
  return category.supplements
    .filter(({ declares }) => applicant.declares.includes(declares))
    .map(({ requirement, citation }) => expand(requirement, citation, applicant))
    .filter((added) => added !== undefined)
    .reduce(combine, own)
    .map(withoutRepeats);
}

/** @returns `undefined` where the node does not concern this applicant; no options where it cannot be met by it */
function expand(node: RequirementNode, citation: RuleCitation, applicant: Applicant): readonly Option[] | undefined {
  if (!concerns(node, applicant)) return undefined;
  if ('certificate' in node)
    return [{ leaves: [{ leaf: node, citation }], label: [{ certificate: node.certificate }] }];
  const children = 'all' in node ? node.all : node.any;
  const parts = children.flatMap((child) => {
    const part = expand(child, citation, applicant);
    return part === undefined ? [] : [part];
  });
  const options = 'any' in node ? parts.flat() : combineAll(parts);
  return node.label === undefined ? options : options?.map((option) => labelled(option, node.label ?? ''));
}

const combineAll = (parts: readonly (readonly Option[])[]): readonly Option[] | undefined =>
  parts.length === 0 ? undefined : parts.reduce(combine);

function concerns({ when }: RequirementNode, { role, type }: Applicant): boolean {
  const roleFits = when?.role === undefined || role === undefined || when.role.includes(role);
  const typeFits = when?.subjectType === undefined || type === undefined || when.subjectType.includes(type);
  return roleFits && typeFits;
}

const combine = (some: readonly Option[], others: readonly Option[]): readonly Option[] =>
  some.flatMap((one) =>
    others.map((other) => ({ leaves: [...one.leaves, ...other.leaves], label: [...one.label, ...other.label] })),
  );

/** The label speaks for all certificates under it; a label further in is kept beside it. */
const labelled = (option: Option, words: string): Option => ({
  ...option,
  label: [{ words }, ...option.label.filter((part) => 'words' in part)],
});

/** The same leaf asked for twice is one requirement. */
function withoutRepeats(option: Option): Option {
  const seen = new Set<string>();
  const leaves = option.leaves.filter(({ leaf }) => {
    const key = JSON.stringify([leaf.certificate, leaf.where]);
    return !seen.has(key) && seen.add(key);
  });
  return { ...option, leaves };
}
