import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Hex } from '../../application/sha256-hex.ts';
import type { Clock } from '../../application/store-ports.ts';
import type { BlobStore, StoredBlob } from '../../application/stores/blob-store.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { isBlobAddress } from './blob-address.ts';

/**
 * Blobs in a folder: `ab/cd/abcd…`, readable by its owner alone. A file appears under its address only when it is whole
 * and on the disk: it is written under `incoming/`, synced and renamed.
 */
export const createFolderBlobs = ({ folder, now }: { folder: string; now: Clock }): BlobStore => ({
  put: (bytes) => attempt(() => put(folder, bytes)),
  get: (sha256) => (isBlobAddress(sha256) ? attempt(() => get(folder, sha256)).then(flat) : missing()),
  size: (sha256) => attempt(() => sizeOf(folder, sha256)),
  delete: (sha256) => attempt(() => remove(folder, sha256)),
  tidy: (olderThanMs) => attempt(() => tidy(folder, now() - olderThanMs)),
});

const put = async (folder: string, bytes: Uint8Array): Promise<StoredBlob> => {
  const sha256 = await sha256Hex(bytes);
  const stored = { sha256, size: bytes.length };
  if (await isWhole(folder, sha256)) return stored;
  const incoming = join(folder, 'incoming', randomUUID());
  const target = pathOf(folder, sha256);
  await mkdir(dirname(incoming), { recursive: true, mode: 0o700 });
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  try {
    await writeDurably(incoming, bytes);
    await rename(incoming, target);
  } catch (fault) {
    await rm(incoming, { force: true });
    throw fault;
  }
  await syncFolder(dirname(target));
  return stored;
};

const isWhole = async (folder: string, sha256: string): Promise<boolean> => {
  const bytes = await orAbsent(() => readFile(pathOf(folder, sha256)));
  return bytes !== undefined && (await sha256Hex(bytes)) === sha256;
};

const writeDurably = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** The rename itself is only on the disk once its folder is. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

const get = async (folder: string, sha256: string): Promise<Result<Uint8Array, Problem>> => {
  const bytes = await orAbsent(() => readFile(pathOf(folder, sha256)));
  if (bytes === undefined) return missing();
  return (await sha256Hex(bytes)) === sha256 ? ok(new Uint8Array(bytes)) : failed(problem('file-damaged'));
};

const sizeOf = async (folder: string, sha256: string): Promise<number | undefined> =>
  isBlobAddress(sha256) ? (await orAbsent(() => stat(pathOf(folder, sha256))))?.size : undefined;

const remove = async (folder: string, sha256: string): Promise<boolean> => {
  if (!isBlobAddress(sha256)) return false;
  const removed = await orAbsent(async () => {
    await rm(pathOf(folder, sha256));
    return true;
  });
  return removed ?? false;
};

const tidy = async (folder: string, before: number): Promise<number> => {
  const incoming = join(folder, 'incoming');
  let removed = 0;
  for (const name of (await orAbsent(() => readdir(incoming))) ?? []) {
    const path = join(incoming, name);
    const found = await orAbsent(() => stat(path));
    if (found === undefined || found.mtimeMs >= before) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
};

const pathOf = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

const missing = async (): Promise<Result<never, Problem>> => failed(problem('not-found'));

const flat = <Value>(result: Result<Result<Value, Problem>, Problem>): Result<Value, Problem> =>
  result.ok ? result.value : result;

const orAbsent = async <Value>(work: () => Promise<Value>): Promise<Value | undefined> => {
  try {
    return await work();
  } catch (fault) {
    if (isSystemFault(fault) && fault.code === 'ENOENT') return undefined;
    throw fault;
  }
};

const attempt = async <Value>(work: () => Promise<Value>): Promise<Result<Value, Problem>> => {
  try {
    return ok(await work());
  } catch (fault) {
    if (isSystemFault(fault)) return failed(problem('store-unavailable'));
    throw fault;
  }
};

const isSystemFault = (fault: unknown): fault is Error & { readonly code: string } =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' && 'syscall' in fault;
