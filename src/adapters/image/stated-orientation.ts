import type { Metadata } from 'sharp';

/** How a picture says it is to be turned, 1–8 as EXIF counts: EXIF first, else XMP, else ImageMagick's PNG profile. */
export function statedOrientation({ orientation, xmp, comments }: Metadata): number {
  const stated = orientation ?? fromXmp(xmp) ?? fromRawProfile(comments) ?? 1;
  return stated >= 1 && stated <= 8 ? stated : 1;
}

/** The left-right mirroring and then the clockwise turn that undo an EXIF orientation, in the order sharp does them. */
export const uprightSteps: Readonly<Record<number, { readonly turn: number; readonly mirror: boolean }>> = {
  1: { turn: 0, mirror: false },
  2: { turn: 0, mirror: true },
  3: { turn: 180, mirror: false },
  4: { turn: 180, mirror: true },
  5: { turn: 270, mirror: true },
  6: { turn: 90, mirror: false },
  7: { turn: 90, mirror: true },
  8: { turn: 270, mirror: false },
};

function fromXmp(xmp: Buffer | undefined): number | undefined {
  const found = xmp?.toString('utf8', 0, XMP_SCAN).match(/tiff:Orientation(?:="|>)\s*([1-8])\b/);
  return found ? Number(found[1]) : undefined;
}

const XMP_SCAN = 64 * 1024;

/** ImageMagick writes EXIF into a text chunk as hexadecimal digits. */
function fromRawProfile(comments: Metadata['comments']): number | undefined {
  const profile = comments?.find(({ keyword }) => /^raw profile type (exif|app1)$/i.test(keyword));
  const digits = profile?.text.match(/\n\s*\d+\n([\s\S]*)$/)?.[1]?.replace(/\s/g, '');
  return digits === undefined ? undefined : fromExif(Buffer.from(digits, 'hex'));
}

/** Tag 0x0112 of the first directory. */
function fromExif(exif: Buffer): number | undefined {
  const tiff = exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
  if (tiff.length < 10) return undefined;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const read16 = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = Math.min(read16(directory), 64);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (read16(at) === 0x0112) return read16(at + 8);
  }
  return undefined;
}
