import type { PagePicture } from '../../domain/page.ts';
import { unpackBmpRuns } from './unpack-bmp-runs.ts';

/** What a BMP's header says. `topDown`: its first row is the picture's top. */
export interface BmpHeader {
  readonly width: number;
  readonly height: number;
  readonly topDown: boolean;
  readonly bitsPerPixel: number;
  readonly compression: number;
  readonly pixelsAt: number;
  readonly palette: readonly (readonly [red: number, green: number, blue: number])[];
  /** Red, green, blue, alpha. */
  readonly masks: readonly [number, number, number, number];
}

/** Reads the header; nothing of the picture's size is allocated. @returns `undefined` when it is not a sound header */
export function readBmpHeader(bytes: Uint8Array): BmpHeader | undefined {
  if (bytes.length < 54) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerSize = view.getUint32(14, true);
  const bitsPerPixel = view.getUint16(28, true);
  const compression = view.getUint32(30, true);
  const signedHeight = view.getInt32(22, true);
  const header = {
    width: view.getInt32(18, true),
    height: Math.abs(signedHeight),
    topDown: signedHeight < 0,
    bitsPerPixel,
    compression,
    pixelsAt: view.getUint32(10, true),
    palette: readPalette(bytes, view, headerSize, bitsPerPixel),
    masks: readMasks(view, headerSize, bitsPerPixel, compression),
  };
  return isSound(header, headerSize, bytes.length) ? header : undefined;
}

/** Decodes what `readBmpHeader` accepted, on white. @returns `undefined` when the file ends before its picture does */
export function decodeBmp(bytes: Uint8Array, header: BmpHeader): PagePicture | undefined {
  if (header.compression === RLE8 || header.compression === RLE4) {
    return paint(
      header,
      unpackBmpRuns(bytes.subarray(header.pixelsAt), header.width, header.height, header.compression === RLE4),
      header.width,
      8,
    );
  }
  const stride = Math.ceil((header.width * header.bitsPerPixel) / 32) * 4;
  const pixels = bytes.subarray(header.pixelsAt);
  // some writers leave out the last row's padding
  const needed = stride * (header.height - 1) + Math.ceil((header.width * header.bitsPerPixel) / 8);
  return pixels.length < needed ? undefined : paint(header, pixels, stride, header.bitsPerPixel);
}

const RLE8 = 1;
const RLE4 = 2;
const BIT_FIELDS = 3;
const ALPHA_BIT_FIELDS = 6;

function isSound(header: BmpHeader, headerSize: number, length: number): boolean {
  const packed =
    (header.compression === RLE8 && header.bitsPerPixel === 8) ||
    (header.compression === RLE4 && header.bitsPerPixel === 4);
  const masked =
    (header.compression === BIT_FIELDS || header.compression === ALPHA_BIT_FIELDS) &&
    (header.bitsPerPixel === 16 || header.bitsPerPixel === 32);
  return (
    headerSize >= 40 &&
    headerSize <= 124 &&
    header.width > 0 &&
    header.height > 0 &&
    [1, 4, 8, 16, 24, 32].includes(header.bitsPerPixel) &&
    (header.compression === 0 || packed || masked) &&
    header.pixelsAt >= 14 + headerSize &&
    header.pixelsAt < length
  );
}

function readPalette(
  bytes: Uint8Array,
  view: DataView,
  headerSize: number,
  bitsPerPixel: number,
): BmpHeader['palette'] {
  if (bitsPerPixel > 8) return [];
  const at = 14 + headerSize;
  const stated = view.getUint32(46, true);
  const count = Math.min(
    stated === 0 || stated > 256 ? 1 << bitsPerPixel : stated,
    Math.floor((bytes.length - at) / 4),
  );
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const entry = at + index * 4;
    return [bytes[entry + 2] ?? 0, bytes[entry + 1] ?? 0, bytes[entry] ?? 0] as const;
  });
}

function readMasks(view: DataView, headerSize: number, bitsPerPixel: number, compression: number): BmpHeader['masks'] {
  const stated = compression === BIT_FIELDS || compression === ALPHA_BIT_FIELDS;
  if (!stated || view.byteLength < 70)
    return bitsPerPixel === 16 ? [0x7c00, 0x3e0, 0x1f, 0] : [0xff0000, 0xff00, 0xff, 0];
  const hasAlpha = headerSize >= 56 || compression === ALPHA_BIT_FIELDS;
  const mask = (at: number) => view.getUint32(at, true);
  return [mask(54), mask(58), mask(62), hasAlpha ? mask(66) : 0];
}

function paint(header: BmpHeader, rows: Uint8Array, stride: number, bits: number): PagePicture {
  const { width, height } = header;
  const data = new Uint8Array(width * height * 3);
  const color = colorReader(header, bits);
  for (let y = 0; y < height; y += 1) {
    const row = rows.subarray((header.topDown ? y : height - 1 - y) * stride);
    for (let x = 0; x < width; x += 1) color(row, x, data, (y * width + x) * 3);
  }
  return { width, height, data };
}

type ColorReader = (row: Uint8Array, x: number, into: Uint8Array, at: number) => void;

function colorReader(header: BmpHeader, bits: number): ColorReader {
  if (bits <= 8) return paletteReader(header.palette, bits);
  if (bits === 24) {
    return (row, x, into, at) => {
      into[at] = row[x * 3 + 2] ?? 0;
      into[at + 1] = row[x * 3 + 1] ?? 0;
      into[at + 2] = row[x * 3] ?? 0;
    };
  }
  return maskReader(header.masks, bits / 8);
}

function paletteReader(palette: BmpHeader['palette'], bits: number): ColorReader {
  const perByte = 8 / bits;
  const mask = (1 << bits) - 1;
  return (row, x, into, at) => {
    const byte = row[Math.floor(x / perByte)] ?? 0;
    const index = (byte >> (8 - bits * ((x % perByte) + 1))) & mask;
    into.set(palette[index] ?? WHITE, at);
  };
}

const WHITE = [255, 255, 255] as const;

function maskReader(masks: BmpHeader['masks'], size: number): ColorReader {
  const [red, green, blue, alpha] = masks.map(channelReader);
  return (row, x, into, at) => {
    let pixel = 0;
    for (let byte = size - 1; byte >= 0; byte -= 1) pixel = pixel * 256 + (row[x * size + byte] ?? 0);
    const opaque = masks[3] === 0 ? 255 : (alpha?.(pixel) ?? 255);
    [red, green, blue].forEach((channel, index) => {
      into[at + index] = 255 - Math.round(((255 - (channel?.(pixel) ?? 0)) * opaque) / 255);
    });
  };
}

function channelReader(mask: number): (pixel: number) => number {
  const shift = mask === 0 ? 0 : Math.log2((mask & -mask) >>> 0);
  const most = mask >>> shift;
  return (pixel) => (most === 0 ? 0 : Math.round((((pixel & mask) >>> shift) * 255) / most));
}
