import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { NamedFile } from '../application/read-document.ts';
import { failed, ok, type Result } from '../domain/result.ts';

export interface GatheredFiles {
  readonly files: readonly NamedFile[];
  /** Files of a folder that were left out because they cannot be papers. */
  readonly leftOut: readonly string[];
}

/**
 * The files at these paths; a folder stands for the files in it, by name, without those inside its own folders.
 *
 * @param maxBytes a longer file is cut one byte above, so that it is refused as too large without filling memory
 * @returns or every path that could not be read, in words
 */
export async function gatherFiles(
  paths: readonly string[],
  maxBytes: number,
): Promise<Result<GatheredFiles, string[]>> {
  const listings = await Promise.all(paths.map(list));
  const faults = listings.flatMap((listing) => (listing.ok ? [] : [listing.error]));
  if (faults.length > 0) return failed(faults);
  const listed = listings.flatMap((listing) => (listing.ok ? listing.value : []));
  const chosen = [...new Set(listed.filter(({ chosen }) => chosen).map(({ path }) => path))];
  const files: NamedFile[] = [];
  for (const path of chosen) files.push({ name: basename(path), bytes: await readUpTo(path, maxBytes + 1) });
  return ok({ files, leftOut: listed.filter((one) => !one.chosen).map(({ path }) => basename(path)) });
}

interface Listed {
  readonly path: string;
  readonly chosen: boolean;
}

async function list(path: string): Promise<Result<Listed[], string>> {
  try {
    if (!(await stat(path)).isDirectory()) return ok([{ path, chosen: true }]);
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    return ok(names.sort().map((name) => ({ path: join(path, name), chosen: !neverPapers.test(name) })));
  } catch {
    return failed(`${path}：没有这个文件或文件夹，或者没有读取权限`);
  }
}

const neverPapers = /^\.|\.(json|md|ya?ml)$|^(Thumbs\.db|desktop\.ini)$/i;

async function readUpTo(path: string, length: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const size = Math.min((await file.stat()).size, length);
    const bytes = new Uint8Array(size);
    let offset = 0;
    while (offset < size) {
      const { bytesRead } = await file.read(bytes, offset, size - offset, offset);
      if (bytesRead === 0) break;
      offset += bytesRead;
    }
    return bytes.subarray(0, offset);
  } finally {
    await file.close();
  }
}
