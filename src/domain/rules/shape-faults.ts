import type { z } from 'zod';
import type { RuleFiles } from './locate-rules.ts';
import type { RuleFault } from './rule-fault.ts';
import type { RuleBookData } from './schema.ts';

type Section = keyof RuleBookData;
type Issue = z.core.$ZodIssue;

/** The schema's issues as faults: each with its file and rule, and for a choice only the branch that was meant. */
export function shapeFaults(
  error: z.ZodError,
  lists: Readonly<Record<Section, readonly unknown[]>>,
  files: RuleFiles,
  fileOfSection: Readonly<Partial<Record<Section, string>>>,
): readonly RuleFault[] {
  return error.issues
    .flatMap((issue) => meantIssues(issue))
    .map((issue) => {
      const [section, index, ...path] = issue.path;
      const name = section as Section;
      if (typeof index !== 'number') {
        const file = fileOfSection[name] ?? `${name}/`;
        return { code: 'missing-file', file, id: name, path: '', detail: `没有 ${file}，或它是空的` } as const;
      }
      const rule = lists[name][index];
      const file = files[name][index] ?? name;
      const lacksQuote = path.at(-1) === 'quote' && issue.code === 'invalid_type';
      return {
        code: lacksQuote ? 'leaf-without-quote' : 'bad-shape',
        file,
        id: idOf(rule) ?? file,
        path: path.join('.'),
        detail: lacksQuote ? '没有 quote：来源文档里的原句' : wordsFor(issue),
      } as const;
    });
}

/** A failed union reports every branch; the one with the fewest issues is what the writer meant. */
function meantIssues(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((errors) =>
    errors.flatMap((inner) => meantIssues({ ...inner, path: [...issue.path, ...inner.path] } as Issue)),
  );
  const ranked = issue.errors.map((errors, index) => ({ count: errors.length, issues: branches[index] ?? [] }));
  return ranked.sort((one, other) => one.count - other.count)[0]?.issues ?? [issue];
}

function wordsFor(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return `不认识的键：${issue.keys.join('、')}`;
  if (issue.code === 'invalid_type') return `缺少这一项，或类型不对（应为 ${issue.expected}）`;
  if (issue.code === 'invalid_value') return `只能是：${issue.values.map(String).join('、')}`;
  return issue.message;
}

const idOf = (rule: unknown): string | undefined =>
  typeof rule === 'object' && rule !== null && 'id' in rule && typeof rule.id === 'string' ? rule.id : undefined;
