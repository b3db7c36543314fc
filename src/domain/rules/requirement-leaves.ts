import type { CategoryRule, RequirementLeaf, RequirementNode } from './schema.ts';

/** Every leaf of a requirement, in the order of the file. */
export const requirementLeaves = (node: RequirementNode): readonly RequirementLeaf[] =>
  placedLeaves(node, '').map(({ leaf }) => leaf);

/** A leaf with its place in the category's file, e.g. `requirement.any.0.all.2`. */
export interface PlacedLeaf {
  readonly leaf: RequirementLeaf;
  readonly path: string;
}

/** The leaves of a category's requirement and of all its supplements. */
export function categoryLeaves(category: CategoryRule): readonly PlacedLeaf[] {
  return [
    ...placedLeaves(category.requirement, 'requirement'),
    ...category.supplements.flatMap((supplement, index) =>
      placedLeaves(supplement.requirement, `supplements.${index}.requirement`),
    ),
  ];
}

function placedLeaves(node: RequirementNode, path: string): readonly PlacedLeaf[] {
  if ('certificate' in node) return [{ leaf: node, path }];
  const [key, children] = 'all' in node ? (['all', node.all] as const) : (['any', node.any] as const);
  return children.flatMap((child, index) => placedLeaves(child, `${path}.${key}.${index}`));
}
