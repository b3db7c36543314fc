import { z } from 'zod';
import type { FieldError } from '../../domain/problem.ts';
import { nearestWord } from './nearest-word.ts';

type Issue = z.core.$ZodIssue;

/** What zod found wrong, field by field, in words for the person who wrote the request. */
export function explainIssues(issues: readonly Issue[], schema: z.ZodType): FieldError[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownField([...issue.path, key], schema))
      : [{ path: sayPath(issue.path), ...explain(issue) }],
  );
}

function unknownField(path: readonly PropertyKey[], schema: z.ZodType): FieldError {
  const written = String(path.at(-1));
  const meant = nearestWord(written, fieldNames(schema));
  const detail = meant === undefined ? '没有这个字段，请删去' : `没有这个字段，是否想写 ${meant}？`;
  return { path: sayPath(path), code: 'unknown-field', detail };
}

function explain(issue: Issue): Pick<FieldError, 'code' | 'detail'> {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'required', detail: '缺少此项' }
        : { code: 'wrong-type', detail: `应为${typeNames[issue.expected] ?? issue.expected}` };
    case 'invalid_value':
      return issue.input === undefined
        ? { code: 'required', detail: '缺少此项' }
        : { code: 'not-allowed', detail: `只能是 ${issue.values.map(String).join('、')} 之一` };
    case 'too_small':
      return { code: 'too-small', detail: issue.origin === 'string' ? '不能为空' : `不能少于 ${issue.minimum}` };
    case 'too_big':
      return { code: 'too-big', detail: `不能超过 ${issue.maximum}${units[issue.origin] ?? ''}` };
    case 'invalid_format':
      return { code: 'wrong-format', detail: formats[issue.format] ?? '格式不对' };
    default:
      return { code: 'wrong-value', detail: issue.message };
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
};

const units: Readonly<Record<string, string>> = { string: ' 个字', array: ' 项' };

const formats: Readonly<Record<string, string>> = { date: '应为真实存在的日期，写作 YYYY-MM-DD，如 2026-11-24' };

const sayPath = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** Every property name the schema knows, at any depth. */
function fieldNames(schema: z.ZodType): string[] {
  const names = new Set<string>();
  JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), (key, value: unknown) => {
    if (key === 'properties' && typeof value === 'object' && value !== null) {
      for (const name of Object.keys(value)) names.add(name);
    }
    return value;
  });
  return [...names];
}
