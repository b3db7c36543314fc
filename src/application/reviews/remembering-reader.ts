import type { PagePicture } from '../../domain/page.ts';
import type { TextReader } from '../ports.ts';
import { sha256Hex } from '../sha256-hex.ts';
import type { PageCache } from '../stores/page-cache.ts';
import type { Meter } from './meter.ts';

export interface Memory {
  readonly pages: PageCache;
  /** The texts go when the last review that used them goes. */
  readonly reviewId: string;
  /** Milliseconds since 1970; they go then in any case. */
  readonly expiresAt: number;
  readonly meter: Meter;
}

/** A reader that does not read a picture again which the same engine, models and edition have read; a store that fails is no fault. */
export const rememberingReader = (reader: TextReader, memory: Memory): TextReader => ({
  ...reader,
  async read(picture, signal) {
    const engine = [reader.engine, reader.edition].filter((part) => part !== undefined).join(' ');
    const key = { pictureSha256: await pictureSha256(picture), engine };
    const known = await memory.pages.find(key, memory.reviewId);
    const hit = known.ok && known.value !== undefined;
    memory.meter.count('pages_total', { engine: reader.engine, memory: hit ? 'hit' : 'miss' });
    if (known.ok && known.value !== undefined) return { ok: true, value: known.value };
    const read = await reader.read(picture, signal);
    if (read.ok) await memory.pages.save(key, read.value, memory);
    return read;
  },
});

/** Over width, height and pixels, without a second copy of the pixels. */
export const pictureSha256 = async ({ width, height, data }: PagePicture): Promise<string> =>
  sha256Hex(`${width}x${height} ${await sha256Hex(data)}`);
