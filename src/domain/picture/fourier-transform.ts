/** How many values are transformed at a time; a power of two. */
export const BLOCK_SIDE = 64;

const angleOf = (step: number): number => (-2 * Math.PI * step) / BLOCK_SIDE;
const COSINES = Float64Array.from({ length: BLOCK_SIDE / 2 }, (_unused, step) => Math.cos(angleOf(step)));
const SINES = Float64Array.from({ length: BLOCK_SIDE / 2 }, (_unused, step) => Math.sin(angleOf(step)));

/** Fourier transform, in place, of `BLOCK_SIDE` complex values that stand `stride` apart from `start`. */
export function fourierTransform(real: Float64Array, imaginary: Float64Array, start: number, stride: number): void {
  reverseBits(real, imaginary, start, stride);
  for (let span = 2; span <= BLOCK_SIDE; span *= 2) {
    for (let pair = 0; pair < BLOCK_SIDE / 2; pair += 1) {
      const step = pair % (span / 2);
      const upper = start + ((pair - step) * 2 + step) * stride;
      turnTogether(real, imaginary, upper, upper + (span / 2) * stride, (step * BLOCK_SIDE) / span);
    }
  }
}

/** The butterfly of two values, the lower turned by so many steps of the circle. */
function turnTogether(real: Float64Array, imaginary: Float64Array, upper: number, lower: number, turn: number): void {
  const cosine = COSINES[turn] ?? 1;
  const sine = SINES[turn] ?? 0;
  const x = real[lower] ?? 0;
  const y = imaginary[lower] ?? 0;
  const turnedX = x * cosine - y * sine;
  const turnedY = x * sine + y * cosine;
  const ownX = real[upper] ?? 0;
  const ownY = imaginary[upper] ?? 0;
  real[upper] = ownX + turnedX;
  imaginary[upper] = ownY + turnedY;
  real[lower] = ownX - turnedX;
  imaginary[lower] = ownY - turnedY;
}

function reverseBits(real: Float64Array, imaginary: Float64Array, start: number, stride: number): void {
  for (let at = 1, other = 0; at < BLOCK_SIDE; at += 1) {
    let bit = BLOCK_SIDE >> 1;
    for (; (other & bit) !== 0; bit >>= 1) other ^= bit;
    other |= bit;
    if (at < other) swap(real, imaginary, start + at * stride, start + other * stride);
  }
}

function swap(real: Float64Array, imaginary: Float64Array, one: number, other: number): void {
  [real[one], real[other]] = [real[other] ?? 0, real[one] ?? 0];
  [imaginary[one], imaginary[other]] = [imaginary[other] ?? 0, imaginary[one] ?? 0];
}
