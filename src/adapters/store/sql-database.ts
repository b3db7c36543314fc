import { type Problem, problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';

/**
 * The little of SQL that node:sqlite and Cloudflare D1 both do. Parameters stand as `?1`, `?2`, …; lists go in as one
 * JSON parameter and `json_each`. A database that is busy, full, damaged or out of reach is `store-unavailable`; a value
 * that is longer than it takes (D1: 2 MB, SQLite: 1 GB) is `upload-too-large`; a
 * statement that is wrong or breaks a constraint is a bug and rejects.
 */
export interface SqlDatabase {
  /** Every row; for a statement that writes, what `returning` names. */
  all(sql: string, parameters: readonly SqlValue[]): Promise<Result<readonly SqlRow[], Problem>>;
  run(sql: string, parameters: readonly SqlValue[]): Promise<Result<void, Problem>>;
  /** All statements or none, with nothing of others in between; the rows of each, in order. */
  batch(statements: readonly SqlStatement[]): Promise<Result<readonly (readonly SqlRow[])[], Problem>>;
  /** Overwrites on the disk what was deleted and still stands in a log. */
  compact(): Promise<Result<void, Problem>>;
  close(): Promise<void>;
}

/** A value is longer than the database takes. */
export const tooLong = (): Problem => problem('upload-too-large', '识别结果超过存储上限，请拆分文件后再传');

export type SqlValue = string | number | null;

export interface SqlRow {
  readonly [column: string]: SqlValue;
}

export interface SqlStatement {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

export const statement = (sql: string, ...parameters: readonly SqlValue[]): SqlStatement => ({ sql, parameters });
