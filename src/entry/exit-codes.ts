import type { Decision } from '../domain/verdict.ts';

/** What the command line tells the shell. */
export const exitCodes = {
  pass: 0,
  supplement: 1,
  manual: 2,
  reject: 3,
  /** The command was written wrongly (EX_USAGE). */
  usage: 64,
  /** Something could not be done (EX_SOFTWARE). */
  failure: 70,
} as const satisfies Record<Decision | 'usage' | 'failure', number>;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
