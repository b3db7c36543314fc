import { z } from 'zod';
import { findCategory } from '../domain/names/find-category.ts';
import { type RulesInForce, rulesOn } from '../domain/rules/rules-on.ts';
import { chinaDay } from './china-day.ts';
import { composeRules } from './compose.ts';
import type { Config } from './config.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { printCategories, printCertificates, printCounts, printRule } from './print-rules.ts';
import { readArguments } from './read-arguments.ts';
import { complain, type Terminal } from './terminal.ts';

/** `rules list|show|diff|check`: the rule table for a person. */
export async function runRules(written: readonly string[], config: Config, terminal: Terminal): Promise<ExitCode> {
  const [name = '--help', ...rest] = written;
  const command = commands[name];
  if (name === '--help' || name === '-h') return print(terminal, help);
  if (command === undefined) return complain(terminal, [`没有 rules ${name} 这个命令`, help], exitCodes.usage);
  const parsed = readArguments(rest, options);
  if (!parsed.ok) return complain(terminal, [parsed.error, command.help], exitCodes.usage);
  const { values, positionals } = parsed.value;
  if (values.help === true) return print(terminal, command.help);
  const asOf = values['as-of'] ?? chinaDay(new Date());
  if (!z.iso.date().safeParse(asOf).success) {
    return complain(terminal, ['--as-of 应为真实存在的日期，写作 YYYY-MM-DD'], exitCodes.usage);
  }
  return command.run({ words: positionals, asOf, json: values.json === true }, config, terminal);
}

interface Asked {
  readonly words: readonly string[];
  readonly asOf: string;
  readonly json: boolean;
}

interface RulesCommand {
  readonly help: string;
  readonly run: (asked: Asked, config: Config, terminal: Terminal) => Promise<ExitCode>;
}

const options = {
  'as-of': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const help = `用法：npm run rules -- 命令 [选项]

  list             列出各服务类目、方案与所需资质
  list 资质        列出资质目录
  show 名称        一个类目或一种资质的全部规定与出处
  check [文件夹]   检查规则文件，列出全部问题

选项：--as-of 日期（看哪一天的规则，默认今天），--json，--help`;

const commands: Readonly<Record<string, RulesCommand>> = {
  list: {
    help: '用法：npm run rules -- list [资质] [--as-of 日期] [--json]',
    run: ({ words: [what], asOf, json }, config, terminal) =>
      withRules(config, asOf, terminal, (rules) => {
        const rows = what === '资质' || what === 'certificates' ? rules.certificates : rules.categories;
        if (json) return print(terminal, JSON.stringify(rows, null, 2));
        return print(
          terminal,
          (rows === rules.certificates ? printCertificates : printCategories)(rules, terminal.width),
        );
      }),
  },
  show: {
    help: '用法：npm run rules -- show 类目或资质的名称、编号或别名 [--as-of 日期] [--json]',
    run: ({ words: [name], asOf, json }, config, terminal) =>
      withRules(config, asOf, terminal, (rules) => {
        if (name === undefined) return complain(terminal, ['没有写要看哪一个'], exitCodes.usage);
        const rule = findRule(name, rules);
        if (typeof rule === 'string') return complain(terminal, [rule], exitCodes.usage);
        return print(terminal, json ? JSON.stringify(rule, null, 2) : printRule(rule, rules, terminal.width));
      }),
  },
  check: {
    help: '用法：npm run rules -- check [文件夹]',
    run: async ({ words: [folder] }, config, terminal) => {
      const book = await composeRules(folder === undefined ? config : { ...config, RULES_DIR: folder });
      if (book.ok) return print(terminal, printCounts(book.value));
      return complain(terminal, [`有 ${book.error.length} 处问题：`, ...book.error], exitCodes.failure);
    },
  },
};

async function withRules(
  config: Config,
  asOf: string,
  terminal: Terminal,
  run: (rules: RulesInForce) => ExitCode,
): Promise<ExitCode> {
  const book = await composeRules(config);
  return book.ok ? run(rulesOn(book.value, asOf)) : complain(terminal, book.error, exitCodes.failure);
}

/** The category or the certificate of that name, or a sentence with near names. */
function findRule(name: string, rules: RulesInForce): CategoryFound | CertificateFound | string {
  const category = findCategory(name, rules.categories);
  if (category.ok) return category.value;
  return findCertificate(name, rules) ?? category.error.detail;
}

type CategoryFound = RulesInForce['categories'][number];
type CertificateFound = RulesInForce['certificates'][number];

const findCertificate = (
  name: string,
  { certificates }: RulesInForce,
): RulesInForce['certificates'][number] | undefined =>
  certificates.find((one) => one.id === name || one.name === name || one.aliases.some((alias) => alias.name === name));

function print(terminal: Terminal, text: string): ExitCode {
  terminal.print(text);
  return exitCodes.pass;
}
