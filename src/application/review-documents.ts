import type { ReviewedDocument } from '../domain/document.ts';
import { notesOnAppIds } from '../domain/judge/application/notes-on-screenshots.ts';
import { screenshotsOf } from '../domain/judge/application/seen-screenshot.ts';
import { judge } from '../domain/judge/judge.ts';
import { type FailedFile, notesOnDocuments } from '../domain/judge/notes-on-documents.ts';
import { papersOfDocuments } from '../domain/judge/papers-of-documents.ts';
import { findCategory } from '../domain/names/find-category.ts';
import type { Applicant } from '../domain/paper.ts';
import type { Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { categoryLeaves } from '../domain/rules/requirement-leaves.ts';
import type { RuleBook } from '../domain/rules/rule-book.ts';
import { type InForce, type RulesInForce, rulesOn } from '../domain/rules/rules-on.ts';
import type { CategoryRule } from '../domain/rules/schema.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { NamedFile, ReadDependencies, ReadProgress } from './read-document.ts';
import { readForReview } from './read-for-review.ts';

/** What is asked: these files, for this category, this applicant, as of this day. */
export interface ReviewRequest {
  readonly files: readonly NamedFile[];
  /** Id, name or alias. */
  readonly category: string;
  readonly applicant: Applicant;
  /** ISO date. */
  readonly asOf: string;
}

export interface ReviewDependencies extends Omit<ReadDependencies, 'catalogue' | 'asOf'> {
  readonly ruleBook: RuleBook;
  /** How many files are read at the same time, at least 1. */
  readonly concurrency: number;
}

/** One subject, one category, all its documents, and the verdict over them. */
export interface ReviewOutcome {
  readonly documents: readonly ReviewedDocument[];
  readonly failures: readonly FailedFile[];
  readonly verdict: Verdict;
}

/**
 * The way of the data, for every door: uploads → ① accept → ② read (text layer or OCR) → ③ recognise certificates,
 * fields, screenshots → ④ judge with the rules → answer. (⑤, the explanation, comes after and changes nothing.)
 *
 * @returns `unknown-category`; a file that cannot be read fails alone and is named in `failures` and in the notes
 */
export async function reviewDocuments(
  request: ReviewRequest,
  dependencies: ReviewDependencies,
  signal: AbortSignal,
  onProgress: (progress: ReadProgress) => void = () => undefined,
): Promise<Result<ReviewOutcome, Problem>> {
  const rules = rulesOn(dependencies.ruleBook, request.asOf);
  const category = findCategory(request.category, rules.categories);
  if (!category.ok) return category;
  const reading = { ...dependencies, catalogue: rules.certificates, asOf: request.asOf };
  const outcomes = await mapLimited(request.files, dependencies.concurrency, (file) =>
    readForReview(file, reading, signal, onProgress),
  );
  if (signal.aborted) return failed(problem('cancelled'));
  const documents = withDistinctIds(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])));
  const failures = outcomes.flatMap((outcome, index): readonly FailedFile[] =>
    outcome.ok ? [] : [{ name: request.files[index]?.name ?? '', problem: outcome.error }],
  );
  const verdict = judgeDocuments({
    documents,
    failures,
    category: category.value,
    applicant: request.applicant,
    rules,
  });
  return ok({ documents, failures, verdict });
}

export interface DocumentsCase {
  readonly documents: readonly ReviewedDocument[];
  readonly failures: readonly FailedFile[];
  readonly category: InForce<CategoryRule>;
  readonly applicant: Applicant;
  readonly rules: RulesInForce;
}

/** ④ alone: documents already read, judged (again). Pure; the order in which the files came makes no difference. */
export function judgeDocuments({ documents, failures, category, applicant, rules }: DocumentsCase): Verdict {
  const wanted = new Set(categoryLeaves(category).map(({ leaf }) => leaf.certificate));
  const inOrder = byId(documents);
  return judge({
    rules,
    category,
    papers: papersOfDocuments(inOrder),
    screenshots: screenshotsOf(inOrder),
    applicant,
    notes: [...notesOnDocuments(inOrder, byName(failures), wanted), ...notesOnAppIds(inOrder, pluginAppIds(rules))],
  });
}

const pluginAppIds = ({ procedures }: RulesInForce): ReadonlySet<string> =>
  new Set(procedures.map(({ plugin }) => plugin.appId));

const byId = (documents: readonly ReviewedDocument[]): readonly ReviewedDocument[] =>
  [...documents].sort((one, other) => (one.id < other.id ? -1 : 1));

const byName = (failures: readonly FailedFile[]): readonly FailedFile[] =>
  [...failures].sort((one, other) => (one.name < other.name ? -1 : 1));

/** The same file twice gives the same id; all but the first by name get a number. */
function withDistinctIds(documents: readonly ReviewedDocument[]): readonly ReviewedDocument[] {
  return documents.map((document, index) => {
    const rank = documents.filter(
      (other, place) => other.id === document.id && comesBefore(other, place, document, index),
    ).length;
    return rank === 0 ? document : { ...document, id: `${document.id}-${rank + 1}` };
  });
}

const comesBefore = (one: ReviewedDocument, place: number, other: ReviewedDocument, index: number): boolean =>
  one.name < other.name || (one.name === other.name && place < index);

/** Runs `work` over the items, at most `limit` at a time; answers in the items' order. */
async function mapLimited<Item, Answer>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) answers[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, lane));
  return answers;
}
