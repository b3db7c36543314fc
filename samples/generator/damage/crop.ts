import { createCanvas } from '@napi-rs/canvas';
import type { Damage } from './damage.ts';

/** The lower or right part of the page is outside the picture: up to 35 %. */
export const crop: Damage = (canvas, strength, random) => {
  const kept = 1 - (0.04 + strength * 0.31);
  const below = random.chance(0.6);
  const rest = createCanvas(
    Math.round(canvas.width * (below ? 1 : kept)),
    Math.round(canvas.height * (below ? kept : 1)),
  );
  rest.getContext('2d').drawImage(canvas, 0, 0);
  return rest;
};
