import type { ExitCode } from './exit-codes.ts';

/** Where a command writes, and how wide a person's terminal is. */
export interface Terminal {
  /** One whole answer to standard output; a line break is added. */
  readonly print: (text: string) => void;
  /** One line for the person beside the answer, on standard error. */
  readonly tell: (text: string) => void;
  /** A line that the next one overwrites; does nothing unless standard error is a terminal. */
  readonly progress: (text: string) => void;
  readonly width: number;
}

const widestUseful = 160;
/** Some terminals say that they have no width at all. */
const narrowest = 60;

export function openTerminal(): Terminal {
  const live = process.stderr.isTTY === true;
  const clear = live ? '\r\u001b[K' : '';
  return {
    print: (text) => {
      process.stderr.write(clear);
      process.stdout.write(`${text}\n`);
    },
    tell: (text) => process.stderr.write(`${clear}${text}\n`),
    progress: (text) => {
      if (live) process.stderr.write(`${clear}${text}`);
    },
    width: Math.min(Math.max(process.stdout.columns || 120, narrowest), widestUseful),
  };
}

/** Tells the person what is wrong, line by line. */
export function complain(terminal: Terminal, lines: readonly string[], code: ExitCode): ExitCode {
  for (const line of lines) terminal.tell(line);
  return code;
}
