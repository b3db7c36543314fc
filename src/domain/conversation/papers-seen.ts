import type { ReviewedDocument } from '../document.ts';
import { findCategory } from '../names/find-category.ts';
import { categoryLeaves } from '../rules/requirement-leaves.ts';
import type { RulesInForce } from '../rules/rules-on.ts';

/**
 * Categories that files point to, likelier ones first: those that a console screenshot lists, else those few that ask for a
 * paper that was read. They are asked for, never taken as said.
 */
export function categoriesSeen(
  documents: readonly ReviewedDocument[],
  { categories }: RulesInForce,
): readonly string[] {
  const listed = documents
    .flatMap(({ screenshot, moreScreenshots = [] }) =>
      screenshot === undefined ? [] : [screenshot, ...moreScreenshots],
    )
    .flatMap((shot) => shot.categories ?? [])
    .flatMap(({ value }) => {
      const found = findCategory(value, categories);
      return found.ok ? [found.value.id] : [];
    });
  if (listed.length > 0) return [...new Set(listed)];
  const papers = new Set(documents.flatMap(({ certificates }) => certificates.map(({ id }) => id)));
  const asking = categories.filter((rule) => categoryLeaves(rule).some(({ leaf }) => papers.has(leaf.certificate)));
  return asking.length <= FEW ? asking.map(({ id }) => id) : [];
}

/** A business licence is asked for by many: that tells nothing. */
const FEW = 4;
