import { createCanvas } from '@napi-rs/canvas';
import type { Damage } from './damage.ts';

/** Made smaller, to between 85 % and 15 % of its size. */
export const downscale: Damage = (canvas, strength) => {
  const scale = 0.85 - strength * 0.7;
  const small = createCanvas(Math.round(canvas.width * scale), Math.round(canvas.height * scale));
  const context = small.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0, 0, small.width, small.height);
  return small;
};
