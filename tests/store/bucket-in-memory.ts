import type { R2Binding } from '../../src/adapters/blobs/r2-blobs.ts';
import { sha256Hex } from '../../src/application/sha256-hex.ts';

/** An R2 bucket that checks the hash it is given, as R2 does. */
export const bucketInMemory = (): R2Binding & { readonly objects: Map<string, Uint8Array> } => {
  const objects = new Map<string, Uint8Array>();
  return {
    objects,
    put: async (key, bytes, { sha256 }) => {
      if ((await sha256Hex(bytes)) !== sha256) throw new Error('put: The SHA-256 checksum you specified did not match');
      objects.set(key, bytes.slice());
    },
    get: async (key) => {
      const bytes = objects.get(key);
      return bytes === undefined ? null : { arrayBuffer: async () => bytes.slice().buffer };
    },
    head: async (key) => {
      const bytes = objects.get(key);
      return bytes === undefined ? null : { size: bytes.length };
    },
    delete: async (key) => void objects.delete(key),
  };
};
