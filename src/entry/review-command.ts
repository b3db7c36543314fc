import { z } from 'zod';
import type { Applicant } from '../domain/paper.ts';
import type { Problem } from '../domain/problem.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { type Declaration, declarations, type Role, roles, type SubjectType, subjectTypes } from '../domain/verdict.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { type GatheredFile, gatherFiles } from './gather-files.ts';
import { printVerdict, type ReviewToPrint } from './print-verdict.ts';
import { oneOf, readArguments } from './read-arguments.ts';
import type { Terminal } from './terminal.ts';

export interface ReviewDependencies {
  readonly today: () => string;
  readonly maxFileBytes: number;
  readonly checkCategory: (words: string, asOf: string) => Result<unknown, Problem>;
  readonly review: (
    request: ReviewRequest,
    onProgress: (progress: ReviewProgress) => void,
  ) => Promise<Result<ReviewToPrint, Problem>>;
}

export interface ReviewRequest {
  readonly files: readonly GatheredFile[];
  readonly category: string;
  readonly applicant: Applicant;
  readonly asOf: string;
}

export interface ReviewProgress {
  readonly done: number;
  readonly total: number;
  /** The file at hand. */
  readonly name: string;
}

export const reviewHelp = `用法：npm run review -- 文件或文件夹… --category 类目 [选项]

读取证照与后台截图，按服务类目判定是否具备资质，并列出依据与缺口。文件夹代表其中的文件。

  --category 名称        服务类目的名称、编号或别名，如 社交-直播（必填）
  --subject 名称         申请主体的名称，用来核对证照的持有人
  --subject-type 类型    ${subjectTypes.join(' | ')}
  --role 角色            ${roles.join(' | ')}
  --declares 事实        申请人就直播内容陈述的事实，可重复：
                         ${declarations.join('\n                         ')}
  --as-of 日期           按哪一天的规则与有效期判定，YYYY-MM-DD，默认今天
  --json                 输出 JSON
  --help                 显示本说明

退出码：0 可接入，1 需补件，2 转人工，3 不可接入，64 用法有误，70 没有做成`;

/** `review FILES… --category NAME`: reads the files, judges, prints. */
export async function runReview(
  written: readonly string[],
  { today, maxFileBytes, checkCategory, review }: ReviewDependencies,
  terminal: Terminal,
): Promise<ExitCode> {
  const parsed = readArguments(written, options);
  if (parsed.ok && parsed.value.values.help === true) return print(terminal, reviewHelp);
  const asked = parsed.ok ? readRequest(parsed.value, today()) : parsed;
  if (!asked.ok) return refuse(terminal, [asked.error, '用 --help 查看用法']);
  const { paths, json, ...request } = asked.value;
  const category = checkCategory(request.category, request.asOf);
  if (!category.ok) return refuse(terminal, [category.error.detail]);
  const gathered = await gatherFiles(paths, maxFileBytes);
  if (!gathered.ok) return refuse(terminal, gathered.error);
  const { files, leftOut } = gathered.value;
  if (leftOut.length > 0) terminal.tell(`略过 ${leftOut.length} 个不可能是证照的文件：${leftOut.join('、')}`);
  if (files.length === 0) return refuse(terminal, ['这些文件夹里没有文件']);

  const result = await review({ ...request, files }, ({ done, total, name }) =>
    terminal.progress(`读取 ${Math.min(done + 1, total)}/${total}　${name}`),
  );
  if (!result.ok) {
    terminal.tell(result.error.detail);
    return exitCodes.failure;
  }
  terminal.print(json ? JSON.stringify(result.value, null, 2) : printVerdict(result.value, terminal.width));
  return exitCodes[result.value.verdict.decision];
}

const options = {
  category: { type: 'string' },
  subject: { type: 'string' },
  'subject-type': { type: 'string' },
  role: { type: 'string' },
  declares: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

interface WrittenRequest {
  readonly positionals: readonly string[];
  readonly values: {
    readonly category?: string | undefined;
    readonly subject?: string | undefined;
    readonly 'subject-type'?: string | undefined;
    readonly role?: string | undefined;
    readonly declares?: string[] | undefined;
    readonly 'as-of'?: string | undefined;
    readonly json?: boolean | undefined;
  };
}

type AskedReview = Omit<ReviewRequest, 'files'> & { readonly paths: readonly string[]; readonly json: boolean };

function readRequest({ values, positionals }: WrittenRequest, today: string): Result<AskedReview, string> {
  if (positionals.length === 0) return failed('没有写要审查的文件');
  if (values.category === undefined) return failed('没有写 --category');
  const asOf = values['as-of'] ?? today;
  if (!z.iso.date().safeParse(asOf).success)
    return failed(`--as-of 应为真实存在的日期，写作 YYYY-MM-DD，而不是 ${asOf}`);
  const applicant = readApplicant(values);
  if (!applicant.ok) return applicant;
  return ok({
    paths: positionals,
    category: values.category,
    asOf,
    json: values.json === true,
    applicant: applicant.value,
  });
}

function readApplicant(values: WrittenRequest['values']): Result<Applicant, string> {
  const type = optional(values['subject-type'], (written) =>
    oneOf<SubjectType>('--subject-type', written, subjectTypes),
  );
  const role = optional(values.role, (written) => oneOf<Role>('--role', written, roles));
  const facts = (values.declares ?? [])
    .flatMap((written) => written.split(','))
    .map((written) => oneOf<Declaration>('--declares', written.trim(), declarations));
  for (const read of [type, role, ...facts]) if (!read.ok) return read;
  return ok({
    ...(values.subject !== undefined && { name: values.subject }),
    ...(type.ok && type.value && { type: type.value }),
    ...(role.ok && role.value && { role: role.value }),
    declares: facts.flatMap((fact) => (fact.ok ? [fact.value] : [])),
  });
}

function optional<Value>(
  written: string | undefined,
  read: (written: string) => Result<Value, string>,
): Result<Value | undefined, string> {
  return written === undefined ? ok(undefined) : read(written);
}

function print(terminal: Terminal, text: string): ExitCode {
  terminal.print(text);
  return exitCodes.pass;
}

function refuse(terminal: Terminal, lines: readonly string[]): ExitCode {
  for (const line of lines) terminal.tell(line);
  return exitCodes.usage;
}
