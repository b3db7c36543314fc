import { readdirSync, readFileSync } from 'node:fs';
import type { Migration } from './apply-migrations.ts';

/** The files of `migrations/`, in order. A Worker has no folder to read; `entry/worker-migrations.ts` imports them. */
export const readMigrations = (): readonly Migration[] => {
  const folder = new URL('./migrations/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({ name: file.slice(0, -'.sql'.length), sql: readFileSync(new URL(file, folder), 'utf8') }));
};
