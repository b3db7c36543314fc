import type { NamedFile, ReadProgress } from '../application/read-document.ts';
import { type ReviewOutcome, type ReviewRequest, reviewDocuments } from '../application/review-documents.ts';
import type { Explanation } from '../domain/explain/explanation.ts';
import type { Applicant } from '../domain/paper.ts';
import type { Problem } from '../domain/problem.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { RuleBook } from '../domain/rules/rule-book.ts';
import { type Declaration, declarations, type Role, roles, type SubjectType, subjectTypes } from '../domain/verdict.ts';
import { chinaDay } from './china-day.ts';
import { composeReading, composeRules } from './compose.ts';
import type { Config } from './config.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { explainOutcome } from './explain-outcome.ts';
import { gatherFiles } from './gather-files.ts';
import { printable } from './print-table.ts';
import { printVerdict } from './print-verdict.ts';
import { isoDay, oneOf, readArguments } from './read-arguments.ts';
import { ruleFunctions } from './rule-functions.ts';
import { complain, type Terminal } from './terminal.ts';
import {
  type RememberingReading,
  type WantedReport,
  wantedReports,
  withMemory,
  writeReports,
} from './write-reports.ts';

/** `review FILES… --category NAME`: reads the files, judges, prints. */
export async function runReview(written: readonly string[], config: Config, terminal: Terminal): Promise<ExitCode> {
  const parsed = readArguments(written, options);
  if (parsed.ok && parsed.value.values.help === true) {
    terminal.print(help);
    return exitCodes.pass;
  }
  const asked = parsed.ok ? readRequest(parsed.value, chinaDay(new Date())) : parsed;
  if (!asked.ok) return complain(terminal, [asked.error, '用 --help 查看用法'], exitCodes.usage);
  const book = await composeRules(config);
  if (!book.ok) return complain(terminal, book.error, exitCodes.failure);
  // Reading takes a while: a misspelt category should not be told after it.
  const category = ruleFunctions(book.value).findCategory(asked.value.category, asked.value.asOf);
  if (!category.ok) return complain(terminal, [category.error.detail], exitCodes.usage);
  const files = await chooseFiles(asked.value.paths, config, terminal);
  if (!files.ok) return complain(terminal, files.error, exitCodes.usage);
  const reviewed = await review({ ...asked.value, files: files.value }, config, book.value, terminal);
  if (!reviewed.ok) return complain(terminal, reviewed.error, exitCodes.failure);
  const { outcome, explanation, faults } = reviewed.value;
  terminal.print(
    asked.value.json
      ? JSON.stringify({ ...outcome, explanation }, null, 2)
      : printVerdict(outcome, explanation, terminal.width),
  );
  return faults.length > 0 ? complain(terminal, faults, exitCodes.failure) : exitCodes[outcome.verdict.decision];
}

async function chooseFiles(
  paths: readonly string[],
  config: Config,
  terminal: Terminal,
): Promise<Result<readonly NamedFile[], readonly string[]>> {
  const gathered = await gatherFiles(paths, config.MAX_FILE_MB * 1024 * 1024);
  if (!gathered.ok) return gathered;
  const { files, leftOut } = gathered.value;
  if (leftOut.length > 0) terminal.tell(`略过 ${leftOut.length} 个不可能是证照的文件：${leftOut.join('、')}`);
  return files.length === 0 ? failed(['这些文件夹里没有可以审查的文件']) : ok(files);
}

interface ReviewedFiles {
  readonly outcome: ReviewOutcome;
  readonly explanation: Explanation;
  /** Reports that could not be written, in words. */
  readonly faults: readonly string[];
}

