import type { PagePicture } from '../../../domain/page.ts';

/**
 * The picture's red channel as a PGM file: on it red seals and stamps fade while black print stays. The header is
 * padded so that nothing in the pixels can pass for an EXIF tag, for which the engine looks in the first 500 bytes.
 */
export function redChannelFile({ width, height, data }: PagePicture): Uint8Array {
  const header = new TextEncoder().encode(`P5\n#${' '.repeat(512)}\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + width * height);
  file.set(header);
  for (let from = 0, to = header.length; from < data.length; from += 3, to += 1) file[to] = data[from] as number;
  return file;
}
