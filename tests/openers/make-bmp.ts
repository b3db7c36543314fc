export interface BmpSource {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly topDown?: boolean;
  readonly palette?: readonly (readonly number[])[];
  readonly compression?: number;
  /** Rows from the top: red, green, blue; or one palette index each. */
  readonly pixels?: readonly (readonly number[])[];
  /** The picture's bytes as they are, for run-length coding. */
  readonly packed?: readonly number[];
}

export function makeBmp(source: BmpSource): Uint8Array<ArrayBuffer> {
  const { palette = [] } = source;
  const pixelsAt = 54 + palette.length * 4;
  const body = source.packed ?? packRows(source);
  const bytes = new Uint8Array(pixelsAt + body.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, pixelsAt, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, source.width, true);
  view.setInt32(22, source.topDown ? -source.height : source.height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, source.bits, true);
  view.setUint32(30, source.compression ?? 0, true);
  view.setUint32(46, palette.length, true);
  for (const [index, [red = 0, green = 0, blue = 0]] of palette.entries())
    bytes.set([blue, green, red, 0], 54 + index * 4);
  bytes.set(body, pixelsAt);
  return bytes;
}

function packRows({ width, height, bits, topDown = false, pixels = [] }: BmpSource): number[] {
  const rows = Array.from({ length: height }, (_, y) => packRow(pixels.slice(y * width, (y + 1) * width), bits));
  return (topDown ? rows : rows.reverse()).flat();
}

function packRow(row: readonly (readonly number[])[], bits: number): number[] {
  const packed =
    bits > 8
      ? row.flatMap(([red = 0, green = 0, blue = 0]) => [blue, green, red, ...(bits === 32 ? [0] : [])])
      : packIndices(row, bits);
  while (packed.length % 4 !== 0) packed.push(0);
  return packed;
}

function packIndices(row: readonly (readonly number[])[], bits: number): number[] {
  const perByte = 8 / bits;
  const packed = new Array<number>(Math.ceil(row.length / perByte)).fill(0);
  row.forEach(([index = 0], x) => {
    const at = Math.floor(x / perByte);
    packed[at] = (packed[at] ?? 0) | (index << (8 - bits * ((x % perByte) + 1)));
  });
  return packed;
}
