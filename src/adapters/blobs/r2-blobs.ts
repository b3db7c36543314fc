import { sha256Hex } from '../../application/sha256-hex.ts';
import type { BlobStore } from '../../application/stores/blob-store.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { isBlobAddress } from './blob-address.ts';

/** Blobs in an R2 bucket, under `blobs/` and their address. R2 writes whole objects and checks the hash it is given. */
export const createR2Blobs = (bucket: R2Binding): BlobStore => ({
  put: (bytes) =>
    attempt(async () => {
      const sha256 = await sha256Hex(bytes);
      await bucket.put(keyOf(sha256), bytes, { sha256 });
      return { sha256, size: bytes.length };
    }),
  get: async (sha256) => {
    if (!isBlobAddress(sha256)) return failed(problem('not-found'));
    const read = await attempt(async () => {
      const found = await bucket.get(keyOf(sha256));
      return found === null ? undefined : new Uint8Array(await found.arrayBuffer());
    });
    return read.ok ? verified(read.value, sha256) : read;
  },
  size: (sha256) => attempt(async () => (await headOf(bucket, sha256))?.size),
  delete: (sha256) =>
    attempt(async () => {
      if ((await headOf(bucket, sha256)) === null) return false;
      await bucket.delete(keyOf(sha256));
      return true;
    }),
  tidy: async () => ok(0), // a write that was cut off leaves nothing
});

/** What is used of Cloudflare's `R2Bucket`. */
export interface R2Binding {
  put(key: string, bytes: Uint8Array, options: { readonly sha256: string }): Promise<unknown>;
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>;
  head(key: string): Promise<{ readonly size: number } | null>;
  delete(key: string): Promise<void>;
}

const keyOf = (sha256: string): string => `blobs/${sha256}`;

const headOf = async (bucket: R2Binding, sha256: string): Promise<{ readonly size: number } | null> =>
  isBlobAddress(sha256) ? bucket.head(keyOf(sha256)) : null;

const verified = async (bytes: Uint8Array | undefined, sha256: string): Promise<Result<Uint8Array, Problem>> => {
  if (bytes === undefined) return failed(problem('not-found'));
  return (await sha256Hex(bytes)) === sha256 ? ok(bytes) : failed(problem('file-damaged'));
};

/** Everything that a bucket throws is the network or the platform: keys and options are ours and fixed. */
const attempt = async <Value>(work: () => Promise<Value>): Promise<Result<Value, Problem>> => {
  try {
    return ok(await work());
  } catch (fault) {
    if (fault instanceof TypeError || fault instanceof RangeError) throw fault;
    return failed(problem('store-unavailable'));
  }
};
