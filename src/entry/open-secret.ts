import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The service's own secret, 32 bytes in a file of the data folder that only its owner reads; made at the first start.
 * Processes that start together end with the same one.
 */
export const openSecret = async (folder: string): Promise<Uint8Array> => {
  const path = join(folder, 'secret');
  const known = await read(path);
  if (known !== undefined) return known;
  const draft = `${path}.${crypto.randomUUID()}`;
  await writeFile(draft, crypto.getRandomValues(new Uint8Array(32)), { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(draft, path);
  } catch {
    // another process was faster; its secret is read below
  }
  await rm(draft);
  const made = await read(path);
  if (made === undefined) throw new Error(`${path} cannot be read`);
  return made;
};

const read = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    const bytes = await readFile(path);
    return bytes.length === 32 ? new Uint8Array(bytes) : undefined;
  } catch {
    return undefined;
  }
};
