import type { CategoryRule, RequirementLeaf, RequirementNode } from './schema.ts';

/** A leaf with its place in the tree, e.g. `any.0.all.2`; the root leaf's place is empty. */
export interface PlacedLeaf {
  readonly leaf: RequirementLeaf;
  readonly path: string;
}

/** Every leaf of a requirement, in the order of the file. */
export function requirementLeaves(node: RequirementNode, path = ''): readonly PlacedLeaf[] {
  if ('certificate' in node) return [{ leaf: node, path }];
  const [key, children] = 'all' in node ? (['all', node.all] as const) : (['any', node.any] as const);
  return children.flatMap((child, index) => requirementLeaves(child, [path, key, index].filter((part) => part !== '').join('.')));
}

/** The leaves of a category's requirement and of all its supplements. */
export function categoryLeaves(category: CategoryRule): readonly PlacedLeaf[] {
  return [
    ...requirementLeaves(category.requirement, 'requirement'),
    ...category.supplements.flatMap((supplement, index) => requirementLeaves(supplement.requirement, `supplements.${index}.requirement`)),
  ];
}
