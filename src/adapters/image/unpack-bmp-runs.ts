/**
 * Unpacks a BMP's run-length rows (RLE8, or RLE4 when `half`) to one palette index per byte. What no run reaches keeps
 * index 0; what runs past a row or past the last row is left out, so the work is bounded by the picture and the input.
 */
export function unpackBmpRuns(packed: Uint8Array, width: number, height: number, half: boolean): Uint8Array {
  const canvas: Canvas = { indices: new Uint8Array(width * height), width, height, x: 0, y: 0 };
  let at = 0;
  while (at + 1 < packed.length && canvas.y < height) {
    const [count = 0, value = 0] = [packed[at], packed[at + 1]];
    at += 2;
    if (count > 0) putRun(canvas, count, (index) => pick(value, index, half));
    else if (value === END_OF_PICTURE) break;
    else at += obey(canvas, value, packed.subarray(at), half);
  }
  return canvas.indices;
}

interface Canvas {
  readonly indices: Uint8Array;
  readonly width: number;
  readonly height: number;
  x: number;
  y: number;
}

const END_OF_ROW = 0;
const END_OF_PICTURE = 1;
const JUMP = 2;

/** @returns how many bytes of `rest` it used */
function obey(canvas: Canvas, code: number, rest: Uint8Array, half: boolean): number {
  if (code === END_OF_ROW) {
    canvas.x = 0;
    canvas.y += 1;
    return 0;
  }
  if (code === JUMP) {
    canvas.x += rest[0] ?? 0;
    canvas.y += rest[1] ?? 0;
    return 2;
  }
  const perByte = half ? 2 : 1;
  putRun(canvas, code, (index) => pick(rest[Math.floor(index / perByte)] ?? 0, index, half));
  // literal runs are padded to 16 bits
  return Math.ceil(code / perByte / 2) * 2;
}

function putRun(canvas: Canvas, count: number, indexAt: (position: number) => number): void {
  const fits = canvas.y < canvas.height ? Math.min(count, canvas.width - canvas.x) : 0;
  const start = canvas.y * canvas.width + canvas.x;
  for (let position = 0; position < fits; position += 1) canvas.indices[start + position] = indexAt(position);
  canvas.x += count;
}

function pick(byte: number, position: number, half: boolean): number {
  if (!half) return byte;
  return position % 2 === 0 ? byte >> 4 : byte & 15;
}
