import { findCategory } from '../../domain/names/find-category.ts';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { RuleBook } from '../../domain/rules/rule-book.ts';
import { rulesOn } from '../../domain/rules/rules-on.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { judgeDocuments } from '../review-documents.ts';
import type { ReviewRequest } from '../stores/review-store.ts';
import type { ViewedDocument } from './review-view.ts';

/**
 * One verdict for each category of the review, in its order, over all documents that are settled.
 * @returns `unknown-category` when the rules have changed since and no longer know one
 */
export const judgeReview = (
  book: RuleBook,
  { categories, applicant, asOf }: ReviewRequest,
  documents: readonly ViewedDocument[],
): Result<readonly Verdict[], Problem> => {
  const rules = rulesOn(book, asOf);
  const read = documents.flatMap(({ document }) => (document === undefined ? [] : [document]));
  const failures = documents.flatMap(({ name, problem }) => (problem === undefined ? [] : [{ name, problem }]));
  const verdicts: Verdict[] = [];
  for (const id of categories) {
    const category = findCategory(id, rules.categories);
    if (!category.ok) return category;
    verdicts.push(judgeDocuments({ documents: read, failures, category: category.value, applicant, rules }));
  }
  return ok(verdicts);
};