async function review(
  request: OrderedReview,
  config: Config,
  book: RuleBook,
  terminal: Terminal,
): Promise<Result<ReviewedFiles, readonly string[]>> {
  const reading = await composeReading(config, book);
  if (!reading.ok) return reading;
  for (const remark of reading.value.remarks) terminal.tell(remark);
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  const { signal } = interrupted;
  const remembering = withMemory(reading.value.reviewing);
  const outcome = await reviewDocuments(request, remembering, signal, sayProgress(request, terminal));
  const reviewed = outcome.ok ? await report(outcome.value, request, remembering, signal) : outcome;
  await reading.value.close();
  if (!reviewed.ok) return failed([reviewed.error.detail]);
  const { verdict } = reviewed.value.outcome;
  const toExplain = { verdict, ruleBook: book, config, withModel: request.explain };
  const explanation = await explainOutcome(toExplain, terminal, signal);
  return explanation.ok ? ok({ ...reviewed.value, explanation: explanation.value }) : explanation;
}

async function report(
  outcome: ReviewOutcome,
  { applicant, files, reports }: OrderedReview,
  reading: RememberingReading,
  signal: AbortSignal,
): Promise<Result<Omit<ReviewedFiles, 'explanation'>, Problem>> {
  const faults = await writeReports(reports, { outcome, applicant, files, reading, reviewedAt: Date.now() }, signal);
  return ok({ outcome, faults });
}

function sayProgress({ files }: ReviewRequest, terminal: Terminal): (progress: ReadProgress) => void {
  let done = 0;
  return ({ name, stage, page, pages }) => {
    if (stage === 'done') done += 1;
    const where = page === undefined || pages === undefined || pages === 1 ? '' : `（第 ${page}/${pages} 页）`;
    terminal.progress(`已读 ${done}/${files.length}　${printable(name)}${where}`);
  };
}

const help = `用法：npm run review -- 文件或文件夹… --category 类目 [选项]

读取证照与后台截图，按服务类目判定是否具备资质，并列出依据与缺口。文件夹代表其中的文件。

  --category 名称        服务类目的名称、编号或别名，如 社交-直播（必填）
  --subject 名称         申请主体的名称，用来核对证照的持有人
  --subject-type 类型    ${subjectTypes.join(' | ')}
  --role 角色            ${roles.join(' | ')}
  --declares 事实        申请人就直播内容陈述的事实，可重复：
                         ${declarations.join('\n                         ')}
  --as-of 日期           按哪一天的规则与有效期判定，YYYY-MM-DD，默认今天
  --explain              缺口的说明由所设的大模型写（设置 LLM_MODEL 等），默认由模板写；结论不变
  --json                 输出 JSON
  --report 文件          把审查报告写成文件，结尾为 .html、.pdf 或 .xlsx，可重复
  --help                 显示本说明

退出码：0 可接入，1 需补件，2 转人工，3 不可接入，64 用法有误，70 没有做成`;

const options = {
  category: { type: 'string' },
  subject: { type: 'string' },
  'subject-type': { type: 'string' },
  role: { type: 'string' },
  declares: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  explain: { type: 'boolean' },
  json: { type: 'boolean' },
  report: { type: 'string', multiple: true },
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
    readonly explain?: boolean | undefined;
    readonly json?: boolean | undefined;
    readonly report?: string[] | undefined;
  };
}

interface AskedReview extends Omit<ReviewRequest, 'files'> {
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly explain: boolean;
  readonly reports: readonly WantedReport[];
}

type OrderedReview = ReviewRequest & Pick<AskedReview, 'reports' | 'explain'>;

function readRequest({ values, positionals }: WrittenRequest, today: string): Result<AskedReview, string> {
  if (positionals.length === 0) return failed('没有写要审查的文件');
  if (values.category === undefined) return failed('没有写 --category');
  const asOf = isoDay('--as-of', values['as-of'] ?? today);
  if (!asOf.ok) return asOf;
  const applicant = readApplicant(values);
  if (!applicant.ok) return applicant;
  const reports = wantedReports(values.report ?? []);
  if (!reports.ok) return reports;
  return ok({
    paths: positionals,
    category: values.category,
    asOf: asOf.value,
    json: values.json === true,
    explain: values.explain === true,
    reports: reports.value,
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
