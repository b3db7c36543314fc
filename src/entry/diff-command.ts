import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { casesAffected, diffRules } from '../application/diff-rules.ts';
import { matchCertificates } from '../application/match-certificates.ts';
import { matchRequestSchema, toMatchRequest } from '../contract/match-request.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { RuleBook } from '../domain/rules/rule-book.ts';
import { type RulesInForce, rulesOn } from '../domain/rules/rules-on.ts';
import type { Decision } from '../domain/verdict.ts';
import { chinaDay } from './china-day.ts';
import { composeRules } from './compose.ts';
import type { Config } from './config.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { isoDay, readArguments } from './read-arguments.ts';
import { decisionWords } from './say-words.ts';
import { complain, type Terminal } from './terminal.ts';

export const diffHelp = `用法：
  npm run rules -- diff 旧文件夹 [新文件夹] [--cases 文件]   两个规则文件夹，新的默认是现用的
  npm run rules -- diff --from 日期 --to 日期 [--cases 文件]  同一份规则在两个日子

  --cases 文件   YAML 或 JSON 的案例列表，每项是 name 加上 POST /v1/match 的内容；列出结论会变的案例`;

/** `rules diff`: what changed between two states of the rules, and whose verdict that changes. */
export async function runDiff(written: readonly string[], config: Config, terminal: Terminal): Promise<ExitCode> {
  const parsed = readArguments(written, options);
  if (!parsed.ok) return complain(terminal, [parsed.error, diffHelp], exitCodes.usage);
  const { values, positionals } = parsed.value;
  const sides = readSides(positionals, values.from, values.to);
  if (!sides.ok) return complain(terminal, [sides.error, diffHelp], exitCodes.usage);
  const cases = values.cases === undefined ? ok([]) : await readCases(values.cases);
  if (!cases.ok) return complain(terminal, [cases.error], exitCodes.usage);
  const [before, after] = await Promise.all(sides.value.map((side) => openSide(side, config)));
  if (!before?.ok) return complain(terminal, before?.error ?? [], exitCodes.failure);
  if (!after?.ok) return complain(terminal, after?.error ?? [], exitCodes.failure);
  terminal.print(
    [...sayChanges(before.value, after.value), ...sayCases(cases.value, before.value, after.value)].join('\n'),
  );
  return exitCodes.pass;
}

const options = { from: { type: 'string' }, to: { type: 'string' }, cases: { type: 'string' } } as const;

/** One state of the rules: a folder (else the one in use) on a day. */
interface Side {
  readonly folder: string | undefined;
  readonly asOf: string;
}

function readSides(
  folders: readonly string[],
  from: string | undefined,
  to: string | undefined,
): Result<readonly [Side, Side], string> {
  if (folders.length > 2) return failed('最多写两个文件夹');
  if (folders.length === 0 && from === undefined && to === undefined) return failed('没有写要比较什么');
  const today = chinaDay(new Date());
  const [first, second] = [isoDay('--from', from ?? to ?? today), isoDay('--to', to ?? today)];
  if (!first.ok) return first;
  if (!second.ok) return second;
  return ok([
    { folder: folders[0], asOf: first.value },
    { folder: folders[1], asOf: second.value },
  ]);
}

interface OpenedSide {
  readonly book: RuleBook;
  readonly rules: RulesInForce;
}

async function openSide({ folder, asOf }: Side, config: Config): Promise<Result<OpenedSide, readonly string[]>> {
  const book = await composeRules(folder === undefined ? config : { ...config, RULES_DIR: folder });
  return book.ok ? ok({ book: book.value, rules: rulesOn(book.value, asOf) }) : book;
}

const casesSchema = z.array(matchRequestSchema.extend({ name: z.string() }));
type Cases = z.infer<typeof casesSchema>;

async function readCases(path: string): Promise<Result<Cases, string>> {
  try {
    const parsed = casesSchema.safeParse(parse(await readFile(path, 'utf8')));
    return parsed.success ? ok(parsed.data) : failed(`${path} 里的案例写法不对：${z.prettifyError(parsed.error)}`);
  } catch {
    return failed(`${path} 打不开，或不是正确的 YAML、JSON`);
  }
}

function sayChanges({ rules: before }: OpenedSide, { rules: after }: OpenedSide): string[] {
  const changes = diffRules(before, after);
  const head = `${before.version}（按 ${before.asOf}）→ ${after.version}（按 ${after.asOf}）`;
  return [head, ...(changes.length === 0 ? ['规则没有变化'] : changes.map(({ text }) => `  ${text}`))];
}

function sayCases(cases: Cases, before: OpenedSide, after: OpenedSide): string[] {
  if (cases.length === 0) return [];
  const decide = ({ name: _name, ...request }: Cases[number], rules: RulesInForce): Decision => {
    const book = rules === before.rules ? before.book : after.book;
    const verdict = matchCertificates(book, { ...toMatchRequest(request), asOf: rules.asOf });
    return verdict.ok ? verdict.value.decision : 'manual';
  };
  const affected = casesAffected(cases, decide, before.rules, after.rules);
  const lines = affected.map((one) => `  ${one.name}：${decisionWords[one.before]} → ${decisionWords[one.after]}`);
  return ['', `${cases.length} 个案例中有 ${affected.length} 个结论会变`, ...lines];
}
