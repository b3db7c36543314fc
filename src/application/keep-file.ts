import { type Problem, problem } from '../domain/problem.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { sha256Hex } from './sha256-hex.ts';
import type { BlobStore } from './stores/blob-store.ts';
import type { FileLedger } from './stores/file-ledger.ts';

export interface KeptFile {
  readonly sha256: string;
  readonly size: number;
  /** Goes into `NewFile`; the review that names the file then holds it. */
  readonly pin: string;
}

/**
 * Stores an uploaded file so that no deletion of the same bytes elsewhere can take it away before its review is stored.
 * @returns `store-unavailable` when these very bytes stay in the middle of being removed
 */
export const keepFile = async (
  { blobs, files, wait = sleep }: { blobs: BlobStore; files: FileLedger; wait?: (ms: number) => Promise<void> },
  bytes: Uint8Array,
): Promise<Result<KeptFile, Problem>> => {
  const file = { sha256: await sha256Hex(bytes), size: bytes.length };
  const pin = await pinPatiently(files, file, wait);
  if (!pin.ok) return pin;
  const stored = await blobs.put(bytes);
  if (stored.ok) return ok({ ...file, pin: pin.value });
  await files.unpin(pin.value);
  return stored;
};

/** Long enough to store a large upload and its review, short enough that an upload nobody used goes within the hour. */
const holdMs = 30 * 60_000;
const tries = 100;
const pauseMs = 50;

const pinPatiently = async (
  files: FileLedger,
  file: { readonly sha256: string; readonly size: number },
  wait: (ms: number) => Promise<void>,
): Promise<Result<string, Problem>> => {
  for (let tried = 0; tried < tries; tried += 1) {
    const pin = await files.pin(file, holdMs);
    if (pin.ok || pin.error.code !== 'edit-conflict') return pin;
    await wait(pauseMs);
  }
  return failed(problem('store-unavailable'));
};

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
