import { runChat } from './chat-command.ts';
import { readConfig } from './config.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { runKeys } from './keys-command.ts';
import { runReview } from './review-command.ts';
import { runRules } from './rules-command.ts';
import { complain, type Terminal } from './terminal.ts';
import { runWecom } from './wecom-command.ts';

const help = `用法：
  npm run review -- 文件或文件夹… --category 类目 [选项]
  npm run rules -- list | show | diff | check [选项]
  npm run chat
  npm run keys -- issue | list | revoke [选项]
  npm run wecom -- doctor [选项]

每个命令都可加 --help 查看用法`;

/** Hands the command to its own function; whatever that needs is put together only once it is needed. */
export async function runCommand(
  [command, ...written]: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<ExitCode> {
  const config = readConfig(environment);
  if (!config.ok) return complain(terminal, ['设置有误：', ...config.error], exitCodes.usage);
  switch (command) {
    case 'review':
      return runReview(written, config.value, terminal);
    case 'rules':
      return runRules(written, config.value, terminal);
    case 'chat':
      return runChat(written, config.value, terminal);
    case 'keys':
      return runKeys(written, config.value, terminal);
    case 'wecom':
      return runWecom(written, config.value, terminal);
    case '--help':
    case '-h':
      terminal.print(help);
      return exitCodes.pass;
    default:
      return complain(
        terminal,
        [command === undefined ? '没有写命令' : `没有 ${command} 这个命令`, help],
        exitCodes.usage,
      );
  }
}
