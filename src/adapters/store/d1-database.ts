import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { type SqlDatabase, type SqlRow, type SqlValue, tooLong } from './sql-database.ts';

/** A D1 binding as a database. D1 holds foreign keys by itself, and one batch is one transaction. */
export const openD1Database = (binding: D1Binding): SqlDatabase => {
  const bind = (sql: string, parameters: readonly SqlValue[]) => binding.prepare(sql).bind(...parameters);
  return {
    all: (sql, parameters) => attempt(async () => (await bind(sql, parameters).all()).results),
    run: (sql, parameters) => attempt(async () => void (await bind(sql, parameters).run())),
    batch: (statements) =>
      attempt(async () => {
        const outcomes = await binding.batch(statements.map(({ sql, parameters }) => bind(sql, parameters)));
        return outcomes.map(({ results }) => results);
      }),
    compact: async () => ok(undefined), // D1 keeps its own log
    close: async () => {}, // the binding belongs to the Worker
  };
};

/** What is used of Cloudflare's `D1Database`. */
export interface D1Binding {
  prepare(sql: string): D1Statement;
  batch(statements: D1Statement[]): Promise<D1Outcome[]>;
}

interface D1Statement {
  bind(...parameters: SqlValue[]): D1Statement;
  all(): Promise<D1Outcome>;
  run(): Promise<unknown>;
}

interface D1Outcome {
  readonly results: SqlRow[];
}

const attempt = async <Value>(work: () => Promise<Value>): Promise<Result<Value, Problem>> => {
  try {
    return ok(await work());
  } catch (fault) {
    if (fault instanceof Error && fault.message.includes('SQLITE_TOOBIG')) return failed(tooLong());
    if (isBug(fault)) throw fault;
    return failed(problem('store-unavailable'));
  }
};

/** D1 tells faults apart only in its message: these name a wrong statement, the rest is the network or the platform. */
const isBug = (fault: unknown): boolean =>
  !(fault instanceof Error) ||
  fault instanceof TypeError ||
  /SQLITE_(?:CONSTRAINT|ERROR|MISMATCH|RANGE|AUTH)|D1_TYPE_ERROR/.test(fault.message);
