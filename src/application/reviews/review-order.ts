import { statedDate } from '../../domain/judge/stated-date.ts';
import { findCategory } from '../../domain/names/find-category.ts';
import type { Applicant } from '../../domain/paper.ts';
import { invalidFields, type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { RuleBook } from '../../domain/rules/rule-book.ts';
import { rulesOn } from '../../domain/rules/rules-on.ts';
import type { NamedFile } from '../read-document.ts';
import type { ReviewRequest } from '../stores/review-store.ts';

/** What a door orders; every door's words end here. */
export interface ReviewOrder {
  /** A new one is made where it is absent; one that exists already is answered and nothing is made. */
  readonly id?: string;
  readonly ownerId: string;
  /** Ids, names or aliases; one verdict each, in this order. With none the files are only read. */
  readonly categories: readonly string[];
  readonly applicant: Applicant;
  /** A date in any usual way of writing; absent: today. */
  readonly asOf?: string;
  readonly explain: boolean;
  readonly files: readonly NamedFile[];
}

export interface OrderLimits {
  /** Files of one review, those added later among them. */
  readonly files: number;
  /** Bytes of one file. */
  readonly fileBytes: number;
}

/** @returns the request with category ids and a date; `invalid-fields`, `unknown-category` */
export const settleRequest = (book: RuleBook, order: ReviewOrder, today: string): Result<ReviewRequest, Problem> => {
  const asOf = statedDate(order.asOf ?? today);
  if (asOf === undefined) return failed(wrongField('asOf', 'invalid-date', '须为存在的日期，如 2026-11-24'));
  const { categories } = rulesOn(book, asOf);
  const ids: string[] = [];
  for (const words of order.categories) {
    const found = findCategory(words, categories);
    if (!found.ok) return found;
    if (!ids.includes(found.value.id)) ids.push(found.value.id);
  }
  return ok({ categories: ids, applicant: order.applicant, asOf, explain: order.explain });
};

/** @param there how many files the review has already */
export const checkFiles = (files: readonly NamedFile[], limits: OrderLimits, there = 0): Result<void, Problem> => {
  if (files.length === 0) return failed(problem('no-file', '没有收到文件，请在 files 字段里上传至少一个文件'));
  if (files.length + there > limits.files) {
    return failed(problem('too-many-files', `一次审查最多 ${limits.files} 个文件，请分几次审查`));
  }
  const large = files.find(({ bytes }) => bytes.length > limits.fileBytes);
  if (large === undefined) return ok(undefined);
  const most = Math.floor(limits.fileBytes / 1024 / 1024);
  return failed(problem('upload-too-large', `文件“${large.name}”超过上限 ${most} MB，请压缩后重新上传`));
};

const wrongField = (path: string, code: string, detail: string): Problem => invalidFields([{ path, code, detail }]);
