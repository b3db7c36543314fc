import { AssertionError } from 'node:assert';
import type { Problem } from '../../src/domain/problem.ts';
import type { Result } from '../../src/domain/result.ts';

/** The value of what should have gone right. */
export const valueIn = <Value>(result: Result<Value, Problem>): Value => {
  if (!result.ok) throw new AssertionError({ message: `${result.error.code}: ${result.error.detail}` });
  return result.value;
};

/** The code of what should have gone wrong. */
export const codeIn = (result: Result<unknown, Problem>): string => (result.ok ? 'no problem' : result.error.code);

/** A value that must be there. */
export const present = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new AssertionError({ message: 'nothing there' });
  return value;
};
