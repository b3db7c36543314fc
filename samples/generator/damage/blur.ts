import { createCanvas } from '@napi-rs/canvas';
import type { Damage } from './damage.ts';

/** Out of focus, up to 3 pixels. */
export const blur: Damage = (canvas, strength) => {
  const blurred = createCanvas(canvas.width, canvas.height);
  const context = blurred.getContext('2d');
  context.drawImage(canvas, 0, 0);
  context.filter = `blur(${(0.4 + strength * 2.6).toFixed(2)}px)`;
  context.drawImage(canvas, 0, 0);
  return blurred;
};
