import type { Metadata, Sharp } from 'sharp';
import sharp from 'sharp';
import type { FileOpener, OpenedFile, OpenedPage } from '../../application/ports.ts';
import type { ReadLimits } from '../../application/read-limits.ts';
import type { PagePicture } from '../../domain/page.ts';
import type { Problem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { failed, ok } from '../../domain/result.ts';
import { sayTooManyPages, sayTooManyPixels } from './say-limits.ts';
import { statedOrientation, uprightSteps } from './stated-orientation.ts';

/**
 * JPEG, PNG, WebP, GIF, AVIF (of a moving picture the first frame) and TIFF with its pages, decoded by libvips.
 * Sizes are checked before anything is decoded. A file that was cut off is `file-damaged`: half a certificate read as a
 * whole one would look as if it lacked what it does not.
 */
export function createPictureOpener(limits: ReadLimits): FileOpener {
  return {
    mediaTypes: Object.keys(FORMATS),
    async open(bytes, signal) {
      if (signal.aborted) return failed(problem('cancelled'));
      const described = await describe(bytes, limits);
      if (!described.ok) return described;
      const pageCount = described.value.format === 'tiff' ? (described.value.pages ?? 1) : 1;
      if (pageCount > limits.maxPages) return failed(problem('too-many-pages', sayTooManyPages(pageCount, limits)));
      return ok(openPages(bytes, pageCount, limits));
    },
  };
}

/** Each media type, and what libvips must then take it for: it sniffs for itself, and knows formats that we refuse. */
const FORMATS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'heif',
  'image/tiff': 'tiff',
};

function openPages(bytes: Uint8Array, pageCount: number, limits: ReadLimits): OpenedFile {
  return {
    pageCount,
    async page(number, signal) {
      if (signal.aborted) return failed(problem('cancelled'));
      // only of a TIFF: a moving picture's or an AVIF's own choice of its first picture stands
      const page = pageCount > 1 ? number - 1 : undefined;
      const described = await describe(bytes, limits, page);
      return described.ok ? decode(bytes, { metadata: described.value, limits, page }) : described;
    },
    async close() {},
  };
}

async function describe(bytes: Uint8Array, limits: ReadLimits, page?: number): Promise<Result<Metadata, Problem>> {
  try {
    const metadata = await sharp(bytes, { failOn: 'none', limitInputPixels: false, ...ofPage(page) }).metadata();
    if (!Object.values(FORMATS).includes(metadata.format)) return failed(problem('unsupported-media-type'));
    const pixels = metadata.width * metadata.height;
    if (pixels > limits.maxPixels) return failed(problem('too-many-pixels', sayTooManyPixels(pixels, limits)));
    return ok(metadata);
  } catch {
    return failed(problem('file-damaged'));
  }
}

interface Decoding {
  readonly metadata: Metadata;
  readonly limits: ReadLimits;
  readonly page: number | undefined;
}

async function decode(bytes: Uint8Array, decoding: Decoding): Promise<Result<OpenedPage, Problem>> {
  try {
    return ok({ kind: 'picture', picture: await decodeUpright(bytes, 'truncated', decoding) });
  } catch (error) {
    if (isTimeout(error)) return failed(problem('read-timeout'));
    return decoding.metadata.format === 'jpeg' ? decodeUnended(bytes, decoding) : failed(problem('file-damaged', CUT));
  }
}

/** Many a phone's JPEG lacks only its end marker; with one put there, any other loss still shows as a warning. */
async function decodeUnended(bytes: Uint8Array, decoding: Decoding): Promise<Result<OpenedPage, Problem>> {
  try {
    const ended = Buffer.concat([bytes, Buffer.of(0xff, 0xd9)]);
    return ok({ kind: 'picture', picture: await decodeUpright(ended, 'warning', decoding) });
  } catch {
    return failed(problem('file-damaged', CUT));
  }
}

const CUT = '图片不完整（可能没有传完），请重新导出或重拍后上传';

async function decodeUpright(
  bytes: Uint8Array,
  failOn: 'truncated' | 'warning',
  { metadata, limits, page }: Decoding,
): Promise<PagePicture> {
  const input = sharp(bytes, { failOn, limitInputPixels: limits.maxPixels, ...ofPage(page) });
  const { data, info } = await turn(input, statedOrientation(metadata))
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .timeout({ seconds: Math.max(1, Math.ceil(limits.fileTimeoutMs / 1000)) })
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`${info.channels} channels after flattening`);
  return { width: info.width, height: info.height, data };
}

function turn(input: Sharp, orientation: number): Sharp {
  const steps = uprightSteps[orientation] ?? { turn: 0, mirror: false };
  const turned = steps.turn === 0 ? input : input.rotate(steps.turn);
  return steps.mirror ? turned.flop() : turned;
}

const ofPage = (page: number | undefined): { page?: number } => (page === undefined ? {} : { page });

const isTimeout = (error: unknown): boolean => error instanceof Error && /timeout/i.test(error.message);
