import { listRules, showRule } from '../application/list-rules.ts';
import type { RulesInForce } from '../domain/rules/rules-on.ts';
import { rulesOn } from '../domain/rules/rules-on.ts';
import { chinaDay } from './china-day.ts';
import { composeRules } from './compose.ts';
import type { Config } from './config.ts';
import { diffHelp, runDiff } from './diff-command.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { wrapIndented } from './print-table.ts';
import { isoDay, readArguments } from './read-arguments.ts';
import { complain, type Terminal } from './terminal.ts';

/** `rules list|show|diff|check`: the rule table for a person. */
export async function runRules(written: readonly string[], config: Config, terminal: Terminal): Promise<ExitCode> {
  const [name = '--help', ...rest] = written;
  if (name === '--help' || name === '-h') return print(terminal, help);
  const command = commands[name];
  if (command === undefined) return complain(terminal, [`没有 rules ${name} 这个命令`, help], exitCodes.usage);
  if (rest.includes('--help') || rest.includes('-h')) return print(terminal, command.help);
  return command.run(rest, config, terminal);
}

const help = `用法：npm run rules -- 命令 [选项]

  list           列出来源、类目、场景与证照
  show 名称      一个类目或一种证照的全部规定与出处
  diff           两个版本的规则有何不同，影响哪些案例
  check          检查规则文件，一次列出全部问题

每个命令都可加 --help 查看用法`;

interface RulesCommand {
  readonly help: string;
  readonly run: (written: readonly string[], config: Config, terminal: Terminal) => Promise<ExitCode>;
}

const commands: Readonly<Record<string, RulesCommand>> = {
  list: {
    help: '用法：npm run rules -- list [--as-of 日期]\n\n日期写作 YYYY-MM-DD，默认今天',
    run: (written, config, terminal) =>
      withRules(written, config, terminal, (_words, rules) => printLines(terminal, listRules(rules))),
  },
  show: {
    help: '用法：npm run rules -- show 类目或证照的名称、编号或别名 [--as-of 日期]',
    run: (written, config, terminal) =>
      withRules(written, config, terminal, ([name], rules) => {
        if (name === undefined) return complain(terminal, ['没有写要看哪一个'], exitCodes.usage);
        const shown = showRule(name, rules);
        return shown.ok ? printLines(terminal, shown.value) : complain(terminal, [shown.error.detail], exitCodes.usage);
      }),
  },
  diff: { help: diffHelp, run: runDiff },
  check: {
    help: '用法：npm run rules -- check [规则文件夹]\n\n没有问题退出 0，有问题退出 70',
    run: async ([folder], config, terminal) => {
      const book = await composeRules(folder === undefined ? config : { ...config, RULES_DIR: folder });
      if (!book.ok) return complain(terminal, [`有 ${book.error.length} 处问题：`, ...book.error], exitCodes.failure);
      const { categories, certificates, scenarios, version } = book.value;
      const counts = `${categories.length} 个类目、${certificates.length} 种证照、${scenarios.length} 个场景`;
      return print(terminal, `没有问题：${counts}，版本 ${version}`);
    },
  },
};

async function withRules(
  written: readonly string[],
  config: Config,
  terminal: Terminal,
  run: (words: readonly string[], rules: RulesInForce) => ExitCode,
): Promise<ExitCode> {
  const parsed = readArguments(written, { 'as-of': { type: 'string' } });
  if (!parsed.ok) return complain(terminal, [parsed.error], exitCodes.usage);
  const day = isoDay('--as-of', parsed.value.values['as-of'] ?? chinaDay(new Date()));
  if (!day.ok) return complain(terminal, [day.error], exitCodes.usage);
  const book = await composeRules(config);
  if (!book.ok) return complain(terminal, book.error, exitCodes.failure);
  return run(parsed.value.positionals, rulesOn(book.value, day.value));
}

function printLines(terminal: Terminal, lines: readonly string[]): ExitCode {
  return print(terminal, lines.flatMap((line) => wrapIndented(line, terminal.width)).join('\n'));
}

function print(terminal: Terminal, text: string): ExitCode {
  terminal.print(text);
  return exitCodes.pass;
}
