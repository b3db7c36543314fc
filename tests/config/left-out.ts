import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Says on the terminal how many cases a test left out, and why; the one sanctioned way for a test to print. */
export function reportLeftOut(count: number, because: string): void {
  process.stdout.write(`left out: ${count} (${because})\n`);
}

/** Where files that are not part of the repository lie, or `undefined` where this machine has none. */
export function sharedFolder(...parts: string[]): string | undefined {
  const folder = resolve(process.env['ZISHEN_SHARED'] ?? '../shared', ...parts);
  return existsSync(folder) ? folder : undefined;
}
