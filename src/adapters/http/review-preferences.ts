import type { Context } from 'hono';

/** What a request prefers (RFC 7240). */
export interface Preferences {
  /** Seconds to wait for the end, 0 to 60. */
  readonly wait: number;
  readonly representation: boolean;
}

const longestWait = 60;

/** Reads `Prefer`; what is not understood is ignored, as the RFC asks. */
export const readPreferences = (context: Context): Preferences => {
  const wanted = (context.req.header('prefer') ?? '').split(/[,;]/).map((part) => part.trim().toLowerCase());
  const wait = wanted.map((part) => /^wait="?(\d{1,6})"?$/.exec(part)?.[1]).find((seconds) => seconds !== undefined);
  return {
    wait: Math.min(longestWait, Number(wait ?? 0)),
    representation: wanted.includes('return=representation'),
  };
};

/** Says which preference was honoured. */
export const applied = (context: Context, preference: string): void => context.header('preference-applied', preference);
