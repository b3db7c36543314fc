import type { PagePicture } from '../../../domain/page.ts';

/** Per channel in the network's order, for values 0–255: `value * scale + shift`. */
export interface Normalisation {
  readonly scale: readonly [number, number, number];
  readonly shift: readonly [number, number, number];
}

/** ImageNet mean and deviation; PaddleOCR applies them in this order to blue, green, red. */
export const imageNet: Normalisation = {
  scale: [1 / (255 * 0.229), 1 / (255 * 0.224), 1 / (255 * 0.225)],
  shift: [-0.485 / 0.229, -0.456 / 0.224, -0.406 / 0.225],
};

/** −1 … 1. */
export const symmetric: Normalisation = {
  scale: [2 / 255, 2 / 255, 2 / 255],
  shift: [-1, -1, -1],
};

/**
 * Writes the picture as three planes (blue, green, red) into `target` at `offset`, each plane `planeWidth` wide; what
 * lies right of the picture stays as it is.
 */
export function writePlanes(
  picture: PagePicture,
  normalisation: Normalisation,
  target: Float32Array,
  offset: number,
  planeWidth: number,
): void {
  const { width, height, data } = picture;
  for (let channel = 0; channel < 3; channel += 1) {
    const scale = normalisation.scale[channel] ?? 1;
    const shift = normalisation.shift[channel] ?? 0;
    const plane = offset + channel * planeWidth * height;
    for (let y = 0; y < height; y += 1) {
      let from = y * width * 3 + 2 - channel;
      const row = plane + y * planeWidth;
      for (let x = 0; x < width; x += 1, from += 3) target[row + x] = (data[from] as number) * scale + shift;
    }
  }
}
