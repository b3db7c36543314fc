/** Writes what happens for the operator: codes, ids, counts and times, never file content, names or keys. */
export type Journal = (level: JournalLevel, event: string, fields?: JournalFields) => void;

export type JournalLevel = 'debug' | 'info' | 'warn' | 'error';

export type JournalFields = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Where a bug struck, without its message: a message may repeat what was being read.
 * @returns fields for the journal
 */
export const traceOf = (fault: unknown): JournalFields => {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined;
  const places = fault.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    fault: fault.name,
    code,
    trace: places
      .slice(0, 12)
      .map((line) => line.trim())
      .join(' | '),
  };
};
