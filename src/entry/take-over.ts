import { readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { JobQueue } from '../application/stores/job-queue.ts';

const holderSchema = z.object({ holder: z.string(), host: z.string(), pid: z.int().min(1) });

/**
 * Names this process to the queue, and ends the leases of the one that worked here before when it is dead: its reviews go
 * on at once instead of when their leases run out.
 */
export const takeOver = async (folder: string, jobs: JobQueue): Promise<string> => {
  const path = join(folder, 'worker.json');
  const before = holderSchema.safeParse(await readJson(path));
  if (before.success && before.data.host === hostname() && isDead(before.data.pid)) {
    await jobs.releaseHeldBy(before.data.holder);
  }
  const holder = crypto.randomUUID();
  await writeFile(path, JSON.stringify({ holder, host: hostname(), pid: process.pid }), { mode: 0o600 });
  return holder;
};

const readJson = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/** A process with our own id is our forerunner in a container, where ids begin anew. */
const isDead = (pid: number): boolean => {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'ESRCH';
  }
};
