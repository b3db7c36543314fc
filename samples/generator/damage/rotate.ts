import { createCanvas } from '@napi-rs/canvas';
import { tableColours } from './copy-of.ts';
import type { Damage } from './damage.ts';

/** Askew by up to 14°, on a table or a scanner's white. */
export const rotate: Damage = (canvas, strength, random) => {
  const angle = (random.chance(0.5) ? 1 : -1) * (0.01 + strength * 0.24);
  const width = Math.ceil(canvas.width * Math.cos(angle) + canvas.height * Math.abs(Math.sin(angle)));
  const height = Math.ceil(canvas.height * Math.cos(angle) + canvas.width * Math.abs(Math.sin(angle)));
  const turned = createCanvas(width, height);
  const context = turned.getContext('2d');
  context.fillStyle = random.chance(0.5) ? '#f4f4f2' : random.pick(tableColours);
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate(angle);
  context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
  return turned;
};
