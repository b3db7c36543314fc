import { createCanvas } from '@napi-rs/canvas';
import type { Damage } from './damage.ts';
import { glare } from './glare.ts';
import { moire } from './moire.ts';
import { perspective } from './perspective.ts';

/** A telephone's photo of a monitor: dark rim, moiré, a reflection, a slant. */
export const screenPhoto: Damage = (canvas, strength, random) => {
  const rim = Math.round(canvas.width * 0.04);
  const monitor = createCanvas(canvas.width + 2 * rim, canvas.height + 2 * rim);
  const context = monitor.getContext('2d');
  context.fillStyle = '#17181b';
  context.fillRect(0, 0, monitor.width, monitor.height);
  context.drawImage(canvas, rim, rim);
  const slanted = perspective(moire(monitor, strength * 0.8, random), strength * 0.4, random);
  return glare(slanted, strength * 0.25, random);
};
