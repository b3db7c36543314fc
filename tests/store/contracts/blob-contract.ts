import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../../src/application/sha256-hex.ts';
import type { BlobStore } from '../../../src/application/stores/blob-store.ts';
import { codeIn, valueIn } from '../value-in.ts';

/** What every blob store must keep; `damage` spoils a stored blob behind its back. */
export const blobContract = ({
  name,
  blobs,
  damage,
}: {
  name: string;
  blobs: BlobStore;
  damage: (sha256: string) => Promise<void>;
}): void => {
  describe(`blobs in ${name}`, () => {
    const absent = 'f'.repeat(64);

    test('bytes come back as they went, under their own hash', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
          const stored = valueIn(await blobs.put(bytes));
          expect(stored).toEqual({ sha256: await sha256Hex(bytes), size: bytes.length });
          expect(valueIn(await blobs.get(stored.sha256))).toEqual(bytes);
          expect(valueIn(await blobs.size(stored.sha256))).toBe(bytes.length);
        }),
        { numRuns: 15 },
      );
    });

    test('large files too', async () => {
      const bytes = new Uint8Array(8_000_000).map((_, index) => index % 251);
      const { sha256 } = valueIn(await blobs.put(bytes));
      expect(await sha256Hex(valueIn(await blobs.get(sha256)))).toBe(sha256);
    });

    test('storing at once what is the same is harmless', async () => {
      const bytes = new TextEncoder().encode('同时');
      const stored = await Promise.all(Array.from({ length: 10 }, () => blobs.put(bytes)));
      expect(new Set(stored.map((result) => valueIn(result).sha256)).size).toBe(1);
      expect(valueIn(await blobs.get(await sha256Hex(bytes)))).toEqual(bytes);
    });

    test('what is deleted is gone, and only that', async () => {
      const { sha256 } = valueIn(await blobs.put(new Uint8Array([1, 2])));
      const other = valueIn(await blobs.put(new Uint8Array([1, 2, 3])));
      expect(valueIn(await blobs.delete(sha256))).toBe(true);
      expect(valueIn(await blobs.delete(sha256))).toBe(false);
      expect(codeIn(await blobs.get(sha256))).toBe('not-found');
      expect(valueIn(await blobs.size(other.sha256))).toBe(3);
    });

    test('what was never stored is not found', async () => {
      expect(codeIn(await blobs.get(absent))).toBe('not-found');
      expect(valueIn(await blobs.size(absent))).toBeUndefined();
    });

    test.each(['../secret', '', 'blobs', `${absent}0`, absent.toUpperCase()])('%j is no address', async (address) => {
      expect(codeIn(await blobs.get(address))).toBe('not-found');
      expect(valueIn(await blobs.size(address))).toBeUndefined();
      expect(valueIn(await blobs.delete(address))).toBe(false);
    });

    test('a damaged blob is not handed out, and is mended by storing it again', async () => {
      const bytes = new TextEncoder().encode('完好');
      const { sha256 } = valueIn(await blobs.put(bytes));
      await damage(sha256);
      expect(codeIn(await blobs.get(sha256))).toBe('file-damaged');
      valueIn(await blobs.put(bytes));
      expect(valueIn(await blobs.get(sha256))).toEqual(bytes);
    });
  });
};
