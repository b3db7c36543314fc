import { type ParseArgsConfig, parseArgs } from 'node:util';
import { z } from 'zod';
import { failed, ok, type Result } from '../domain/result.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** @returns what `parseArgs` gives, or one Chinese sentence on what was written wrongly */
export function readArguments<const Wanted extends Options>(written: readonly string[], options: Wanted) {
  try {
    return ok(parseArgs({ args: [...written], options, allowPositionals: true, strict: true }));
  } catch (fault) {
    return failed(explain(fault));
  }
}

/** @returns the value, or a sentence that names what is allowed */
export function oneOf<const Value extends string>(
  option: string,
  written: string,
  allowed: readonly Value[],
): Result<Value, string> {
  const value = allowed.find((one) => one === written);
  return value === undefined ? failed(`${option} 只能是 ${allowed.join('、')} 之一，而不是 ${written}`) : ok(value);
}

/** @returns the day, or a sentence that says how a day is written */
export function isoDay(option: string, written: string): Result<string, string> {
  const wrong = `${option} 应为真实存在的日期，写作 YYYY-MM-DD，而不是 ${written}`;
  return z.iso.date().safeParse(written).success ? ok(written) : failed(wrong);
}

function explain(fault: unknown): string {
  const message = fault instanceof Error ? fault.message : String(fault);
  const option = /'(-[^' ]+)/.exec(message)?.[1] ?? '';
  if (/Unknown option/.test(message)) return `没有 ${option} 这个选项`;
  if (/argument missing|argument is ambiguous/.test(message)) return `${option} 后面要写一个值`;
  if (/does not take an argument/.test(message)) return `${option} 后面不写值`;
  return message;
}
