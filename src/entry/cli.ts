import { runCommand } from './run-command.ts';
import { openTerminal } from './terminal.ts';

/** `node src/entry/cli.ts review|rules …`: the command line. */
process.exitCode = await runCommand(process.argv.slice(2), process.env, openTerminal());
